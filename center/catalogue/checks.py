"""What is wrong between the rows of the catalogue, which no single row can show."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import combinations

from contract.catalogue import Document, Exemption, Fee, IdentityRule, Jurisdiction

LANGUAGES = ("ko", "en")
"""The languages every text of the catalogue has; further ones may follow."""

DAYS = {"mon", "tue", "wed", "thu", "fri", "sat", "sun", "holiday"}
STATUSES = {"verified", "assumed"}
EVIDENCE = {"register", "clerk"}
TEMPLATES = {"resident_household", "resident_person", "plain"}


@dataclass(frozen=True, slots=True)
class Mistake:
    """row: running number of the row. path: inside that row."""

    row: int
    path: tuple[str | int, ...]
    words: str


def check_catalogue(
    documents: Iterable[tuple[int, Document]], exemptions: Iterable[tuple[int, Exemption]]
) -> Iterator[Mistake]:
    """Every mistake that crosses rows, in the order of the rows."""
    codes: set[str] = set()
    for row, document in documents:
        if document.code in codes:
            yield Mistake(row, ("code",), f"{document.code} is there already")
        codes.add(document.code)
        yield from (Mistake(row, path, words) for path, words in _check_document(document))
    rules: set[str] = set()
    for row, exemption in exemptions:
        if exemption.rule in rules:
            yield Mistake(row, ("rule",), f"{exemption.rule} is there already")
        rules.add(exemption.rule)
        yield from (Mistake(row, path, words) for path, words in _check_exemption(exemption, codes))


_Found = Iterator[tuple[tuple[str | int, ...], str]]


def _check_document(document: Document) -> _Found:
    yield from _check_text("name", document.name)
    yield from _check_text("about", document.about)
    for code, text in document.purposes.items():
        yield from ((("purposes", code), words) for _, words in _check_text("", text))
    yield from _check_fees(document)
    for index, window in enumerate(document.windows):
        for day in set(window.days) - DAYS:
            yield ("windows", index, "days"), f"unknown day {day!r}"
    if document.template not in TEMPLATES:
        yield ("template",), f"unknown template {document.template!r}"
    if document.on_kiosk and document.identity is IdentityRule.IN_PERSON:
        yield ("identity",), "a document that needs the person at a counter is never on a kiosk"
    if document.counter_won < 0:
        yield ("counter_won",), "a price is not negative"


def _check_fees(document: Document) -> _Found:
    for index, fee in enumerate(document.fees):
        if fee.won < 0:
            yield ("fees", index, "won"), "a price is not negative"
        if fee.status not in STATUSES:
            yield ("fees", index, "status"), f"unknown status {fee.status!r}"
        if fee.valid_until is not None and fee.valid_until <= fee.valid_from:
            yield ("fees", index, "valid_until"), "ends before it begins"
    for (_, first), (index, second) in combinations(enumerate(document.fees), 2):
        if _overlap(first, second):
            yield ("fees", index, "valid_from"), "overlaps another row of the same jurisdiction"
    if document.on_kiosk:
        for jurisdiction in set(Jurisdiction) - {fee.jurisdiction for fee in document.fees}:
            yield ("fees",), f"no fee {jurisdiction.value} the jurisdiction"


def _overlap(first: Fee, second: Fee) -> bool:
    def ends_by(until: datetime | None, start: datetime) -> bool:
        return until is not None and until <= start

    apart = ends_by(first.valid_until, second.valid_from) or ends_by(second.valid_until, first.valid_from)
    return first.jurisdiction is second.jurisdiction and not apart


def _check_exemption(exemption: Exemption, codes: set[str]) -> _Found:
    yield from _check_text("name", exemption.name)
    for index, code in enumerate(exemption.documents):
        if code not in codes:
            yield ("documents", index), f"no document {code!r}"
    if exemption.evidence not in EVIDENCE:
        yield ("evidence",), f"unknown evidence {exemption.evidence!r}"
    if exemption.valid_until is not None and exemption.valid_until <= exemption.valid_from:
        yield ("valid_until",), "ends before it begins"


def _check_text(name: str, text: dict[str, str]) -> _Found:
    for language in LANGUAGES:
        if not text.get(language, "").strip():
            yield (name,), f"no {language} text"
