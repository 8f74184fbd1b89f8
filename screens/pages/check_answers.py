"""All that binds, on one page, before anything is issued or paid."""

from typing_extensions import override

from contract.catalogue import OptionName
from kiosk.steps import SAID, CheckAnswers
from kiosk.views import Concern
from screens.acts import Answered, PersonFor, Wish
from screens.page import Page, step_as
from screens.parts.card import cards
from screens.parts.mark import Mark
from screens.personal import Personal
from screens.tokens import Role
from screens.wording import copies_words, name_in, won_words


class CheckAnswersPage(Page):
    """The holder's name comes masked; the price with its reason."""

    @override
    def build(self) -> None:
        step = step_as(self.ask.step, CheckAnswers)
        self.put_title(self.tr("Shall we issue this?"))
        rows = self._rows(step)
        pay = step.quote.won - step.credit_won
        self.put(*cards(self.look, rows))
        if step.quote.won < step.quote.list_won:
            # which one stays unsaid: a welfare benefit is nobody's business in a station
            self.put(Mark(self.look, "yes", self.tr("Your exemption applies, so you pay less"), Role.STRONG))
        if step.credit_won:
            self.put(Mark(self.look, "yes", self.tr("You have already paid for this"), Role.STRONG))
        if self.look.settings.language != "ko":
            self.put_note(self.tr("The certificate itself is in Korean."))
        paying = self.tr("Pay {amount}").format(amount=won_words(pay))
        self.put_action(paying if pay > 0 else self.tr("Issue it"), Answered(SAID), primary=True)
        if self.ask.can_go_back and (pay <= 0 or self._has_room()):
            self.put_action(self.tr("Change"), Wish.BACK)
        if pay > 0:  # an exemption the register does not know: a person decides
            self.put_action(self.tr("I should pay less"), PersonFor(Concern.PAY_LESS))

    def _has_room(self) -> bool:
        """For two side actions; else Back, which stands on every sheet, is the way to a change."""
        look = self.look
        return look.settings.scale == 100 and look.profile.portrait and not look.settings.low_reach

    def _rows(self, step: CheckAnswers) -> list[tuple[str, str]]:
        language = self.look.settings.language
        options = step.options
        rows = [
            (self.tr("Certificate"), name_in(step.document.name, language)),
            (self.tr("For"), Personal(step.holder)),
            (self.tr("Fee"), won_words(max(0, step.quote.won - step.credit_won))),
        ]
        if OptionName.RRN_TAIL in step.document.options:
            tail = self.tr("Shown") if options.rrn_tail else self.tr("Hidden")
            rows.append((self.tr("ID number's end"), tail))
        if OptionName.ADDRESS_HISTORY in step.document.options:
            history = self.tr("Included") if options.address_history else self.tr("Left out")
            rows.append((self.tr("Earlier addresses"), history))
        if options.purpose is not None:
            rows.append((self.tr("Use"), name_in(step.document.purposes.get(options.purpose), language)))
        rows.append((self.tr("Copies"), copies_words(options.copies)))
        return rows
