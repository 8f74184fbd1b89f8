"""The last day of the passport there is: year, month, day."""

from datetime import date

from PySide6.QtCore import Slot
from typing_extensions import override

from screens.acts import Answered
from screens.page import Page
from screens.parts.keypad import ERASE, line_keypad
from screens.parts.slots import Signs

YEAR, MONTH, SIGNS = 4, 6, 8
"""Digits up to the end of each."""


class EnterExpiryPage(Page):
    """A day that cannot be is not sent."""

    together = True

    @override
    def start(self) -> None:
        remembered = self.ask.remembered if self.value is not None else None
        self._digits = remembered.strftime("%Y%m%d") if isinstance(remembered, date) else ""
        self._refused = False

    @override
    def build(self) -> None:
        self.put_title(self.tr("Expiry date"))
        if self._refused:
            self.put_news("later", self.tr("There is no such day. Type it like this: 20301231"))
        self._signs = Signs(self.look, *_grouped(self._digits))
        self.put_typed(self._signs)
        keys = line_keypad(self.look, self.tr("Erase"))
        keys.typed.connect(self._on_keys_typed)
        self.put(keys)
        enter = self.put_action(self.tr("OK"), None, primary=True)
        enter.acted.disconnect(self._on_action_acted)
        enter.acted.connect(self._on_enter_acted)

    @override
    def type_key(self, key: str) -> None:
        if key == ERASE:
            self._digits = self._digits[:-1]
        elif key.isdigit() and len(self._digits) < SIGNS:
            self._digits += key
        self._signs.show_signs(*_grouped(self._digits))

    @Slot(str)
    def _on_keys_typed(self, key: str) -> None:
        self.type_key(key)

    @Slot(object)
    def _on_enter_acted(self, _value: object) -> None:
        try:
            day = date.fromisoformat(
                f"{self._digits[:YEAR]}-{self._digits[YEAR:MONTH]}-{self._digits[MONTH:]}"
            )
        except ValueError:
            if not self._refused:
                self._refused = True
                self.rebuild()
            return
        self.say(Answered(day))


def _grouped(digits: str) -> tuple[str, str]:
    """203012 -> 2030-12 and -__: what is typed, and the places of year, month and day that are left."""
    whole = digits.ljust(SIGNS, "_")
    shown = f"{whole[:YEAR]}-{whole[YEAR:MONTH]}-{whole[MONTH:]}"
    typed = len(digits) + (len(digits) > YEAR) + (len(digits) > MONTH)
    return shown[:typed], shown[typed:]
