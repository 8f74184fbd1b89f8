"""Everything a finger or a key may act on: one button, drawn by itself, acting on release, once."""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton
from typing_extensions import override

from screens import tokens
from screens.box import Box
from screens.lettering import Lettering
from screens.parts.picture import paint_icon
from screens.parts.tap_guard import GuardedWindow
from screens.theme import Look
from screens.tokens import Role

ABOVE_MM = {"chip": 0.5, "key": 0.0}
"""Between outline and words; all other kinds 2 mm."""

BESIDE_MM = {"key": 1.2}
"""The same at the sides; all other kinds 4 mm."""

INVERTED = ("primary", "chosen")
"""Kinds drawn in light text on the prime colour."""


class Touch(QPushButton):
    """A button. kind: primary, plain, chosen, key, chip or tile.

    acted(value): touched and released inside, or chosen by key; `value` says what it stands for.
    """

    acted = Signal(object)
    echoes = True
    """Whether a second tap within 300 ms is the first one's echo."""

    def __init__(
        self,
        look: Look,
        label: str,
        *,
        kind: str = "plain",
        value: object = None,
        icon: str | None = None,
        height_mm: float = tokens.BUTTON,
        role: Role = Role.BUTTON,
    ) -> None:
        super().__init__()
        self._look = look
        self._height_mm = height_mm
        self._icon = icon
        self.kind = kind
        self.value = value
        self.label = label
        tone = "on_prime" if kind in INVERTED else ("ink" if kind == "key" else "prime")
        align = Qt.AlignmentFlag.AlignLeft if icon else Qt.AlignmentFlag.AlignHCenter
        self._words = Lettering(look, label, role, tone=tone, align=align)
        self._icon_px = 0 if icon is None else look.hangul_px(role)
        self._side, self._above = look.fixed(BESIDE_MM.get(kind, 4.0)), look.fixed(ABOVE_MM.get(kind, 2.0))
        self.setAccessibleName(label)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.clicked.connect(self._on_self_clicked)

    def act(self) -> None:
        """Do what a touch does; for keys, which cannot bounce through the glass."""
        if self.isEnabled():
            self.acted.emit(self.value)

    def relabel(self, label: str) -> None:
        """Other words on it, as in its name."""
        self.label = self._words.text = label
        self.setAccessibleName(label)
        self.update()

    # ---- size

    @property
    def letterings(self) -> list[Lettering]:
        """What is written on it, and where."""
        self.place_parts()
        return [self._words] if self.label else []

    @override
    def sizeHint(self) -> QSize:
        words = self._words.natural_width() if self.label else 0
        wide = 2 * self._side + self._beside() + words + self._look.fixed(1.5)
        wide = max(wide, self.least_height())
        return QSize(wide, self.heightForWidth(wide))

    @override
    def minimumSizeHint(self) -> QSize:
        words = self._words.longest_word_width() if self.label else 0
        wide = 2 * self._side + self._beside() + words
        return QSize(max(wide, self._look.px(tokens.TARGET)), self.least_height())

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        words = self._words.height(width - 2 * self._side - self._beside()) if self.label else 0
        return max(max(words, self._icon_px) + 2 * self._above, self.least_height())

    def least_height(self) -> int:
        """Generous at 100 %; when the page grows, at least the grown target."""
        return max(self._look.fixed(self._height_mm), self._look.px(tokens.TARGET))

    def _beside(self) -> int:
        """Room of icon and the gap after it."""
        if self._icon is None:
            return 0
        return self._icon_px + (self._look.px(3) if self.label else 0)

    # ---- drawing

    def place_parts(self) -> None:
        """Icon and words together in the middle."""
        room = self.width() - 2 * self._side - self._beside()
        words = min(room, self._words.natural_width()) if self.label else 0
        left = (self.width() - self._beside() - words) // 2
        self._words.rect = QRect(left + self._beside(), 0, words, self.height())

    def paint_parts(self, painter: QPainter) -> None:
        """What stands in the box. Parts with more to show (tiles) override this and `place_parts`."""
        self.place_parts()
        if self._icon is not None:
            place = QPoint(self._words.rect.left() - self._beside(), (self.height() - self._icon_px) // 2)
            paint_icon(painter, self._look, self._icon, self._words.tone, place, self._icon_px)
        if self.label:
            self._words.paint(painter)

    def box(self) -> Box:
        """Ground and outline of its kind and state."""
        look, down = self._look, self.isDown()
        corner = (tokens.CHIP - 2) / 2 if self.kind == "chip" else tokens.CORNER
        if self.inverted:
            return look.box("prime_down" if down else "prime", "prime", corner)
        ground = "tint" if down else "card"
        if not self.isEnabled():
            ground = "quiet"
        edge = "prime" if self.kind in ("plain", "chip") and self.isEnabled() else "edge"
        return look.box(ground, edge, corner, dashed=not self.isEnabled())

    @property
    def inverted(self) -> bool:
        """Whether it is drawn in light text on the prime colour."""
        return self.kind in INVERTED

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        self.draw(painter)
        painter.end()

    def draw(self, painter: QPainter) -> None:
        """Box, parts and ring."""
        self.box().paint(painter, self.rect())
        self.paint_parts(painter)
        if self.ringed:
            self._paint_ring(painter)

    @property
    def ringed(self) -> bool:
        """Whether the focus is here and worth showing."""
        window = self.window()
        # not hasFocus: the bench window may be the active one
        return isinstance(window, GuardedWindow) and window.keys_in_use and window.focusWidget() is self

    def _paint_ring(self, painter: QPainter) -> None:
        ring = self._look.fixed(tokens.RING)
        inset = self._look.fixed(tokens.LINE) + self._look.fixed(0.6) + ring / 2
        painter.setPen(QPen(self._look.colour("ring_on_prime" if self.inverted else "ring"), ring))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        corner = self.box().corner - inset
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), corner, corner)

    # ---- fingers

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.ignore()  # the window maps all keys; Qt's own would act on Space and move focus sideways

    @override
    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        event.ignore()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        window = self.window()
        if isinstance(window, GuardedWindow):
            window.note_finger()

    @Slot()
    def _on_self_clicked(self) -> None:
        window = self.window()
        if isinstance(window, GuardedWindow):
            window.let_act(self, self.act, echoes=self.echoes)
        else:
            self.act()
