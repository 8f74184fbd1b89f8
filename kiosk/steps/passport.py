"""The steps of an application for a passport: what a person is asked, and what lanes perform for it."""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import ClassVar

from contract.appointment import Appointment
from contract.mrz import MrzKey
from contract.passport import (
    CaseOffer,
    Consent,
    DeliveryOffice,
    KindOffer,
    PassportCase,
    PassportOffer,
    PassportTerms,
    PhotoAgain,
)
from kiosk.application import Draft, Submitted
from kiosk.faults import Fault
from kiosk.ports.passport_reader import PassportRead
from kiosk.ports.photo_booth import NoShot, Shot
from kiosk.step import Ask, Do, Lane
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


@dataclass(frozen=True)
class AskPassport(Do[PassportOffer]):
    """What a passport costs, needs and takes now, and to whom an application is sealed."""

    office: str
    lane: ClassVar[Lane] = Lane.CENTER
    stage: ClassVar[int] = 1


@dataclass(frozen=True)
class AskTerms(Do[PassportTerms]):
    """What the register knows of the holder, as far as a passport goes."""

    token: str = field(repr=False)
    lane: ClassVar[Lane] = Lane.CENTER
    stage: ClassVar[int] = 2


@dataclass(frozen=True)
class ShootPhoto(Do[Shot | NoShot]):
    """Guided by the coach, on a page of its own. attempt: from 1."""

    attempt: int
    lane: ClassVar[Lane] = Lane.CAMERA
    stage: ClassVar[int] = 4


@dataclass(frozen=True)
class ReadPassport(Do[PassportRead]):
    """The chip of the passport that lies on the reader, opened by what is printed in it."""

    key: MrzKey = field(repr=False)
    lane: ClassVar[Lane] = Lane.CARD
    stage: ClassVar[int] = 3


@dataclass(frozen=True)
class BookSlot(Do[Appointment]):
    """The time, taken just before the application is sent. The errand's id is its key."""

    office: str
    service: str
    start: datetime
    lane: ClassVar[Lane] = Lane.CENTER
    stage: ClassVar[int] = 5
    consequence: ClassVar[bool] = True


@dataclass(frozen=True)
class Submit(Do[Submitted]):
    """Seal it, write it into the ledger, send it if there is a line. It arrives once, also after a power cut.

    code: of the appointment; empty: the machine draws one.
    """

    offer: PassportOffer = field(repr=False)
    terms: PassportTerms = field(repr=False)
    draft: Draft = field(repr=False)
    code: str = field(default="", repr=False)
    lane: ClassVar[Lane] = Lane.CENTER
    stage: ClassVar[int] = 5
    consequence: ClassVar[bool] = True


@dataclass(frozen=True)
class AskPhotoAgain(Do[PhotoAgain]):
    """To which application a new photo belongs, for the holder of the same card."""

    code: str = field(repr=False)
    token: str = field(repr=False)
    lane: ClassVar[Lane] = Lane.CENTER
    stage: ClassVar[int] = 3


@dataclass(frozen=True)
class SubmitPhoto(Do[Submitted]):
    """The same way as an application: sealed, in the ledger, once."""

    again: PhotoAgain = field(repr=False)
    shot: Shot = field(repr=False)
    tries: int
    lane: ClassVar[Lane] = Lane.CENTER
    stage: ClassVar[int] = 5
    consequence: ClassVar[bool] = True


@dataclass(frozen=True)
class PrintApplication(Do[bool]):
    """The slip with code, time and what to bring: True when it came out. Never a Trouble."""

    submitted: Submitted
    case: CaseOffer | None
    start: datetime | None
    kept_days: int
    lane: ClassVar[Lane] = Lane.RECEIPT
    stage: ClassVar[int] = 5
    consequence: ClassVar[bool] = True
