"""One office as it is from a date on. Frozen; unknown keys are refused, so a slip of the pen is seen.

Each refusal of our own has a name, by which `center.console.words_of_slips` says it to a manager.
"""

from datetime import date, datetime, time
from typing import Annotated, Self

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, field_validator, model_validator
from pydantic_core import PydanticCustomError

from center.clock import SEOUL
from contract.catalogue import Window
from contract.hours import DAYS
from contract.text import Text

MOST_MISSED = 99
LONGEST_TARGET_MINUTES = 24 * 60
LONGEST_TURN_DAYS = 366
"""Above these a number is a slip of the pen."""


def _said(text: Text) -> Text:
    """Korean and English are there, and not empty."""
    if not all(text.get(language, "").strip() for language in ("ko", "en")):
        raise PydanticCustomError("both_languages", "Korean and English, both")
    return text


def _language(code: str) -> str:
    if not (code.isascii() and code.replace("-", "").isalnum() and len(code) <= 12):
        raise PydanticCustomError("language", "a language as ko, en, vi")
    return code


Said = Annotated[Text, AfterValidator(_said)]
Language = Annotated[str, AfterValidator(_language)]


LONGEST_NOTICE = 60
"""Signs of a notice: one line of the board, read from across the hall."""


class OfficeModel(BaseModel):
    """A table of the office's file."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Service(OfficeModel):
    """What one can queue for. prefix: letters of its numbers. target_minutes: no wait should exceed it.

    offered: False where it was taken away: no new number, no new appointment; who has one is still called.
    """

    code: str = Field(pattern=r"^[a-z][a-z0-9_]{1,31}$")
    prefix: str = Field(pattern=r"^[A-Z]{1,2}$")
    name: Said
    about: Text
    target_minutes: int = Field(default=15, gt=0, le=LONGEST_TARGET_MINUTES)
    offered: bool = True


class Counter(OfficeModel):
    """A window with a person behind it, the services it takes and the languages spoken there."""

    number: int = Field(gt=0, le=99)
    services: tuple[str, ...] = Field(min_length=1)
    languages: tuple[Language, ...] = ("ko",)


class Shift(OfficeModel):
    """A team on duty: from `opens` to `closes` (past midnight if not later), every so many days from `first`.

    days: how long one duty lasts (two in the subway car).
    """

    team: str
    opens: time
    closes: time
    first: date
    every: int = Field(default=1, ge=1, le=LONGEST_TURN_DAYS)
    days: int = Field(default=1, ge=1, le=LONGEST_TURN_DAYS)


class SlotRule(OfficeModel):
    """Appointments for a service: a time every so many minutes between `opens` and `closes`, not over lunch.

    closes == 00:00 means the end of the day, as with a `Window`.
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
        is_a_span = self.closes == time(0) or self.opens < self.closes
        if not is_a_span or set(self.days) - {*DAYS, "holiday"}:
            raise PydanticCustomError("slot_hours", "hours from morning to evening, days as mon, tue, …")
        return self

    def is_lunch(self, at: time) -> bool:
        """Whether nobody is given this time."""
        lunch = self.lunch_from, self.lunch_until
        return lunch[0] is not None and lunch[1] is not None and lunch[0] <= at < lunch[1]


class PriorityRule(OfficeModel):
    """How many minutes a priority is put forward. It ages like all others, so nobody starves."""

    minutes: int = Field(default=20, ge=0, le=240)


class Notice(OfficeModel):
    """A line on the board, from the first day to the last, both included."""

    first: date
    last: date
    text: Said

    @model_validator(mode="after")
    def _is_a_span(self) -> Self:
        if self.first > self.last or max(map(len, self.text.values())) > LONGEST_NOTICE:
            told = "from a day to a later one, at most {most} signs"
            raise PydanticCustomError("notice", told, {"most": LONGEST_NOTICE})
        return self


class Office(OfficeModel):
    """windows empty: around the clock. closed: days without service.

    tolerance: how many calls a missed ticket may miss. quiet_from, quiet_until: the board speaks softly.
    notices: what the board says besides numbers.
    """

    id: str = Field(pattern=r"^[a-z][a-z0-9-]{1,31}$")
    name: Said
    windows: tuple[Window, ...] = ()
    closed: tuple[date, ...] = ()
    services: tuple[Service, ...] = Field(min_length=1)
    counters: tuple[Counter, ...] = Field(min_length=1)
    shifts: tuple[Shift, ...] = ()
    slots: tuple[SlotRule, ...] = ()
    priority: PriorityRule = PriorityRule()
    tolerance: int = Field(default=3, ge=0, le=MOST_MISSED)
    quiet_from: time = time(22)
    quiet_until: time = time(7)
    notices: tuple[Notice, ...] = Field(default=(), max_length=20)

    @field_validator("windows")
    @classmethod
    def _are_hours(cls, windows: tuple[Window, ...]) -> tuple[Window, ...]:
        """From midnight to midnight is a day; from another hour to itself is nothing."""
        for each in windows:
            if each.opens == each.closes != time(0):
                span = f"{each.opens:%H:%M}-{each.closes:%H:%M}"
                raise PydanticCustomError("no_span", "{at} is no time", {"at": span})
        return windows

    @model_validator(mode="after")
    def _fits_together(self) -> Self:
        codes = [service.code for service in self.services]
        prefixes = [service.prefix for service in self.services]
        numbers = [counter.number for counter in self.counters]
        for what, values in (("service", codes), ("prefix", prefixes), ("counter", numbers)):
            twice = [each for n, each in enumerate(values) if each in values[:n]]
            if twice:
                told = f"a {what} is there twice: {{at}}"
                raise PydanticCustomError(f"{what}_twice", told, {"at": str(twice[0])})
        if not any(service.offered for service in self.services):
            raise PydanticCustomError("none_offered", "no service is offered")
        known = " ".join(codes)
        for counter in self.counters:
            unknown = set(counter.services) - set(codes)
            if unknown:
                about = {"at": str(counter.number), "services": ", ".join(sorted(unknown)), "codes": known}
                raise PydanticCustomError("counter_service", "counter {at}: no service {services}", about)
        for rule in self.slots:
            if rule.service not in codes:
                told = "appointments: no service {services}"
                about = {"services": rule.service, "codes": known}
                raise PydanticCustomError("slot_service", told, about)
        return self

    def is_quiet(self, at: datetime) -> bool:
        """Whether calls are spoken softly, and once; the hours may pass midnight."""
        now, start, end = at.astimezone(SEOUL).time(), self.quiet_from, self.quiet_until
        return start <= now < end if start <= end else now >= start or now < end

    def notices_on(self, day: date) -> tuple[Notice, ...]:
        """What the board says that day."""
        return tuple(notice for notice in self.notices if notice.first <= day <= notice.last)

    def service(self, code: str) -> Service | None:
        """By code."""
        return next((service for service in self.services if service.code == code), None)

    def offers(self, code: str) -> bool:
        """Whether a new number is given for it."""
        service = self.service(code)
        return service is not None and service.offered

    def spoken_elsewhere(self, counter: Counter) -> tuple[str, ...]:
        """Languages of other counters for the same services that are not spoken at this one."""
        others = (each for each in self.counters if set(each.services) & set(counter.services))
        spoken = {language for each in others for language in each.languages}
        return tuple(sorted(spoken - set(counter.languages)))

    def counter(self, number: int) -> Counter | None:
        """By number."""
        return next((counter for counter in self.counters if counter.number == number), None)
