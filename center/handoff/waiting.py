"""One hand-off as lists show it: nothing of its content."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import Row, select

from center.database.handoff_tables import handoff
from center.database.queue_tables import ticket
from center.handoff.late import is_late
from center.queue.place import number_of
from contract.handoff import Want

ROWS = select(handoff, ticket.c.prefix, ticket.c.n).outerjoin(ticket, ticket.c.id == handoff.c.ticket)
"""Hand-offs with the number they came with."""


class Outcome(StrEnum):
    """How a hand-off ended."""

    DONE = "done"
    RETURNED = "returned"  # the citizen must bring something, or come again
    UNHELPED = "unhelped"  # it could not be done here
    GONE = "gone"  # nobody was there
    WITHDRAWN = "withdrawn"  # the citizen needs nobody any more
    RESUMED = "resumed"  # at another machine, with the same card


@dataclass(frozen=True, slots=True)
class Waiting:
    """number: as on the board, `B017`; empty where none was drawn. follow: secret of the citizen's page."""

    id: UUID
    code: str
    office: str
    service: str
    want: Want
    language: str
    ticket: UUID | None
    number: str
    made_at: datetime
    taken_by: str | None
    outcome: Outcome | None
    note: str
    is_overdue: bool
    due_at: datetime | None
    follow: str | None


def waiting_of(row: Row[Any], now: datetime) -> Waiting:
    """From one of ROWS."""
    return Waiting(
        id=row.id,
        code=row.code,
        office=row.office,
        service=row.service,
        want=Want(row.want),
        language=row.language,
        ticket=row.ticket,
        number="" if row.n is None else number_of(row.prefix, row.n),
        made_at=row.made_at,
        taken_by=row.taken_by,
        outcome=None if row.outcome is None else Outcome(row.outcome),
        note=row.note,
        is_overdue=is_late(row, now),
        due_at=row.due_at,
        follow=row.follow,
    )
