"""Which passport? Years and pages, each with its fee of today."""

from typing_extensions import override

from contract.passport import KindOffer
from kiosk.steps import ChooseKind
from screens.page import Page, step_as
from screens.parts.tile import TileButton
from screens.wording import amount_words, name_in


class ChooseKindPage(Page):
    """Paid at the counter."""

    @override
    def build(self) -> None:
        self.put_title(self.tr("Which passport?"), self.tr("You pay at the counter."))
        for kind in step_as(self.ask.step, ChooseKind).kinds:
            self.put_choice(self._tile(kind))

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
