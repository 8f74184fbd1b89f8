"""What the machines of an office did by themselves: papers that came out, and passports applied for."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from sqlalchemy import exists, select

from center.clock import SEOUL
from center.database.engine import Database
from center.database.kiosk_tables import kiosk_state
from center.database.passport_tables import application
from center.database.tables import copy, issue
from center.figures.measure import Case, is_off_hours, share_off_hours
from center.issuing.states import CopyState

PASSPORT = "passport"
"""The kind of an application; every other kind is a document's code."""


@dataclass(frozen=True, slots=True)
class Alone:
    """A case no clerk had a hand in. at: when it was issued, or came."""

    kind: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Everything:
    """Counters and machines together. off_hours: 0 to 1; None without cases.

    by_hour: 24 counts; off_by_hour: how many of each at night, on a weekend or a holiday.
    """

    cases: int
    off_hours: float | None
    by_hour: tuple[int, ...]
    off_by_hour: tuple[int, ...]


def done_alone(database: Database, office: str, first: date, last: date) -> list[Alone]:
    """first, last: days in Seoul, both included. A paper counts once, with its copies, if any came out.

    A machine's papers belong to the office where it stands now.
    """
    since = datetime.combine(first, time(), SEOUL)
    until = datetime.combine(last, time(), SEOUL) + timedelta(days=1)
    here = select(kiosk_state.c.device).where(kiosk_state.c.office == office)
    came_out = exists().where(copy.c.issue == issue.c.key, copy.c.state == CopyState.PRINTED.value)
    papers = select(issue.c.document, issue.c.issued_at).where(
        issue.c.issued_at >= since, issue.c.issued_at < until, issue.c.device.in_(here), came_out
    )
    applied = select(application.c.received_at).where(
        application.c.office == office,
        application.c.received_at >= since,
        application.c.received_at < until,
    )
    with database.reading() as connection:
        found = [Alone(*row) for row in connection.execute(papers)]
        return found + [Alone(PASSPORT, at) for at in connection.scalars(applied)]


def everything(cases: Sequence[Case], alone: Sequence[Alone]) -> Everything:
    """The mission's own number is about all who were served, at whatever place."""
    moments = [*(case.issued_at for case in cases), *(each.at for each in alone)]
    off = [moment for moment in moments if is_off_hours(moment)]
    return Everything(len(moments), share_off_hours(moments), _by_hour(moments), _by_hour(off))


def _by_hour(moments: Sequence[datetime]) -> tuple[int, ...]:
    hours = Counter(moment.astimezone(SEOUL).hour for moment in moments)
    return tuple(hours[hour] for hour in range(24))
