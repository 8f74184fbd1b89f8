"""How long will it take? Learnt from this office's own history, by service, kind of day and hour; or unknown.

What is learnt is the pace: minutes of waiting for each person ahead and oneself. It holds however many wait
today and however many counters are usually open at that hour; a span is told, never a single number.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from statistics import quantiles

from sqlalchemy import select

from center.clock import SEOUL, Clock
from center.database.engine import Database
from center.database.queue_tables import ticket
from contract.hours import is_holiday
from contract.queue import WaitSpan

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
        query = (
            select(ticket.c.issued_at, ticket.c.called_at, ticket.c.ahead)
            .where(
                ticket.c.office == office,
                ticket.c.service == service,
                ticket.c.day >= now.astimezone(SEOUL).date() - timedelta(days=HISTORY_DAYS),
                ticket.c.called_at.is_not(None),
            )
            .order_by(ticket.c.day.desc())
            .limit(MOST_ROWS)
        )
        with self._database.reading() as connection:
            rows = connection.execute(query).all()
        paces = [(row.called_at - row.issued_at).total_seconds() / 60 / (row.ahead + 1) for row in rows]
        alike = [
            pace
            for pace, row in zip(paces, rows, strict=True)
            if kind_of_day(row.issued_at) == kind
            and min((hour - _hour(row.issued_at)) % 24, (_hour(row.issued_at) - hour) % 24) <= 1
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
