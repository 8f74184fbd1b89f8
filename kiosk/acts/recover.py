"""After a power cut, and after every errand: finish or undo what is open, then tell the center."""

import logging
from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import Engine

from kiosk.acts.pay import return_money
from kiosk.acts.printing import purge_spool
from kiosk.faults import Trouble
from kiosk.ledger import outbox
from kiosk.ledger.tables import CopyState
from kiosk.ports import JobPrinted
from kiosk.tools import Tools

log = logging.getLogger(__name__)


def recover(tools: Tools, errands: Sequence[UUID]) -> int:
    """Settle these errands, which nobody works on any more. How many of them stay open.

    The caller names them, so that a citizen who comes in the meantime is not undone.
    """
    for errand in errands:
        try:
            _decide_paper(tools, errand)
        except Trouble as trouble:
            log.warning("an errand waits for the printer: %s", trouble.fault.value)
        else:
            settle(tools, errand, taken=False)
    purge_spool(tools)
    still_open = set(tools.ledger.open_errands())
    return len(still_open & set(errands))


def _decide_paper(tools: Tools, errand: UUID) -> None:
    """A copy cut off while printing is what the device proves it to be; all else is void."""
    for copy in tools.ledger.copies(errand):
        if copy.state == CopyState.PRINTING and copy.job is not None:
            fate = tools.printer.fate(UUID(copy.job), copy.pages)
            if isinstance(fate, JobPrinted) and fate.pages >= copy.pages:
                tools.ledger.record_printed(copy.serial)
    tools.ledger.record_void(errand, "power cut")


def settle(tools: Tools, errand: UUID, *, taken: bool) -> bool:
    """Close one errand: unprinted copies void, money back, the center told. False: ask again later."""
    tools.ledger.record_void(errand, "left")
    try:
        return_money(tools, errand)
    except Trouble as trouble:
        log.warning("errand stays open: %s", trouble.fault.value)
        return False
    tools.ledger.close(errand, taken=taken)
    return True


def relay(tools: Tools, engine: Engine) -> bool:
    """Send what waits in the outbox. False when the center could not be reached."""
    while (request := outbox.unsent(engine)) is not None:
        try:
            reply = tools.center.sync(request)
        except Trouble:
            return False
        outbox.mark(engine, reply.acked, reply.refused)
        for event, reason in reply.refused.items():
            log.error("the center refuses message %s: %s", event, reason)  # a person must look
        if not reply.acked and not reply.refused:
            return False
    return True
