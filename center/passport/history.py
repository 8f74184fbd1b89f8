"""What was done to an application, when and by whom: rows are added, never changed, and hold no content."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import Connection, insert, select

from center.database.engine import Database
from center.database.passport_tables import application_event

MOST_WHY = 200
"""Signs of the reason that are kept."""


class Event(StrEnum):
    """What happens to one besides a clerk's `Act`."""

    RECEIVED = "received"
    TIME_LOST = "time_lost"  # it came late, and its booked time was given to somebody else
    PHOTO_RECEIVED = "photo_received"
    PHOTO_LATE = "photo_late"  # nobody wants it any more
    OPENED = "opened"
    CORRECTED = "corrected"
    DESTROYED = "destroyed"


@dataclass(frozen=True, slots=True)
class History:
    """what: an `Event`, or an `Act`. why: a purpose, a field, or a clerk's words."""

    at: datetime
    who: str
    what: str
    why: str


def note(connection: Connection, id_: UUID, *, at: datetime, who: str, what: str, why: str = "") -> None:
    """Within the caller's transaction."""
    told = {"application": id_, "at": at, "who": who, "what": str(what), "why": why[:MOST_WHY]}
    connection.execute(insert(application_event).values(**told))


def history_of(database: Database, id_: UUID) -> list[History]:
    """All of it, in order."""
    event = application_event.c
    query = select(event.at, event.who, event.what, event.why).where(event.application == id_)
    with database.reading() as connection:
        return [History(*row) for row in connection.execute(query.order_by(event.id))]
