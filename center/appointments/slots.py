"""The times an office offers by its rules: plain arithmetic of days, hours, lunch and holidays."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from center.clock import SEOUL
from center.offices.model import Office, SlotRule
from contract.hours import DAYS, is_holiday

NOTICE = timedelta(minutes=30)
"""Nobody is given a time that is nearly over before they arrive. Default."""


@dataclass(frozen=True, slots=True)
class Offered:
    """A time by rule, and how many people may come at it."""

    start: datetime
    until: datetime
    people: int


def offered(office: Office, service: str, now: datetime) -> list[Offered]:
    """All times from `now` on, in order; whether they are taken is another question (`book`)."""
    times: dict[datetime, Offered] = {}
    if not office.offers(service):
        return []
    for rule in office.slots:
        if rule.service == service:
            for each in _of_rule(rule, office, now):
                times.setdefault(each.start, each)
    return [times[start] for start in sorted(times)]


def _of_rule(rule: SlotRule, office: Office, now: datetime) -> Iterator[Offered]:
    today = now.astimezone(SEOUL).date()
    for day in (today + timedelta(days=n) for n in range(rule.days_ahead + 1)):
        if _name_of(day) in rule.days and day not in office.closed:
            yield from (each for each in _of_day(rule, day) if each.start >= now + NOTICE)


def _of_day(rule: SlotRule, day: date) -> Iterator[Offered]:
    start, length = datetime.combine(day, rule.opens, SEOUL), timedelta(minutes=rule.minutes)
    last = day if rule.closes > rule.opens else day + timedelta(days=1)  # until midnight
    end = datetime.combine(last, rule.closes, SEOUL)
    while start + length <= end:
        if not rule.is_lunch(start.time()):
            yield Offered(start, start + length, rule.people)
        start += length


def _name_of(day: date) -> str:
    return "holiday" if is_holiday(day) else DAYS[day.weekday()]
