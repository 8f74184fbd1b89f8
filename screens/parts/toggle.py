"""One question with its possible answers side by side; the chosen one is filled and ticked."""

from PySide6.QtCore import Signal, Slot

from screens import tokens
from screens.lettering import Lettering
from screens.parts.grid import Grid
from screens.parts.touch import Touch
from screens.theme import Look
from screens.tokens import Role


class Toggle(Grid):
    """chosen(name, value): another answer was touched. choices: (words, value)."""

    chosen = Signal(str, object)

    def __init__(
        self, look: Look, name: str, question: str, choices: list[tuple[str, object]], now: object
    ) -> None:
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
        head = Lettering(look, question, Role.BODY, tone="soft")
        super().__init__(touches, columns, gap, head=head, below=look.fixed(3))
        self._name = name
        for touch in touches:
            touch.setAccessibleName(f"{question}: {touch.label}")
            touch.acted.connect(self._on_touch_acted)

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
