"""A person has it now: the number or the hour of the call, and the code that opens what was told."""

from typing_extensions import override

from kiosk.steps import SAID, TakeCode
from screens.acts import Answered
from screens.page import Page, step_as
from screens.pages.on_phone import put_on_phone
from screens.parts.card import cards, row_card
from screens.personal import Personal
from screens.tokens import Role
from screens.wording import grouped_code, reach_words, visit_words, wait_words, waiting_words


class TakeCodePage(Page):
    """The foot's left button ends the errand."""

    @override
    def build(self) -> None:
        step = step_as(self.ask.step, TakeCode)
        taken, ticket = step.taken, step.taken.ticket
        about = self.tr("Please remember it: no slip came out")
        if step.slip_printed:
            about = self.tr("Take your slip. Nobody asks you again.")
        self.put_title(self.tr("A person goes on from here"), about)
        code = Personal(grouped_code(taken.code))
        if ticket is None:
            self.put(row_card(self.look, self.tr("Your code"), code, role=Role.CODE, tone="prime"))
        else:
            number = self.tr("Your number")
            self.put(row_card(self.look, number, ticket.number, role=Role.CODE, tone="prime"))
            before = (self.tr("Before you"), waiting_words(ticket.ahead))
            takes = (self.tr("It takes"), wait_words(ticket.wait))
            self.put(*cards(self.look, [(self.tr("Your code"), code), before, takes]))
            on_phone = self.tr("Follow your place on your phone")
            put_on_phone(self, ticket.follow, on_phone, has_slip=step.slip_printed)
        if step.reach is not None:
            soon = self.tr("Within 30 min")
            when = soon if step.reach.soon else reach_words(step.reach, self.now.date())
            self.put(*cards(self.look, [(self.tr("We call you"), when)]))
            if taken.follow and not step.slip_printed:
                put_on_phone(self, taken.follow, self.tr("See or cancel it on your phone"), has_slip=False)
            else:
                self.put_picture("phone")
        if taken.appointment is not None:
            when = visit_words(taken.appointment.start, self.now.date())
            self.put(*cards(self.look, [(self.tr("Your appointment"), when)]))
            on_phone = self.tr("Change or cancel it on your phone")
            put_on_phone(self, taken.follow, on_phone, has_slip=step.slip_printed)
        self.finish = Answered(SAID)
