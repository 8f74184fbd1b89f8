"""A text on a page. Breaks at spaces only (keep-all), in lines of even length where it is a headline."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget
from typing_extensions import override

from screens.theme import Look
from screens.tokens import Role

OPTICAL_MIDDLE_EM = 0.36
"""Height over the baseline of the middle between a Hangul syllable's and a capital's middle, in em."""


class Words(QLabel):
    """Text in a role's size. tone: a palette colour's name."""

    def __init__(
        self,
        look: Look,
        text: str,
        role: Role = Role.BODY,
        *,
        tone: str = "ink",
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self.role = role
        self.tone = tone
        self._align = align
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFont(look.font(role))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_role(self, role: Role) -> None:
        """Show the same text in another size."""
        self.role = role
        self.setFont(self._look.font(role))
        self.updateGeometry()

    def lines(self, width: int | None = None) -> tuple[str, ...]:
        """How the text breaks at `width` pixels (the present width when None)."""
        balanced = self.role in (Role.TITLE, Role.HEADING, Role.BUTTON)
        room = self.width() if width is None else width
        return break_lines(self.text(), self._look.font(self.role), room, balanced=balanced)

    def natural_width(self) -> int:
        """Width in one line."""
        measure = QFontMetricsF(self._look.font(self.role))
        return _up(max(measure.horizontalAdvance(part) for part in self.text().split("\n")))

    def longest_word_width(self) -> int:
        """Below this width a word would break."""
        measure = QFontMetricsF(self._look.font(self.role))
        return _up(max(measure.horizontalAdvance(word) for word in (self.text() or " ").split()))

    @override
    def heightForWidth(self, width: int) -> int:
        return len(self.lines(width)) * self._look.line_px(self.role)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def sizeHint(self) -> QSize:
        return QSize(self.natural_width(), self._look.line_px(self.role) * (1 + self.text().count("\n")))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self.longest_word_width(), self._look.line_px(self.role))

    def line_rects(self) -> list[QRect]:
        """Where each line is drawn, in own coordinates."""
        lines, step = self.lines(), self._look.line_px(self.role)
        top = max(0, (self.height() - step * len(lines)) // 2)
        measure = QFontMetricsF(self._look.font(self.role))
        rects = []
        for number, line in enumerate(lines):
            wide = _up(measure.horizontalAdvance(line))
            free = self.width() - wide
            left = {Qt.AlignmentFlag.AlignRight: free, Qt.AlignmentFlag.AlignHCenter: free // 2}.get(
                self._align, 0
            )
            rects.append(QRect(left, top + number * step, wide, step))
        return rects

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(self._look.font(self.role))
        painter.setPen(self._look.colour(self.tone))
        middle = OPTICAL_MIDDLE_EM * self._look.font_px(self.role)
        for rect, line in zip(self.line_rects(), self.lines(), strict=True):
            painter.drawText(rect.left(), round(rect.top() + rect.height() / 2 + middle), line)
        painter.end()


def _up(width: float) -> int:
    return int(width) + 1


def break_lines(text: str, font: QFont, width: int, *, balanced: bool) -> tuple[str, ...]:
    """`text` in lines of at most `width` pixels; balanced: as narrow as the same number of lines allows."""
    key = (text, font.key(), width, balanced)
    lines = _broken.get(key)
    if lines is None:
        if len(_broken) > MOST_REMEMBERED:
            _broken.clear()
        lines = _broken[key] = _break(text, QFontMetricsF(font), width, balanced=balanced)
    return lines


MOST_REMEMBERED = 4000
"""Measured texts are kept, since every page is measured several times; far more than one language needs."""

_broken: dict[tuple[str, str, int, bool], tuple[str, ...]] = {}


def _break(text: str, measure: QFontMetricsF, width: int, *, balanced: bool) -> tuple[str, ...]:
    lines = _greedy(text, measure, width)
    if not balanced or len(lines) < 2:
        return lines
    low, high = width // 2, width
    while high - low > 8:
        middle = (low + high) // 2
        if len(_greedy(text, measure, middle)) == len(lines):
            high = middle
        else:
            low = middle
    return _greedy(text, measure, high)


def _greedy(text: str, measure: QFontMetricsF, width: int) -> tuple[str, ...]:
    lines: list[str] = []
    for paragraph in text.split("\n"):
        line = ""
        for word in paragraph.split(" "):
            longer = f"{line} {word}" if line else word
            if not line or measure.horizontalAdvance(longer) <= width:
                line = longer
            else:
                lines.append(line)
                line = word
        lines.append(line)
    return tuple(lines)
