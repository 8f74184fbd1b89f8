"""Teams in shifts: who is on duty when, over midnight and in rhythms of days; no team, no counter."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from center.offices.book import read_office
from center.offices.duty import is_staffed, staffed_from, staffed_until, team_at
from center.offices.model import Shift
from center.queue.now import hours_of
from center.settings import OFFICES

SEOUL = ZoneInfo("Asia/Seoul")
FIRST = date(2026, 1, 1)
NOON = datetime(2026, 11, 24, 12, tzinfo=SEOUL)
CAR = Shift(team="1", opens=time(6), closes=time(22), first=date(2026, 11, 23), every=4, days=2)
"""The subway car: two days of duty, two days off."""
THREE = read_office(OFFICES / "suwon-24.toml").shifts


def test_an_office_without_shifts_is_staffed_whenever_it_is_open() -> None:
    """Nothing is asked of those who do not use them."""
    assert is_staffed((), NOON)
    assert staffed_until((), NOON) is None


@given(st.integers(0, 40 * 24 * 60))
def test_three_teams_never_leave_the_counter(minutes: int) -> None:
    """The 24/7 centre at any minute, nights included."""
    assert is_staffed(THREE, NOON + timedelta(minutes=minutes))


def test_a_night_team_is_on_duty_after_midnight() -> None:
    """It began the day before."""
    assert team_at(THREE, NOON.replace(hour=23)) == "3"
    assert team_at(THREE, NOON.replace(hour=3)) == "3"
    assert team_at(THREE, NOON.replace(hour=6)) == "1"


def test_duty_of_two_days_in_four() -> None:
    """23 and 24 on, 25 and 26 off, 27 on."""
    days = [is_staffed((CAR,), datetime(2026, 11, day, 12, tzinfo=SEOUL)) for day in range(23, 28)]
    assert days == [True, True, False, False, True]
    assert staffed_from((CAR,), NOON)[0] == datetime(2026, 11, 27, 6, tzinfo=SEOUL)
    assert staffed_until((CAR,), NOON) == NOON.replace(hour=22)


def test_nobody_is_on_duty_before_the_first_day() -> None:
    """A team that is still to be formed."""
    assert not is_staffed((CAR,), datetime(2026, 11, 22, 12, tzinfo=SEOUL))


def test_no_team_no_counter_and_the_page_says_when() -> None:
    """Doors that are open with nobody behind them are closed."""
    car = read_office(OFFICES / "suwon-24.toml").model_copy(update={"shifts": (CAR,)})
    open_now = hours_of(car, NOON)
    assert (open_now.is_open, open_now.open_until) == (True, NOON.replace(hour=22))
    off = hours_of(car, datetime(2026, 11, 25, 12, tzinfo=SEOUL))
    assert (off.is_open, off.opens_at) == (False, datetime(2026, 11, 27, 6, tzinfo=SEOUL))
