"""The PIN of the card: own keys, dots only. The digits live here until OK and are then gone."""

from PySide6.QtCore import Slot
from typing_extensions import override

from kiosk.steps import EnterPin
from screens.acts import PinEntered
from screens.page import Page, step_as
from screens.parts.keypad import DIGIT_KEY_MM, DIGITS, ERASE, Keypad
from screens.parts.slots import Dots

SHORTEST = 4
LONGEST = 8
"""SP 800-73: a PIV PIN has 6 to 8 digits; cards of the pilot may carry 4. The card itself decides."""


class EnterPinPage(Page):
    """OK is a key of its own: nothing is sent by the last digit."""

    together = True
    personal = True

    @override
    def start(self) -> None:
        self._digits = ""

    @override
    def build(self) -> None:
        step = step_as(self.ask.step, EnterPin)
        self.put_title(self.tr("Enter your PIN"))
        if step.tries_left == 1:
            last = self.tr("Last try: a wrong PIN blocks the card")
            self.put_news("no", last)
        elif step.wrong:
            left = self.tr("Wrong · %n tries left", "", step.tries_left)
            self.put_news("later", left)
        self._dots = Dots(self.look, len(self._digits), LONGEST)
        self.put_typed(self._dots)
        keys = Keypad(self.look, DIGITS, 3, erase_name=self.tr("Erase"), height_mm=DIGIT_KEY_MM)
        keys.typed.connect(self._on_keys_typed)
        self.put(keys)
        self._enter = self.put_action(self.tr("OK"), None, primary=True)
        self._enter.acted.disconnect(self._on_action_acted)
        self._enter.acted.connect(self._on_enter_acted)
        self._count_digits()

    @override
    def type_key(self, key: str) -> None:
        if key == ERASE:
            self._digits = self._digits[:-1]
        elif key.isdigit() and len(self._digits) < LONGEST:
            self._digits += key
        self._count_digits()

    @override
    def secret_progress(self) -> str:
        return self._dots.accessibleName()

    def _count_digits(self) -> None:
        self._dots.show_filled(len(self._digits))
        self._dots.setAccessibleName(self.tr("%n digit(s) entered", "", len(self._digits)))

    @Slot(str)
    def _on_keys_typed(self, key: str) -> None:
        self.type_key(key)

    @Slot(object)
    def _on_enter_acted(self, _value: object) -> None:
        if len(self._digits) < SHORTEST:
            return
        pin, self._digits = self._digits, ""
        self._count_digits()
        self.say(PinEntered(pin))
