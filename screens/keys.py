"""What the physical keys of a kiosk mean, so that everything works without the glass."""

from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from screens.parts.keypad import ERASE


class Key(StrEnum):
    """The keys of the keypad beside the digits."""

    NEXT = "next"
    BEFORE = "before"
    ACT = "act"
    BACK = "back"
    PERSON = "person"
    VOICE = "voice"


KEYS: dict[int, Key] = {
    Qt.Key.Key_Down: Key.NEXT,
    Qt.Key.Key_Tab: Key.NEXT,
    Qt.Key.Key_Up: Key.BEFORE,
    Qt.Key.Key_Backtab: Key.BEFORE,
    Qt.Key.Key_Select: Key.ACT,
    Qt.Key.Key_Return: Key.ACT,
    Qt.Key.Key_Enter: Key.ACT,
    Qt.Key.Key_Back: Key.BACK,
    Qt.Key.Key_Escape: Key.BACK,
    Qt.Key.Key_Help: Key.PERSON,
    Qt.Key.Key_F1: Key.PERSON,
    Qt.Key.Key_F2: Key.VOICE,
}
"""Qt's key to its meaning (accessibility.md 8)."""


HYPHEN_AND_JAMO = frozenset(("-", *map(chr, range(ord("ㄱ"), ord("ㅣ") + 1))))
"""Signs of names, where a keyboard is fitted; a Korean one gives single jamo."""


def meaning_of(event: QKeyEvent) -> Key | str | None:
    """A meaning, a typed character (or ERASE), or None. Holding a key repeats nothing."""
    if event.isAutoRepeat():
        return None
    if event.key() in KEYS:
        return KEYS[event.key()]
    if event.key() == Qt.Key.Key_Backspace:
        return ERASE
    text = event.text()
    return (
        text if len(text) == 1 and (text in HYPHEN_AND_JAMO or (text.isascii() and text.isalnum())) else None
    )
