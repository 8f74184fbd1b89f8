"""The peer of a start: a QApplication and one empty QWidget, shown and painted; then it stays until ended."""

import signal
import sys

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override


class Bare(QWidget):
    """Says that it is painted."""

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Once is enough."""
        QTimer.singleShot(0, lambda: print("painted", flush=True))


signal.signal(signal.SIGTERM, signal.SIG_DFL)
app = QApplication([])
window = Bare()
window.resize(1080, 1920)
window.show()
sys.exit(app.exec())
