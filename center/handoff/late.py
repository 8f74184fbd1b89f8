"""When a hand-off has waited too long, said twice: of a row, and as a condition of the database."""

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Row, and_, case, or_

from center.database.handoff_tables import handoff
from contract.handoff import Want

OVERDUE = timedelta(minutes=30)
"""Nothing waits unseen: so long without a clerk, or opened and laid aside so long. Default.
Where the citizen named a time, that time is the earliest limit."""

WARNING = timedelta(minutes=10)
"""So long before the span ends in which somebody wants to be called it is said: a call still helps."""


def is_late(row: Row[Any], now: datetime) -> bool:
    """Opened counts for a while only: what is opened and not ended is waited for all the same."""
    if row.ended_at is not None:
        return False
    if row.taken_at is not None:
        return bool(row.taken_at < now - OVERDUE and (row.due_at is None or row.due_at < now))
    if row.due_at is None:
        return bool(row.made_at < now - OVERDUE)
    return bool(row.due_at < (now + WARNING if row.want == Want.CALL_BACK.value else now))


def late(now: datetime) -> ColumnElement[bool]:
    """The same, for counting."""
    row = handoff.c
    is_due = or_(row.due_at.is_(None), row.due_at < now)
    forgotten = and_(row.taken_at < now - OVERDUE, is_due)
    call = and_(row.want == Want.CALL_BACK.value, row.due_at < now + WARNING)
    untaken = and_(
        row.taken_at.is_(None),
        case((row.due_at.is_not(None), or_(call, row.due_at < now)), else_=row.made_at < now - OVERDUE),
    )
    return and_(row.ended_at.is_(None), or_(forgotten, untaken))
