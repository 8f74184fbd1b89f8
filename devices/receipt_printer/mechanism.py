"""A virtual ESC/POS printer without a line: bytes in, answers out, slips in the tray.

The network sink and the simulated printer both stand before this one, so they cannot differ.
"""

from collections.abc import Callable
from threading import Lock
from typing import assert_never

from devices.receipt_printer.condition import Condition, Paper
from devices.receipt_printer.decode import (
    BufferCleared,
    Cut,
    Decoder,
    Drawn,
    Event,
    Fed,
    LineEnded,
    ProofAsked,
    StatusAsked,
    Unknown,
    Written,
)
from devices.receipt_printer.layout import COLUMN_DOTS
from devices.receipt_printer.paper import PrintedSlip, Roll


class Mechanism:
    """Prints as a real one does: what it cannot print now waits in its buffer and comes out when mended.

    on_slip is called with each slip that was cut. Any method may be called from any thread.
    unknown: bytes that meant nothing to it.
    """

    def __init__(
        self, columns: int, on_slip: Callable[[PrintedSlip], None], condition: Condition | None = None
    ) -> None:
        self.condition = condition or Condition()
        self.unknown: list[int] = []
        self._lock = Lock()
        self._decoder = Decoder()
        self._roll = Roll(columns * COLUMN_DOTS)
        self._on_slip = on_slip
        self._waiting: list[Event] = []

    def take(self, data: bytes) -> bytes:
        """Receive bytes; the answers to what was asked."""
        answers = b""
        with self._lock:
            for event in self._decoder.feed(data):
                match event:
                    case StatusAsked(n):
                        answers += self.condition.answer(n)
                    case BufferCleared():
                        self._waiting.clear()
                        self._roll.clear()
                    case _:
                        self._waiting.append(event)
                        answers += self._work()
            return b"" if self.condition.mute else answers

    def change(self, condition: Condition) -> None:
        """Someone did something to the printer; what waited in its buffer is printed if it now can."""
        with self._lock:
            self.condition = condition
            self._work()

    def _work(self) -> bytes:
        answers = b""
        while self._waiting and self.condition.prints:
            event = self._waiting.pop(0)
            match event:
                case Written() | LineEnded() | Drawn() | Fed():
                    self._roll.put(event)
                    self._use_paper()
                case Cut():
                    self._on_slip(self._roll.cut())
                case ProofAsked():
                    answers += self.condition.proof()
                case Unknown(byte):
                    self.unknown.append(byte)
                case StatusAsked() | BufferCleared():
                    raise AssertionError("answered when received")
                case _:
                    assert_never(event)
        return answers

    def _use_paper(self) -> None:
        if self.condition.ends_in_slip:
            self.condition = self.condition.model_copy(update={"paper": Paper.OUT, "ends_in_slip": False})
