"""Lets a trembling finger's second tap pass unheard: the window every touch asks before it acts."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

DOUBLE_TAP_SECONDS = 0.3
"""A second tap on the same place, or on a page that has just come, within this time is the first one's echo
(accessibility.md A23)."""


class GuardedWindow(QWidget):
    """A window that knows the last tap. tap_clock: monotonic seconds. keys_in_use: focus is worth showing."""

    def __init__(self, tap_clock: Callable[[], float]) -> None:
        super().__init__()
        self._tap_clock = tap_clock
        self._last_tap = float("-inf")
        self._last_place: object = None
        self._page_turned = False
        self._turned_at = float("-inf")
        self.keys_in_use = False

    def admits(self, place: object, *, echoes: bool = True) -> bool:
        """Whether a tap on `place` counts. echoes: a second one on the same place is the first one's echo."""
        now = self._tap_clock()
        again = (echoes and place is self._last_place) or self._page_turned
        if again and now - self._last_tap < DOUBLE_TAP_SECONDS:
            return False
        if self._page_turned and 0 <= now - self._turned_at < DOUBLE_TAP_SECONDS:
            return False  # a slow second tap on a page that nobody has seen yet
        self._last_tap, self._last_place, self._page_turned = now, place, False
        return True

    def let_act(self, place: object, act: Callable[[], None], *, echoes: bool = True) -> None:
        """A tap on `place`: act, if it counts."""
        if self.admits(place, echoes=echoes):
            act()

    def turn_page(self) -> None:
        """Another page came: a tap meant for the one before must not act on it."""
        self._page_turned = True
        if self._last_place is not None:
            self._turned_at = self._tap_clock()

    def note_finger(self) -> None:
        """A finger came down on something."""
