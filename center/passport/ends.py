"""How an application ends: its key is destroyed, also where a disk remembers it, and its time given back."""

from datetime import timedelta
from uuid import UUID

from sqlalchemy import Connection, and_, or_, select, update

from center.clock import Clock
from center.database.engine import Database
from center.database.passport_tables import application, application_part
from center.passport.history import Event, note
from center.passport.states import OPEN, State
from center.passport.visits import Visits

RULE = "rule"
"""Who did it, where nobody did."""


class Ends:
    """kept: so long after it came in; one whose passport is being made, after it was accepted.

    Both moments are the center's own: what a kiosk's clock says decides nothing.
    """

    def __init__(self, database: Database, clock: Clock, kept: timedelta, visits: Visits) -> None:
        self._database = database
        self._clock = clock
        self._kept = kept
        self._visits = visits

    def destroy(self, connection: Connection, id_: UUID, *, who: str) -> None:
        """Within the transaction that ends it; `settle` follows it."""
        self.shred(connection, id_)
        gone = update(application).where(application.c.id == id_)
        connection.execute(gone.values(destroyed_at=self._clock()))
        note(connection, id_, at=self._clock(), who=who, what=Event.DESTROYED)

    def shred(self, connection: Connection, id_: UUID) -> None:
        """The wrapped key first of all: without it any copy of the body is noise."""
        parts = update(application_part).where(application_part.c.application == id_)
        connection.execute(parts.values(wrapped=None, body=None))

    def settle(self, who: str) -> None:
        """After the transaction: no key stays in the database's files, no time is kept for nobody.

        What could not be done now, since somebody read or the power went, `forget` does within the hour.
        """
        self._database.scrub(application_part)
        self._visits.give_back(who)

    def forget(self) -> int:
        """By rule: what nobody collected in time is over, and its content destroyed. How many."""
        old, now = self._clock() - self._kept, self._clock()
        row = application.c
        waiting = [each.value for each in OPEN if each is not State.ACCEPTED]
        overdue = or_(
            and_(row.state.in_(waiting), row.received_at < old),
            and_(row.state == State.ACCEPTED.value, row.changed_at < old),
        )
        ended = {"state": State.EXPIRED.value, "reason": "", "changed_at": now, "changed_by": RULE}
        with self._database.writing() as connection:
            ids = list(connection.scalars(select(row.id).where(overdue)))
            for id_ in ids:
                mine = update(application).where(row.id == id_, overdue)
                if connection.execute(mine.values(**ended)).rowcount == 1:
                    self.destroy(connection, id_, who=RULE)
        self.settle(RULE)
        return len(ids)
