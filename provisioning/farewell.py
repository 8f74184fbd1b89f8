"""SIGINT and SIGTERM end the kiosk in order, whenever they come: while it starts, and while nothing runs."""

import signal
import socket

from PySide6.QtCore import QObject, QSocketNotifier, QTimer, Slot
from PySide6.QtWidgets import QApplication


class Farewell(QObject):
    """Python hears a signal only between two of its own instructions, and an idle event loop runs none.

    So the signal writes into a socket (signal.set_wakeup_fd), the event loop wakes, and Python hears.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._woken, self._waker = socket.socketpair()
        for end in (self._woken, self._waker):
            end.settimeout(0)
        signal.set_wakeup_fd(self._waker.fileno())
        self._notifier = QSocketNotifier(self._woken.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_woken)
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, lambda _number, _frame: self._say())

    def _say(self) -> None:
        """Through the loop: a quit before the loop runs would be forgotten."""
        QTimer.singleShot(0, QApplication.quit)

    @Slot()
    def _on_woken(self) -> None:
        self._woken.recv(64)

    def close(self) -> None:
        """Signals are Python's own again."""
        signal.set_wakeup_fd(-1)
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, signal.SIG_DFL)
        self._notifier.setEnabled(False)
        self._woken.close()
        self._waker.close()
