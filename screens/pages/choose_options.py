"""How shall the certificate look? The usual way is chosen already: one touch and on."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Slot
from typing_extensions import override

from contract.catalogue import Document, OptionName
from contract.issue import Options
from kiosk.steps import ChooseOptions
from screens.acts import Answered
from screens.page import Page, step_as
from screens.parts.toggle import toggles
from screens.wording import name_in

MOST_COPIES = 5


@dataclass(frozen=True, slots=True)
class _Question:
    name: str
    words: str
    choices: list[tuple[str, object]]


class ChooseOptionsPage(Page):
    """Every option shows its answers; touching one changes the draft, the button says it."""

    keeps = True

    @override
    def start(self) -> None:
        self._options = Options()
        if self.value is None:
            return
        if isinstance(self.ask.remembered, Options):
            self._options = self.ask.remembered
        document = step_as(self.ask.step, ChooseOptions).document
        if self._options.purpose is None and OptionName.PURPOSE in document.options:
            usual = next(iter(document.purposes), None)
            self._options = self._options.model_copy(update={"purpose": usual})

    @override
    def build(self) -> None:
        document = step_as(self.ask.step, ChooseOptions).document
        name = name_in(document.name, self.look.settings.language)
        self.put_title(self.tr("How shall it look?"), name)
        for question in self._questions(document):
            now = getattr(self._options, question.name)
            for toggle in toggles(self.look, question.name, question.words, question.choices, now):
                toggle.chosen.connect(self._on_toggle_chosen)
                self.put(toggle)
        label = self.tr("Issue it like this")
        touch = self.put_action(label, None, primary=True)
        touch.acted.disconnect(self._on_action_acted)
        touch.acted.connect(self._on_ready_acted)

    def _questions(self, document: Document) -> list[_Question]:
        language = self.look.settings.language
        asked: dict[OptionName, _Question] = {
            OptionName.RRN_TAIL: _Question(
                "rrn_tail",
                self.tr("ID number's end"),
                [(self.tr("Hide"), False), (self.tr("Show"), True)],
            ),
            OptionName.ADDRESS_HISTORY: _Question(
                "address_history",
                self.tr("Earlier addresses"),
                [(self.tr("Leave out"), False), (self.tr("Include"), True)],
            ),
            OptionName.PURPOSE: _Question(
                "purpose",
                self.tr("Use"),
                [(name_in(words, language), code) for code, words in document.purposes.items()],
            ),
            OptionName.COPIES: _Question(
                "copies",
                self.tr("Copies"),
                [(str(count), count) for count in range(1, MOST_COPIES + 1)],
            ),
        }
        return [asked[name] for name in document.options if asked[name].choices]

    @Slot(str, object)
    def _on_toggle_chosen(self, name: str, value: Any) -> None:
        self._options = self._options.model_copy(update={name: value})
        self.rebuild()

    @Slot(object)
    def _on_ready_acted(self, _value: object) -> None:
        self.say(Answered(self._options))
