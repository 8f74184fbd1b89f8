"""One office as it is from a date on. Frozen; unknown keys are refused, so a slip of the pen is seen."""

from datetime import date, datetime, time
from typing import Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from center.clock import SEOUL
from contract.catalogue import Window
from contract.hours import DAYS
from contract.text import Text


class OfficeModel(BaseModel):
    """A table of the office's file."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Service(OfficeModel):
    """What one can queue for. prefix: letters of its numbers. target_minutes: no wait should exceed it."""

    code: str = Field(pattern=r"^[a-z][a-z0-9_]{1,31}$")
    prefix: str = Field(pattern=r"^[A-Z]{1,2}$")
    name: Text
    about: Text
    target_minutes: int = Field(default=15, gt=0)


class Counter(OfficeModel):
    """A window with a person behind it, the services it takes and the languages spoken there."""

    number: int = Field(gt=0, le=99)
    services: tuple[str, ...] = Field(min_length=1)
    languages: tuple[str, ...] = ("ko",)


class Shift(OfficeModel):
    """A team on duty: from `opens` to `closes` (past midnight if not later), every so many days from `first`.

    days: how long one duty lasts (two in the subway car).
    """

    team: str
    opens: time
    closes: time
    first: date
    every: int = Field(default=1, ge=1)
    days: int = Field(default=1, ge=1)


class SlotRule(OfficeModel):
    """Appointments for a service: a time every so many minutes between `opens` and `closes`, not over lunch.

    people: how many may come at one time (domain.md 5: at most three). days_ahead: how far one may book.
    An evening desk is a rule of its own.
    """

    service: str
    days: tuple[str, ...] = Field(min_length=1)
    opens: time
    closes: time
    lunch_from: time | None = None
    lunch_until: time | None = None
    minutes: int = Field(default=20, ge=5, le=240)
    people: int = Field(default=3, ge=1, le=50)
    days_ahead: int = Field(default=15, ge=1, le=60)

    @model_validator(mode="after")
    def _is_a_day(self) -> Self:
        if self.opens >= self.closes or set(self.days) - {*DAYS, "holiday"}:
            raise ValueError("hours from morning to evening, days as mon, tue, …")
        return self

    def is_lunch(self, at: time) -> bool:
        """Whether nobody is given this time."""
        lunch = self.lunch_from, self.lunch_until
        return lunch[0] is not None and lunch[1] is not None and lunch[0] <= at < lunch[1]


class PriorityRule(OfficeModel):
    """How many minutes a priority is put forward. It ages like all others, so nobody starves."""

    minutes: int = Field(default=20, ge=0, le=240)


class Office(OfficeModel):
    """windows empty: around the clock. closed: days without service.

    tolerance: how many calls a missed ticket may miss. quiet_from, quiet_until: the board speaks softly.
    """

    id: str = Field(pattern=r"^[a-z][a-z0-9-]{1,31}$")
    name: Text
    windows: tuple[Window, ...] = ()
    closed: tuple[date, ...] = ()
    services: tuple[Service, ...] = Field(min_length=1)
    counters: tuple[Counter, ...] = Field(min_length=1)
    shifts: tuple[Shift, ...] = ()
    slots: tuple[SlotRule, ...] = ()
    priority: PriorityRule = PriorityRule()
    tolerance: int = Field(default=3, ge=0)
    quiet_from: time = time(22)
    quiet_until: time = time(7)

    @model_validator(mode="after")
    def _fits_together(self) -> Self:
        codes = [service.code for service in self.services]
        prefixes = [service.prefix for service in self.services]
        numbers = [counter.number for counter in self.counters]
        for what, values in (("service", codes), ("prefix", prefixes), ("counter", numbers)):
            if len(set(values)) != len(values):
                raise ValueError(f"a {what} is there twice")
        for counter in self.counters:
            unknown = set(counter.services) - set(codes)
            if unknown:
                raise ValueError(f"counter {counter.number}: no service {', '.join(sorted(unknown))}")
        for rule in self.slots:
            if rule.service not in codes:
                raise ValueError(f"appointments: no service {rule.service}")
        return self

    def is_quiet(self, at: datetime) -> bool:
        """Whether calls are spoken softly, and once; the hours may pass midnight."""
        now, start, end = at.astimezone(SEOUL).time(), self.quiet_from, self.quiet_until
        return start <= now < end if start <= end else now >= start or now < end

    def service(self, code: str) -> Service | None:
        """By code."""
        return next((service for service in self.services if service.code == code), None)

    def counter(self, number: int) -> Counter | None:
        """By number."""
        return next((counter for counter in self.counters if counter.number == number), None)
