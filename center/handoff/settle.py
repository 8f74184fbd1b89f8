"""A hand-off ends as its ticket did, and a number that waits only for it ends with it.

The first is read off the tickets, so asking twice does no harm and heals a cut.
"""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, or_, select, update

from center.database.engine import Database
from center.database.handoff_tables import handoff
from center.database.queue_tables import period, ticket
from center.handoff.waiting import Outcome
from center.queue.close import close
from center.queue.states import Ending, State
from center.queue.sweep import BY


class Settling:
    """Asked after each act that ends a ticket or takes that back, and by the chores. Safe among threads."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def __call__(self, of: UUID | None = None) -> int:
        """Of one ticket, or of all: how many ended.

        It is about what the citizen came with, so it ends with the first service of the visit.
        """
        over = (
            select(handoff.c.id, ticket.c.outcomes, ticket.c.changed_at, ticket.c.changed_by)
            .join(ticket, ticket.c.id == handoff.c.ticket)
            .where(handoff.c.ended_at.is_(None))
            .where(or_(ticket.c.outcomes != "", ticket.c.state == State.LEFT.value))
        )
        with self._database.writing() as connection:
            rows = connection.execute(over if of is None else over.where(ticket.c.id == of)).all()
            for row in rows:
                _end(connection, row)
            if of is not None:
                _open_again(connection, of)
        return len(rows)


def leave_line(connection: Connection, id_: UUID, outcome: Outcome, *, at: datetime, who: str) -> None:
    """A ticket that waits for nothing but a hand-off that has ended with `outcome`; any other stays as it is.

    Who was helped counts as served, by nobody's call; for all others the place is given up.
    """
    alone = (ticket.c.state == State.WAITING.value, ticket.c.outcomes == "", ticket.c.also == "")
    state, told = State.LEFT, ""
    if outcome.value in set(Ending):
        state, told = State.SERVED, f"{outcome.value},"
    close(connection, ticket.c.id == id_, *alone, state=state, at=at, who=who, outcomes=told)


def _end(connection: Connection, row: Any) -> None:
    """At the very moment its ticket did: by that an undo knows it again."""
    still_open = update(handoff).where(handoff.c.id == row.id, handoff.c.ended_at.is_(None))
    ended = {"ended_at": row.changed_at, "ended_by": row.changed_by, "outcome": _outcome(row).value}
    connection.execute(still_open.values(**ended))


def _outcome(row: Any) -> Outcome:
    if row.outcomes:
        return Outcome(row.outcomes.split(",")[0])
    return Outcome.GONE if row.changed_by == BY else Outcome.WITHDRAWN


def _open_again(connection: Connection, of: UUID) -> None:
    """What ended with a click that was taken back; not what a clerk ended by hand before."""
    undone = select(period.c.began_at).where(period.c.ticket == of, period.c.undone.is_(True))
    unfinished = select(ticket.c.id).where(ticket.c.outcomes == "", ticket.c.state != State.LEFT.value)
    mistaken = update(handoff).where(
        handoff.c.ticket == of, handoff.c.ticket.in_(unfinished), handoff.c.ended_at.in_(undone)
    )
    connection.execute(mistaken.values(ended_at=None, ended_by=None, outcome=None))
