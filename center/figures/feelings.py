"""How it was, as kiosks tell it, and as the figures show it: how many of each face."""

from collections.abc import Mapping
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.dialects import postgresql, sqlite

from center.clock import SEOUL, Clock
from center.database.engine import Database
from center.database.feeling_tables import feeling
from contract.feeling import Face, Feeling, FeelingHeard


class Feelings:
    """Safe among threads and processes."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def hear(self, device: str, told: Feeling) -> FeelingHeard:
        """Once, however often it is sent."""
        now = self._clock().astimezone(SEOUL)
        row = {
            "id": told.id,
            "device": device,
            "office": told.office,
            "errand": told.errand,
            "ended": told.ended.value,
            "face": told.face.value,
            "day": now.date(),
            "hour": now.hour,
        }
        insert = sqlite.insert if self._database.is_sqlite else postgresql.insert
        with self._database.writing() as connection:
            connection.execute(insert(feeling).values(**row).on_conflict_do_nothing())
        return FeelingHeard()

    def count(self, office: str, first: date, last: date) -> Mapping[Face, int]:
        """The best first; business days, both included. Zero where nobody said so."""
        query = (
            select(feeling.c.face, func.count())
            .where(feeling.c.office == office, feeling.c.day >= first, feeling.c.day <= last)
            .group_by(feeling.c.face)
        )
        with self._database.reading() as connection:
            found = {row[0]: row[1] for row in connection.execute(query)}
        return {face: found.get(face.value, 0) for face in sorted(Face, reverse=True)}
