"""Reads the cases of an office between two days out of its periods; what was undone counts for nothing."""

from collections import defaultdict
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import select

from center.database.engine import Database
from center.database.queue_tables import period, ticket
from center.figures.measure import Case
from center.queue.states import State

LONGEST_DAYS = 366


class TooLong(ValueError):
    """More days than a page is made for."""


def cases(database: Database, office: str, first: date, last: date) -> list[Case]:
    """first, last: business days, both included. TooLong."""
    if (last - first).days >= LONGEST_DAYS:
        raise TooLong(f"at most {LONGEST_DAYS} days")
    here = (ticket.c.office == office, ticket.c.day >= first, ticket.c.day <= last)
    tickets = select(
        ticket.c.id, ticket.c.service, ticket.c.issued_at, ticket.c.state, ticket.c.called_at
    ).where(*here)
    stays = (
        select(period.c.ticket, period.c.state, period.c.began_at, period.c.ended_at)
        .join(ticket, ticket.c.id == period.c.ticket)
        .where(
            *here,
            period.c.undone.is_(False),
            period.c.ended_at.is_not(None),
            period.c.state.in_((State.WAITING.value, State.SERVING.value)),
        )
    )
    seconds: defaultdict[tuple[UUID, str], float] = defaultdict(float)
    with database.reading() as connection:
        for stay in connection.execute(stays):
            seconds[stay.ticket, stay.state] += (stay.ended_at - stay.began_at).total_seconds()
        return [_case(row, seconds) for row in connection.execute(tickets.order_by(ticket.c.issued_at))]


def _case(row: Any, seconds: dict[tuple[UUID, str], float]) -> Case:
    was_served = row.state == State.SERVED.value
    return Case(
        service=row.service,
        issued_at=row.issued_at,
        outcome=row.state,
        waited=seconds.get((row.id, State.WAITING.value)) if row.called_at is not None else None,
        served=seconds.get((row.id, State.SERVING.value)) if was_served else None,
    )
