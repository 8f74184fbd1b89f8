"""A hand-off: what a kiosk tells a person in an office, so that nobody is asked twice."""

from datetime import datetime
from enum import StrEnum
from uuid import UUID

from pydantic import AwareDatetime, Base64Bytes, Field, field_validator

from contract.appointment import Appointment
from contract.issue import Options
from contract.queue import Ticket
from contract.text import Text
from contract.wire import Wire

SEAL_BYTES = 1136
"""What the seal itself takes (`contract.sealing`): an encapsulated key of 1,120 bytes and a tag of 16."""

MOST_SEALED_BYTES = 64 * 1024
"""A packet is a page of text; nothing larger is taken."""


class Want(StrEnum):
    """Which way on the citizen chose."""

    COUNTER = "counter"
    CALL_BACK = "call_back"
    APPOINTMENT = "appointment"


class Answered(Wire):
    """A question of the kiosk and what the citizen answered, as a clerk reads it."""

    question: Text
    answer: Text = Field(repr=False)


class Packet(Wire):
    """What goes along, in the order it was told. Never a PIN, never a resident number.

    errand: the journey's name. open_question: what nobody could answer. fault, failures: what failed, how
    often. scale: per cent. phone, reach_from, reach_until: for a call back only. document, options, claim:
    with what another machine could end the errand.
    """

    errand: str
    told: tuple[Answered, ...]
    open_question: Text
    fault: str = ""
    failures: int = 0
    language: str = "ko"
    scale: int = 100
    contrast: bool = False
    low_reach: bool = False
    voice: bool = False
    phone: str = Field(default="", repr=False)
    reach_from: AwareDatetime | None = None
    reach_until: AwareDatetime | None = None
    document: str = ""
    options: Options | None = None
    claim: str = Field(default="", repr=False)

    @property
    def can_go_on(self) -> bool:
        """Whether a machine could end it, once the same card is shown again."""
        return bool(self.claim or (self.document and self.options))

    def to_be_called(self, phone: str, start: datetime, until: datetime, language: str) -> "Packet":
        """The same, for a call back. language: to be spoken."""
        when = {"reach_from": start, "reach_until": until}
        return self.model_copy(update={"phone": phone, "language": language, **when})


class OfficeKey(Wire):
    """To whom a packet is sealed. public: see `contract.sealing`."""

    id: str
    public: Base64Bytes


class HandoffRequest(Wire):
    """A sealed packet for an office. id: made by the kiosk; a repeat gets the same answer.

    slot: the appointment, for that way only. due_at: when it should be done at the latest, where the citizen
    named a time. token: of the holder whose card was shown; with it can_go_on holds at another machine.
    """

    id: UUID
    office: str
    service: str = Field(max_length=32)
    want: Want
    language: str = Field(default="ko", max_length=8)
    key: str
    sealed: Base64Bytes = Field(repr=False)
    slot: AwareDatetime | None = None
    due_at: AwareDatetime | None = None
    token: str = Field(default="", max_length=128, repr=False)
    can_go_on: bool = False

    @field_validator("sealed")
    @classmethod
    def _has_the_size_of_a_packet(cls, sealed: bytes) -> bytes:
        """A constraint on the field would count the signs of base64."""
        if not SEAL_BYTES < len(sealed) <= MOST_SEALED_BYTES:
            raise ValueError("not the size of a sealed packet")
        return sealed


class HandoffTaken(Wire):
    """It is in the office's hands. code: six signs that open it. ticket: the place at a counter.

    follow: the citizen's page of it, where there is no ticket.
    """

    id: UUID
    code: str
    ticket: Ticket | None = None
    appointment: Appointment | None = None
    follow: str = Field(default="", repr=False)


class ResumeRequest(Wire):
    """Go on at this machine with what was told at another; the same card was shown here."""

    code: str = Field(max_length=12, repr=False)
    token: str = Field(max_length=128, repr=False)


class Resumed(Wire):
    """What the citizen had chosen. claim: a paper that was paid and did not come out."""

    document: str
    options: Options | None = None
    claim: str = Field(default="", repr=False)


def purpose_of(office: str, id_: UUID) -> str:
    """What a packet's seal is bound to: this hand-off and no other."""
    return f"handoff/{office}/{id_}"
