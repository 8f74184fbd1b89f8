"""Our own keys, row by row, in the order people know: 1-2-3 on top. Never scrambled."""

from PySide6.QtCore import Signal, Slot
from typing_extensions import override

from screens import tokens
from screens.parts.grid import Grid
from screens.parts.touch import Touch
from screens.theme import Look
from screens.tokens import Role

GAP_MM = 4.0
"""What a finger needs between keys (accessibility.md A5); it need not grow with the page."""

ERASE = "\b"
"""The key that takes the last sign back."""


DIGITS = ("1", "2", "3", "4", "5", "6", "7", "8", "9", "", "0", ERASE)
"""Three in a row."""

FOUR_IN_A_ROW = ("1", "2", "3", ERASE, "4", "5", "6", "", "7", "8", "9", "0")
"""One row fewer, for a line of digits on a page that is both grown and low."""

DIGIT_KEY_MM = 37.0
"""Only ten keys: they may be large."""


class Key(Touch):
    """One sign. Two quick taps are two signs: nobody's echo, and 1122 is a PIN."""

    echoes = False

    def __init__(
        self, look: Look, sign: str, erase_name: str, height_mm: float, *, icon: str | None = None
    ) -> None:
        label, icon = ("", "erase") if sign == ERASE else ("" if icon else sign, icon)
        super().__init__(look, label, kind="key", value=sign, icon=icon, height_mm=height_mm, role=Role.KEY)
        self.compacted = False
        if sign == ERASE:
            self.setAccessibleName(erase_name)

    @override
    def least_height(self) -> int:
        return self._look.fixed(tokens.TARGET) if self.compacted else super().least_height()


class Keypad(Grid):
    """Keys in rows; an empty string leaves a gap. typed(key): one character, or ERASE."""

    personal = True
    """Which key is down tells what is typed."""

    typed = Signal(str)

    def __init__(
        self,
        look: Look,
        keys: tuple[str, ...],
        columns: int,
        *,
        erase_name: str = "",
        height_mm: float = tokens.KEY,
    ) -> None:
        cells = [Key(look, key, erase_name, height_mm) if key else None for key in keys]
        super().__init__(cells, columns, look.fixed(GAP_MM))
        self._keys = [key for key in cells if key is not None]
        for key in self._keys:
            key.acted.connect(self._on_touch_acted)

    def compact(self, on: bool) -> None:  # noqa: FBT001 - a switch
        """Keys as low as their signs and a finger allow: above 20 mm nobody gains (accessibility.md 2)."""
        for key in self._keys:
            key.compacted = on

    @Slot(object)
    def _on_touch_acted(self, value: object) -> None:
        self.typed.emit(str(value))


def line_keypad(look: Look, erase_name: str) -> Keypad:
    """Digits under the line they are typed into."""
    tight = look.settings.low_reach and look.settings.scale == 200
    keys, columns = (FOUR_IN_A_ROW, 4) if tight else (DIGITS, 3)
    return Keypad(look, keys, columns, erase_name=erase_name, height_mm=DIGIT_KEY_MM)
