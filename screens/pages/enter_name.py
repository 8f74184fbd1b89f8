"""How the passport shall spell a name: suggestions to choose from, and a pad for whoever knows better."""

from PySide6.QtCore import Slot
from typing_extensions import override

from kiosk.names.choices import givens_among, surnames_among, with_surname
from kiosk.names.roman_name import RomanName
from kiosk.names.spelling import Oddity, flaw_of_part, oddities_of, room_beside
from kiosk.steps import SAID, EnterName
from screens.acts import Answered
from screens.page import Page, step_as
from screens.parts.keypad import ERASE
from screens.parts.latin_pad import HYPHEN, LETTERS, LatinPad
from screens.parts.mark import Mark
from screens.parts.plate import Plate
from screens.parts.toggle import toggles
from screens.parts.typed_name import TypedName
from screens.tokens import Role

MOST_CHOICES = 4
"""Spellings of a part that are shown; all others can be typed."""

SURNAME, GIVEN = "surname", "given"
OWN = ""
"""The choice that opens the pad."""


class EnterNamePage(Page):
    """The spelling is a draft until it is agreed to. The passport's comes first; nothing is corrected."""

    @override
    def start(self) -> None:
        self._part = self._typed = ""
        self._refused = False
        self._draft = RomanName("", "")
        if self.value is None:
            return
        step = step_as(self.ask.step, EnterName)
        remembered = self.ask.remembered
        first = next(iter((*filter(None, (step.existing,)), *step.suggestions)), RomanName("", ""))
        self._draft = remembered if isinstance(remembered, RomanName) else first
        self._part = self._missing()

    @override
    def build(self) -> None:
        self.together = bool(self._part)  # the pad and its field; choices may go to sheets
        if self._part:
            self._build_pad()
        else:
            self._build_choices()

    @override
    def type_key(self, key: str) -> None:
        if not self._part:
            return
        other = self._draft.given if self._part == SURNAME else self._draft.surname
        if key == ERASE:
            self._typed = self._typed[:-1]
        elif (key.upper() in LETTERS or key == HYPHEN) and len(self._typed) < room_beside(other or "A"):
            self._typed += key.upper()
        self._field.show_name(self._typed)

    # ---- choosing

    def _build_choices(self) -> None:
        step = step_as(self.ask.step, EnterName)
        renews = step.renews and step.existing is None
        title = self.tr("Is it so in your passport?") if renews else self.tr("Your name in the passport")
        self.put_title(title)
        self._put_news(step)
        self.put(Plate(self.look, step.korean, self._draft.written))
        surnames = surnames_among(step.suggestions, step.existing) or [self._draft.surname]
        givens = givens_among(step.suggestions, step.existing, self._draft.surname) or [self._draft.given]
        self._put_toggles(SURNAME, self.tr("Surname"), surnames, self._draft.surname)
        self._put_toggles(GIVEN, self.tr("Given name"), givens, self._draft.given)
        words = self.tr("Yes, exactly so") if renews else self.tr("Use this")
        agree = self.put_action(words, None, primary=True)
        agree.acted.disconnect(self._on_action_acted)
        agree.acted.connect(self._on_agree_acted)
        if step.can_read:
            self.put_action(self.tr("Read it from my passport"), Answered(SAID))

    def _put_news(self, step: EnterName) -> None:
        """One under the title, all others over the button."""
        words = {
            Oddity.DIFFERS: self.tr("Not as in your passport"),
            Oddity.NOT_ROMANISED: self.tr("An unusual spelling"),
            Oddity.ANOTHERS: self.tr("Is it your own passport?"),
            Oddity.HARD_TO_CHANGE: self.tr("Hard to change later"),
        }
        oddities = oddities_of(self._draft, step.suggestions, step.existing)
        if not oddities:
            self.put_news("yes", self.tr("As in your passport"))
            return
        self.put_news("later", words[oddities[-1]])
        for oddity in oddities[:-1]:
            self.put_note(Mark(self.look, "later", words[oddity], Role.STRONG))

    def _put_toggles(self, name: str, question: str, spellings: list[str], now: str) -> None:
        choices: list[tuple[str, object]] = [(each, each) for each in spellings[:MOST_CHOICES]]
        choices.append((self.tr("Other"), OWN))
        chosen = now if now in spellings[:MOST_CHOICES] else OWN
        for toggle in toggles(self.look, name, question, choices, chosen):
            toggle.personal = True
            toggle.chosen.connect(self._on_toggle_chosen)
            self.put(toggle)

    @Slot(str, object)
    def _on_toggle_chosen(self, name: str, value: object) -> None:
        spelling = str(value)
        if spelling == OWN:
            self._part = name
            self._typed = self._draft.surname if name == SURNAME else self._draft.given
        else:
            self._take(name, spelling)
        self.rebuild()

    def _missing(self) -> str:
        """The part nobody could suggest, the surname first: it is typed before anything is agreed to."""
        if not self._draft.surname:
            return SURNAME
        return "" if self._draft.given else GIVEN

    def _take(self, name: str, spelling: str) -> None:
        """A part of the draft."""
        step = step_as(self.ask.step, EnterName)
        if name == GIVEN:
            self._draft = RomanName(self._draft.surname, spelling)
        else:
            self._draft = with_surname(self._draft, spelling, step.suggestions, step.existing)

    @Slot(object)
    def _on_agree_acted(self, _value: object) -> None:
        self.say(Answered(self._draft))

    # ---- typing

    def _build_pad(self) -> None:
        title = self.tr("Your surname") if self._part == SURNAME else self.tr("Your given name")
        refusal = self._refusal() if self._refused else ""
        roomy = self.look.settings.scale < 200  # else what is wrong takes the title's place
        self.put_title(title if roomy or not refusal else refusal)
        if refusal and roomy:
            self.put_news("later", refusal)
        self._field = TypedName(self.look, self._typed)
        self.put_typed(self._field)
        pad = LatinPad(self.look)
        pad.typed.connect(self._on_pad_typed)
        self.put(pad)
        done = self.put_action(self.tr("Done"), None, primary=True)
        done.acted.disconnect(self._on_action_acted)
        done.acted.connect(self._on_done_acted)

    def _refusal(self) -> str:
        return (
            self.tr("A hyphen stands between letters") if self._typed else self.tr("There is no letter yet")
        )

    @Slot(str)
    def _on_pad_typed(self, key: str) -> None:
        self.type_key(key)

    @Slot(object)
    def _on_done_acted(self, _value: object) -> None:
        self._refused = flaw_of_part(self._typed) is not None
        if not self._refused:
            self._take(self._part, self._typed)
            self._part, self._typed = self._missing(), ""
        self.rebuild()
