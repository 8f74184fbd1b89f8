"""The mark that says *here, now?*: a shape and words; colour only repeats them."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from screens.lettering import Lettering
from screens.parts.picture import paint_icon
from screens.theme import Look
from screens.tokens import LINE, TYPES, Role

ICONS: dict[str, str] = {"yes": "check", "later": "clock", "no": "cross", "unknown": "dots"}
"""One shape for each kind, so that grey eyes tell them apart."""

COLOURS = {"unknown": ("soft", "quiet")}
"""Words and ground of a kind that has no colours of its own: nothing good or bad is said."""


class Seal:
    """The drawing of a mark, for parts that carry one. kind: one of `ICONS`."""

    def __init__(self, look: Look, kind: str, text: str, role: Role = Role.MARK) -> None:
        role = role if look.settings.scale == 100 else Role.MARK  # a grown mark is large enough already
        self._look = look
        self._kind = kind
        self._tone, self._ground = COLOURS.get(kind, (kind, f"{kind}_ground"))
        self.lettering = Lettering(look, text, role, tone=self._tone)
        self._icon = look.px(TYPES[role].hangul_mm * 0.86)
        line = look.fixed(LINE)
        self._left, self._right = look.fixed(3) + line, look.fixed(3.4) + line
        self._above, self._below = look.fixed(1.2) + line, look.fixed(1.4) + line
        self._between = look.px(1.8)

    def natural_width(self) -> int:
        """In one line."""
        return self._beside() + self.lettering.natural_width()

    def height(self, width: int) -> int:
        """At `width` pixels."""
        words = self.lettering.height(width - self._beside())
        return max(words, self._icon) + self._above + self._below

    def paint(self, painter: QPainter, rect: QRect) -> None:
        """Box, shape, words."""
        look, palette = self._look, self._look.palette
        look.box(self._ground, self._tone if palette.outlined_marks else None, 4.4).paint(painter, rect)
        middle = rect.top() + self._above + (rect.height() - self._above - self._below - self._icon) // 2
        place = QPoint(rect.left() + self._left, middle)
        paint_icon(painter, look, ICONS[self._kind], self._tone, place, self._icon)
        self.place(rect)
        self.lettering.paint(painter)

    def place(self, rect: QRect) -> None:
        """The words inside `rect`."""
        left = self._left + self._icon + self._between
        self.lettering.rect = rect.adjusted(left, self._above, -self._right, -self._below)

    def _beside(self) -> int:
        return self._left + self._icon + self._between + self._right


class Mark(QWidget):
    """A mark of its own on a page."""

    def __init__(self, look: Look, kind: str, text: str, role: Role = Role.MARK) -> None:
        super().__init__()
        self.text = text
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(text)
        self._seal = Seal(look, kind, text, role)
        policy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def letterings(self) -> list[Lettering]:
        """What is drawn, and where."""
        self._seal.place(self.rect())
        return [self._seal.lettering]

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return self._seal.height(width)

    @override
    def sizeHint(self) -> QSize:
        wide = self._seal.natural_width()
        return QSize(wide, self._seal.height(wide))

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._seal.paint(painter, self.rect())
        painter.end()
