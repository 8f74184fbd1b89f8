"""Our own keys, row by row, in the order people know: 1-2-3 on top. Never scrambled."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from screens import tokens
from screens.parts.touch import Touch
from screens.theme import Look
from screens.tokens import Role

ERASE = "\b"
"""The key that takes the last sign back."""


class KeyRow(QWidget):
    """One row of keys; an empty string leaves a gap. typed(key): one character, or ERASE."""

    typed = Signal(str)

    def __init__(
        self, look: Look, keys: tuple[str, ...], *, erase_name: str = "", height_mm: float = tokens.KEY
    ) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(max(look.fixed(4), look.px(4)))
        for key in keys:
            if not key:
                gap = QWidget()
                gap.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
                row.addWidget(gap, 1)
                continue
            label, icon = ("", "erase") if key == ERASE else (key, None)
            touch = Touch(look, label, kind="key", value=key, icon=icon, height_mm=height_mm, role=Role.KEY)
            if key == ERASE:
                touch.setAccessibleName(erase_name)
            touch.acted.connect(self._on_touch_acted)
            row.addWidget(touch, 1)

    @Slot(object)
    def _on_touch_acted(self, value: object) -> None:
        self.typed.emit(str(value))
