"""Opening hours in Asia/Seoul with Korean holidays, lunar and substitute ones included."""

from collections.abc import Collection, Sequence
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

import holidays

from contract.catalogue import Window

SEOUL = ZoneInfo("Asia/Seoul")
DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
LOOK_AHEAD_DAYS = 15
"""Far enough for the longest run of holidays (Chuseok with bridges: ten days in 2017 and 2025)."""


@lru_cache(maxsize=8)
def _holidays_of(year: int) -> frozenset[date]:
    return frozenset(holidays.country_holidays("KR", years=year))


def is_holiday(day: date) -> bool:
    """Whether offices are closed for a public holiday, by the `holidays` library's Korean calendar."""
    return day in _holidays_of(day.year)


def is_open(windows: Sequence[Window], moment: datetime) -> bool:
    """Whether `moment` (aware) lies in one of `windows`. No windows: around the clock."""
    return not windows or any(start <= moment < end for start, end in _spans(windows, moment))


def opens_at(
    schedules: Sequence[Sequence[Window]], moment: datetime, *, but: Collection[date] = ()
) -> datetime | None:
    """The first time from `moment` on when all schedules are open; None within the look-ahead.

    but: days of Seoul when it stays closed whatever the schedules say.
    """
    edges = {moment}
    for windows in schedules:
        edges.update(start for start, _ in _spans(windows, moment, LOOK_AHEAD_DAYS) if start > moment)
    edges.update(datetime.combine(day + timedelta(days=1), time(0), SEOUL) for day in but)
    for edge in sorted(edge for edge in edges if edge >= moment):
        if edge.astimezone(SEOUL).date() not in but and all(is_open(windows, edge) for windows in schedules):
            return edge
    return None


def closes_at(schedules: Sequence[Sequence[Window]], moment: datetime) -> datetime | None:
    """When the first of the open schedules closes; None when all are open around the clock."""
    ends = [end for windows in schedules for start, end in _spans(windows, moment) if start <= moment < end]
    return min(ends, default=None)


def _spans(windows: Sequence[Window], moment: datetime, days: int = 0) -> list[tuple[datetime, datetime]]:
    """The opening spans of yesterday (they may run past midnight) to `days` ahead."""
    today = moment.astimezone(SEOUL).date()
    spans = []
    for day in (today + timedelta(days=n) for n in range(-1, days + 1)):
        name = "holiday" if is_holiday(day) else DAYS[day.weekday()]
        for window in windows:
            if name in window.days:
                ends_next_day = window.closes == time(0) or window.closes <= window.opens
                last = day + timedelta(days=1) if ends_next_day else day
                spans.append(
                    (
                        datetime.combine(day, window.opens, SEOUL),
                        datetime.combine(last, window.closes, SEOUL),
                    )
                )
    return spans
