"""Who drew a number and never came back leaves the line, so that the next call finds somebody."""

from collections.abc import Callable
from datetime import timedelta

from sqlalchemy import insert, update

from center.clock import Clock
from center.database.engine import Database
from center.database.queue_tables import period, queue_event, ticket
from center.queue.states import Act, State

LONGEST_STAY = timedelta(hours=12)
"""Nobody waits half a day; a line that never closes needs a rule that does not name midnight. Default."""

SWEPT = (State.WAITING.value, State.MISSED.value, State.HELD.value)
BY = "sweep"


class Sweep:
    """Run when a clerk sits down and when a day's first number is drawn: rare, and always before a call."""

    def __init__(self, database: Database, clock: Clock, after: Callable[[], object] = lambda: None) -> None:
        """after: what must be done when somebody has left."""
        self._after = after
        self._database = database
        self._clock = clock

    def __call__(self, office: str) -> int:
        """How many left the line of `office`."""
        now = self._clock()
        old = (
            update(ticket)
            .where(
                ticket.c.office == office, ticket.c.state.in_(SWEPT), ticket.c.issued_at < now - LONGEST_STAY
            )
            .values(state=State.LEFT.value, counter=None, changed_at=now, changed_by=BY, was_state=None)
            .returning(ticket.c.id, ticket.c.service)
        )
        with self._database.writing() as connection:
            gone = connection.execute(old).all()
            for row in gone:
                stay = update(period).where(period.c.ticket == row.id, period.c.ended_at.is_(None))
                connection.execute(stay.values(ended_at=now))
                begun = {"ticket": row.id, "office": office, "service": row.service, "began_at": now}
                connection.execute(insert(period).values(**begun, state=State.LEFT.value, undone=False))
                told = {"office": office, "kind": Act.LEAVE.value, "ticket": row.id, "at": now}
                connection.execute(insert(queue_event).values(**told))
        if gone:
            self._after()
        return len(gone)
