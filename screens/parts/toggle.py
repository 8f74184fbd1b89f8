"""One question with its possible answers side by side; the chosen one is filled and ticked."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot

from screens import tokens
from screens.fitting import parted
from screens.lettering import Lettering
from screens.parts.grid import Grid
from screens.parts.touch import Touch
from screens.theme import Look
from screens.tokens import Role

GAP_MM = 5.0
BESIDE_MM = 4.5
"""Between the outline of an answer and its words, with what rounding takes."""

LYING_ROWS = 3
"""Rows of answers that fit one sheet of a page that lies and has room."""


class Toggle(Grid):
    """chosen(name, value): another answer was touched."""

    personal = False
    """Covered where a helper looks along: set where the answers tell of one person."""

    chosen = Signal(str, object)

    def __init__(
        self, look: Look, name: str, question: str, touches: Sequence[Touch], columns: int, gap: int
    ) -> None:
        head = Lettering(look, question, Role.BODY, tone="soft")
        below = look.fixed(3 if look.settings.scale == 100 else 1)
        super().__init__(touches, columns, gap, head=head, below=below)
        self._name = name
        for touch in touches:
            touch.setAccessibleName(f"{question}: {touch.label}")
            touch.acted.connect(self._on_touch_acted)

    @Slot(object)
    def _on_touch_acted(self, value: object) -> None:
        self.chosen.emit(self._name, value)


def toggles(
    look: Look, name: str, question: str, choices: list[tuple[str, object]], now: object
) -> list[Toggle]:
    """The answers (words, value) under their question: one part, or several where a grown page has sheets."""
    touches = [_choice(look, words, value, chosen=value == now) for words, value in choices]
    gap = look.fixed(GAP_MM)
    columns = _columns(look, touches, gap)
    tall = look.settings.scale > 100 and any("\n" in touch.label for touch in touches)
    together = columns * (1 if tall else _rows_together(look, -(-len(touches) // columns)))
    return [
        Toggle(look, name, question, touches[first : first + together], columns, gap)
        for first in range(0, len(touches), together)
    ]


def _rows_together(look: Look, rows: int) -> int:
    """How many of all `rows` of answers one part holds. Grown: two; lying, one."""
    scale, profile = look.settings.scale, look.profile
    roomy = scale == 150 and not profile.is_short(low_reach=look.settings.low_reach)
    if scale == 100 or roomy:
        return rows if profile.portrait or rows <= LYING_ROWS else LYING_ROWS - 1
    return 2 if profile.portrait else 1


def _columns(look: Look, touches: Sequence[Touch], gap: int) -> int:
    widest = max(touch.sizeHint().width() for touch in touches)
    room = _room(look, gap)
    return next(
        count
        for count in (len(touches), (len(touches) + 1) // 2, 1)
        if count == 1 or widest * count + gap * (count - 1) <= room
    )


def _room(look: Look, gap: int) -> int:
    """Width of the page, or of the part of it that has the blocks where it lies."""
    room = look.profile.width_px - 2 * look.fixed(tokens.MARGIN)
    return room if look.profile.portrait else room * 6 // 11 - 2 * gap


def _choice(look: Look, words: str, value: object, *, chosen: bool) -> Touch:
    beside = 2 * look.fixed(BESIDE_MM) + look.hangul_px(Role.STRONG) + look.px(3)
    touch = Touch(
        look,
        parted(look.face(Role.STRONG), words, _room(look, look.fixed(GAP_MM)) - beside),
        kind="chosen" if chosen else "plain",
        value=value,
        icon="check" if chosen else None,
        height_mm=25,
        role=Role.STRONG,
    )
    touch.setCheckable(True)
    touch.setChecked(chosen)
    return touch
