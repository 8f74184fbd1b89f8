"""A QR code on the glass, for a phone: dark on light in every theme, since phones read it so."""

import segno
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from screens.theme import Look

QUIET = 4
"""Modules of light around it (ISO/IEC 18004)."""

SIDE_MM = 70.0
"""Read from an arm's length; larger is no easier."""


class Qr(QWidget):
    """data: a URL or other text."""

    personal = True

    def __init__(self, look: Look, data: str) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._side = look.fixed(SIDE_MM)
        self._modules = [bytes(row) for row in segno.make_qr(data, error="m").matrix]

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._side, self._side)

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        count = len(self._modules) + 2 * QUIET
        module = min(self.width(), self.height(), self._side) // count  # whole pixels: sharp edges
        side = module * count
        left, top = (self.width() - side) // 2, (self.height() - side) // 2
        painter = QPainter(self)
        painter.fillRect(left, top, side, side, QColor("white"))
        for y, row in enumerate(self._modules):
            for x, dark in enumerate(row):
                if dark:
                    place = QRectF(left + (x + QUIET) * module, top + (y + QUIET) * module, module, module)
                    painter.fillRect(place, QColor("black"))
        painter.end()
