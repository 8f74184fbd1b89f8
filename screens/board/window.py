"""The board's window: paints the last state, and says so when it is old. Nothing to touch."""

from time import monotonic
from typing import Any

from PySide6.QtCore import QPointF, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from screens.board.feed import SILENCE_SECONDS, News, Sign
from screens.fonts import families_of

GROUND, CARD, INK, SOFT = "#05070C", "#131A26", "#FFFFFF", "#B9C6D8"
CALL, ON_CALL, LOST, ON_LOST = "#FFE14A", "#000000", "#FFD27A", "#14110A"
"""White on black 19:1; soft 11:1; black on yellow 16:1 (WCAG 2.2, 1.4.6)."""

SHOWN_CALLS = 6
SHOWN_SERVICES = 6
NOTICE_HEIGHT = 6.5
"""In hundredths of the window, like a row of a service; two of them take the room of one call."""

LOOK_MS = 1000
CLOSED = "지금은 창구를 열지 않는 시간이에요  The counters are closed now"

Box = tuple[float, float, float, float]
"""x, y, width, height in hundredths of the window."""


def notices_of(state: dict[str, Any]) -> list[str]:
    """A line each; that the counters are closed stands first."""
    told = [f"{text['ko']}  {text['en']}" for text in state.get("notices", [])]
    return told if state["open"] else [CLOSED, *told]


def rows_for(state: dict[str, Any]) -> int:
    """How many calls there is room for above the notices."""
    return SHOWN_CALLS - (len(notices_of(state)) + 1) // 2


class BoardWindow(QWidget):
    """`hear` is called on the GUI thread. is_lost: a banner stands in the place of the numbers."""

    def __init__(self) -> None:
        super().__init__()
        self.state: dict[str, Any] | None = None
        self.is_lost = self._is_blind = False
        self._heard = monotonic()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        self._timer.start(LOOK_MS)
        self.setCursor(Qt.CursorShape.BlankCursor)
        self.setWindowTitle("Anytime")

    def hear(self, news: News) -> None:
        """A state, or a sign of whether the last one is still true."""
        self._heard = monotonic()
        self.state = self.state if isinstance(news, Sign) else news
        self.is_lost = self._is_blind = news is Sign.BLIND
        self.update()

    def look(self) -> None:
        """Is it too long ago?"""
        is_lost = self._is_blind or monotonic() - self._heard > SILENCE_SECONDS
        if is_lost != self.is_lost:
            self.is_lost = is_lost
            self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(GROUND))
        if self.is_lost or self.state is None:
            self._banner(painter)
        else:
            self._head(painter, self.state)
            self._calls(painter, self.state["calls"][: rows_for(self.state)])
            self._line(painter, self.state)
            self._notices(painter, notices_of(self.state))
        painter.end()

    def _head(self, painter: QPainter, state: dict[str, Any]) -> None:
        self._text(painter, (3, 2, 54, 8), state["name"]["ko"], 4.2, bold=True)
        self._text(painter, (60, 2, 37, 8), state["name"]["en"], 3, SOFT)
        self._text(painter, (3, 11, 50, 5), "지금 부르는 번호  Now called", 2.6, SOFT)
        self._text(painter, (60, 11, 37, 5), "다음 번호  Next", 2.6, SOFT)
        self._text(painter, (60, 52, 37, 5), "기다리는 분  Waiting", 2.6, SOFT)

    def _calls(self, painter: QPainter, calls: list[dict[str, Any]]) -> None:
        for row, call in enumerate(calls):
            ground, ink = (CALL, ON_CALL) if call["calling"] else (CARD, INK)
            top = 17 + row * 13.5
            self._card(painter, (3, top, 54, 12.5), ground)
            self._text(painter, (5, top, 30, 12.5), call["number"], 9.6, ink, bold=True)
            where = f"{call['counter']}번 창구"
            self._text(painter, (33, top + 0.5, 22, 8), where, 5.6, ink, bold=True, right=True)
            also = f"Counter {call['counter']}"
            soft = ink if call["calling"] else SOFT
            self._text(painter, (33, top + 8, 22, 4), also, 2.6, soft, right=True)

    def _line(self, painter: QPainter, state: dict[str, Any]) -> None:
        for place, number in enumerate(state["next"]):
            x, y = 60 + place % 4 * 9.4, 17 + place // 4 * 12
            self._card(painter, (x, y, 8.8, 10), CARD)
            self._text(painter, (x, y, 8.8, 10), number, 4.2, bold=True, middle=True)
        most = SHOWN_SERVICES - len(notices_of(state))
        for row, service in enumerate(state["services"][:most]):
            top, wait = 57 + row * 6.5, service["wait"]
            self._text(painter, (60, top, 17, 3.6), service["name"]["ko"], 3, bold=True)
            self._text(painter, (60, top + 3.4, 17, 2.4), service["name"]["en"], 1.9, SOFT)
            time = f"{wait[0]}~{wait[1]}분" if wait else "시간은 아직 몰라요"
            time_also = f"{wait[0]}–{wait[1]} min" if wait else "not known yet"
            told, also = f"{service['waiting']}명 · {time}", f"{service['waiting']} waiting · {time_also}"
            self._text(painter, (77, top, 20, 3.6), told, 3, right=True)
            self._text(painter, (77, top + 3.4, 20, 2.4), also, 1.9, SOFT, right=True)

    def _notices(self, painter: QPainter, notices: list[str]) -> None:
        for row, words in enumerate(reversed(notices)):
            top = 93 - row * NOTICE_HEIGHT
            self._card(painter, (3, top, 94, 5.5), CARD)
            self._text(painter, (5, top, 90, 5.5), words, 2.8, bold=True)

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
