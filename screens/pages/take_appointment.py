"""The appointment as it stands now: the new time, or none any more."""

from typing_extensions import override

from contract.appointment import AppointmentState
from kiosk.steps import SAID, TakeAppointment
from screens.acts import Answered
from screens.page import Page, step_as
from screens.parts.card import cards, row_card
from screens.parts.qr import Qr
from screens.personal import Personal
from screens.tokens import Role
from screens.wording import grouped_code, visit_words


class TakeAppointmentPage(Page):
    """The foot's left button ends the errand."""

    @override
    def build(self) -> None:
        visit = step_as(self.ask.step, TakeAppointment).appointment
        code = (self.tr("Your code"), Personal(grouped_code(visit.code)))
        when = visit_words(visit.start, self.now.date())
        if visit.state is AppointmentState.CANCELLED:
            self.put_title(
                self.tr("Your appointment is cancelled"), self.tr("Come back whenever you need us.")
            )
            self.put_picture("done")
        else:
            self.put_title(self.tr("See you then"), self.tr("Your code stays the same."))
            self.put(row_card(self.look, self.tr("When"), when, role=Role.STRONG, tone="prime"))
            self.put(*cards(self.look, [code]))
            if visit.follow:
                self.put_drawing(Qr(self.look, visit.follow))
        self.finish = Answered(SAID)
