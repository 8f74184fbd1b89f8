"""A choice that answers *here, now?* before it is touched: icon, name, one line about it, mark."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from typing_extensions import override

from screens import tokens
from screens.lettering import Lettering
from screens.parts.mark import Seal
from screens.parts.picture import paint_icon
from screens.parts.touch import Touch
from screens.theme import Look
from screens.tokens import Role

BOX_MM, ICON_MM = 38.0, 24.0


class TileButton(Touch):
    """mark: (kind, words). An unavailable tile is shown, says why, and cannot be touched."""

    def __init__(
        self,
        look: Look,
        *,
        title: str,
        about: str,
        mark: tuple[str, str],
        value: object,
        available: bool,
        icon: str | None = None,
    ) -> None:
        super().__init__(look, title, kind="tile", value=value, role=Role.TILE)
        self._title = Lettering(look, title, Role.TILE, tone="ink" if available else "soft")
        self._line = Lettering(look, about, Role.SUPPORT, tone="soft") if about else None
        self._about = self._line
        self._seal = Seal(look, *mark)
        self._drawing = icon if look.settings.scale == 100 or not look.profile.portrait else None
        self._aside = icon is None  # the mark may stand beside the line about it
        self._box = QRect()
        self._drawn: object = None
        self._snapshot: QPixmap | None = None
        self._mark = QRect()
        self.setAccessibleName(". ".join(part for part in (title, about, mark[1]) if part))
        self.setEnabled(available)

    def compact(self, on: bool) -> None:  # noqa: FBT001 - a switch
        """Leave the line about it out; the spoken name keeps it."""
        self._about = None if on else self._line

    @property
    @override
    def letterings(self) -> list[Lettering]:
        self.place_parts()
        return [part for part in (self._title, self._about, self._seal.lettering) if part is not None]

    @override
    def sizeHint(self) -> QSize:
        wide = self._left() + self._title.natural_width() + self._look.fixed(8)
        return QSize(wide, self.heightForWidth(wide))

    @override
    def heightForWidth(self, width: int) -> int:
        box = 0 if self._drawing is None else self._look.px(BOX_MM)
        return max(max(self._column(width, 0), box) + 2 * self._look.fixed(6), self.least_height())

    @override
    def place_parts(self) -> None:
        width, height = self.width(), self.height()
        self._column(width, (height - self._column(width, 0)) // 2)
        side = self._look.px(BOX_MM)
        self._box = QRect(self._look.fixed(8), (height - side) // 2, side, side)

    def _column(self, width: int, top: int) -> int:
        """Name, line and mark under each other from `top`; the height they take."""
        look = self._look
        left, gap = self._left(), look.fixed(1.2)
        room = width - left - look.fixed(8)
        y = top + _put(self._title, left, top, room) + gap
        wide = min(room, self._seal.natural_width())
        high = self._seal.height(wide)
        beside = room - wide - look.fixed(5)
        if self._about is not None and self._aside and self._about.natural_width() <= beside:
            self._about.rect = QRect(left, y, beside, high)
            self._mark = QRect(left + room - wide, y, wide, high)
        else:
            if self._about is not None:
                y += _put(self._about, left, y, room) + gap
            y += look.fixed(0.8)
            self._mark = QRect(left, y, wide, high)
        self._seal.place(self._mark)
        return y + high - top

    def _left(self) -> int:
        look = self._look
        return look.fixed(8) + (0 if self._drawing is None else look.px(BOX_MM) + look.fixed(9))

    @override
    def paint_parts(self, painter: QPainter) -> None:
        self.place_parts()
        look = self._look
        if self._drawing is not None:
            outlined = look.palette.outlined_marks
            look.box("card" if outlined else "tint", "edge" if outlined else None, 4.4).paint(
                painter, self._box
            )
            side = look.px(ICON_MM)
            place = self._box.topLeft() + QPoint(1, 1) * ((self._box.width() - side) // 2)
            paint_icon(painter, look, self._drawing, "prime", place, side)
        self._title.paint(painter)
        if self._about is not None:
            self._about.paint(painter)
        self._seal.paint(painter, self._mark)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Tiles of a kept page are painted again and again: from the second time on as one picture."""
        state = (self.size().toTuple(), self.isDown(), self.ringed, self.devicePixelRatioF(), self._about)
        if state != self._drawn:
            self._drawn, self._snapshot = state, None
            super().paintEvent(event)
            return
        if self._snapshot is None:
            self._snapshot = self._drawn_once()
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._snapshot)
        painter.end()

    def _drawn_once(self) -> QPixmap:
        pixmap = QPixmap(self.size() * self.devicePixelRatioF())
        pixmap.setDevicePixelRatio(self.devicePixelRatioF())
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.draw(painter)
        painter.end()
        return pixmap

    @override
    def least_height(self) -> int:
        return max(self._look.fixed(tokens.BUTTON), self._look.px(tokens.TARGET))


def _put(part: Lettering, left: int, top: int, width: int) -> int:
    high = part.height(width)
    part.rect = QRect(left, top, width, high)
    return high
