"""A document's own window: weekday, hour, Korean holidays."""

from datetime import UTC, datetime, time

import pytest

from center.catalogue.hours import is_open, was_open
from center.catalogue.load import load_catalogue
from center.clock import SEOUL
from contract.catalogue import Document, Window

WEEKDAYS = Window(days=("mon", "tue", "wed", "thu", "fri"), opens=time(9), closes=time(18))
LATE = Window(days=("sat",), opens=time(22), closes=time(0))


def _document(*windows: Window) -> Document:
    return load_catalogue().document("RR-01").model_copy(update={"windows": windows})


@pytest.mark.parametrize(
    ("moment", "expected"),
    [
        ("2026-11-24T09:00", True),  # a Tuesday
        ("2026-11-24T08:59", False),
        ("2026-11-24T17:59", True),
        ("2026-11-24T18:00", False),
        ("2026-11-28T21:59", False),  # a Saturday
        ("2026-11-28T23:59", True),
        ("2026-11-29T00:00", False),
        ("2026-02-17T10:00", False),  # lunar new year
        ("2026-09-25T10:00", False),  # Chuseok
        ("2026-03-02T10:00", False),  # substitute for Sunday 1 March
    ],
)
def test_the_window_of_a_day(moment: str, expected: bool) -> None:
    """Lunar and substitute holidays are not weekdays."""
    local = datetime.fromisoformat(moment).replace(tzinfo=SEOUL)
    assert is_open(_document(WEEKDAYS, LATE), local) is expected
    assert is_open(_document(WEEKDAYS, LATE), local.astimezone(UTC)) is expected


def test_no_window_is_around_the_clock() -> None:
    """The resident register at four in the morning of new year's day."""
    assert is_open(_document(), datetime(2026, 2, 17, 4, tzinfo=SEOUL))


def test_a_holiday_is_open_where_it_is_named() -> None:
    """And closed where only its weekday is."""
    window = Window(days=("holiday",), opens=time(9), closes=time(10))
    assert is_open(_document(window), datetime(2026, 9, 25, 9, 30, tzinfo=SEOUL))
    assert not is_open(_document(window), datetime(2026, 9, 23, 9, 30, tzinfo=SEOUL))


def test_a_moment_of_grace() -> None:
    """Five minutes, no more."""
    document = _document(WEEKDAYS)
    assert was_open(document, datetime(2026, 11, 24, 18, 4, tzinfo=SEOUL))
    assert not was_open(document, datetime(2026, 11, 24, 18, 6, tzinfo=SEOUL))
