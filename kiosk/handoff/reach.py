"""When a citizen is called back, in which language: at once, or in one of the next parts of the day."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from contract.catalogue import Window
from contract.hours import is_open
from contract.queue import Spoken

SOON = timedelta(minutes=30)
"""At once means within this, where somebody is there to call. Default."""

PARTS = ((9, 12), (12, 18), (18, 21))
"""Hours of the day at which people like to be called; Asia/Seoul. Default."""

OFFERED = 4
"""How many spans a page shows."""

DAYS_AHEAD = 14
"""Far enough for the longest run of holidays."""


@dataclass(frozen=True, slots=True)
class Reach:
    """From start to until, both aware. soon: as early as possible. language: that is spoken then."""

    start: datetime
    until: datetime
    soon: bool = False
    language: str = "ko"


def spans(now: datetime, calls: Sequence[Spoken] = (Spoken(language="ko"),)) -> tuple[Reach, ...]:
    """What can be chosen at `now` (Asia/Seoul), by language: at once, then whole parts of the day."""
    return tuple(span for each in calls for span in _of(each, now))


def soonest(offered: Sequence[Reach], language: str) -> Reach | None:
    """The first in this language; where nobody speaks it, the first there is."""
    return next((span for span in offered if span.language == language), next(iter(offered), None))


def _of(spoken: Spoken, now: datetime) -> list[Reach]:
    soon = Reach(now, now + SOON, soon=True, language=spoken.language)
    found = [soon] if _is_within(soon, spoken.windows) else []
    for start, until in _parts_from(now):
        span = Reach(start, until, language=spoken.language)
        if len(found) == OFFERED:
            break
        if start > now and _is_within(span, spoken.windows):
            found.append(span)
    return found


def _is_within(span: Reach, windows: Sequence[Window]) -> bool:
    """Somebody is there from its first to its last moment."""
    return is_open(windows, span.start) and is_open(windows, span.until - timedelta(microseconds=1))


def _parts_from(now: datetime) -> Iterator[tuple[datetime, datetime]]:
    for days in range(DAYS_AHEAD):
        day = now.date() + timedelta(days=days)
        for start, until in PARTS:
            yield _at(day, start, now), _at(day, until, now)


def _at(day: date, hour: int, like: datetime) -> datetime:
    return datetime.combine(day, time(hour), like.tzinfo)
