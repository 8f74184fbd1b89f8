"""Who applies, as the passport will say it: the photo, the name in Roman letters, and who that is."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QImage, QPainter
from typing_extensions import override

from screens.fitting import fitted
from screens.lettering import Lettering
from screens.parts.glass_picture import PRINT_RATIO
from screens.parts.lettered import LetteredCard
from screens.personal import Personal
from screens.theme import Look
from screens.tokens import LINE, Role

SIDE_MM, ABOVE_MM, BETWEEN_MM = 6.6, 5.0, 1.5
SIZES = Role.HEADING, Role.BUTTON, Role.STRONG
GROWN_SIZES = Role.STRONG, Role.MARK
"""The largest that holds the name on a line."""

PHOTO_MM = 35.0
"""Width of the photo: the print's own."""


class PortraitCard(LetteredCard):
    """jpeg: empty: no photo, and the words have all the width. name: stands first. lines: below it."""

    personal = True

    def __init__(self, look: Look, jpeg: bytes, name: str, lines: list[str]) -> None:
        super().__init__(look, ". ".join((name, *lines)))
        self._photo = QImage.fromData(jpeg) if jpeg else QImage()
        self._spelling = name
        self._name = Lettering(look, Personal(name), SIZES[0], tone="prime")
        self._lines = [Lettering(look, Personal(line), Role.BODY) for line in lines]

    @override
    def written(self) -> list[Lettering]:
        return [self._name, *self._lines]

    @override
    def place(self, width: int) -> int:
        look, photo = self._look, self._photo_rect()
        side, above = look.fixed(SIDE_MM) + look.fixed(LINE), look.fixed(ABOVE_MM)
        left = photo.right() + side if photo.isValid() else side
        room, between = width - left - side, look.fixed(BETWEEN_MM)
        sizes = SIZES if look.settings.scale == 100 else GROWN_SIZES
        self._name.role, self._name.text = fitted(look, self._spelling, sizes, room)
        parts = self.written()
        words = sum(part.height(room) for part in parts) + between * (len(parts) - 1)
        high = max(words, photo.height() if photo.isValid() else 0)
        y = above + (high - words) // 2
        for part in parts:
            part.rect = QRect(left, y, room, part.height(room))
            y += part.rect.height() + between
        return high + 2 * above

    @override
    def paint_below(self, painter: QPainter) -> None:
        if not self._photo.isNull():
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(self._photo_rect(), self._photo)

    def _photo_rect(self) -> QRect:
        if self._photo.isNull():
            return QRect()
        look, wide = self._look, self._look.fixed(PHOTO_MM)
        return QRect(look.fixed(SIDE_MM), look.fixed(ABOVE_MM), wide, round(wide * PRINT_RATIO))
