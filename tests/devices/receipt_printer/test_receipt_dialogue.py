"""Question and answer as a transcript: bytes out and in as pairs, left-overs fail."""

from collections.abc import Iterator

import pytest

from devices.receipt_printer.decode import ASK_PROOF, CLEAR_BUFFER
from devices.receipt_printer.dialogue import Dialogue
from devices.receipt_printer.lines import Deadlines
from kiosk.faults import Fault, Trouble
from kiosk.ports import PrinterReady

SLIP = b"slip\n"
READY = [(b"\x10\x04\x01", b"\x16"), *((bytes([0x10, 4, n]), b"\x12") for n in (2, 3, 4))]
PAPER_OUT = [*READY[:3], (b"\x10\x04\x04", b"\x72")]


class Transcript:
    """A connection that expects these bytes and answers those; silence takes its time on its own clock."""

    def __init__(self, *pairs: tuple[bytes, bytes]) -> None:
        self._pairs: Iterator[tuple[bytes, bytes]] = iter(pairs)
        self._answer = b""
        self.now = 0.0

    def send(self, data: bytes, _seconds: float) -> None:
        """Compare with the script."""
        expected, answer = next(self._pairs)
        assert data == expected
        self._answer += answer

    def receive(self, seconds: float) -> bytes:
        """One byte at a time, the worst a line may do."""
        if not self._answer:
            self.now += seconds
        answer, self._answer = self._answer[:1], self._answer[1:]
        return answer

    def close(self) -> None:
        """Everything was said."""
        assert next(self._pairs, None) is None

    def dialogue(self) -> Dialogue:
        """A dialogue over this connection, on its clock."""
        return Dialogue(self, Deadlines(answer=1.0, slip=3.0), lambda: self.now)


def test_a_healthy_printer() -> None:
    """Four questions, four bytes."""
    line = Transcript(*READY)
    assert line.dialogue().ask_status() == PrinterReady()
    line.close()


@pytest.mark.parametrize("missing", range(4))
def test_no_answer_is_never_ready(missing: int) -> None:
    """Whichever of the four answers is missing."""
    pairs = [(ask, b"" if n == missing else answer) for n, (ask, answer) in enumerate(READY)]
    line = Transcript(*pairs[: missing + 1])
    with pytest.raises(Trouble) as trouble:
        line.dialogue().ask_status()
    assert trouble.value.fault is Fault.RECEIPT_OFFLINE
    assert line.now == pytest.approx(1.0)
    line.close()


def test_nonsense_is_not_a_status() -> None:
    """A byte with bit 7 set answers no question of ours: wrong baud rate, or not a printer."""
    with pytest.raises(Trouble) as trouble:
        Transcript((b"\x10\x04\x01", b"\xff")).dialogue().ask_status()
    assert trouble.value.fault is Fault.RECEIPT_BROKEN


def test_the_proof_ends_the_slip() -> None:
    """GS r follows the slip in one message; its answer says that all before it was worked off."""
    line = Transcript((SLIP + ASK_PROOF, b"\x00"))
    line.dialogue().print_and_prove(SLIP)
    line.close()


def test_strays_from_within_a_picture_are_heard_out() -> None:
    """Dots that spell DLE EOT make a real printer answer: neither a proof nor the next status."""
    line = Transcript((SLIP + ASK_PROOF, b"\x12\x16\x12\x03"))
    line.dialogue().print_and_prove(SLIP)
    line.close()


def test_a_proof_that_comes_among_status_bytes_counts() -> None:
    """A slow printer answers GS r while it is asked how it is."""
    slow = [READY[0], (READY[1][0], b"\x00\x12"), *READY[2:]]
    line = Transcript((SLIP + ASK_PROOF, b""), *slow)
    line.dialogue().print_and_prove(SLIP)
    line.close()


def test_paper_out_within_the_slip_is_found_at_once() -> None:
    """After one silent second the printer is asked, not after the whole deadline."""
    line = Transcript((SLIP + ASK_PROOF, b""), *PAPER_OUT)
    with pytest.raises(Trouble) as trouble:
        line.dialogue().print_and_prove(SLIP)
    assert trouble.value.fault is Fault.RECEIPT_PAPER_OUT
    assert line.now == pytest.approx(1.0)
    line.close()


def test_a_proof_without_paper_is_none() -> None:
    """The slip was worked off into the air."""
    with pytest.raises(Trouble) as trouble:
        Transcript((SLIP + ASK_PROOF, b"\x0f")).dialogue().print_and_prove(SLIP)
    assert trouble.value.fault is Fault.RECEIPT_PAPER_OUT


def test_a_healthy_printer_that_never_proves_is_broken() -> None:
    """Ready by every bit, but the slip is never worked off: given up at the deadline."""
    line = Transcript((SLIP + ASK_PROOF, b""), *READY * 4)
    with pytest.raises(Trouble) as trouble:
        line.dialogue().print_and_prove(SLIP)
    assert trouble.value.fault is Fault.RECEIPT_BROKEN
    assert line.now == pytest.approx(4.0)
    line.close()


def test_forgetting_is_one_message() -> None:
    """DLE DC4 8, fixed by Epson's reference."""
    line = Transcript((CLEAR_BUFFER, b""))
    line.dialogue().forget()
    line.close()
    assert CLEAR_BUFFER.hex(" ") == "10 14 08 01 03 14 01 06 02 08"


def test_a_proof_of_the_last_slip_does_not_prove_this_one() -> None:
    """Two slips in one dialogue: the second needs a proof of its own."""
    line = Transcript((SLIP + ASK_PROOF, b"\x00"), (SLIP + ASK_PROOF, b""), *PAPER_OUT)
    dialogue = line.dialogue()
    dialogue.print_and_prove(SLIP)
    with pytest.raises(Trouble) as trouble:
        dialogue.print_and_prove(SLIP)
    assert trouble.value.fault is Fault.RECEIPT_PAPER_OUT
