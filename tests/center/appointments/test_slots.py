"""The times an office offers: by weekday, without lunch, holidays and closed days, with an evening desk."""

from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from center.appointments.slots import NOTICE, offered
from center.offices.book import read_office
from center.offices.lines import slots_as_lines, slots_of
from center.offices.model import Office, SlotRule
from center.settings import OFFICES

SEOUL = ZoneInfo("Asia/Seoul")
OFFICE = read_office(OFFICES / "suwon-24.toml")
MONDAY = datetime(2026, 11, 23, 8, tzinfo=SEOUL)


def times(office: Office, now: datetime, day: date) -> list[str]:
    """Of the passport desk on one day."""
    return [f"{each.start:%H:%M}" for each in offered(office, "passport", now) if each.start.date() == day]


def test_every_twenty_minutes_but_not_over_lunch() -> None:
    """The pattern of Gangseo: 09:20 to 17:20 without 11:30 to 13:30."""
    monday = times(OFFICE, MONDAY, MONDAY.date())
    assert monday[:3] == ["09:20", "09:40", "10:00"]
    assert monday[-1] == "17:00"
    assert not [at for at in monday if "11:30" <= at < "13:30"]


def test_an_evening_desk_is_a_rule_of_its_own() -> None:
    """Tuesdays from 18 to 20."""
    tuesday = MONDAY.date() + timedelta(days=1)
    assert times(OFFICE, MONDAY, tuesday)[-1] == "19:40"
    assert times(OFFICE, MONDAY, MONDAY.date())[-1] < "18:00"


@given(st.integers(0, 400), st.integers(0, 24 * 60 - 1))
def test_no_time_on_a_holiday_in_the_past_or_too_far(days: int, minute: int) -> None:
    """At whatever moment somebody asks; Christmas is a Friday in 2026."""
    now = MONDAY + timedelta(days=days, minutes=minute)
    found = offered(OFFICE, "passport", now)
    assert all(each.start >= now + NOTICE for each in found)
    assert all(each.start.date() <= now.date() + timedelta(days=15) for each in found)
    assert not [each for each in found if each.start.date() in (date(2026, 12, 25), date(2027, 1, 1))]
    assert [each.start for each in found] == sorted({each.start for each in found})


def test_a_day_the_office_is_closed_has_no_times() -> None:
    """Entered by the manager."""
    closed = OFFICE.model_copy(update={"closed": (MONDAY.date(),)})
    assert times(closed, MONDAY, MONDAY.date()) == []


def test_the_manager_reads_and_writes_the_same_rules() -> None:
    """As lines of text."""
    written = slots_as_lines(OFFICE.slots)
    assert tuple(SlotRule.model_validate(each) for each in slots_of(written)) == OFFICE.slots


@pytest.mark.parametrize("line", ["passport mon 09:00", "passport noday 09:00-10:00 20x3 15", "x"])
def test_a_line_that_cannot_be_read_is_named(line: str) -> None:
    """Nothing is guessed."""
    with pytest.raises(ValueError, match=line.split()[0]):
        slots_of(line)


@pytest.mark.parametrize(
    "wrong", [{"opens": time(20), "closes": time(9)}, {"days": ("someday",)}, {"people": 0}]
)
def test_a_rule_must_make_sense(wrong: dict[str, Any]) -> None:
    """Refused before it is saved."""
    rule = OFFICE.slots[0].model_dump() | wrong
    with pytest.raises(ValidationError):
        SlotRule.model_validate(rule)
    with pytest.raises(ValidationError):
        Office.model_validate(
            OFFICE.model_dump() | {"slots": [OFFICE.slots[0].model_dump() | {"service": "none"}]}
        )
