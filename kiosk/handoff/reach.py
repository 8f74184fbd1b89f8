"""When a citizen wants to be called back: at once, or in one of the next parts of the day."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

SOON = timedelta(minutes=30)
"""The call centre answers day and night (domain.md): at once means within this. Default."""

PARTS = ((9, 12), (12, 18), (18, 21))
"""Hours of the day at which people like to be called; Asia/Seoul. Default."""

OFFERED = 4
"""How many spans a page shows."""


@dataclass(frozen=True, slots=True)
class Reach:
    """From start to until, both aware. soon: as early as possible."""

    start: datetime
    until: datetime
    soon: bool = False


def spans(now: datetime) -> tuple[Reach, ...]:
    """What can be chosen at `now` (Asia/Seoul): at once, then whole parts of the day."""
    offered = [Reach(now, now + SOON, soon=True)]
    for span in _parts_from(now):
        if len(offered) == OFFERED:
            break
        if span.start > now:
            offered.append(span)
    return tuple(offered)


def _parts_from(now: datetime) -> Iterator[Reach]:
    for days in range(3):
        day = now.date() + timedelta(days=days)
        for start, until in PARTS:
            yield Reach(_at(day, start, now), _at(day, until, now))


def _at(day: date, hour: int, like: datetime) -> datetime:
    return datetime.combine(day, time(hour), like.tzinfo)
