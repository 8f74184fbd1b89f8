"""Where a name appears as it is typed: a field with a mark where the next letter will stand."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from screens.fitting import fitted_end
from screens.lettering import Lettering
from screens.personal import Personal
from screens.theme import Look
from screens.tokens import CORNER, LINE, Role

SIDE_MM, ABOVE_MM, GROWN_ABOVE_MM = 5.0, 3.0, 0.5
CARET_MM, CARET_SHARE = 1.0, 0.62

SIZES = Role.TITLE, Role.STRONG, Role.SUPPORT
GROWN_SIZES = Role.STRONG, Role.SUPPORT
"""A grown page needs the room for its keys."""


class TypedName(QWidget):
    """Always one line, so that no key moves: smaller for a longer name, then its end.

    The whole name is read again before it is agreed to.
    """

    personal = True

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self._look = look
        self._sizes = SIZES if look.settings.scale == 100 else GROWN_SIZES
        self._words = Lettering(look, Personal(), self._sizes[0], align=Qt.AlignmentFlag.AlignHCenter)
        self.show_name(name)

    def show_name(self, name: str) -> None:
        """Another text."""
        self._name = name
        self.setAccessibleName(name)
        self.update()

    @property
    def letterings(self) -> list[Lettering]:
        """What is drawn, and where."""
        self._place()
        return [self._words] if self._name else []

    @override
    def sizeHint(self) -> QSize:
        line = self._look.face(self._sizes[0]).line_px
        return QSize(self._look.px(60), line + 2 * self._above())

    def _above(self) -> int:
        look = self._look
        return look.fixed(ABOVE_MM if look.settings.scale == 100 else GROWN_ABOVE_MM) + look.fixed(LINE)

    def _place(self) -> None:
        side, above = self._look.fixed(SIDE_MM), self._above()
        room = self.rect().adjusted(side, above, -side, -above)
        words = self._words
        words.role, words.text = fitted_end(self._look, self._name, self._sizes, room.width())
        words.rect = room

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        look, painter = self._look, QPainter(self)
        look.box("card", "prime", CORNER).paint(painter, self.rect())
        for lettering in self.letterings:
            lettering.paint(painter)
        self._place()
        last = self._words.line_rects()[-1]
        high = round(last.height() * CARET_SHARE)
        left = last.left() + last.width() + look.fixed(CARET_MM)
        top = last.top() + (last.height() - high) // 2
        painter.fillRect(left, top, look.fixed(CARET_MM), high, look.colour("prime"))
        painter.end()
