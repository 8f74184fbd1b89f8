"""Tickets that end without a click at a counter: the stay that ends, the one that begins, and the event."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, insert, update

from center.database.queue_tables import period, queue_event, ticket
from center.queue.states import Act, State


def close(
    connection: Connection,
    *where: ColumnElement[bool],
    state: State,
    at: datetime,
    who: str,
    **more: Any,
) -> Sequence[UUID]:
    """All tickets that fit end in `state`; which they were. No undo brings them back.

    more: other columns of the ticket. Within a transaction that writes.
    """
    ending = update(ticket).where(*where)
    ended = ending.values(
        state=state.value, counter=None, changed_at=at, changed_by=who, was_state=None, **more
    ).returning(ticket.c.id, ticket.c.office, ticket.c.service)
    gone = connection.execute(ended).all()
    for row in gone:
        stay = update(period).where(period.c.ticket == row.id, period.c.ended_at.is_(None))
        connection.execute(stay.values(ended_at=at))
        begun = {"ticket": row.id, "office": row.office, "service": row.service, "began_at": at}
        connection.execute(insert(period).values(**begun, state=state.value, undone=False))
        kind = Act.FINISH if state is State.SERVED else Act.LEAVE
        told = {"office": row.office, "kind": kind.value, "ticket": row.id, "at": at}
        connection.execute(insert(queue_event).values(**told))
    return [row.id for row in gone]
