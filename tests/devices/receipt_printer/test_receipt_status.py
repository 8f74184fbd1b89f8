"""DLE EOT, bit by bit; and the virtual printer's bytes mean what it is."""

from dataclasses import replace

import pytest

from devices.receipt_printer.condition import Condition, Paper
from devices.receipt_printer.status import StatusBytes, is_status_byte, read_status
from kiosk.faults import Fault
from kiosk.ports import PrinterNotReady, PrinterReady, PrinterStatus

HEALTHY = StatusBytes(line=0x16, offline_cause=0x12, error_cause=0x12, paper=0x12)
LOW = PrinterReady(low=(Fault.RECEIPT_PAPER_OUT,))


def not_ready(fault: Fault) -> PrinterStatus:
    """Shorter for the tables below."""
    return PrinterNotReady(fault)


@pytest.mark.parametrize(
    ("changed", "status"),
    [
        ({}, PrinterReady()),
        ({"line": 0x12}, PrinterReady()),
        ({"paper": 0x12 | 0x0C}, LOW),
        ({"paper": 0x12 | 0x60}, not_ready(Fault.RECEIPT_PAPER_OUT)),
        ({"offline_cause": 0x12 | 0x20}, not_ready(Fault.RECEIPT_PAPER_OUT)),
        ({"offline_cause": 0x12 | 0x04, "paper": 0x72}, not_ready(Fault.RECEIPT_COVER_OPEN)),
        ({"error_cause": 0x12 | 0x08, "offline_cause": 0x52}, not_ready(Fault.RECEIPT_BROKEN)),
        ({"error_cause": 0x12 | 0x20, "offline_cause": 0x52}, not_ready(Fault.RECEIPT_BROKEN)),
        ({"error_cause": 0x12 | 0x40, "offline_cause": 0x52}, not_ready(Fault.RECEIPT_OFFLINE)),
        ({"offline_cause": 0x12 | 0x40}, not_ready(Fault.RECEIPT_BROKEN)),
        ({"line": 0x12 | 0x08}, not_ready(Fault.RECEIPT_OFFLINE)),
    ],
)
def test_each_bit_has_its_meaning(changed: dict[str, int], status: PrinterStatus) -> None:
    """Epson's table; the cause a person can mend comes first."""
    assert read_status(replace(HEALTHY, **changed)) == status


@pytest.mark.parametrize(
    ("condition", "status"),
    [
        (Condition(), PrinterReady()),
        (Condition(paper=Paper.LOW), LOW),
        (Condition(paper=Paper.OUT), not_ready(Fault.RECEIPT_PAPER_OUT)),
        (Condition(cover_open=True), not_ready(Fault.RECEIPT_COVER_OPEN)),
        (Condition(offline=True), not_ready(Fault.RECEIPT_OFFLINE)),
        (Condition(cutter_broken=True), not_ready(Fault.RECEIPT_BROKEN)),
        (Condition(hot=True), not_ready(Fault.RECEIPT_OFFLINE)),
    ],
)
def test_the_virtual_printer_says_what_it_is(condition: Condition, status: PrinterStatus) -> None:
    """Its bytes go through the same reading as a real printer's."""
    assert read_status(condition.status_bytes()) == status


@pytest.mark.parametrize("n", [1, 2, 3, 4])
def test_status_bytes_and_proofs_are_never_mixed_up(n: int) -> None:
    """Both may be on the line at once; fixed bits tell them apart."""
    for paper in Paper:
        condition = Condition(paper=paper, cover_open=True, cutter_broken=True)
        assert is_status_byte(condition.answer(n)[0])
        assert not is_status_byte(condition.proof()[0])


def test_other_questions_stay_unanswered() -> None:
    """n = 5 is none of the four."""
    assert Condition().answer(5) == b""
