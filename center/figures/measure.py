"""What the figures are made of: one ticket's times, summed up to numbers a person can act on."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from statistics import fmean, quantiles

from center.clock import SEOUL
from center.queue.states import Ending
from contract.hours import is_holiday

OFFICE_OPENS, OFFICE_CLOSES = 9, 18
"""Usual office hours on weekdays: all else is night, weekend or holiday."""

SATURDAY = 5


@dataclass(frozen=True, slots=True)
class Case:
    """One service of one visit. ending: a value of `Ending`; "": not finished, or nobody said.

    waited, served: seconds; None where it was not called, or its service never ended.
    in_vain: seconds somebody has waited who still waits, or who left without a call; else None.
    """

    service: str
    issued_at: datetime
    outcome: str
    waited: float | None
    served: float | None
    ending: str = ""
    in_vain: float | None = None


@dataclass(frozen=True, slots=True)
class Spread:
    """Of times, in minutes."""

    mean: float
    p50: float
    p90: float
    most: float


@dataclass(frozen=True, slots=True)
class Figures:
    """Shares are 0 to 1; None where there is nothing to divide by. by_hour: arrivals of each hour, 24.

    endings: how many of the served ended how; fewer than served where nobody said so.
    untold: left at a counter for hours, and nobody said that they were served.
    """

    arrived: int
    served: int
    missed: int
    left: int
    untold: int
    wait: Spread | None
    service: Spread | None
    within_target: float | None
    off_hours: float | None
    by_hour: tuple[int, ...]
    endings: Mapping[Ending, int]


def figures(cases: Sequence[Case], targets: Mapping[str, int]) -> Figures:
    """targets: longest wait in minutes that is still good, by service."""
    ends = Counter(case.outcome for case in cases)
    told = Counter(case.ending for case in cases)
    hours = Counter(case.issued_at.astimezone(SEOUL).hour for case in cases)
    return Figures(
        arrived=len(cases),
        served=ends["served"],
        missed=ends["missed"],
        left=ends["left"],
        untold=ends["untold"],
        wait=_spread(case.waited for case in cases if case.waited is not None),
        service=_spread(case.served for case in cases if case.served is not None),
        within_target=_within(cases, targets),
        off_hours=share_off_hours([case.issued_at for case in cases]),
        by_hour=tuple(hours[hour] for hour in range(24)),
        endings={ending: told[ending] for ending in Ending},
    )


def _within(cases: Iterable[Case], targets: Mapping[str, int]) -> float | None:
    """Of all about whom it is decided: who was called, and who waited longer than the target for no call."""
    good = bad = 0
    for case in cases:
        limit = targets.get(case.service, 0) * 60
        if case.waited is not None:
            good, bad = good + (case.waited <= limit), bad + (case.waited > limit)
        elif case.in_vain is not None:
            bad += case.in_vain > limit
    return good / (good + bad) if good + bad else None


def is_off_hours(moment: datetime) -> bool:
    """At night, on a weekend or on a holiday: when other counters are closed."""
    local = moment.astimezone(SEOUL)
    if local.weekday() >= SATURDAY or is_holiday(local.date()):
        return True
    return not OFFICE_OPENS <= local.hour < OFFICE_CLOSES


def share_off_hours(moments: Sequence[datetime]) -> float | None:
    """None where there is nothing."""
    return sum(is_off_hours(moment) for moment in moments) / len(moments) if moments else None


def _spread(seconds: Iterable[float]) -> Spread | None:
    minutes = sorted(each / 60 for each in seconds)
    if not minutes:
        return None
    cuts = quantiles(minutes, n=10, method="inclusive") if len(minutes) > 1 else minutes * 9
    return Spread(fmean(minutes), cuts[4], cuts[8], minutes[-1])
