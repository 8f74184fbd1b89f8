"""Waiting for the citizen's payment card at the terminal: a tap, a cancel, a dead line, or nobody."""

from enum import StrEnum
from threading import Condition


class TapEnd(StrEnum):
    """How the waiting ended."""

    TAPPED = "tapped"
    CANCELLED = "cancelled"
    NOBODY = "nobody"
    LINE_DEAD = "line_dead"


class TapWait:
    """One waiting at a time, on the payment lane; the ends come from other threads."""

    def __init__(self) -> None:
        self._changed = Condition()
        self._waiting = False
        self._end = TapEnd.NOBODY

    def wait(self, patience_seconds: float) -> TapEnd:
        """Block until somebody ends it, or patience does."""
        with self._changed:
            self._waiting, self._end = True, TapEnd.NOBODY
            self._changed.notify_all()
            self._changed.wait_for(self._has_ended, patience_seconds)
            self._waiting = False
            return self._end

    def end(self, end: TapEnd) -> bool:
        """End the waiting; False (and nothing happens, now or later) when nobody waits."""
        with self._changed:
            if not self._waiting or self._has_ended():
                return False
            self._end = end
            self._changed.notify_all()
            return True

    def has_begun(self, within_seconds: float) -> bool:
        """Whether somebody waits now, or begins to within the time: for tests and demonstrations."""
        with self._changed:
            return self._changed.wait_for(lambda: self._waiting and not self._has_ended(), within_seconds)

    def _has_ended(self) -> bool:
        return self._end is not TapEnd.NOBODY
