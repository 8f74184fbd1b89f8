"""Everything a finger or a key may act on: one button, wrapped text, acting on release, once."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout
from typing_extensions import override

from screens import tokens
from screens.parts.picture import Picture
from screens.parts.tap_guard import GuardedWindow
from screens.parts.words import Words
from screens.theme import Look
from screens.tokens import Role

INVERTED = ("primary", "chosen")
"""Kinds drawn in light text on the prime colour."""


class Touch(QPushButton):
    """A button. kind: primary, plain, chosen, key, chip or tile.

    acted(value): touched and released inside, or chosen by key; `value` says what it stands for.
    """

    acted = Signal(object)

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
        self.kind = kind
        self.value = value
        self.label = label
        self.setProperty("kind", kind)
        self.setAccessibleName(label)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.fill(icon, role)
        self.clicked.connect(self._on_self_clicked)
        self.pressed.connect(self._on_self_pressed)

    def fill(self, icon: str | None, role: Role) -> None:
        """Put icon and label in. Parts with more to show (tiles) override this."""
        tone = "on_prime" if self.kind in INVERTED else ("ink" if self.kind == "key" else "prime")
        side, above = self._look.fixed(4), self._look.fixed(0.5 if self.kind == "chip" else 2)
        row: QBoxLayout = QHBoxLayout(self)
        row.setContentsMargins(side, above, side, above)
        row.setSpacing(self._look.px(3))
        row.addStretch(1)
        if icon is not None:
            row.addWidget(Picture(self._look, icon, tone=tone, size_mm=tokens.TYPES[role].hangul_mm))
        if self.label:
            align = Qt.AlignmentFlag.AlignLeft if icon else Qt.AlignmentFlag.AlignHCenter
            row.addWidget(Words(self._look, self.label, role, tone=tone, align=align), 1000)
        row.addStretch(1)
        self._shrink_to_text(row)

    def _shrink_to_text(self, row: QBoxLayout) -> None:
        """Keep icon and text together in the middle: the text takes only what it needs."""
        for index in range(row.count()):
            item = row.itemAt(index)
            words = item.widget() if item is not None else None
            if isinstance(words, Words):
                words.setMaximumWidth(words.natural_width())

    def key_column(self) -> QVBoxLayout:
        """An empty column layout with the house margins, for parts with more than a label."""
        column = QVBoxLayout(self)
        column.setContentsMargins(*([self._look.fixed(6)] * 4))
        column.setSpacing(self._look.fixed(2))
        return column

    def set_kind(self, kind: str) -> None:
        """Change the drawing without rebuilding."""
        self.kind = kind
        self.setProperty("kind", kind)
        self.style().unpolish(self)
        self.style().polish(self)

    def act(self) -> None:
        """Do what a touch does; for keys, which cannot bounce through the glass."""
        if self.isEnabled():
            self.acted.emit(self.value)

    @override
    def sizeHint(self) -> QSize:
        layout = self.layout()
        hint = layout.totalSizeHint() if layout is not None else QSize()
        return QSize(
            max(hint.width() + self._look.fixed(1.5), self.least_height()),
            max(hint.height(), self.least_height()),
        )

    @override
    def minimumSizeHint(self) -> QSize:
        layout = self.layout()
        least = layout.totalMinimumSize() if layout is not None else QSize()
        return QSize(max(least.width(), self._look.px(tokens.TARGET)), self.least_height())

    @override
    def heightForWidth(self, width: int) -> int:
        layout = self.layout()
        inner = layout.totalHeightForWidth(width) if layout is not None else 0
        return max(inner, self.least_height())

    def least_height(self) -> int:
        """Generous at 100 %; when the page grows, at least the grown target."""
        return max(self._look.fixed(self._height_mm), self._look.px(tokens.TARGET))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.ignore()  # the window maps all keys; Qt's own would act on Space and move focus sideways

    @override
    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        event.ignore()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        window = self.window()
        if not isinstance(window, GuardedWindow) or not window.keys_in_use:
            return
        if window.focusWidget() is not self:  # not hasFocus: the bench window may be the active one
            return
        ring = self._look.fixed(tokens.RING)
        inset = self._look.fixed(tokens.LINE) + self._look.fixed(0.6) + ring / 2
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._look.colour("ring_on_prime" if self.kind in INVERTED else "ring"), ring))
        corner = self._look.fixed(tokens.CORNER) - inset
        if self.kind == "chip":
            corner = self.height() / 2 - inset
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), corner, corner)
        painter.end()

    @Slot()
    def _on_self_pressed(self) -> None:
        window = self.window()
        if isinstance(window, GuardedWindow):
            window.note_finger()

    @Slot()
    def _on_self_clicked(self) -> None:
        window = self.window()
        if not isinstance(window, GuardedWindow) or window.admits(self):
            self.act()
