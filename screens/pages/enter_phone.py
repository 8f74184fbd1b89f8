"""The number to call back: shown as it is typed, in the groups people say it in."""

from PySide6.QtCore import Slot
from typing_extensions import override

from contract.phone import LONGEST, is_phone
from screens.acts import Answered
from screens.page import Page
from screens.parts.keypad import ERASE, line_keypad
from screens.parts.slots import Signs
from screens.wording import grouped_phone


class EnterPhonePage(Page):
    """What was typed before Back stands there again. A number that cannot be one is not sent."""

    together = True

    @override
    def start(self) -> None:
        remembered = self.ask.remembered if self.value is not None else None
        self._digits = remembered if isinstance(remembered, str) else ""
        self._refused = False

    @override
    def build(self) -> None:
        self.put_title(self.tr("Your phone number"))
        if self._refused:
            self.put_news("later", self.tr("A number has 9 to 11 digits and begins with 0"))
        self._signs = Signs(self.look, grouped_phone(self._digits))
        self.put_typed(self._signs)
        keys = line_keypad(self.look, self.tr("Erase"))
        keys.typed.connect(self._on_keys_typed)
        self.put(keys)
        self._enter = self.put_action(self.tr("OK"), None, primary=True)
        self._enter.acted.disconnect(self._on_action_acted)
        self._enter.acted.connect(self._on_enter_acted)

    @override
    def type_key(self, key: str) -> None:
        if key == ERASE:
            self._digits = self._digits[:-1]
        elif key.isdigit() and len(self._digits) < LONGEST:
            self._digits += key
        self._signs.show_signs(grouped_phone(self._digits))

    @Slot(str)
    def _on_keys_typed(self, key: str) -> None:
        self.type_key(key)

    @Slot(object)
    def _on_enter_acted(self, _value: object) -> None:
        if is_phone(self._digits):
            self.say(Answered(self._digits))
        elif not self._refused:
            self._refused = True
            self.rebuild()
