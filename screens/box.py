"""Boxes, painted: ground, outline, round corners. Qt's style sheets cost four times as much per page."""

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap


@dataclass(frozen=True, slots=True)
class Box:
    """Colours as written in the palette; None leaves it out. line, corner: pixels."""

    ground: str | None
    edge: str | None
    line: int
    corner: int
    dashed: bool = False

    def paint(self, painter: QPainter, rect: QRect) -> None:
        """Inside `rect`, outline included: four kept corners, plain rectangles between them."""
        corner = min(self.corner, rect.width() // 2, rect.height() // 2)
        if self.dashed:
            self._draw(painter, rect, corner)
            return
        side = corner + 1
        sharpness = painter.device().devicePixelRatio()
        corners = _corners(self, corner, sharpness)
        left, top, width, height = rect.x(), rect.y(), rect.width(), rect.height()
        size = side * sharpness
        for x, from_x in ((left, 0.0), (left + width - side, size)):
            for y, from_y in ((top, 0.0), (top + height - side, size)):
                painter.drawPixmap(QRectF(x, y, side, side), corners, QRectF(from_x, from_y, size, size))
        if self.ground is not None:
            ground = QColor(self.ground)
            painter.fillRect(left + side, top, width - 2 * side, height, ground)
            painter.fillRect(left, top + side, side, height - 2 * side, ground)
            painter.fillRect(left + width - side, top + side, side, height - 2 * side, ground)
        if self.edge is not None:
            edge, line = QColor(self.edge), self.line
            painter.fillRect(left + side, top, width - 2 * side, line, edge)
            painter.fillRect(left + side, top + height - line, width - 2 * side, line, edge)
            painter.fillRect(left, top + side, line, height - 2 * side, edge)
            painter.fillRect(left + width - line, top + side, line, height - 2 * side, edge)

    def _draw(self, painter: QPainter, rect: QRect, corner: int) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inset = 0.0
        if self.edge is None:
            painter.setPen(Qt.PenStyle.NoPen)
        else:
            inset = self.line / 2
            style = Qt.PenStyle.DashLine if self.dashed else Qt.PenStyle.SolidLine
            painter.setPen(QPen(QColor(self.edge), self.line, style))
        painter.setBrush(Qt.BrushStyle.NoBrush if self.ground is None else QColor(self.ground))
        radius = corner - inset
        painter.drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), radius, radius)


@lru_cache(maxsize=256)
def _corners(box: Box, corner: int, sharpness: float) -> QPixmap:
    """The box at its smallest, drawn smoothly once: an outline of a whole tile takes six times as long."""
    side = 2 * (corner + 1)
    pixmap = QPixmap(round(side * sharpness), round(side * sharpness))
    pixmap.setDevicePixelRatio(sharpness)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    box._draw(painter, QRect(0, 0, side, side), corner)  # noqa: SLF001 - same file
    painter.end()
    return pixmap
