"""What time it is: the one place where the center reads the real clock; everything else is given a Clock."""

from collections.abc import Callable
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

Clock = Callable[[], datetime]
"""Gives aware moments."""

SEOUL = ZoneInfo("Asia/Seoul")
"""Business days, fees and papers are in this zone, whatever the machine thinks."""


def real_clock() -> datetime:
    """Now, in UTC."""
    return datetime.now(UTC)  # noqa: TID251 - the one place
