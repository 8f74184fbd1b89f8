"""The one way from lane threads to the GUI thread, and the one clock tick; garbage waits for both."""

import sys
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from screens.garbage import collect_due, collect_here_only

TICK_MS = 250
"""Often enough for a countdown of seconds, rare enough to cost nothing."""


HAND_OVER_SECONDS = 0.0005
"""A lane that computes gives way to the page within half a millisecond. Python's own five are a third of a
frame, and drawing a page asks a dozen times (measured: up to 35 ms for a page that draws in 6)."""


class Bridge(QObject):
    """Runs posted calls on the thread it lives on, in the order they were posted."""

    _posted = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        sys.setswitchinterval(HAND_OVER_SECONDS)
        self._posted.connect(self._on_posted, Qt.ConnectionType.QueuedConnection)
        collect_here_only()
        self._collecting = QTimer(self)
        self._collecting.timeout.connect(self._on_collecting_timeout)
        self._collecting.start(TICK_MS)

    def post(self, fn: Callable[[], None]) -> None:
        """Run `fn` on the GUI thread soon. May be called from any thread."""
        self._posted.emit(fn)

    @Slot(object)
    def _on_posted(self, fn: Callable[[], None]) -> None:
        fn()

    @Slot()
    def _on_collecting_timeout(self) -> None:
        collect_due()


class Ticker(QObject):
    """Calls `fn` every 250 ms on the GUI thread, from `start` until `stop`."""

    def __init__(self, fn: Callable[[], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._fn = fn
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self._on_timer_timeout)

    def start(self) -> None:
        """Begin."""
        self._timer.start()

    def stop(self) -> None:
        """End."""
        self._timer.stop()

    @Slot()
    def _on_timer_timeout(self) -> None:
        self._fn()
