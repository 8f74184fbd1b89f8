"""What was changed at an office, by whom and why: read from the rows of its book, which are never lost."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, insert, select

from center.clock import Clock
from center.database.engine import Database
from center.database.queue_tables import office_data
from center.database.tables import audit
from center.offices.facts import Difference, differences
from center.offices.model import Office

CHANGED = "office.changed"
"""In the audit. Its subject names the row of the book, so what changed can always be told."""


@dataclass(frozen=True, slots=True)
class Change:
    """An entry: from when it counts, when it was made, by whom and why, and what differs from before it.

    is_first: there was nothing before it.
    """

    id: int
    valid_from: datetime
    at: datetime
    who: str
    why: str
    differences: tuple[Difference, ...]
    is_first: bool


def history_of(database: Database, office: str, limit: int, before: int | None = None) -> list[Change]:
    """Its entries, the newest first. before: an entry's id; only older ones."""
    row = office_data.c
    query = select(office_data).where(row.office == office).order_by(row.id.desc()).limit(limit)
    if before is not None:
        query = query.where(row.id < before)
    with database.reading() as connection:
        return [_change(connection, each) for each in connection.execute(query)]


def change_of(connection: Connection, subject: str) -> Change | None:
    """The one that a row of the audit tells of. None: there is none."""
    office, _, id_ = subject.partition(":")
    if not (id_.isascii() and id_.isdigit()):
        return None
    query = select(office_data).where(office_data.c.office == office, office_data.c.id == int(id_))
    row = connection.execute(query).one_or_none()
    return None if row is None else _change(connection, row)


def note_change(connection: Connection, clock: Clock, office: str, entry: int, *, who: str, why: str) -> None:
    """A row of the audit, in the transaction of the change. entry: the id of the book's row."""
    row = {"at": clock(), "who": who, "what": CHANGED, "subject": subjects_of(office) + str(entry)}
    connection.execute(insert(audit).values(**row, why=why))


def subjects_of(office: str) -> str:
    """How the subject of each change of this office begins."""
    return f"{office}:"


def _change(connection: Connection, row: Row[Any]) -> Change:
    """Compared with what was to hold at that moment until the row was written; the first with nothing."""
    earlier = (
        select(office_data.c.body)
        .where(
            office_data.c.office == row.office,
            office_data.c.valid_from <= row.valid_from,
            office_data.c.id < row.id,
        )
        .order_by(office_data.c.valid_from.desc(), office_data.c.id.desc())
        .limit(1)
    )
    body = connection.scalar(earlier)
    told: tuple[Difference, ...] = ()
    if body is not None:
        told = differences(Office.model_validate(body), Office.model_validate(row.body))
    return Change(row.id, row.valid_from, row.at, row.who, row.why, told, body is None)
