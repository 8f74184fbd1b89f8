"""Which passport? Each with its fee of today; what to bring and how long it takes, before all questions."""

from typing_extensions import override

from contract.passport import KindOffer
from kiosk.steps import ChooseKind
from screens.page import Page, step_as
from screens.parts.card import cards, rows_of
from screens.parts.mark import Mark
from screens.parts.tile import TileButton
from screens.tokens import Role
from screens.wording import amount_words, name_in


class ChooseKindPage(Page):
    """The last page of the triage: who goes on knows what it needs."""

    @override
    def build(self) -> None:
        step, language = step_as(self.ask.step, ChooseKind), self.look.settings.language
        things = [name_in(thing, language) for thing in step.case.bring]
        days = self.tr("{days} working days").format(days=step.case.days)
        if self.look.settings.scale < 200:
            needs = self.tr("You pay at the counter, and wait {days}. Bring: {things}")
            self.put_title(self.tr("Which passport?"), needs.format(days=days, things=", ".join(things)))
        else:  # there a line so long leaves no room for a choice
            self.put_title(self.tr("Which passport?"))
            bring = rows_of(self.look, self.tr("Bring along"), things)
            self.put(*cards(self.look, [*bring, (self.tr("It takes"), days)]))
        for kind in step.kinds:
            self.put_choice(self._tile(kind))
        if step.case.online is not None:
            self.put_note(Mark(self.look, "yes", name_in(step.case.online, language), Role.SUPPORT))

    def _tile(self, kind: KindOffer) -> TileButton:
        language = self.look.settings.language
        return TileButton(
            self.look,
            title=name_in(kind.name, language),
            about=name_in(kind.about, language),
            mark=("yes", amount_words(kind.won)),
            value=kind.code,
            available=True,
        )
