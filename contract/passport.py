"""A passport pre-application: what a kiosk is told before, and what it seals for the passport office."""

from datetime import date
from enum import StrEnum
from hashlib import sha256
from uuid import UUID

from pydantic import AwareDatetime, Base64Bytes, Field

from contract.appointment import Appointment
from contract.handoff import Answered
from contract.photo import PhotoJudgement
from contract.text import Text
from contract.wire import Wire

MOST_PHOTO_BYTES = 200_000
"""The file the ministry takes (photo.md 1)."""

MOST_BODY_BYTES = 320_000
"""A sealed application: the photo in base64, and a page of text."""

WRAPPED_BYTES = 1168
"""A content key of 32 bytes in its HPKE seal (center.md 6)."""


class PassportCase(StrEnum):
    """Why somebody needs a passport. Some go on at a machine, the others need a clerk from the start."""

    RENEWAL = "renewal"
    FIRST = "first"
    LOST = "lost"
    NAME = "name"
    CHILD = "child"
    URGENT = "urgent"


class CaseOffer(Wire):
    """What a case needs. at_machine: may be prepared here. online: who may do it without coming at all."""

    case: PassportCase
    name: Text
    about: Text
    at_machine: bool
    online: Text | None = None
    bring: tuple[Text, ...]
    days: int
    """Working days until it can be collected."""


class KindOffer(Wire):
    """A passport one may have, with its fee at this moment. cases: who may have it."""

    code: str
    name: Text
    about: Text
    years: int
    pages: int
    won: int
    cases: tuple[PassportCase, ...]


class DeliveryOffice(Wire):
    """Where a finished passport may be collected. about: the address, as one finds it."""

    code: str = Field(max_length=32)
    name: Text
    about: Text


class Consent(Wire):
    """What is kept, for what, how long, and that one may say no (PIPA article 15). Versioned."""

    version: str
    items: tuple[Text, ...]
    purpose: Text
    kept: Text
    right: Text

    @property
    def digest(self) -> str:
        """The hash of the very words that were shown."""
        return sha256(self.model_dump_json().encode()).hexdigest()


class PassportOffer(Wire):
    """All that is known before anybody is identified. key: to whom an application is sealed.

    delivery: where it may be collected, the likeliest office first.
    site: the address of the center, for the citizen's page.
    """

    office: str
    service: str
    key: str
    public: Base64Bytes
    site: str
    cases: tuple[CaseOffer, ...]
    kinds: tuple[KindOffer, ...]
    delivery: tuple[DeliveryOffice, ...] = ()
    consent: Consent

    def kinds_for(self, case: PassportCase) -> tuple[KindOffer, ...]:
        """What may be chosen then, with its fee."""
        return tuple(kind for kind in self.kinds if case in kind.cases)


class TermsRequest(Wire):
    """Who is it, as far as a passport goes?"""

    token: str = Field(max_length=128, repr=False)


class PassportTerms(Wire):
    """Of this holder, from the register. holder: stands for the person in tables, as in `issue.holder`.

    age: full years, Asia/Seoul. kept_days: how long an application nobody collects is kept.
    """

    holder: str = Field(repr=False)
    name: str = Field(repr=False)
    born: date = Field(repr=False)
    age: int = Field(repr=False)
    address: str = Field(repr=False)
    kept_days: int


class Spelling(Wire):
    """The name in Roman letters. from_passport: as the passport there is has it."""

    surname: str = Field(repr=False, max_length=39)
    given: str = Field(repr=False, max_length=39)
    from_passport: bool = False


class Application(Wire):
    """The content, sealed on the kiosk before it touches a disk. Never a resident number, never a PIN."""

    id: UUID
    revision: int = 1
    made_at: AwareDatetime
    language: str
    case: PassportCase
    kind: str
    won: int
    name: str = Field(repr=False)
    born: date = Field(repr=False)
    spelling: Spelling = Field(repr=False)
    old_passport: str = Field(default="", repr=False)
    delivery: str = Field(default="", max_length=32)
    phone: str = Field(repr=False)
    emergency_name: str = Field(default="", repr=False)
    emergency_phone: str = Field(default="", repr=False)
    photo: Base64Bytes = Field(repr=False)
    judgement: PhotoJudgement
    tries: int = 1
    consent: str
    """Version and hash of the words agreed to."""
    told: tuple[Answered, ...] = ()


class Envelope(Wire):
    """What travels, by network or in any other way: nobody on the way can read it.

    follow: the secret of the citizen's page. wrapped: the content's key, sealed for the office. body: AES-GCM
    under that key. revision: 1, and one more with each new photo.
    """

    id: UUID
    revision: int = Field(ge=1, le=50)
    code: str = Field(pattern=r"^[2-9A-HJKMNP-TV-Z]{6}$", repr=False)
    follow: str = Field(min_length=16, max_length=32, repr=False)
    office: str = Field(max_length=32)
    service: str = Field(max_length=32)
    language: str = Field(max_length=8)
    holder: str = Field(max_length=64, repr=False)
    made_at: AwareDatetime
    key: str = Field(max_length=32)
    wrapped: Base64Bytes = Field(repr=False)
    body: Base64Bytes = Field(repr=False)


class EnvelopeTaken(Wire):
    """It is durable at the center: the kiosk may forget it."""

    id: UUID
    revision: int


class BookRequest(Wire):
    """A time for an application that is about to be sent. id: the application's; a repeat is the same."""

    id: UUID
    code: str = Field(max_length=6, repr=False)
    office: str = Field(max_length=32)
    service: str = Field(max_length=32)
    start: AwareDatetime
    language: str = Field(default="ko", max_length=8)


class Booked(Wire):
    """The time is taken."""

    appointment: Appointment


def purpose_of(office: str, id_: UUID, revision: int) -> str:
    """What a content key's seal is bound to: this revision of this application for this office."""
    return f"passport/{office}/{id_}/{revision}"


class NewPhoto(Wire):
    """The content of a later revision: only the photo, since the machine cannot read the rest."""

    photo: Base64Bytes = Field(repr=False)
    judgement: PhotoJudgement
    tries: int = 1
    made_at: AwareDatetime


class PhotoAgainRequest(Wire):
    """A new photo for an application: its code, and its holder who shows the same card."""

    code: str = Field(max_length=12, repr=False)
    token: str = Field(max_length=128, repr=False)


class PhotoAgain(Wire):
    """To which application it belongs, as which revision, and to whom it is sealed."""

    id: UUID
    revision: int
    code: str = Field(repr=False)
    follow: str = Field(repr=False)
    office: str
    service: str
    holder: str = Field(repr=False)
    key: str
    public: Base64Bytes
