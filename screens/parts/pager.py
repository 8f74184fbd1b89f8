"""The row that turns sheets when not all choices fit: nothing ever scrolls."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from screens import tokens
from screens.parts.touch import Touch
from screens.parts.words import Words
from screens.theme import Look
from screens.tokens import Role


class Pager(QWidget):
    """turned(number): another sheet is wanted, counted from 0."""

    turned = Signal(int)

    def __init__(self, look: Look, sheet: int, sheets: int) -> None:
        super().__init__()
        self.has_more = sheet < sheets - 1
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.fixed(tokens.GAP))
        before = Touch(look, "", value=sheet - 1, icon="left", height_mm=tokens.CHIP, role=Role.BODY)
        after = Touch(look, "", value=sheet + 1, icon="right", height_mm=tokens.CHIP, role=Role.BODY)
        before.setAccessibleName(self.tr("Previous choices"))
        after.setAccessibleName(self.tr("More choices"))
        before.setEnabled(sheet > 0)
        after.setEnabled(self.has_more)
        count = Words(look, f"{sheet + 1}/{sheets}", Role.BODY, align=Qt.AlignmentFlag.AlignHCenter)
        row.addWidget(before, 2)
        row.addWidget(count, 1)
        row.addWidget(after, 2)
        for touch in (before, after):
            touch.acted.connect(self._on_touch_acted)

    @Slot(object)
    def _on_touch_acted(self, value: object) -> None:
        if isinstance(value, int):
            self.turned.emit(value)
