"""The money of a claim went back; the end of that errand."""

from typing_extensions import override

from kiosk.steps import SAID, MoneyReturned
from screens.acts import Answered
from screens.page import Page, step_as
from screens.parts.card import row_card
from screens.wording import amount_words


class MoneyReturnedPage(Page):
    """The foot's left button ends the errand."""

    @override
    def build(self) -> None:
        step = step_as(self.ask.step, MoneyReturned)
        self.put_title(self.tr("You have your money back"), self.tr("Your bank may show it a few days later"))
        self.put(row_card(self.look, self.tr("Returned"), amount_words(step.won)))
        self.put_picture("done")
        self.finish = Answered(SAID)
