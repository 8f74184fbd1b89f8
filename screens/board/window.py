"""The board's window: paints the last state, and says so when it is old. Nothing to touch."""

from time import monotonic, time
from typing import Any

from PySide6.QtCore import QPointF, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from screens.board.feed import SILENCE_SECONDS, News, Sign
from screens.board.layout import Box, Layout, layout_of
from screens.fonts import families_of

GROUND, CARD, INK, SOFT = "#05070C", "#131A26", "#FFFFFF", "#B9C6D8"
CALL, ON_CALL, LOST, ON_LOST = "#FFE14A", "#000000", "#FFD27A", "#14110A"
"""White on black 19:1; soft 11:1; black on yellow 16:1 (WCAG 2.2, 1.4.6)."""

TURN_SECONDS = 10.0
"""One notice at a time, each so long, as boards in a browser (`center/board/snapshot.py`)."""

LOOK_MS = 1000
ENDLESS = 10_000
"""Pixels: Qt measures only the lines that fit into a rectangle."""

CLOSED = "지금은 창구를 열지 않는 시간이에요", "The counters are closed now"


def notice_of(state: dict[str, Any], seconds: float) -> dict[str, str] | None:
    """Whose turn it is at a moment of the clock: all boards of a hall show the same."""
    told: list[dict[str, str]] = state.get("notices", [])
    return told[int(seconds // TURN_SECONDS) % len(told)] if told else None


class BoardWindow(QWidget):
    """`hear` is called on the GUI thread. is_lost: a banner stands in the place of the numbers."""

    def __init__(self) -> None:
        super().__init__()
        self.state: dict[str, Any] | None = None
        self.is_lost = self._is_blind = False
        self._heard = monotonic()
        self._notice: dict[str, str] | None = None
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        self._timer.start(LOOK_MS)
        self.setCursor(Qt.CursorShape.BlankCursor)
        self.setWindowTitle("Anytime")

    def hear(self, news: News) -> None:
        """A state, or a sign of whether the last one is still true."""
        self._heard = monotonic()
        self.state = self.state if isinstance(news, Sign) else news
        self._notice = None if self.state is None else notice_of(self.state, time())
        self.is_lost = self._is_blind = news is Sign.BLIND
        self.update()

    def look(self) -> None:
        """Is it too long ago, and is it another notice's turn?"""
        is_lost = self._is_blind or monotonic() - self._heard > SILENCE_SECONDS
        notice = None if self.state is None else notice_of(self.state, time())
        if is_lost != self.is_lost or notice != self._notice:
            self.is_lost, self._notice = is_lost, notice
            self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(GROUND))
        if self.is_lost or self.state is None:
            self._banner(painter)
        else:
            where = layout_of(self.state, is_upright=self.height() > self.width())
            self._head(painter, where, self.state)
            for box, call in zip(where.calls, self.state["calls"], strict=False):
                self._call(painter, box, call)
            for box, number in zip(where.next, self.state["next"], strict=False):
                self._card(painter, box, CARD)
                self._text(painter, _inner(box, 0.06), number, box[3] * 0.6, bold=True, middle=True)
            for box, service in zip(where.services, self.state["services"], strict=False):
                self._service(painter, box, service)
            if self._notice is not None:
                self._told(painter, where.notice, (self._notice["ko"], self._notice["en"]), CARD, INK)
        painter.end()

    def _head(self, painter: QPainter, where: Layout, state: dict[str, Any]) -> None:
        self._text(painter, where.name, state["name"]["ko"], where.name[3] * 0.84, bold=True)
        self._text(painter, where.also, state["name"]["en"], where.also[3] * 0.76, SOFT)
        words = "지금 부르는 번호  Now called", "다음 번호  Next", "기다리는 분  Waiting"
        for box, title in zip(where.titles, words, strict=True):
            self._text(painter, box, title, box[3] * 0.6, SOFT)
        if not state["open"]:
            self._told(painter, where.closed, CLOSED, LOST, ON_LOST)

    def _call(self, painter: QPainter, box: Box, call: dict[str, Any]) -> None:
        ground, ink = (CALL, ON_CALL) if call["calling"] else (CARD, INK)
        self._card(painter, box, ground)
        number, counter = _inner(box, 0.04), call["counter"]
        self._text(painter, _part(number, (0, 0, 54, 100)), call["number"], box[3] * 0.72, ink, bold=True)
        right = _part(number, (56, 4, 44, 60))
        self._text(painter, right, f"{counter}번 창구", box[3] * 0.42, ink, bold=True, right=True)
        below, soft = _part(number, (56, 64, 44, 28)), ink if call["calling"] else SOFT
        self._text(painter, below, f"Counter {counter}", box[3] * 0.2, soft, right=True)

    def _service(self, painter: QPainter, box: Box, service: dict[str, Any]) -> None:
        wait, size = service["wait"], min(box[3] * 0.42, 3.8)
        time_of = f"{wait[0]}~{wait[1]}분" if wait else "시간은 아직 몰라요"
        time_also = f"{wait[0]}–{wait[1]} min" if wait else "not known yet"
        told, also = f"{service['waiting']}명 · {time_of}", f"{service['waiting']} waiting · {time_also}"
        self._text(painter, _part(box, (0, 6, 45, 52)), service["name"]["ko"], size, bold=True)
        self._text(painter, _part(box, (0, 58, 45, 36)), service["name"]["en"], size * 0.64, SOFT)
        self._text(painter, _part(box, (47, 6, 53, 52)), told, size, right=True)
        self._text(painter, _part(box, (47, 58, 53, 36)), also, size * 0.64, SOFT, right=True)

    def _told(self, painter: QPainter, box: Box, words: tuple[str, str], ground: str, ink: str) -> None:
        """Korean, and English below."""
        self._card(painter, box, ground)
        inner = _inner(box, 0.02)
        self._text(painter, _part(inner, (0, 2, 100, 60)), words[0], box[3] * 0.4, ink, bold=True, wraps=True)
        self._text(painter, _part(inner, (0, 61, 100, 36)), words[1], box[3] * 0.22, ink)

    def _banner(self, painter: QPainter) -> None:
        self._card(painter, (3, 12, 94, 76), LOST)
        korean = "연결이 끊겨서 번호를 보여 드릴 수 없어요."
        self._text(painter, (6, 30, 88, 12), korean, 6, ON_LOST, bold=True, middle=True)
        self._text(painter, (6, 42, 88, 12), "창구에 물어봐 주세요.", 6, ON_LOST, bold=True, middle=True)
        english = "No connection, so no numbers. Please ask at the counter."
        self._text(painter, (6, 58, 88, 8), english, 3.6, ON_LOST, middle=True)

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
        wraps: bool = False,
    ) -> None:
        """size: hundredths of the window's height; smaller where the box is narrow. wraps: into lines."""
        font, room = QFont(list(families_of("ko"))), self._rect(box)
        font.setBold(bold)
        font.setPixelSize(max(1, round(size * self.height() / 100)))
        painter.setFont(font)
        across = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        across = Qt.AlignmentFlag.AlignHCenter if middle else across
        flags = int(across | Qt.AlignmentFlag.AlignVCenter)
        wide = painter.fontMetrics().horizontalAdvance(text)
        if wraps and wide > room.width():
            flags |= int(Qt.TextFlag.TextWordWrap)
            endless = QRectF(0, 0, room.width(), ENDLESS).toRect()
            for pixels in range(font.pixelSize(), 0, -1):
                font.setPixelSize(pixels)
                painter.setFont(font)
                if painter.fontMetrics().boundingRect(endless, flags, text).height() <= room.height():
                    break
        elif wide > room.width():
            font.setPixelSize(max(1, int(font.pixelSize() * room.width() / wide)))
            painter.setFont(font)
        painter.setPen(QColor(colour))
        painter.drawText(room, flags, text)

    def _rect(self, box: Box) -> QRectF:
        wide, high = self.width() / 100, self.height() / 100
        top_left = QPointF(box[0] * wide, box[1] * high)
        return QRectF(top_left.x(), top_left.y(), box[2] * wide, box[3] * high)


def _part(box: Box, part: Box) -> Box:
    """part: in hundredths of the box."""
    x, y, wide, high = (each / 100 for each in part)
    return box[0] + x * box[2], box[1] + y * box[3], wide * box[2], high * box[3]


def _inner(box: Box, edge: float) -> Box:
    """Without a share of its width on either side."""
    return _part(box, (edge * 100, 0, 100 - 2 * edge * 100, 100))
