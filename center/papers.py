"""What issuing gives to the makers of paper, and what verification asks of the register of issued papers."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Protocol, TypeAlias

from contract.issue import Options

Json: TypeAlias = "str | int | bool | list[Json] | dict[str, Json] | None"
"""What a template may be given: never markup, always data."""


@dataclass(frozen=True, slots=True)
class DocumentData:
    """Everything one paper shows. Resident numbers in `fields` are masked already, unless asked for.

    code, template: of the catalogue (`RR-01`, `resident_household`). title: Korean name of the document.
    serial: `2026-1124-000017`, one per paper. verification_number: 16 digits, the last a check digit.
    issued_at: Asia/Seoul, whole seconds. office: who issues (`수원시장`). purpose: Korean words, or None.
    holder: the full name of the person it is about.
    fields, by template (all dates `YYYY-MM-DD`; all other values text as it is to be printed):

    resident_household (등본)
        head: name of the head of household; address; address_since;
        composed: why the household exists (`전입세대구성`); composed_on;
        members: list of {number: int, relation, name, rrn, moved_in, change}, the head first;
        address_history: list of {address, moved_in, change}, newest first; empty unless asked for
    resident_person (초본)
        name; rrn; head; relation: to that head; address; address_since;
        address_history: list of {number: int, address, moved_in, change, head, relation}, oldest first;
        only the present address unless asked for
    plain (all others)
        rows: list of {label, value}; note: a sentence, or empty
    """

    code: str
    template: str
    title: str
    serial: str
    verification_number: str
    issued_at: datetime
    office: str
    purpose: str | None
    options: Options
    holder: str = field(repr=False)
    fields: Mapping[str, Json] = field(repr=False)


@dataclass(frozen=True, slots=True)
class RenderedPaper:
    """The signed PDF; sha256 in hex. shown: the few fields in clear (masked) to compare with the paper."""

    pdf: bytes = field(repr=False)
    pages: int
    sha256: str
    shown: Mapping[str, str] = field(default_factory=dict, repr=False)


class NameUnprintable(Exception):
    """The fonts cannot draw a name: a clerk writes this paper. Never carries the text itself."""


class Papers(Protocol):
    """Makes papers. Called from several threads at once."""

    def render(self, data: DocumentData) -> RenderedPaper:
        """Typeset, seal and sign. Raises NameUnprintable."""


class PaperState(StrEnum):
    """What a verifier is told. VOID is for ever; UNREPORTED may still become anything: nobody knows."""

    VALID = "valid"
    VOID = "void"
    NOT_YET_CONFIRMED = "not_yet_confirmed"
    UNREPORTED = "unreported"
    EXPIRED = "expired"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class PaperStatus:
    """One look-up. The rest is empty when the paper is unknown."""

    state: PaperState
    serial: str = ""
    title: str = ""
    sha256: str = ""
    issued_at: datetime | None = None
    expires_at: datetime | None = None
    shown: Mapping[str, str] = field(default_factory=dict, repr=False)


class PaperRegister(Protocol):
    """The register of issued papers, as verification sees it."""

    def status_of(self, number: str) -> PaperStatus:
        """By verification number (grouping ignored) or by serial."""
