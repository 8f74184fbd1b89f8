"""The catalogue of documents: what a kiosk may issue, when, for whom and for how much."""

from datetime import date, datetime, time
from enum import StrEnum

from pydantic import AwareDatetime, Field

from contract.text import Text
from contract.wire import Wire


class Jurisdiction(StrEnum):
    """Whether the holder lives where the kiosk's operator governs."""

    INSIDE = "inside"
    OUTSIDE = "outside"


class IdentityRule(StrEnum):
    """How sure we must be of the person before the document is issued."""

    CARD = "card"
    IN_PERSON = "in_person"  # a clerk must see the person: never on a kiosk


class OptionName(StrEnum):
    """The choices a document may offer."""

    RRN_TAIL = "rrn_tail"
    ADDRESS_HISTORY = "address_history"
    PURPOSE = "purpose"
    COPIES = "copies"


class Fee(Wire):
    """A price in won per copy, valid from one moment (the hour counts) until another."""

    jurisdiction: Jurisdiction
    won: int
    valid_from: AwareDatetime
    valid_until: AwareDatetime | None = None
    source: str
    status: str


class Exemption(Wire):
    """A rule by which a holder pays nothing; evidence is a fact the register knows, or a clerk."""

    rule: str
    name: Text
    fact: str
    documents: tuple[str, ...]
    valid_from: date
    valid_until: date | None = None
    evidence: str
    source: str


class Window(Wire):
    """Opening hours of some days in Asia/Seoul. closes == 00:00 means the end of the day.

    days: any of mon tue wed thu fri sat sun holiday; a holiday is only open where it is named.
    """

    days: tuple[str, ...]
    opens: time
    closes: time


class Document(Wire):
    """One kind of document. windows empty: around the clock. register: which backend must be alive."""

    code: str
    name: Text
    about: Text
    field: str
    on_kiosk: bool
    identity: IdentityRule
    register_name: str
    template: str
    options: tuple[OptionName, ...] = ()
    purposes: dict[str, Text] = Field(default_factory=dict)
    windows: tuple[Window, ...] = ()
    fees: tuple[Fee, ...]
    counter_won: int
    minutes: int = 2
    popular: bool = False

    def fee_at(self, moment: datetime, jurisdiction: Jurisdiction) -> int | None:
        """Won per copy for a submission at `moment`; None when no row covers it."""
        for fee in self.fees:
            ended = fee.valid_until is not None and moment >= fee.valid_until
            if fee.jurisdiction == jurisdiction and fee.valid_from <= moment and not ended:
                return fee.won
        return None


class Catalogue(Wire):
    """All documents and exemptions, as the center owns them and the kiosk keeps them."""

    version: str
    documents: tuple[Document, ...]
    exemptions: tuple[Exemption, ...] = ()

    def document(self, code: str) -> Document:
        """The document of this code; KeyError when the catalogue does not know it."""
        for document in self.documents:
            if document.code == code:
                return document
        raise KeyError(code)
