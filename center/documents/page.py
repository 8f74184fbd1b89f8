"""The page of a document as strings: what is printed, sealed, embedded and compared is one text."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import timedelta

from center.documents.letters import is_printable
from center.papers import DocumentData, Json, NameUnprintable
from center.seal.claims import SEOUL, VALID_DAYS, Fields

_OPEN_NUMBER = re.compile(r"\d{6}\s*-\s*[0-9]\d{6}")
"""A resident number with its second half in clear."""

_BLOCK_OF = {
    "head": "household",
    "composed": "household",
    "composed_on": "household",
    "name": "holder",
    "rrn": "holder",
    "relation": "holder",
    "address": "address",
    "address_since": "address",
    "members": "members",
    "address_history": "history",
    "rows": "rows",
    "note": "rows",
}
"""Which sealed block a field of the register belongs to; the blocks are those of center/seal/claims.py."""


class NumberUnmasked(ValueError):
    """A resident number would be printed in full though nobody asked for it: a bug of the caller."""


@dataclass(frozen=True, slots=True)
class Page:
    """The heading, and the body in the shape the template reads; all leaves are text."""

    template: str
    heading: Mapping[str, str]
    body: Mapping[str, Json] = field(repr=False)

    def fields(self) -> Fields:
        """Every printed text by its path, `members.1.name`; the first part names the sealed block."""
        printed = {f"paper.{name}": text for name, text in self.heading.items()}
        for name, value in self.body.items():
            for path, text in _leaves(value):
                printed[".".join((_BLOCK_OF[name], name, *path))] = text
        return printed


def page_of(data: DocumentData) -> Page:
    """Raises NameUnprintable (without the name) and NumberUnmasked; KeyError for a field nobody knows."""
    issued = data.issued_at.astimezone(SEOUL)
    until = issued + timedelta(days=VALID_DAYS)
    heading = {
        "title": data.title,
        "serial": data.serial,
        "number": group_number(data.verification_number),
        "issued": f"{issued.year}년 {issued.month}월 {issued.day}일",
        "issued_at": f"{issued:%Y-%m-%d %H:%M}",
        "until": f"{until:%Y-%m-%d}",
        "office": data.office,
        "purpose": data.purpose or "-",
        "holder": data.holder,
    }
    page = Page(data.template, heading, {name: _as_text(value) for name, value in data.fields.items()})
    fields = page.fields()
    if not all(map(is_printable, fields.values())):
        raise NameUnprintable
    if not data.options.rrn_tail and any(map(_OPEN_NUMBER.search, fields.values())):
        raise NumberUnmasked
    return page


def group_number(number: str) -> str:
    """`1234567890123456` is `1234-5678-9012-3456`, as people read it aloud."""
    return "-".join(number[start : start + 4] for start in range(0, len(number), 4))


def _as_text(value: Json) -> Json:
    if isinstance(value, dict):
        return {name: _as_text(inner) for name, inner in value.items()}
    if isinstance(value, list):
        return [_as_text(inner) for inner in value]
    return "" if value is None else str(value)


def _leaves(value: Json) -> Iterator[tuple[tuple[str, ...], str]]:
    match value:
        case dict():
            for name, inner in value.items():
                yield from (((name, *path), text) for path, text in _leaves(inner))
        case list():
            for place, inner in enumerate(value, start=1):
                yield from (((str(place), *path), text) for path, text in _leaves(inner))
        case _:
            yield (), str(value)
