"""The paper is out: take it, and what it is good for."""

from typing_extensions import override

from kiosk.steps import SAID, TakePaper
from screens.acts import Answered
from screens.page import Page, step_as
from screens.parts.mark import Mark
from screens.personal import Personal
from screens.wording import amount_words, copies_words, grouped_number, name_in


class TakePaperPage(Page):
    """The foot's left button ends the errand."""

    @override
    def build(self) -> None:
        step = step_as(self.ask.step, TakePaper)
        name = name_in(step.document.name, self.look.settings.language)
        what = self.tr("{document}, {copies}").format(document=name, copies=copies_words(step.copies))
        if step.receipt_printed:
            what = self.tr("{document}, {copies}, and your receipt").format(
                document=name, copies=copies_words(step.copies)
            )
        self.put_title(self.tr("Take your paper"), what)
        self.put_picture("take_paper")
        self.put_note(Mark(self.look, "yes", self.tr("You have your card back already")))
        proof = self.tr("Verification number {number} · can be checked for 90 days")
        self.put_note(Personal(proof.format(number=grouped_number(step.verification_number))))
        if step.rest_won:
            rest = self.tr("{amount} more is kept for you under the code on your first receipt")
            self.put_note(Mark(self.look, "later", rest.format(amount=amount_words(step.rest_won))))
        self.finish = Answered(SAID)
