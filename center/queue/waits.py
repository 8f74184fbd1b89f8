"""How long will it take? Learnt from this office's own history, by service, kind of day and hour; or unknown.

What is learnt is the pace: minutes of waiting for each person ahead and oneself. It holds however many wait
today and however many counters are usually open at that hour; a span is told, never a single number.

Only first stays teach it, which a call ended that stood: for the service of that stay, whatever came later
on the visit. Who asked for more time, or came for an agreed one, waited of their own will. Who was never
called teaches nothing: how long it would have been, nobody knows.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from statistics import quantiles

from sqlalchemy import and_, select

from center.clock import SEOUL, Clock
from center.database.engine import Database
from center.database.queue_tables import period, ticket
from center.queue.states import State
from contract.hours import is_holiday
from contract.queue import Priority, WaitSpan

HISTORY_DAYS = 56
"""Eight weeks: eight of each weekday."""

FEWEST = 20
"""Below so many waits nothing is known. Default."""

MOST_ROWS = 5000
KEPT = timedelta(minutes=10)


@dataclass(frozen=True, slots=True)
class Pace:
    """Minutes for each place in the line: half of all are faster than p50, nine of ten than p90."""

    p50: float
    p90: float

    def span(self, ahead: int) -> WaitSpan:
        """For somebody with so many ahead; rounded up, since nobody minds waiting less."""
        places = ahead + 1
        low = max(1, round(self.p50 * places))
        return WaitSpan(low=low, high=max(low + 1, round(self.p90 * places + 0.5)))


class Waits:
    """Asks the database every ten minutes for each service and hour; safe among threads."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock
        self._kept: dict[tuple[str, str, str, int], tuple[datetime, Pace | None]] = {}

    def span(self, office: str, service: str, ahead: int) -> WaitSpan | None:
        """None: not known yet, and we say so."""
        pace = self._pace(office, service)
        return None if pace is None else pace.span(ahead)

    def _pace(self, office: str, service: str) -> Pace | None:
        now = self._clock()
        kind, hour = kind_of_day(now), now.astimezone(SEOUL).hour
        key = (office, service, kind, hour)
        kept = self._kept.get(key)
        if kept is None or not timedelta(0) <= now - kept[0] < KEPT:
            kept = self._kept[key] = (now, self._learn(office, service, kind, hour, now))
        return kept[1]

    def _learn(self, office: str, service: str, kind: str, hour: int, now: datetime) -> Pace | None:
        """From the same kind of day within an hour of now; if they are too few, from all days."""
        called = period.alias()
        first = (  # the limit stands within: joined are so many, not the whole history
            select(period.c.ticket, period.c.began_at, period.c.ended_at)
            .where(
                period.c.office == office,
                period.c.service == service,
                period.c.state == State.WAITING.value,
                period.c.began_at >= now - timedelta(days=HISTORY_DAYS),
            )
            .order_by(period.c.began_at.desc())
            .limit(MOST_ROWS)
            .subquery()
        )
        query = (
            select(first.c.began_at, first.c.ended_at, ticket.c.ahead)
            .join(ticket, and_(ticket.c.id == first.c.ticket, ticket.c.issued_at == first.c.began_at))
            .join(called, and_(called.c.ticket == first.c.ticket, called.c.began_at == first.c.ended_at))
            .where(
                called.c.state == State.CALLED.value,
                called.c.undone.is_(False),
                ticket.c.priority != Priority.APPOINTMENT.value,
            )
        )
        with self._database.reading() as connection:
            rows = connection.execute(query).all()
        paces = [(row.ended_at - row.began_at).total_seconds() / 60 / (row.ahead + 1) for row in rows]
        alike = [
            pace
            for pace, row in zip(paces, rows, strict=True)
            if kind_of_day(row.began_at) == kind
            and min((hour - _hour(row.began_at)) % 24, (_hour(row.began_at) - hour) % 24) <= 1
        ]
        for known in (alike, paces):
            if len(known) >= FEWEST:
                cuts = quantiles(known, n=10, method="inclusive")
                return Pace(max(0.0, cuts[4]), max(0.0, cuts[8]))
        return None


def kind_of_day(moment: datetime) -> str:
    """`mon` to `sun`, or `holiday`: days that are alike."""
    local = moment.astimezone(SEOUL)
    return "holiday" if is_holiday(local.date()) else local.strftime("%a").lower()


def _hour(moment: datetime) -> int:
    return moment.astimezone(SEOUL).hour
