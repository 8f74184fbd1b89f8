"""Opening hours: Seoul time, past midnight, lunar and substitute holidays."""

from datetime import date, datetime, time

from hypothesis import given
from hypothesis import strategies as st

from contract.catalogue import Window
from contract.hours import DAYS, SEOUL, closes_at, is_holiday, is_open, opens_at

OFFICE = (Window(days=("mon", "tue", "wed", "thu", "fri"), opens=time(9), closes=time(18)),)
COURT = (Window(days=(*DAYS, "holiday"), opens=time(8), closes=time(22)),)
NIGHT = (Window(days=("fri",), opens=time(22), closes=time(2)),)


def at(text: str) -> datetime:
    """A moment in Seoul."""
    return datetime.fromisoformat(text).replace(tzinfo=SEOUL)


def test_lunar_and_substitute_holidays_are_known() -> None:
    """Seollal 2026 is 16 to 18 February; Buddha's birthday 2026 (a Sunday) has its substitute on Monday."""
    assert is_holiday(date(2026, 2, 17))
    assert is_holiday(date(2026, 5, 25))
    assert not is_holiday(date(2026, 11, 24))


def test_an_office_is_closed_at_night_on_weekends_and_on_holidays() -> None:
    """Only the named days are open."""
    assert is_open(OFFICE, at("2026-11-24 09:00"))
    assert not is_open(OFFICE, at("2026-11-24 18:00"))
    assert not is_open(OFFICE, at("2026-11-28 10:00"))
    assert not is_open(OFFICE, at("2026-02-17 10:00"))


def test_no_windows_means_around_the_clock() -> None:
    """23:10 is as good as noon."""
    assert is_open((), at("2026-11-23 23:10"))


def test_a_window_may_run_past_midnight() -> None:
    """Friday night ends on Saturday."""
    assert is_open(NIGHT, at("2026-11-28 01:59"))
    assert not is_open(NIGHT, at("2026-11-28 02:00"))


def test_the_next_opening_skips_the_holidays_of_seollal() -> None:
    """From Friday evening before Seollal to Thursday morning after it."""
    assert opens_at([OFFICE], at("2026-02-13 18:00")) == at("2026-02-19 09:00")


def test_machine_and_document_must_both_be_open() -> None:
    """The later of two openings."""
    assert opens_at([OFFICE, COURT], at("2026-11-24 23:10")) == at("2026-11-25 09:00")


def test_it_knows_when_the_first_of_them_closes() -> None:
    """So that nobody is cut off without a warning."""
    assert closes_at([OFFICE, COURT], at("2026-11-24 17:00")) == at("2026-11-24 18:00")
    assert closes_at([()], at("2026-11-24 17:00")) is None


@given(st.datetimes(datetime(2025, 1, 1), datetime(2027, 12, 1)))  # noqa: DTZ001 - made aware below
def test_what_opens_is_open(naive: datetime) -> None:
    """The answer holds at the moment it names, and no earlier."""
    moment = naive.replace(tzinfo=SEOUL)
    opening = opens_at([OFFICE, COURT], moment)
    assert opening is not None
    assert opening >= moment
    assert is_open(OFFICE, opening)
    assert is_open(COURT, opening)
    assert opening == moment or not (is_open(OFFICE, moment) and is_open(COURT, moment))
