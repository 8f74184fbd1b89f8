"""How it was: one touch after the errand, of the place and its outcome, never of a person."""

from enum import IntEnum, StrEnum
from uuid import UUID

from pydantic import Field

from contract.wire import Wire


class Face(IntEnum):
    """From the worst to the best; five, as people know it from other machines."""

    AWFUL = 1
    BAD = 2
    SO_SO = 3
    GOOD = 4
    GREAT = 5


class Ended(StrEnum):
    """How the errand ended that is felt about."""

    DONE = "done"
    HANDED_OVER = "handed_over"  # a person goes on


class Feeling(Wire):
    """id: made by the kiosk, so that a repeat counts once. There is no errand's id and no time in it."""

    id: UUID
    office: str = Field(max_length=32)
    errand: str = Field(max_length=32)
    ended: Ended
    face: Face


class FeelingHeard(Wire):
    """The center has it."""
