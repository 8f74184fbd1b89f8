"""The one real clock of the program; everything else is given it."""

import time
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

SEOUL = ZoneInfo("Asia/Seoul")
"""Named here again: `contract.hours` loads the holidays' library, too slow for the first page."""


class SystemClock:
    """Implements `kiosk.tools.Clock`."""

    def now(self) -> datetime:
        """Wall time in Asia/Seoul."""
        return datetime.now(UTC).astimezone(SEOUL)  # noqa: TID251 - the one place that reads it

    def monotonic(self) -> float:
        """Seconds since some moment, never going back."""
        return time.monotonic()
