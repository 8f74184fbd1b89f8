"""The board's window: paints the last state, and says so when it is old. Nothing to touch."""

from time import monotonic
from typing import Any

from PySide6.QtCore import QPointF, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from screens.board.feed import SILENCE_SECONDS
from screens.fonts import families_of

GROUND, CARD, INK, SOFT = "#05070C", "#131A26", "#FFFFFF", "#B9C6D8"
CALL, ON_CALL, LOST, ON_LOST = "#FFE14A", "#000000", "#FFD27A", "#14110A"
"""White on black 19:1; soft 11:1; black on yellow 16:1 (WCAG 2.2, 1.4.6)."""

SHOWN_CALLS = 6
LOOK_MS = 1000

Box = tuple[float, float, float, float]
"""x, y, width, height in hundredths of the window."""


class BoardWindow(QWidget):
    """`hear` is called on the GUI thread; None is a sign of life. is_lost: the banner shows."""

    def __init__(self) -> None:
        super().__init__()
        self.state: dict[str, Any] | None = None
        self.is_lost = False
        self._heard = monotonic()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        self._timer.start(LOOK_MS)
        self.setCursor(Qt.CursorShape.BlankCursor)
        self.setWindowTitle("Anytime")

    def hear(self, state: dict[str, Any] | None) -> None:
        """News, or a heartbeat."""
        self._heard = monotonic()
        self.state = state if state is not None else self.state
        self.is_lost = False
        self.update()

    def look(self) -> None:
        """Is it too long ago?"""
        is_lost = monotonic() - self._heard > SILENCE_SECONDS
        if is_lost != self.is_lost:
            self.is_lost = is_lost
            self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(GROUND))
        if self.state is not None:
            self._head(painter, self.state)
            self._calls(painter, self.state["calls"][:SHOWN_CALLS])
            self._line(painter, self.state)
        if self.is_lost or self.state is None:
            self._banner(painter)
        painter.end()

    def _head(self, painter: QPainter, state: dict[str, Any]) -> None:
        self._text(painter, (3, 2, 60, 8), state["name"]["ko"], 4.2, bold=True)
        self._text(painter, (3, 11, 50, 5), "지금 부르는 번호  Now called", 2.6, SOFT)
        self._text(painter, (60, 11, 37, 5), "다음 번호  Next", 2.6, SOFT)
        self._text(painter, (60, 52, 37, 5), "기다리는 분  Waiting", 2.6, SOFT)

    def _calls(self, painter: QPainter, calls: list[dict[str, Any]]) -> None:
        for row, call in enumerate(calls):
            ground, ink = (CALL, ON_CALL) if call["calling"] else (CARD, INK)
            top = 17 + row * 13.5
            self._card(painter, (3, top, 54, 12.5), ground)
            self._text(painter, (5, top, 30, 12.5), call["number"], 9.6, ink, bold=True)
            where = f"{call['counter']}번"
            self._text(painter, (35, top, 20, 12.5), where, 7, ink, bold=True, right=True)

    def _line(self, painter: QPainter, state: dict[str, Any]) -> None:
        for place, number in enumerate(state["next"]):
            x, y = 60 + place % 4 * 9.4, 17 + place // 4 * 12
            self._card(painter, (x, y, 8.8, 10), CARD)
            self._text(painter, (x, y, 8.8, 10), number, 4.2, bold=True, middle=True)
        for row, service in enumerate(state["services"][:6]):
            top, wait = 58 + row * 6.5, service["wait"]
            self._text(painter, (60, top, 22, 6), service["name"]["ko"], 3.4, bold=True)
            told = f"{service['waiting']}명" + (f" · {wait[0]}~{wait[1]}분" if wait else "")
            self._text(painter, (78, top, 19, 6), told, 3.4, right=True)

    def _banner(self, painter: QPainter) -> None:
        self._card(painter, (20, 1.5, 77, 8.5), LOST)
        words = "연결이 끊겼어요. 번호가 지난 것일 수 있어요.  No connection. Numbers may be old."
        self._text(painter, (21, 1.5, 75, 8.5), words, 2.7, ON_LOST, bold=True, middle=True)

    def _card(self, painter: QPainter, box: Box, colour: str) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colour))
        painter.drawRoundedRect(self._rect(box), self.height() * 0.015, self.height() * 0.015)

    def _text(
        self,
        painter: QPainter,
        box: Box,
        text: str,
        size: float,
        colour: str = INK,
        *,
        bold: bool = False,
        right: bool = False,
        middle: bool = False,
    ) -> None:
        """size: hundredths of the window's height; smaller where the box is narrow."""
        font, room = QFont(list(families_of("ko"))), self._rect(box)
        font.setBold(bold)
        font.setPixelSize(max(1, round(size * self.height() / 100)))
        painter.setFont(font)
        wide = painter.fontMetrics().horizontalAdvance(text)
        if wide > room.width():
            font.setPixelSize(max(1, int(font.pixelSize() * room.width() / wide)))
            painter.setFont(font)
        painter.setPen(QColor(colour))
        across = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        across = Qt.AlignmentFlag.AlignHCenter if middle else across
        painter.drawText(room, int(across | Qt.AlignmentFlag.AlignVCenter), text)

    def _rect(self, box: Box) -> QRectF:
        wide, high = self.width() / 100, self.height() / 100
        top_left = QPointF(box[0] * wide, box[1] * high)
        return QRectF(top_left.x(), top_left.y(), box[2] * wide, box[3] * high)
