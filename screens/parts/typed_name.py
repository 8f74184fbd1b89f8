"""Where a name appears as it is typed: a field with a mark where the next letter will stand."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from screens.fitting import fitted
from screens.lettering import Lettering
from screens.personal import Personal
from screens.theme import Look
from screens.tokens import CORNER, LINE, MARGIN, Role

SIDE_MM, ABOVE_MM, GROWN_ABOVE_MM = 5.0, 3.0, 0.5
CARET_MM, CARET_SHARE = 1.0, 0.62

SIZES = Role.TITLE, Role.STRONG, Role.SUPPORT
GROWN_SIZES = Role.STRONG, Role.SUPPORT
"""A grown page needs the room for its keys."""


class TypedName(QWidget):
    """A line; two where a long name needs them. show_name tells whether its height is another now."""

    personal = True

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self._look = look
        self._sizes = SIZES if look.settings.scale == 100 else GROWN_SIZES
        self._words = Lettering(look, Personal(), self._sizes[0], align=Qt.AlignmentFlag.AlignHCenter)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._name = ""
        self.show_name(name)

    def show_name(self, name: str) -> bool:
        """Another text; whether the field must be placed anew."""
        before = self.heightForWidth(self.width())
        self._name = name
        self.setAccessibleName(name)
        self.update()
        return self.heightForWidth(self.width()) != before

    @property
    def letterings(self) -> list[Lettering]:
        """What is drawn, and where."""
        self._place(self.width())
        return [self._words] if self._name else []

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return self._place(width)

    @override
    def sizeHint(self) -> QSize:
        wide = self._look.profile.width_px - 2 * self._look.fixed(MARGIN)
        return QSize(wide, self.heightForWidth(wide))

    def _place(self, width: int) -> int:
        look = self._look
        above = look.fixed(ABOVE_MM if look.settings.scale == 100 else GROWN_ABOVE_MM) + look.fixed(LINE)
        side, least = look.fixed(SIDE_MM), look.face(self._sizes[0]).line_px
        room = width - 2 * side
        self._words.role, self._words.text = fitted(look, self._name, self._sizes, room)
        high = max(least, self._words.height(room))
        self._words.rect = QRect(side, above, room, high)
        return high + 2 * above

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        look, painter = self._look, QPainter(self)
        look.box("card", "prime", CORNER).paint(painter, self.rect())
        for lettering in self.letterings:
            lettering.paint(painter)
        last = self._words.line_rects()[-1]
        high = round(last.height() * CARET_SHARE)
        left = last.left() + last.width() + look.fixed(CARET_MM)
        top = last.top() + (last.height() - high) // 2
        painter.fillRect(left, top, look.fixed(CARET_MM), high, look.colour("prime"))
        painter.end()
