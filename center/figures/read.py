"""Reads the cases of an office between two days out of its periods; what was undone counts for nothing."""

from collections import defaultdict
from collections.abc import Iterator
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
        ticket.c.id, ticket.c.service, ticket.c.issued_at, ticket.c.state, ticket.c.called_at, ticket.c.done
    ).where(*here)
    stays = (
        select(period.c.ticket, period.c.service, period.c.state, period.c.began_at, period.c.ended_at)
        .join(ticket, ticket.c.id == period.c.ticket)
        .where(
            *here,
            period.c.undone.is_(False),
            period.c.ended_at.is_not(None),
            period.c.state.in_((State.WAITING.value, State.SERVING.value)),
        )
    )
    spent: defaultdict[UUID, list[Any]] = defaultdict(list)
    with database.reading() as connection:
        for stay in connection.execute(stays):
            spent[stay.ticket].append(stay)
        rows = connection.execute(tickets.order_by(ticket.c.issued_at))
        return [case for row in rows for case in _cases(row, spent[row.id])]


def _cases(row: Any, stays: list[Any]) -> Iterator[Case]:
    """One a service of the visit. What a transfer cost belongs to the service it led to."""
    done = row.done.split(",")[:-1]
    for service in done:
        own = [stay for stay in stays if stay.service == service]
        stays = [stay for stay in stays if stay.service != service]
        yield Case(service, row.issued_at, State.SERVED.value, _sum(own, "waiting"), _sum(own, "serving"))
    yield Case(
        service=row.service,
        issued_at=row.issued_at,
        outcome=row.state,
        waited=_sum(stays, "waiting") if row.called_at is not None else None,
        served=_sum(stays, "serving") if row.state == State.SERVED.value else None,
    )


def _sum(stays: list[Any], state: str) -> float | None:
    """Seconds; None where there was no such stay."""
    times = [(stay.ended_at - stay.began_at).total_seconds() for stay in stays if stay.state == state]
    return sum(times) if times else None
