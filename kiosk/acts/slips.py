"""A slip is wanted but never a condition: an errand goes on without it, and its last page says so."""

import logging

from kiosk.faults import Trouble
from kiosk.ports import Slip
from kiosk.tools import Tools

log = logging.getLogger(__name__)


def print_or_go_on(tools: Tools, slip: Slip) -> bool:
    """True when it came out."""
    try:
        tools.receipt.print_slip(slip)
    except Trouble as trouble:
        log.warning("slip not printed: %s", trouble.fault.value)
        return False
    return True
