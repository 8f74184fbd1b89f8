"""Question and answer over an open line: the status, and the proof that a slip was worked off."""

import time
from collections.abc import Callable

from devices.receipt_printer.connection import Connection
from devices.receipt_printer.decode import ASK_PROOF, ASK_STATUS, CLEAR_BUFFER
from devices.receipt_printer.lines import Deadlines
from devices.receipt_printer.status import ASKED, StatusBytes, is_status_byte, read_status
from kiosk.faults import Fault, Trouble
from kiosk.ports import PrinterNotReady, PrinterStatus

_PROOF_FIXED_BITS = 0b1001_0000
"""Bits 4 and 7 are clear in an answer to GS r, so that it is never taken for one to DLE EOT."""
_PROOF_PAPER_END = 0x0C


class Dialogue:
    """One open connection. Every failure is Trouble, after which the connection is of no more use."""

    def __init__(
        self, connection: Connection, deadlines: Deadlines, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._connection = connection
        self._deadlines = deadlines
        self._clock = clock
        self._proofs: list[int] = []

    def ask_status(self) -> PrinterStatus:
        """DLE EOT 1 to 4, answered even while it prints. Trouble(RECEIPT_OFFLINE): an answer is missing."""
        return read_status(StatusBytes(*(self._ask(n) for n in ASKED)))

    def print_and_prove(self, slip: bytes) -> None:
        """Send the slip and wait until the printer says that it has worked it off. Trouble: why it has not.

        GS r is answered in its turn, after the slip; meanwhile DLE EOT tells at once what stands in its way.
        """
        self._proofs.clear()
        deadline = self._clock() + self._deadlines.slip
        self._connection.send(slip + ASK_PROOF, self._deadlines.slip)
        while not self._hears_proof():
            if isinstance(status := self.ask_status(), PrinterNotReady):
                raise Trouble(status.fault, "within the slip")
            if self._clock() > deadline:
                raise Trouble(Fault.RECEIPT_BROKEN, "the slip was never worked off")
        if self._proofs[-1] & _PROOF_PAPER_END:
            raise Trouble(Fault.RECEIPT_PAPER_OUT, "at the end of the slip")

    def forget(self) -> None:
        """Clear the printer's buffer: a slip that failed must not come out for the next citizen."""
        self._connection.send(CLEAR_BUFFER, self._deadlines.answer)

    def close(self) -> None:
        """Let the line go."""
        self._connection.close()

    def _hears_proof(self) -> bool:
        """Listens until the line is silent. A picture may hold the bytes of DLE EOT by chance, and real
        printers answer those too: all such strays are heard out before the status is asked."""
        while not self._proofs and self._listen(self._deadlines.answer) is not None:
            pass
        return bool(self._proofs)

    def _ask(self, n: int) -> int:
        self._connection.send(ASK_STATUS + bytes([n]), self._deadlines.answer)
        deadline = self._clock() + self._deadlines.answer
        while (left := deadline - self._clock()) > 0:
            answer = self._listen(left)
            if answer is not None:
                return answer
        raise Trouble(Fault.RECEIPT_OFFLINE, f"no answer to DLE EOT {n}")

    def _listen(self, seconds: float) -> int | None:
        """The last status byte heard; a proof among the bytes is kept, for it comes when it comes."""
        status: int | None = None
        for byte in self._connection.receive(seconds):
            if is_status_byte(byte):
                status = byte
            elif byte & _PROOF_FIXED_BITS == 0:
                self._proofs.append(byte)
            else:
                raise Trouble(Fault.RECEIPT_BROKEN, f"answers nonsense: {byte:02x}")
        return status
