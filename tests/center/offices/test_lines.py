"""Hours as people in an office write them are understood; what cannot be understood is not guessed."""

from datetime import time

import pytest

from center.offices.lines import shifts_of, slots_of, windows_as_lines, windows_of
from center.offices.model import SlotRule
from contract.catalogue import Window
from contract.hours import DAYS

WEEK = DAYS[:5]


@pytest.mark.parametrize(
    ("line", "days", "opens", "closes"),
    [
        ("mon tue 9:00-18:00", ("mon", "tue"), time(9), time(18)),
        ("월 화 09:00-18:00", ("mon", "tue"), time(9), time(18)),
        ("월,화, 수 9:00~18:00", ("mon", "tue", "wed"), time(9), time(18)),
        ("월화수목금 9:00 - 18:00", WEEK, time(9), time(18)),
        ("mon-fri 09:00–18:00", WEEK, time(9), time(18)),
        ("월요일~금요일 공휴일 09:00-24:00", (*WEEK, "holiday"), time(9), time(0)),
        ("금-월 0:00-24:00", ("fri", "sat", "sun", "mon"), time(0), time(0)),
        ("평일 9:00-18:00", WEEK, time(9), time(18)),
        ("Sat holiday 10:00-13:00", ("sat", "holiday"), time(10), time(13)),
    ],
)
def test_hours_are_understood(line: str, days: tuple[str, ...], opens: time, closes: time) -> None:
    """And stand in the form afterwards so that they are read again as the same."""
    window = Window.model_validate(windows_of(line)[0])
    assert (window.days, window.opens, window.closes) == (days, opens, closes)
    again = [Window.model_validate(each) for each in windows_of(windows_as_lines([window]))]
    assert again == [window]
    assert "-00:00" not in windows_as_lines([window])


@pytest.mark.parametrize(
    "line", ["mon 9-18", "someday 09:00-18:00", "월말 9:00-18:00", "09:00-18:00", "월 9시"]
)
def test_what_is_no_time_is_named(line: str) -> None:
    """The line, as it was written."""
    with pytest.raises(ValueError, match=line):
        windows_of(line)


def test_shifts_and_appointments_are_read_as_kindly() -> None:
    """One digit for the hour, Korean days, midnight as 24:00."""
    assert shifts_of("A 6:00~14:00 2026-01-01 1/3")[0]["opens"] == "06:00"
    assert shifts_of("B 16:00-24:00 2026-01-01 1/1")[0]["closes"] == "00:00"
    rule = SlotRule.model_validate(slots_of("advice 월~금 9:00-24:00 20x3 12:00-13:00 15")[0])
    assert (rule.days, rule.opens, rule.closes) == (WEEK, time(9), time(0))
    assert (rule.lunch_from, rule.lunch_until, rule.days_ahead) == (time(12), time(13), 15)
