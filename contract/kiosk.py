"""How a kiosk is: told every ten seconds, so that somebody far away knows what it needs; no citizen."""

from datetime import UTC, datetime
from enum import StrEnum
from typing import Annotated

from pydantic import AwareDatetime, Field, field_validator

from contract.wire import Wire

STATE_SECONDS = 10.0
"""How often a kiosk tells how it is."""


FIRST, LAST = datetime(2000, 1, 1, tzinfo=UTC), datetime(2200, 1, 1, tzinfo=UTC)
"""A time beyond is a broken clock, and the very first and last cannot be told in another time zone."""


class KioskUse(StrEnum):
    """Whether somebody stands there; not what they do."""

    FREE = "free"
    IN_USE = "in_use"
    OUT_OF_SERVICE = "out_of_service"


class Part(StrEnum):
    """What a kiosk is made of, as far as it can fail by itself."""

    MACHINE = "machine"
    CARD_READER = "card_reader"
    DOCUMENT_PRINTER = "document_printer"
    RECEIPT_PRINTER = "receipt_printer"
    PAYMENT_TERMINAL = "payment_terminal"
    CAMERA = "camera"
    SPEAKER = "speaker"


class PartState(Wire):
    """fault: a word of the kiosk's own (`kiosk.faults`, `kiosk.report`); empty: it works.

    low: supplies near the end.
    """

    part: Part
    fault: str = Field(default="", max_length=32)
    low: tuple[Annotated[str, Field(max_length=32)], ...] = Field(default=(), max_length=8)


class KioskState(Wire):
    """outbox: messages the center has not taken yet. up_since: start of the program."""

    office: str = Field(max_length=32)
    use: KioskUse
    parts: tuple[PartState, ...] = Field(max_length=len(Part))
    version: str = Field(default="", max_length=32)
    up_since: Annotated[AwareDatetime, Field(ge=FIRST, lt=LAST)] | None = None
    outbox: int = Field(default=0, ge=0, lt=2**31)

    @field_validator("parts")
    @classmethod
    def _are_told_once(cls, parts: tuple[PartState, ...]) -> tuple[PartState, ...]:
        if len({part.part for part in parts}) < len(parts):
            raise ValueError("a part twice")
        return parts


class StateHeard(Wire):
    """The center has it."""
