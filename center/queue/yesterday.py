"""Whether somebody of the day before may still have a number: mostly not, and nobody looks again that day."""

from datetime import date, datetime, timedelta

from sqlalchemy import or_, select

from center.clock import SEOUL
from center.database.engine import Database
from center.database.queue_tables import ticket
from center.queue.desk import UNDO_SECONDS
from center.queue.states import OPEN

SURE_AFTER = timedelta(minutes=1)
"""Past midnight: another process, its clock a little behind, may still draw a number of the day before."""


class Yesterday:
    """Safe among threads: what is remembered never becomes wrong on its day."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._gone: dict[tuple[str, str], date] = {}

    def may_be_here(self, office: str, prefix: str, now: datetime) -> bool:
        """False: no number of this letter of the day before is in use, nor can be taken back."""
        local = now.astimezone(SEOUL)
        today, key = local.date(), (office, prefix)
        if self._gone.get(key) == today:
            return False
        found = self._is_here(office, prefix, today - timedelta(days=1), now)
        midnight = local.replace(hour=0, minute=0, second=0, microsecond=0)
        if not found and local - midnight > SURE_AFTER:
            self._gone[key] = today
        return found

    def _is_here(self, office: str, prefix: str, day: date, now: datetime) -> bool:
        row = ticket.c
        undone = row.changed_at > now - timedelta(seconds=UNDO_SECONDS)
        query = (
            select(row.id)
            .where(row.office == office, row.day == day, row.prefix == prefix)
            .where(or_(row.state.in_([state.value for state in OPEN]), undone))
            .limit(1)
        )
        with self._database.reading() as connection:
            return connection.scalar(query) is not None
