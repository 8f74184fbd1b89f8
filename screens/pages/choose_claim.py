"""A paid paper is waiting: print it now, or the money back?"""

from typing_extensions import override

from kiosk.availability.answer import Here
from kiosk.steps import ChooseClaim, ClaimChoice
from screens.acts import Answered
from screens.page import Page, step_as
from screens.parts.card import cards
from screens.wording import amount_words, name_in


class ChooseClaimPage(Page):
    """Two ways on; printing is the main one."""

    @override
    def build(self) -> None:
        step = step_as(self.ask.step, ChooseClaim)
        prints = self._works(ClaimChoice.COLLECT)
        question = self.tr("Print it now, or have your money back?")
        elsewhere = self.tr("This machine cannot print now. Another one can, with the same code.")
        self.put_title(self.tr("Your paper is waiting"), question if prints else elsewhere)
        name = name_in(step.document.name, self.look.settings.language)
        rows = [(self.tr("Certificate"), name), (self.tr("Paid"), amount_words(step.credit_won))]
        self.put(*cards(self.look, rows))
        if prints:
            self.put_action(self.tr("Print it now"), Answered(ClaimChoice.COLLECT), primary=True)
        if self._works(ClaimChoice.REFUND):
            self.put_action(self.tr("Money back"), Answered(ClaimChoice.REFUND), primary=not prints)

    def _works(self, choice: ClaimChoice) -> bool:
        return any(tile.code == choice and isinstance(tile.availability, Here) for tile in self.ask.tiles)
