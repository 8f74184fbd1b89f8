"""Who applies, as the passport will say it: the photo, the name in Roman letters, and who that is."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from screens.fitting import fitted
from screens.lettering import Lettering
from screens.parts.glass_picture import PRINT_RATIO
from screens.personal import Personal
from screens.theme import Look
from screens.tokens import CORNER, LINE, MARGIN, Role

SIDE_MM, ABOVE_MM, BETWEEN_MM = 6.6, 5.0, 1.5
SIZES = Role.HEADING, Role.BUTTON, Role.STRONG
GROWN_SIZES = Role.STRONG, Role.MARK
"""The largest that holds the name on a line."""

PHOTO_MM = 35.0
"""Width of the photo: the print's own."""


class PortraitCard(QWidget):
    """jpeg: empty: no photo, and the words have all the width. name: stands first. lines: below it."""

    personal = True

    def __init__(self, look: Look, jpeg: bytes, name: str, lines: list[str]) -> None:
        super().__init__()
        self._look = look
        self._photo = QImage.fromData(jpeg) if jpeg else QImage()
        self._spelling = name
        self._name = Lettering(look, Personal(name), SIZES[0], tone="prime")
        self._lines = [Lettering(look, Personal(line), Role.BODY) for line in lines]
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(". ".join((name, *lines)))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def letterings(self) -> list[Lettering]:
        """What is drawn, and where."""
        self._place(self.width())
        return [self._name, *self._lines]

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

    def _photo_rect(self) -> QRect:
        if self._photo.isNull():
            return QRect()
        look, wide = self._look, self._look.fixed(PHOTO_MM)
        return QRect(look.fixed(SIDE_MM), look.fixed(ABOVE_MM), wide, round(wide * PRINT_RATIO))

    def _place(self, width: int) -> int:
        """Give all words their rectangles beside the photo; the height they take."""
        look, photo = self._look, self._photo_rect()
        side, above = look.fixed(SIDE_MM) + look.fixed(LINE), look.fixed(ABOVE_MM)
        left = photo.right() + side if photo.isValid() else side
        room, between = width - left - side, look.fixed(BETWEEN_MM)
        sizes = SIZES if look.settings.scale == 100 else GROWN_SIZES
        self._name.role, self._name.text = fitted(look, self._spelling, sizes, room)
        parts = [self._name, *self._lines]
        words = sum(part.height(room) for part in parts) + between * (len(parts) - 1)
        high = max(words, photo.height() if photo.isValid() else 0)
        y = above + (high - words) // 2
        for part in parts:
            part.rect = QRect(left, y, room, part.height(room))
            y += part.rect.height() + between
        return high + 2 * above

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._look.box("card", "hairline", CORNER).paint(painter, self.rect())
        if not self._photo.isNull():
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(self._photo_rect(), self._photo)
        for lettering in self.letterings:
            lettering.paint(painter)
        painter.end()
