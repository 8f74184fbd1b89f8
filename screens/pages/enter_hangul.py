"""The name of somebody to call in an emergency, typed in Hangul; with nothing typed it is left out."""

from PySide6.QtCore import Slot
from typing_extensions import override

from screens.acts import Answered
from screens.hangul import Typed, is_syllable
from screens.page import Page
from screens.parts.hangul_pad import HangulPad, jamo_at
from screens.parts.keypad import ERASE
from screens.parts.typed_name import TypedName

LONGEST = 12
"""Syllables: room for the names of people from elsewhere, on one line at every size."""


class EnterHangulPage(Page):
    """What was typed before Back stands there again. A name with an unfinished letter is not sent."""

    together = True

    @override
    def start(self) -> None:
        remembered = self.ask.remembered if self.value is not None else None
        self._typed = Typed(remembered if isinstance(remembered, str) else "")
        self._refused = False

    @override
    def build(self) -> None:
        roomy = self.look.settings.scale < 200  # there the keys need the room, and the button says as much
        refusal = self.tr("A letter is not finished") if self._refused else ""
        lead = self.tr("For an emergency. You may leave it out.") if roomy else ""
        self.put_title(self.tr("Contact person") if roomy or not refusal else refusal, lead)
        if refusal and roomy:
            self.put_news("later", refusal)
        self._field = TypedName(self.look, self._typed.text)
        self.put_typed(self._field)
        pad = HangulPad(self.look)
        pad.typed.connect(self._on_pad_typed)
        self.put(pad)
        self._done = self.put_action(self._done_words(), None, primary=True)
        self._done.acted.disconnect(self._on_action_acted)
        self._done.acted.connect(self._on_done_acted)

    @override
    def type_key(self, key: str) -> None:
        jamo = jamo_at(key)
        if key == ERASE:
            self._typed = self._typed.erased()
        elif jamo is not None:
            longer = self._typed.with_key(jamo)
            self._typed = longer if len(longer.text) <= LONGEST else self._typed
        self._done.relabel(self._done_words())
        self._field.show_name(self._typed.text)

    def _done_words(self) -> str:
        return self.tr("Done") if self._typed.text else self.tr("Leave it out")

    @Slot(str)
    def _on_pad_typed(self, key: str) -> None:
        self.type_key(key)

    @Slot(object)
    def _on_done_acted(self, _value: object) -> None:
        if all(map(is_syllable, self._typed.text)):
            self.say(Answered(self._typed.text))
        elif not self._refused:
            self._refused = True
            self.rebuild()
