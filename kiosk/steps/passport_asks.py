"""What a person is asked for a passport."""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import ClassVar

from contract.passport import (
    CaseOffer,
    Consent,
    DeliveryOffice,
    KindOffer,
    PassportCase,
)
from kiosk.application import Draft, Submitted
from kiosk.faults import Fault
from kiosk.ports.photo_booth import NoShot, Shot
from kiosk.step import Ask
from kiosk.steps.asks import Said


@dataclass(frozen=True)
class EnterHangul(Ask[str]):
    """Who is called in an emergency? Their Korean name; empty when it is left out."""

    stage: ClassVar[int] = 2


@dataclass(frozen=True)
class ChooseCase(Ask[PassportCase]):
    """Why is a passport needed? First of all questions: it tells who can go on here."""

    cases: tuple[CaseOffer, ...]
    stage: ClassVar[int] = 1


@dataclass(frozen=True)
class ReadCase(Ask[Said]):
    """What the counter does, what to bring, what it costs: a person goes on."""

    case: CaseOffer
    kinds: tuple[KindOffer, ...]
    stage: ClassVar[int] = 1


@dataclass(frozen=True)
class GiveConsent(Ask[Said]):
    """What is kept, for what, how long; whoever does not agree leaves."""

    consent: Consent
    stage: ClassVar[int] = 1


@dataclass(frozen=True)
class ConfirmHolder(Ask[Said]):
    """Is this you? name is masked already."""

    name: str = field(repr=False)
    born: date = field(repr=False)
    stage: ClassVar[int] = 2


@dataclass(frozen=True)
class ChooseKind(Ask[str]):
    """Years and pages, each with its fee; what to bring and how long it takes. Answer: the code."""

    kinds: tuple[KindOffer, ...]
    case: CaseOffer
    stage: ClassVar[int] = 1


class PhotoChoice(StrEnum):
    """What the citizen makes of a photo."""

    USE = "use"
    AGAIN = "again"
    AT_COUNTER = "at_counter"
    COVERED = "covered"  # head or face, or dark glasses: this photo, and a clerk looks


@dataclass(frozen=True)
class ShowPhoto(Ask[PhotoChoice]):
    """The photo as it will be printed, and what was found. attempt: from 1; at the `last_try` it goes."""

    shot: Shot | NoShot
    attempt: int
    last_try: bool
    stage: ClassVar[int] = 4


class CheckChoice(StrEnum):
    """What may follow the check page."""

    SUBMIT = "submit"
    CHANGE = "change"


@dataclass(frozen=True)
class CheckApplication(Ask[CheckChoice]):
    """Everything that goes to the office, before it goes."""

    draft: Draft = field(repr=False)
    stage: ClassVar[int] = 5


class Change(StrEnum):
    """What can be changed or added before an application goes."""

    NAME = "name"
    OLD_PASSPORT = "old_passport"
    KIND = "kind"
    PHONE = "phone"
    PHOTO = "photo"
    TIME = "time"
    DELIVERY = "delivery"
    EMERGENCY = "emergency"


@dataclass(frozen=True)
class ChooseChange(Ask[Change]):
    """What is not right yet, or missing?"""

    changes: tuple[Change, ...]
    stage: ClassVar[int] = 5


@dataclass(frozen=True)
class ChooseDelivery(Ask[str]):
    """Where will the passport be collected? chosen: the code until now. Answer: the code."""

    offices: tuple[DeliveryOffice, ...]
    chosen: str
    stage: ClassVar[int] = 5


@dataclass(frozen=True)
class EnterPassportNumber(Ask[str]):
    """The number on the page with the photo: letters and digits, nine signs at most."""

    stage: ClassVar[int] = 3


@dataclass(frozen=True)
class EnterExpiry(Ask[date]):
    """The last day of the passport there is; with number and birth it opens the chip (9303-11, 4.3)."""

    stage: ClassVar[int] = 3


class NotRead(StrEnum):
    """What may follow a passport that could not be read."""

    AGAIN = "again"
    GO_ON = "go_on"


@dataclass(frozen=True)
class PassportNotRead(Ask[NotRead]):
    """The chip did not open, or is not believed: again, or on without it. Nothing of the draft is lost."""

    fault: Fault
    stage: ClassVar[int] = 3


class NoTime(StrEnum):
    """What may follow when no time can be booked."""

    AGAIN = "again"
    GO_ON = "go_on"


@dataclass(frozen=True)
class NoTimeNow(Ask[NoTime]):
    """The book of appointments is out of reach: once more, or on without a time. Nothing told is lost."""

    fault: Fault
    stage: ClassVar[int] = 5


@dataclass(frozen=True)
class TakeApplication(Ask[Said]):
    """It is with the office, or on its way: code, time, what to bring."""

    submitted: Submitted
    case: CaseOffer | None
    start: datetime | None
    kept_days: int
    slip_printed: bool
    stage: ClassVar[int] = 5
    last: ClassVar[bool] = True
