"""The calls for help of all offices: how each is now, and when it is over by itself."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, func, select, update

from center.clock import Clock
from center.database.engine import Database
from center.database.help_tables import help_call
from contract.help import LOST_SECONDS, NOBODY_SECONDS, HelpEnd, HelpState
from contract.text import Text

_SHOWN = tuple(column for column in help_call.c if column.name != "picture")


@dataclass(frozen=True, slots=True)
class Call:
    """One call as a clerk sees it, without the picture. ended: None while it goes on."""

    id: UUID
    office: str
    device: str
    language: str
    state: HelpState
    called_at: datetime
    taken_by: str | None
    helper: str
    ended: HelpEnd | None
    page: int
    title: Text
    may_go_back: bool
    may_go_on: bool
    document: str


class Calls:
    """Safe among threads and processes."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def open_calls(self, office: str) -> Sequence[Call]:
        """Those that go on, the longest waiting first."""
        self.end_overdue()
        query = (
            select(*_SHOWN)
            .where(help_call.c.office == office, help_call.c.ended_at.is_(None))
            .order_by(help_call.c.called_at)
            .limit(50)
        )
        with self._database.reading() as connection:
            return [call_of(row) for row in connection.execute(query)]

    def find(self, office: str, id_: UUID) -> Call | None:
        """Of this office only."""
        self.end_overdue()
        query = select(*_SHOWN).where(help_call.c.id == id_, help_call.c.office == office)
        with self._database.reading() as connection:
            row = connection.execute(query).one_or_none()
        return None if row is None else call_of(row)

    def picture(self, call: Call) -> bytes | None:
        """The page as it was a moment ago; None before the first, and after the end."""
        query = select(help_call.c.picture).where(help_call.c.id == call.id)
        with self._database.reading() as connection:
            return connection.scalar(query)

    def helping(self, office: str) -> int:
        """How many of the office help somebody now."""
        alive = help_call.c.beat_at > self._clock() - timedelta(seconds=LOST_SECONDS)
        taken = help_call.c.state == HelpState.HELPING.value
        query = select(func.count()).where(help_call.c.office == office, taken, alive)
        with self._database.reading() as connection:
            return int(connection.scalar(query) or 0)

    def end_overdue(self) -> int:
        """Kiosks that fell silent, and calls nobody took. How many."""
        now, row = self._clock(), help_call.c
        silent = row.beat_at <= now - timedelta(seconds=LOST_SECONDS)
        untaken = (row.state == HelpState.CALLING.value) & (
            row.called_at <= now - timedelta(seconds=NOBODY_SECONDS)
        )
        with self._database.reading() as connection:  # a clerk's page asks every other second
            over = select(row.id).where(row.ended_at.is_(None), silent | untaken)
            if connection.execute(over).first() is None:
                return 0
        with self._database.writing() as connection:
            lost = ending(HelpEnd.LOST, now).where(row.ended_at.is_(None), silent)
            nobody = ending(HelpEnd.NOBODY, now).where(row.ended_at.is_(None), untaken)
            return int(connection.execute(lost).rowcount + connection.execute(nobody).rowcount)


def end_call(connection: Connection, id_: UUID, how: HelpEnd, now: datetime) -> bool:
    """False when it had ended before."""
    ended = ending(how, now).where(help_call.c.id == id_, help_call.c.ended_at.is_(None))
    return connection.execute(ended).rowcount == 1


def ending(how: HelpEnd, now: datetime) -> Any:
    """The picture goes with the end."""
    return update(help_call).values(state=HelpState.ENDED.value, ended=how.value, ended_at=now, picture=None)


def call_of(row: Row[Any]) -> Call:
    """From a row of the table."""
    return Call(
        id=row.id,
        office=row.office,
        device=row.device,
        language=row.language,
        state=HelpState(row.state),
        called_at=row.called_at,
        taken_by=row.taken_by,
        helper=row.helper,
        ended=None if row.ended is None else HelpEnd(row.ended),
        page=row.page,
        title=row.title,
        may_go_back=row.may_go_back,
        may_go_on=row.may_go_on,
        document=row.document,
    )
