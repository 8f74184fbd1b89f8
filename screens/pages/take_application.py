"""It is with the passport office, or on its way: the code, the time, what to bring."""

from typing_extensions import override

from kiosk.steps import SAID, TakeApplication
from screens.acts import Answered
from screens.page import Page, step_as
from screens.parts.card import cards, row_card
from screens.parts.mark import Mark
from screens.parts.qr import Qr
from screens.personal import Personal
from screens.tokens import Role
from screens.wording import amount_words, grouped_code, name_in, visit_words


class TakeApplicationPage(Page):
    """The foot's left button ends the errand."""

    @override
    def build(self) -> None:
        step = step_as(self.ask.step, TakeApplication)
        about = self.tr("Please remember the code: no slip came out")
        if step.slip_printed:
            about = self.tr("Take your slip to the counter.")
        self.put_title(self.tr("Done. The counter expects you"), about)
        code = Personal(grouped_code(step.submitted.code))
        self.put(row_card(self.look, self.tr("Your code"), code, role=Role.CODE, tone="prime"))
        rows = []
        if step.start is not None:
            rows.append((self.tr("Appointment"), visit_words(step.start, self.now.date())))
        language = self.look.settings.language
        if step.submitted.collect_at is not None:
            rows.append((self.tr("Collect at"), name_in(step.submitted.collect_at, language)))
        if step.case is not None:
            rows += [(self.tr("Bring"), name_in(thing, language)) for thing in step.case.bring]
        if not step.submitted.with_photo:
            rows.append((self.tr("Bring"), self.tr("A photo, if you have a new one")))
        if step.submitted.won:
            rows.append((self.tr("Fee"), amount_words(step.submitted.won)))
        if rows:
            self.put(*cards(self.look, rows))
        if step.submitted.follow:
            self.put_drawing(Qr(self.look, step.submitted.follow))
        if not step.submitted.sent:
            self.put_note(
                Mark(self.look, "later", self.tr("It is sent as soon as the line is back"), Role.SUPPORT)
            )
        self.finish = Answered(SAID)
