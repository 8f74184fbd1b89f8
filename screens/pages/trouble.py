"""Something went wrong: what happened, where the money is, what is kept, and the ways on."""

from typing_extensions import override

from kiosk.faults import Fault
from kiosk.views import MoneyNews, TroubleView
from screens.acts import Wish
from screens.fault_words import FAULTS
from screens.page import Page
from screens.parts.card import row_card
from screens.parts.mark import Mark
from screens.personal import Personal
from screens.tokens import Role
from screens.wording import amount_words, grouped_code, translate


def help_code(fault: Fault) -> str:
    """A short number for the fault, to be said on the phone: its place in the list of faults."""
    return f"A{list(Fault).index(fault) + 1:02d}"


class TroublePage(Page):
    """The same words for the same fault everywhere."""

    @override
    def build(self) -> None:
        view = self.value
        if not isinstance(view, TroubleView):
            raise TypeError(type(view).__name__)
        words = FAULTS[view.fault]
        self.put_title(translate("Fault", words.happened), translate("Fault", words.advice))
        if view.copies is not None and view.copies[0]:
            self.put(Mark(self.look, "yes", self._came_out(*view.copies), Role.STRONG))
        if view.money is not None:
            kind, news = self._money(view.money)
            self.put(Mark(self.look, kind, news, Role.STRONG))
        if view.claim_code is not None:
            self.put(
                row_card(
                    self.look,
                    self.tr("Your code"),
                    Personal(grouped_code(view.claim_code)),
                    role=Role.CODE,
                    tone="prime",
                )
            )
            self.put_note(self.tr("With this code and your ID card you get the paper at any machine."))
        self.put_note(self.tr("Help code {code}").format(code=help_code(view.fault)))
        if view.claim_code is None and view.money is None:
            self.put_picture(words.picture)
        if view.can_retry:  # a person is to be had by the foot's button, as on every page
            self.put_action(self.tr("Try again"), Wish.RETRY, primary=True)
        else:
            self.put_action(self.tr("Talk to a person"), Wish.PERSON, primary=True, icon="phone")

    def _came_out(self, out: int, of: int) -> str:
        return self.tr("{out} of {of} copies came out and are good").format(out=out, of=of)

    def _money(self, money: MoneyNews) -> tuple[str, str]:
        if money.returned_won and not money.kept_won:
            return "yes", self.tr("Your {amount} went back to you").format(
                amount=amount_words(money.returned_won)
            )
        if money.kept_won:
            return "later", self.tr("Your {amount} is kept for you under the code").format(
                amount=amount_words(money.kept_won)
            )
        if money.paid_won:
            return "later", self.tr("You paid {amount}; a person will help you").format(
                amount=amount_words(money.paid_won)
            )
        return "yes", self.tr("No money was taken")
