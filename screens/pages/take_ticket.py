"""The number, as large as it can be; how many stand before it, and how long that takes."""

from typing_extensions import override

from kiosk.steps import SAID, TakeTicket
from screens.acts import Answered
from screens.page import Page, step_as
from screens.pages.on_phone import put_on_phone
from screens.parts.card import cards, row_card
from screens.tokens import Role
from screens.wording import name_in, wait_words, waiting_words


class TakeTicketPage(Page):
    """The foot's left button ends the errand."""

    @override
    def build(self) -> None:
        step = step_as(self.ask.step, TakeTicket)
        ticket, language = step.ticket, self.look.settings.language
        about = self.tr("Please remember it: no slip came out")
        if step.slip_printed:
            about = self.tr("Take your slip, and listen for your number")
        self.put_title(self.tr("We will call you"), about)
        number = self.tr("Your number")
        self.put(row_card(self.look, number, ticket.number, role=Role.CODE, tone="prime"))
        rows = [
            (self.tr("For"), name_in(step.service, language)),
            (self.tr("Before you"), waiting_words(ticket.ahead)),
            (self.tr("It takes"), wait_words(ticket.wait)),
        ]
        self.put(*cards(self.look, rows))
        on_phone = self.tr("Follow your place on your phone")
        put_on_phone(self, ticket.follow, on_phone, has_slip=step.slip_printed)
        self.finish = Answered(SAID)
