"""The six signs of a claim slip, on keys without confusable ones."""

from PySide6.QtCore import Slot
from typing_extensions import override

from screens.acts import Answered
from screens.page import Page
from screens.parts.keypad import ERASE, Keypad
from screens.parts.slots import CodeBoxes

ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ"
"""No 0 O, 1 I L, U: they are misread on paper and misheard on the phone."""

PLACES = 6
ROW = 6


class EnterCodePage(Page):
    """What was typed before Back stands there again."""

    @override
    def start(self) -> None:
        remembered = self.ask.remembered if self.value is not None else None
        self._code = remembered if isinstance(remembered, str) else ""

    @override
    def build(self) -> None:
        self.put_title(self.tr("Enter your code"), self.tr("Six signs, printed on your receipt"))
        self._boxes = CodeBoxes(self.look, self._code, PLACES)
        self.put(self._boxes)
        per_row = ROW if self.look.settings.scale < 200 else ROW - 1
        keys = [*ALPHABET, ERASE]
        for first in range(0, len(keys), per_row):
            chunk = keys[first : first + per_row]
            padded = (*chunk, *([""] * (per_row - len(chunk))))
            row = Keypad(self.look, padded, per_row, erase_name=self.tr("Erase"))
            row.typed.connect(self._on_row_typed)
            self.put(row)
        self._enter = self.put_action(self.tr("Look for it"), None, primary=True)
        self._enter.acted.disconnect(self._on_action_acted)
        self._enter.acted.connect(self._on_enter_acted)

    @override
    def type_key(self, key: str) -> None:
        if key == ERASE:
            self._code = self._code[:-1]
        elif key.upper() in ALPHABET and len(self._code) < PLACES:
            self._code += key.upper()
        self._boxes.show_code(self._code)

    @Slot(str)
    def _on_row_typed(self, key: str) -> None:
        self.type_key(key)

    @Slot(object)
    def _on_enter_acted(self, _value: object) -> None:
        if len(self._code) == PLACES:
            self.say(Answered(self._code))
