"""Appointments: the times an office offers, one that is taken, and what a code on a slip leads to."""

from enum import StrEnum
from uuid import UUID

from pydantic import AwareDatetime, Field

from contract.wire import Wire


class Slot(Wire):
    """A time somebody can come at. free: how many more may."""

    start: AwareDatetime
    until: AwareDatetime
    free: int = Field(ge=0)


class SlotsRequest(Wire):
    """When may one come for this?"""

    office: str = Field(max_length=32)
    service: str = Field(max_length=32)


class SlotsOffered(Wire):
    """What is free, the soonest first; nothing where an office gives no appointments."""

    slots: tuple[Slot, ...] = ()


class AppointmentState(StrEnum):
    """ARRIVED: the citizen came and has a number."""

    BOOKED = "booked"
    CANCELLED = "cancelled"
    ARRIVED = "arrived"


class Appointment(Wire):
    """One that was given. is_today: the citizen may say "I am here". follow: the citizen's page.

    is_past: its time went by, and nobody came. can_move: another time may be had with this code.
    """

    code: str = Field(repr=False)
    office: str
    service: str
    start: AwareDatetime
    until: AwareDatetime
    state: AppointmentState
    is_today: bool = False
    is_past: bool = False
    can_move: bool = True
    follow: str = Field(default="", repr=False)


class AppointmentChange(Wire):
    """Another time; None: none at all."""

    code: str = Field(max_length=12, repr=False)
    start: AwareDatetime | None = None


class Arrival(Wire):
    """The citizen of a code is here and wants the number. id: made by the kiosk; a repeat is the same."""

    id: UUID
    code: str = Field(max_length=12, repr=False)
    language: str = Field(default="ko", max_length=8)


class CodeKind(StrEnum):
    """What stands behind six signs. UNKNOWN also where it is over and forgotten."""

    CLAIM = "claim"
    HANDOFF = "handoff"
    APPLICATION = "application"


class ApplicationState(StrEnum):
    """Where a passport application stands. FINISHED and REFUSED are ends: the content is destroyed then."""

    RECEIVED = "received"
    PHOTO_WANTED = "photo_wanted"
    RETURNED = "returned"  # something is missing; the citizen was told what
    ACCEPTED = "accepted"  # the passport is being made
    FINISHED = "finished"
    REFUSED = "refused"
    EXPIRED = "expired"  # nobody came within the time


class ApplicationNow(Wire):
    """Of one application. reason: the clerk's words to its citizen. can_book: it has no time, and may."""

    state: ApplicationState
    office: str
    service: str
    reason: str = Field(default="", repr=False)
    can_book: bool = False


class CodeRequest(Wire):
    """Six signs of a slip."""

    code: str = Field(max_length=12, repr=False)


class CodeFound(Wire):
    """Nothing of a person: that needs the card. can_go_on: the errand may be ended at a machine.

    wants_photo: the passport office asks for a new one. application: None too where two share the code, which
    only a person can tell apart.
    """

    kind: CodeKind
    appointment: Appointment | None = None
    application: ApplicationNow | None = None
    can_go_on: bool = False
    wants_photo: bool = False
