"""When shall a person call, and in which language? At once, or in one of the next parts of the day."""

from PySide6.QtCore import Slot
from typing_extensions import override

from kiosk.handoff.reach import Reach
from kiosk.steps import ChooseReach
from screens import tokens
from screens.page import Page, step_as
from screens.parts.toggle import toggles
from screens.parts.touch import Touch
from screens.wording import reach_words
from translations import OWN_NAMES


class ChooseReachPage(Page):
    """One touch, where the language of the page is the one to be spoken."""

    wide_columns = 2

    @override
    def start(self) -> None:
        self._language = ""

    @override
    def build(self) -> None:
        offered = step_as(self.ask.step, ChooseReach).spans
        spoken = list(dict.fromkeys(span.language for span in offered))
        wanted = self._language or self.look.settings.language
        language = wanted if wanted in spoken else next(iter(spoken), "")
        self.put_title(self.tr("When shall we call you?"), self.tr("The 120 centre calls you."))
        for span in offered:
            if span.language == language:
                self.put_choice(self._button(span))
        if len(spoken) > 1:
            choices: list[tuple[str, object]] = [(OWN_NAMES.get(each, each), each) for each in spoken]
            for toggle in toggles(self.look, "language", self.tr("We speak"), choices, language):
                toggle.chosen.connect(self._on_toggle_chosen)
                self.put(toggle)

    @Slot(str, object)
    def _on_toggle_chosen(self, _name: str, value: object) -> None:
        self._language = str(value)
        self.rebuild()

    def _button(self, span: Reach) -> Touch:
        return Touch(
            self.look,
            self.tr("As soon as possible") if span.soon else reach_words(span, self.now.date()),
            kind="primary" if span.soon else "plain",
            value=span,
            height_mm=tokens.BUTTON,
        )
