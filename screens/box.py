"""Boxes, painted: ground, outline, round corners. Qt's style sheets cost four times as much per page."""

from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen


@dataclass(frozen=True, slots=True)
class Box:
    """Colours as written in the palette; None leaves it out. line, corner: pixels."""

    ground: str | None
    edge: str | None
    line: int
    corner: int
    dashed: bool = False

    def paint(self, painter: QPainter, rect: QRect) -> None:
        """Inside `rect`, outline included."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inset = 0.0
        if self.edge is None:
            painter.setPen(Qt.PenStyle.NoPen)
        else:
            inset = self.line / 2
            style = Qt.PenStyle.DashLine if self.dashed else Qt.PenStyle.SolidLine
            painter.setPen(QPen(QColor(self.edge), self.line, style))
        painter.setBrush(Qt.BrushStyle.NoBrush if self.ground is None else QColor(self.ground))
        corner = self.corner - inset
        painter.drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), corner, corner)
