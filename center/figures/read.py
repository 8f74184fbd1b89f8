"""Reads the cases of an office between two days out of its periods; what was undone counts for nothing."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select

from center.database.engine import Database
from center.database.queue_tables import period, ticket
from center.figures.measure import Case
from center.queue.states import AT_COUNTER, State
from center.queue.sweep import BY

LONGEST_DAYS = 366

ASIDE = (State.MISSED, State.HELD)


@dataclass(frozen=True, slots=True)
class Stay:
    """Of one ticket in one state, for one service, until it ended or until now."""

    service: str
    state: State
    seconds: float


class TooLong(ValueError):
    """More days than a page is made for."""


def cases(database: Database, office: str, first: date, last: date, *, now: datetime) -> list[Case]:
    """first, last: business days, both included. now: who still waits has waited until then. TooLong."""
    if (last - first).days >= LONGEST_DAYS:
        raise TooLong(f"at most {LONGEST_DAYS} days")
    here = (ticket.c.office == office, ticket.c.day >= first, ticket.c.day <= last)
    tickets = select(
        *(
            ticket.c[name]
            for name in ("id", "service", "issued_at", "state", "done", "outcomes", "changed_by")
        )
    ).where(*here)
    stays = (
        select(period.c.ticket, period.c.service, period.c.state, period.c.began_at, period.c.ended_at)
        .join(ticket, ticket.c.id == period.c.ticket)
        .where(
            *here,
            period.c.undone.is_(False),
            period.c.state.in_((State.WAITING.value, *AT_COUNTER, *ASIDE)),
        )
        .order_by(period.c.id)
    )
    spent: defaultdict[UUID, list[Stay]] = defaultdict(list)
    with database.reading() as connection:
        for stay in connection.execute(stays):
            seconds = ((stay.ended_at or now) - stay.began_at).total_seconds()
            spent[stay.ticket].append(Stay(stay.service, State(stay.state), seconds))
        rows = connection.execute(tickets.order_by(ticket.c.issued_at))
        return [case for row in rows for case in _cases(row, spent[row.id])]


def _cases(row: Any, stays: Sequence[Stay]) -> Iterator[Case]:
    """One a service of the visit. What a transfer cost belongs to the service it led to."""
    done, told, state = row.done.split(",")[:-1], row.outcomes.split(",")[:-1], _state(row, stays)
    finished = len(done) + (row.state == State.SERVED.value)
    endings = iter([""] * (finished - len(told)) + told)  # older tickets were not told of
    for service in done:
        own = [stay for stay in stays if stay.service == service]
        stays = [stay for stay in stays if stay.service != service]
        yield _case(service, row.issued_at, State.SERVED, own, next(endings))
    yield _case(row.service, row.issued_at, state, stays, next(endings, ""))


def _state(row: Any, stays: Sequence[Stay]) -> State:
    """Where it is now; who was missed and then swept has not given up: the night makes no other figure."""
    state = State(row.state)
    is_missed = state is State.LEFT and row.changed_by == BY and stays and stays[-1].state is State.MISSED
    return State.MISSED if is_missed else state


def _case(service: str, issued_at: datetime, state: State, stays: Sequence[Stay], ending: str) -> Case:
    waited = sum(stay.seconds for stay in stays if stay.state is State.WAITING)
    was_called = any(stay.state in AT_COUNTER for stay in stays)
    is_in_vain = state is State.WAITING or (state is State.LEFT and not was_called)
    return Case(
        service=service,
        issued_at=issued_at,
        outcome=state.value,
        waited=waited if was_called and not is_in_vain else None,
        served=_served(stays) if state is State.SERVED else None,
        ending=ending,
        in_vain=waited if is_in_vain else None,
    )


def _served(stays: Sequence[Stay]) -> float | None:
    """Where the clerk never said that the citizen was here, from the last call on. None: not even called."""
    begun = [stay.seconds for stay in stays if stay.state is State.SERVING]
    called = [stay.seconds for stay in stays if stay.state is State.CALLED]
    return sum(begun) if begun else next(reversed(called), None)
