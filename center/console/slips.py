"""What was wrong in a manager's form, in the words of the page: which field and entry, what is wanted."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from center.console.form_of_an_office import LINES, lines_of, words_of
from center.console.services_of_an_office import NotSo
from center.console.words_of_slips import SLIPS, WHERE
from center.offices.book import Clash
from center.offices.model import Office


@dataclass(frozen=True, slots=True)
class Wrong:
    """What changed nothing. field: a key of `OFFICE`; at: which entry of it; wanted: Korean, English."""

    field: str
    at: str = ""
    wanted: tuple[str, str] | None = None


def what_is_not_so(err: NotSo) -> Wrong:
    """What the form says cannot be: the page has words for each, and for a line nobody can read."""
    return Wrong(err.field, err.told, SLIPS["line"] if err.field in LINES else None)


def what_is_wrong(office: Office, fields: Mapping[str, str], err: ValidationError) -> Wrong:
    """The first of what the models refused. Which entry: its code, number, or what was typed."""
    first = err.errors()[0]
    about, place = first.get("ctx", {}), list(first["loc"])
    field = str(place[0]) if place else WHERE.get(first["type"], "form")
    entries = _entries(office, fields, field)
    n = place[1] if len(place) > 1 else None
    at = entries[n] if isinstance(n, int) and n < len(entries) else str(about.get("at", ""))
    return Wrong(field, at[:60], _wanted(first["type"], len(place), about))


def what_clashes(office: Office, fields: Mapping[str, str], err: Clash) -> Wrong:
    """The day of the change that is scheduled, and why it does not fit."""
    found = what_is_wrong(office, fields, err.error)
    return Wrong("pending", f"{err.day} · {found.at}".removesuffix(" · "), found.wanted)


def _entries(office: Office, fields: Mapping[str, str], field: str) -> list[str]:
    if field == "closed":
        return words_of(fields.get(field, ""))
    lines = lines_of(office)
    if field in lines:
        return [line for line in fields.get(field, lines[field]).splitlines() if line.strip()]
    codes = [each.code for each in office.services]
    if new := fields.get("new-code", ""):
        codes.insert(-1, new)  # where the form puts it
    counters = [str(each.number) for each in office.counters if f"away-{each.number}" not in fields]
    return {"services": codes, "counters": [*counters, fields.get("number-new", "")]}.get(field, [])


def _wanted(kind: str, depth: int, about: Mapping[str, Any]) -> tuple[str, str]:
    """By the name of the refusal, or by what it begins with: `int_parsing`."""
    if kind == "too_short" and depth == 1:
        kind = "last_counter"
    name = kind if kind in SLIPS else kind.partition("_")[0]
    korean, english = SLIPS.get(name, SLIPS["other"])
    return korean.format(**about), english.format(**about)
