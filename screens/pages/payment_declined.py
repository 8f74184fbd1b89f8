"""No money was taken: try again or stop?"""

from typing_extensions import override

from kiosk.ports import DeclineReason
from kiosk.steps import AfterDecline, PaymentDeclined
from screens.acts import Answered
from screens.page import Page, step_as
from screens.parts.card import row_card
from screens.parts.mark import Mark
from screens.wording import amount_words


class PaymentDeclinedPage(Page):
    """Says first that nothing was lost."""

    @override
    def build(self) -> None:
        step = step_as(self.ask.step, PaymentDeclined)
        self.put_title(self._happened(step.reason), self._advice(step.reason))
        self.put(Mark(self.look, "yes", self.tr("No money was taken")))
        self.put(row_card(self.look, self.tr("To pay"), amount_words(step.won)))
        self.put_action(self.tr("Try again"), Answered(AfterDecline.AGAIN), primary=True)
        self.put_action(self.tr("Stop without paying"), Answered(AfterDecline.STOP))

    def _happened(self, reason: DeclineReason) -> str:
        match reason:
            case DeclineReason.REFUSED:
                return self.tr("This card cannot pay")
            case DeclineReason.CANCELLED:
                return self.tr("You stopped the payment")
            case DeclineReason.TIMED_OUT:
                return self.tr("We saw no card")

    def _advice(self, reason: DeclineReason) -> str:
        match reason:
            case DeclineReason.REFUSED:
                return self.tr("Please try another card.")
            case DeclineReason.CANCELLED:
                return self.tr("You can go on or stop here.")
            case DeclineReason.TIMED_OUT:
                return self.tr("Hold your card to the terminal a little longer.")
