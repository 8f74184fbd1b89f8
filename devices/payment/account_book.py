"""The simulated terminal's account book and script: what it took, gave back, and was told to do wrong next.

Kept in one file when a folder is given, so that the truth outlives a kiosk process killed with -9.
"""

from enum import StrEnum
from pathlib import Path
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from devices.durable import write_durably
from kiosk.ports import DeclineReason

FILE = "terminal.json"
FOR_EVER = -1
"""As a number of failing voids: until mended."""


class NextAct(StrEnum):
    """What the next authorisation does."""

    APPROVES = "approves"
    DECLINES = "declines"
    TIMES_OUT = "times_out"
    LOSES_REPLY = "loses_reply"
    APPROVES_LATE = "approves_late"


class Payment(BaseModel):
    """One key. give_back_won: the most that was ever asked back, so that a repeat gives nothing more.

    hidden_look_ups: so many look-ups still find it under way.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    asked_won: int
    taken_won: int = 0
    give_back_won: int = 0
    declined: DeclineReason | None = None
    reference: str = ""
    hidden_look_ups: int = 0

    @property
    def returned_won(self) -> int:
        """What went back."""
        return min(self.taken_won, self.give_back_won)

    @property
    def held_won(self) -> int:
        """What the operator still has of the citizen's money."""
        return self.taken_won - self.returned_won


class Book(BaseModel):
    """Everything the terminal remembers."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    payments: dict[UUID, Payment] = Field(default_factory=dict)
    next_act: NextAct = NextAct.APPROVES
    next_reason: DeclineReason = DeclineReason.REFUSED
    failing_voids: int = 0
    offline: bool = False

    def with_payment(self, key: UUID, payment: Payment) -> "Book":
        """The book with this entry."""
        return self.model_copy(update={"payments": {**self.payments, key: payment}})


class BookFile:
    """Where the book lies: in a folder, or (None) in memory only."""

    def __init__(self, folder: Path | None) -> None:
        self._path = None if folder is None else folder / FILE
        self._book = Book()
        if folder is not None:
            folder.mkdir(parents=True, exist_ok=True)

    def read(self) -> Book:
        """The book now; with a folder, also what another process wrote."""
        if self._path is not None and self._path.exists():
            return Book.model_validate_json(self._path.read_bytes())
        return self._book

    def write(self, book: Book) -> None:
        """Replace the book; on disk all of it or none, whatever dies when."""
        if self._path is None:
            self._book = book
            return
        write_durably(self._path, book.model_dump_json().encode())
