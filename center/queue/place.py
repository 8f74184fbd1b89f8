"""One place in the line, as the center knows it."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Row

from center.queue.states import State
from center.queue.sweep import BY
from contract.queue import Priority


def number_of(prefix: str, n: int) -> str:
    """`B017`: read aloud sign by sign, and sorted as it looks."""
    return f"{prefix}{n:03d}"


@dataclass(frozen=True, slots=True)
class Place:
    """A ticket. turn_at: the line is sorted by it. note: a clerk's, seen by clerks only.

    also: services to come on this visit, done: those before. for_whom: see `center.queue.whom`.
    outcomes: an `Ending` of each finished service. changed_by: a clerk, a device, the citizen or the sweep.
    """

    id: UUID
    office: str
    day: date
    number: str
    n: int
    service: str
    state: State
    language: str
    priority: Priority
    issued_at: datetime
    turn_at: datetime
    called_at: datetime | None
    counter: int | None
    clerk: str | None
    calls: int
    note: str
    ahead: int
    follow: str
    also: tuple[str, ...] = ()
    done: tuple[str, ...] = ()
    for_whom: str | None = None
    outcomes: tuple[str, ...] = ()
    changed_by: str = ""

    @property
    def is_swept(self) -> bool:
        """Nobody gave it up: the center closed it, since its citizen never came back."""
        return self.state is State.LEFT and self.changed_by == BY


def place_of(row: Row[Any]) -> Place:
    """From a row with the columns of `write.RETURNED`."""
    return Place(
        id=row.id,
        office=row.office,
        day=row.day,
        number=number_of(row.prefix, row.n),
        n=row.n,
        service=row.service,
        state=State(row.state),
        language=row.language,
        priority=Priority(row.priority),
        issued_at=row.issued_at,
        turn_at=row.turn_at,
        called_at=row.called_at,
        counter=row.counter,
        clerk=row.clerk,
        calls=row.calls,
        note=row.note,
        ahead=row.ahead,
        follow=row.follow,
        also=_codes(row.also),
        done=_codes(row.done),
        for_whom=row.for_whom,
        outcomes=_codes(row.outcomes),
        changed_by=row.changed_by,
    )


def _codes(text: str) -> tuple[str, ...]:
    """ "passport,advice," as the table keeps it: each with its comma, so that SQL can take the first off."""
    return tuple(text.split(",")[:-1])
