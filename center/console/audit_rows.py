"""Rows of the audit as an auditor reads them: the code of what was opened, what changed at an office."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from typing import Any
from uuid import UUID

from sqlalchemy import Column, Connection, Row, select

from center.catalogue.load import load_catalogue
from center.clock import SEOUL
from center.console.fields import id_of
from center.console.words_of_the_audit import AUDIT, what_of, why_of
from center.database.handoff_tables import handoff
from center.database.help_tables import help_call
from center.database.passport_tables import application
from center.database.staff_tables import staff
from center.offices.facts import Difference
from center.offices.history import CHANGED, change_of
from contract.text import Text

_SHORT = 8
"""Signs of an HMAC or an id: enough to see that two rows speak of the same."""

_OF_CITIZENS = ("person", "price", "paper", "claim")


@dataclass(frozen=True, slots=True)
class Told:
    """office: of whoever did it, where it is another one. full: the subject as it is kept, where it is shown
    otherwise; else empty."""

    at: datetime
    who: str
    office: str
    what: tuple[str, str]
    kind: tuple[str, str] | None
    subject: str
    full: str
    why: tuple[str, str]
    differences: tuple[Difference, ...]


def told_of(connection: Connection, rows: Sequence[Row[Any]], office: str) -> list[Told]:
    """office: of who reads it."""
    offices = _offices(connection, {row.who for row in rows})
    subjects = _subjects(connection, rows)
    found = []
    for row in rows:
        changed = change_of(connection, row.subject) if row.what == CHANGED else None
        kind, subject = subjects.get((row.what, row.subject), (None, row.subject))
        if changed is not None:
            day = changed.valid_from.astimezone(SEOUL)
            kind, subject = AUDIT["office"], f"{row.subject.partition(':')[0]} · {day:%Y.%m.%d %H:%M}~"
        home = offices.get(row.who, office)
        found.append(
            Told(
                at=row.at,
                who=row.who,
                office="" if home == office else home,
                what=what_of(row.what),
                kind=kind,
                subject=subject,
                full="" if subject == row.subject else row.subject,
                why=why_of(row.what, row.why, _names()),
                differences=changed.differences if changed else (),
            )
        )
    return found


def _offices(connection: Connection, people: Iterable[str]) -> Mapping[str, str]:
    rows = connection.execute(select(staff.c.id, staff.c.office).where(staff.c.id.in_(people)))
    return {row.id: row.office for row in rows}


def _subjects(
    connection: Connection, rows: Sequence[Row[Any]]
) -> dict[tuple[str, str], tuple[tuple[str, str] | None, str]]:
    """Of each (what, subject) that a person would not know: what it is, and how they know it."""
    ids = {(row.what, row.subject): id_of(row.subject) for row in rows}
    handoffs = _rows(connection, ids, "handoff.", handoff.c.id, handoff.c.code)
    applications = _rows(connection, ids, "passport.", application.c.id, application.c.code)
    calls = _rows(connection, ids, "help.", help_call.c.id, help_call.c.device, help_call.c.called_at)
    found: dict[tuple[str, str], tuple[tuple[str, str] | None, str]] = {}
    for (what, subject), id_ in ids.items():
        if id_ in handoffs:
            found[what, subject] = AUDIT["handoff"], handoffs[id_].code
        elif id_ in applications:
            found[what, subject] = AUDIT["application"], applications[id_].code
        elif id_ in calls:
            call = calls[id_]
            found[what, subject] = AUDIT["call"], f"{call.device} · {call.called_at.astimezone(SEOUL):%H:%M}"
        elif what in _OF_CITIZENS:
            found[what, subject] = AUDIT["somebody"], subject[:_SHORT]
        elif what.startswith("passkey."):
            found[what, subject] = AUDIT["passkey"], subject[:_SHORT]
    return found


def _rows(
    connection: Connection,
    ids: Mapping[tuple[str, str], UUID | None],
    begins: str,
    key: Column[UUID],
    *columns: Column[Any],
) -> dict[UUID, Row[Any]]:
    """Of a table, by its key: those that rows of this kind speak of."""
    wanted = {id_ for (what, _), id_ in ids.items() if id_ is not None and what.startswith(begins)}
    if not wanted:
        return {}
    return {row.id: row for row in connection.execute(select(key, *columns).where(key.in_(wanted)))}


@lru_cache(maxsize=1)
def _names() -> Mapping[str, Text]:
    """Of papers by their code, of exemptions by their rule."""
    catalogue = load_catalogue()
    return {each.code: each.name for each in catalogue.documents} | {
        each.rule: each.name for each in catalogue.exemptions
    }
