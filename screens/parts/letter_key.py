"""One key of a pad of letters, and how keys are written down in rows."""

from dataclasses import dataclass

from typing_extensions import override

from screens.parts.keypad import DIGIT_KEY_MM, ERASE, Key
from screens.theme import Look

SHIFT, TURN = "shift", "turn"
"""Keys that change the pad and type nothing."""

ICONS = {ERASE: "erase", SHIFT: "shift"}


@dataclass(frozen=True, slots=True)
class Cell:
    """A key. sign: what it types, or nothing for a gap. span: columns. label: shown instead of the sign."""

    sign: str
    span: float = 1.0
    label: str = ""


Panel = tuple[tuple[Cell, ...], ...]
"""Rows of cells."""


def row(signs: str, *more: Cell) -> tuple[Cell, ...]:
    """Letters, one column each; a space leaves one free."""
    return (*(Cell(sign.strip()) for sign in signs), *more)


class LetterKey(Key):
    """A key whose sign may change with shift; shift itself is filled while it is on."""

    def __init__(self, look: Look, cell: Cell) -> None:
        super().__init__(look, cell.sign, "", DIGIT_KEY_MM, icon=ICONS.get(cell.sign))
        self._on = False
        self.setCheckable(cell.sign == SHIFT)

    def show_sign(self, sign: str, label: str, name: str) -> None:
        """Type `sign` from now on, with `label` written on it; name: spoken."""
        self.value = sign
        self.relabel(label)
        self.setAccessibleName(name)

    def show_on(self, *, on: bool) -> None:
        """Filled, or plain again."""
        self._on = on
        self._words.tone = "on_prime" if on else "ink"
        self.setChecked(on)
        self.update()

    @property
    @override
    def inverted(self) -> bool:
        return self._on
