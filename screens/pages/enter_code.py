"""The six signs of a slip, on keys without confusable ones."""

from PySide6.QtCore import Slot
from typing_extensions import override

from screens import tokens
from screens.acts import Answered
from screens.page import Page
from screens.parts.keypad import ERASE, GAP_MM, Keypad
from screens.parts.slots import CodeBoxes
from screens.tokens import Role

ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ"
"""No 0 O, 1 I L, U: they are misread on paper and misheard on the phone."""

PLACES = 6
ROWS = 8, 7
"""Keys in a row. With eight the digits have a row of their own; seven where a grown W needs the room."""


class EnterCodePage(Page):
    """What was typed before Back stands there again."""

    alphabet = ALPHABET
    places = PLACES
    least = PLACES

    @override
    def start(self) -> None:
        remembered = self.ask.remembered if self.value is not None else None
        self._code = remembered if isinstance(remembered, str) else ""

    @override
    def build(self) -> None:
        self.put_title(*self.words())
        self._boxes = CodeBoxes(self.look, self._code, self.places)
        self.put_typed(self._boxes)
        columns = next(n for n in ROWS if n == ROWS[-1] or self._holds(n))
        signs = self.alphabet
        keys = (*signs, *[""] * (-(len(signs) + 1) % columns), ERASE)
        for first in range(0, len(keys), columns):
            row = Keypad(self.look, keys[first : first + columns], columns, erase_name=self.tr("Erase"))
            row.typed.connect(self._on_row_typed)
            self.put(row)
        self._enter = self.put_action(self.enter_words(), None, primary=True)
        self._enter.acted.disconnect(self._on_action_acted)
        self._enter.acted.connect(self._on_enter_acted)

    def words(self) -> tuple[str, str]:
        """Title, and the line under it."""
        roomy = self.look.settings.scale < 200  # there a line more means two sheets more of keys
        return self.tr("Enter your code"), self.tr("Six signs, printed on your slip") if roomy else ""

    def enter_words(self) -> str:
        """Of the button."""
        return self.tr("Look for it")

    def _holds(self, columns: int) -> bool:
        """Whether every sign fits its key; lying, the keys have half the page."""
        look = self.look
        room = look.profile.width_px * (1 if look.profile.portrait else 0.5) - 2 * look.fixed(tokens.MARGIN)
        widest = max(look.face(Role.KEY).width(sign) for sign in self.alphabet)
        return columns * (widest + look.fixed(3)) + (columns - 1) * look.fixed(GAP_MM) <= room

    @override
    def type_key(self, key: str) -> None:
        if key == ERASE:
            self._code = self._code[:-1]
        elif key.upper() in self.alphabet and len(self._code) < self.places:
            self._code += key.upper()
        self._boxes.show_code(self._code)

    @Slot(str)
    def _on_row_typed(self, key: str) -> None:
        self.type_key(key)

    @Slot(object)
    def _on_enter_acted(self, _value: object) -> None:
        if len(self._code) >= self.least:
            self.say(Answered(self._code))
