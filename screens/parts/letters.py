"""Letters on keys of their own, for names: all in sight where they fit, else on two panels of larger keys.

Erase, shift and the key that turns the panel stay where they are on both panels.
"""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from screens import tokens
from screens.parts.keypad import ERASE, GAP_MM
from screens.parts.letter_key import ICONS, SHIFT, TURN, Cell, LetterKey, Panel
from screens.theme import Look
from screens.tokens import Role


class LetterPad(QWidget):
    """typed(sign): one letter, or ERASE. Subclasses say the panels, what shift does and the spoken names."""

    personal = True
    """Which key is down tells what is typed."""

    typed = Signal(str)

    def __init__(self, look: Look, panels: Sequence[Panel], shifted: dict[str, str]) -> None:
        super().__init__()
        self._look = look
        self._panels = panels
        self._shifted = shifted
        self._panel = 0
        self._shift = False
        self._keys: dict[str, LetterKey] = {}
        for panel in panels:
            for cell in (cell for cells in panel for cell in cells):
                if cell.sign and cell.sign not in self._keys:
                    self._keys[cell.sign] = self._made(cell)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._show_signs()

    def name_of(self, sign: str) -> str:
        """What a voice says for a key; it holds what is written on it."""
        raise NotImplementedError

    def compact(self, on: bool) -> None:  # noqa: FBT001 - a switch
        """Keys as low as their signs and a finger allow."""
        for key in self._keys.values():
            key.compacted = on

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        rows = len(self._panels[self._panel])
        return rows * self._row_height() + (rows - 1) * self._look.fixed(GAP_MM)

    @override
    def sizeHint(self) -> QSize:
        return QSize(self.width(), self.heightForWidth(self.width()))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    # ---- inner

    def _made(self, cell: Cell) -> LetterKey:
        key = LetterKey(self._look, cell)
        key.setParent(self)
        key.acted.connect(self._on_key_acted)
        return key

    def _row_height(self) -> int:
        """The same on both panels, so that nothing moves when they are turned."""
        return max(key.heightForWidth(self.width()) for key in self._keys.values())

    def _place(self) -> None:
        """Rows in the middle; columns as wide as the longest row allows."""
        panel, gap, high = self._panels[self._panel], self._look.fixed(GAP_MM), self._row_height()
        columns = max(sum(cell.span for cell in cells) for cells in panel)
        step = (self.width() + gap) / columns
        for number, cells in enumerate(panel):
            left = (columns - sum(cell.span for cell in cells)) * step / 2
            for cell in cells:
                right = left + cell.span * step
                if cell.sign:
                    wide = round(right - gap) - round(left)
                    self._keys[cell.sign].setGeometry(QRect(round(left), number * (high + gap), wide, high))
                left = right

    def _show_signs(self) -> None:
        """Which keys are there, and what is written on them."""
        cells = {cell.sign: cell for cells in self._panels[self._panel] for cell in cells if cell.sign}
        for base, key in self._keys.items():
            key.setVisible(base in cells)
            if base in cells:
                sign = self._shifted.get(base, base) if self._shift else base
                label = "" if base in ICONS else (cells[base].label or sign)
                name = self.name_of(sign)
                key.show_sign(sign, label, name if label in name else f"{label} {name}")
        if SHIFT in self._keys:
            self._keys[SHIFT].show_on(on=self._shift)

    @Slot(object)
    def _on_key_acted(self, value: object) -> None:
        sign = str(value)
        if sign == TURN:
            self._panel = (self._panel + 1) % len(self._panels)
        elif sign == SHIFT:
            self._shift = not self._shift
        elif sign != ERASE:
            self._shift = False  # shift is for one letter, as on a telephone
        self._show_signs()
        self._place()
        if sign not in (SHIFT, TURN):
            self.typed.emit(sign)


def holds(look: Look, signs: Sequence[str], columns: int) -> bool:
    """Whether every sign fits its key, and a key grows with the page; lying, the keys have half of it."""
    half = 1.0 if look.profile.portrait else 0.5
    room = look.profile.width_px * half - 2 * look.fixed(tokens.MARGIN)
    widest = max(look.face(Role.KEY).width(sign) for sign in signs) + look.fixed(3)
    return columns * max(widest, look.px(tokens.TARGET)) + (columns - 1) * look.fixed(GAP_MM) <= room
