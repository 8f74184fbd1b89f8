"""Whether a document's own window is open: weekday, hour and Korean holidays, in Asia/Seoul."""

from datetime import datetime, time, timedelta
from functools import cache

from holidays import country_holidays
from holidays.holiday_base import HolidayBase

from center.clock import SEOUL
from contract.catalogue import Document, Window

GRACE = timedelta(minutes=5)
"""What was submitted before the window closed counts; a citizen who is at the check page needs this long."""

_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_MIDNIGHT = time(0)


def is_open(document: Document, moment: datetime) -> bool:
    """Whether `moment` (aware) lies in a window of `document`; no windows: around the clock."""
    local = moment.astimezone(SEOUL)
    day = "holiday" if local.date() in _holidays() else _DAYS[local.weekday()]
    return not document.windows or any(_covers(window, day, local.time()) for window in document.windows)


def was_open(document: Document, moment: datetime) -> bool:
    """Open now, or until a moment ago."""
    return is_open(document, moment) or is_open(document, moment - GRACE)


def _covers(window: Window, day: str, at: time) -> bool:
    return day in window.days and window.opens <= at and (window.closes == _MIDNIGHT or at < window.closes)


@cache
def _holidays() -> HolidayBase:
    """Fixed, lunar and substitute days; the library fills in a year when it is asked for one."""
    return country_holidays("KR")
