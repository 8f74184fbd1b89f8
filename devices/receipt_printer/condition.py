"""The condition a virtual printer is in, and the status bytes it says so with: status.py backwards."""

from enum import StrEnum

from pydantic import BaseModel, ConfigDict

from devices.receipt_printer.status import ASKED, StatusBytes


class Paper(StrEnum):
    """What the paper sensors see."""

    ENOUGH = "enough"
    LOW = "low"
    OUT = "out"


class Condition(BaseModel):
    """Settable state of a virtual printer. ends_in_slip: the paper will end within the next slip.

    mute: it takes bytes and never answers. gone: nobody is at the other end of the line.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    paper: Paper = Paper.ENOUGH
    ends_in_slip: bool = False
    cover_open: bool = False
    offline: bool = False
    cutter_broken: bool = False
    hot: bool = False
    mute: bool = False
    gone: bool = False

    @property
    def prints(self) -> bool:
        """Whether bytes become paper now; otherwise they wait in the buffer."""
        return not (
            self.cover_open or self.offline or self.cutter_broken or self.hot or self.paper == Paper.OUT
        )

    def status_bytes(self) -> StatusBytes:
        """The answers to the four questions; 0x12 is the healthy byte."""
        out = self.paper == Paper.OUT
        broken = self.cutter_broken or self.hot
        return StatusBytes(
            line=0x12 | (0 if self.prints else 0x08),
            offline_cause=0x12 | self.cover_open << 2 | out << 5 | broken << 6,
            error_cause=0x12 | self.cutter_broken << 3 | self.hot << 6,
            paper=0x12 | (0x0C if self.paper != Paper.ENOUGH else 0) | (0x60 if out else 0),
        )

    def answer(self, n: int) -> bytes:
        """The byte for DLE EOT n; nothing for a question the printer does not know."""
        if n not in ASKED:
            return b""
        answers = self.status_bytes()
        return bytes([(answers.line, answers.offline_cause, answers.error_cause, answers.paper)[n - 1]])

    def proof(self) -> bytes:
        """The byte for GS r 1: paper sensors only."""
        return {Paper.ENOUGH: b"\x00", Paper.LOW: b"\x03", Paper.OUT: b"\x0f"}[self.paper]
