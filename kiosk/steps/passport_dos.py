"""What lanes perform for a passport."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import ClassVar

from contract.appointment import Appointment
from contract.mrz import MrzKey
from contract.passport import (
    CaseOffer,
    PassportOffer,
    PassportTerms,
    PhotoAgain,
)
from kiosk.application import Draft, Submitted
from kiosk.ports.passport_reader import PassportRead
from kiosk.ports.photo_booth import NoShot, Shot
from kiosk.step import Do, Lane


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
