"""What DLE EOT answers mean (one byte each for n = 1 to 4), and no byte is ever 'ready'.

Bits from Epson's ESC/POS reference. Proven against our own virtual printer only, never on a real one.
"""

from dataclasses import dataclass

from kiosk.faults import Fault
from kiosk.ports import PrinterNotReady, PrinterReady, PrinterStatus

ASKED = (1, 2, 3, 4)
"""The four questions: line, cause of offline, cause of error, paper sensor."""

_FIXED_BITS = 0b1001_0011
_FIXED_VALUE = 0b0001_0010
"""Bits 1 and 4 are always set and 0 and 7 never: anything else is not an answer to DLE EOT."""


@dataclass(frozen=True, slots=True)
class StatusBytes:
    """The four answers, n = 1 to 4."""

    line: int
    offline_cause: int
    error_cause: int
    paper: int


def is_status_byte(byte: int) -> bool:
    """Whether the byte can be an answer to DLE EOT (and not, say, to GS r)."""
    return byte & _FIXED_BITS == _FIXED_VALUE


def read_status(answers: StatusBytes) -> PrinterStatus:
    """The status, the cause a person can mend first: cover, paper, then what needs a technician."""
    if answers.offline_cause & 0x04:
        return PrinterNotReady(Fault.RECEIPT_COVER_OPEN)
    if answers.paper & 0x60 or answers.offline_cause & 0x20:
        return PrinterNotReady(Fault.RECEIPT_PAPER_OUT)
    if answers.error_cause & 0x28:  # cutter, or an error that does not go away
        return PrinterNotReady(Fault.RECEIPT_BROKEN)
    if answers.error_cause & 0x40:  # too hot: heals by itself
        return PrinterNotReady(Fault.RECEIPT_OFFLINE)
    if answers.offline_cause & 0x40:  # an error without a cause we know
        return PrinterNotReady(Fault.RECEIPT_BROKEN)
    if answers.line & 0x08:
        return PrinterNotReady(Fault.RECEIPT_OFFLINE)
    if answers.paper & 0x0C:
        return PrinterReady(low=(Fault.RECEIPT_PAPER_OUT,))
    return PrinterReady()
