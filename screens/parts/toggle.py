"""One question with its possible answers side by side; the chosen one is filled and ticked."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from screens import tokens
from screens.parts.touch import Touch
from screens.parts.words import Words
from screens.theme import Look
from screens.tokens import Role


class Toggle(QWidget):
    """chosen(name, value): another answer was touched. choices: (words, value)."""

    chosen = Signal(str, object)

    def __init__(
        self, look: Look, name: str, question: str, choices: list[tuple[str, object]], now: object
    ) -> None:
        super().__init__()
        self._name = name
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, look.fixed(3))
        column.setSpacing(look.fixed(2.4))
        column.addWidget(Words(look, question, Role.BODY, tone="soft"))
        touches = [_choice(look, words, value, chosen=value == now) for words, value in choices]
        widest = max(touch.sizeHint().width() for touch in touches)
        gap = max(look.fixed(4.2), look.px(4))
        room = look.profile.width_px - 2 * look.fixed(tokens.MARGIN)
        if not look.profile.portrait:
            room = room * 6 // 11 - 2 * gap
        columns = next(
            count
            for count in (len(touches), (len(touches) + 1) // 2, 1)
            if count == 1 or widest * count + gap * (count - 1) <= room
        )
        grid = QGridLayout()
        grid.setSpacing(gap)
        for place, touch in enumerate(touches):
            touch.setAccessibleName(f"{question}: {touch.label}")
            touch.acted.connect(self._on_touch_acted)
            grid.addWidget(touch, place // columns, place % columns)
        for place in range(columns):
            grid.setColumnStretch(place, 1)
        column.addLayout(grid)

    @Slot(object)
    def _on_touch_acted(self, value: object) -> None:
        self.chosen.emit(self._name, value)


def _choice(look: Look, words: str, value: object, *, chosen: bool) -> Touch:
    touch = Touch(
        look,
        words,
        kind="chosen" if chosen else "plain",
        value=value,
        icon="check" if chosen else None,
        height_mm=25,
        role=Role.STRONG,
    )
    touch.setCheckable(True)
    touch.setChecked(chosen)
    return touch
