"""Everything that goes to the passport office, on one page, before it goes."""

from typing_extensions import override

from kiosk.steps import CheckApplication, CheckChoice
from screens.acts import Answered
from screens.page import Page, step_as
from screens.parts.card import cards
from screens.personal import Personal
from screens.wording import amount_words, grouped_phone, name_in, visit_words


class CheckApplicationPage(Page):
    """The name in Roman letters stands first: it is hard to change later."""

    must_be_read = True

    @override
    def build(self) -> None:
        step = step_as(self.ask.step, CheckApplication)
        draft = step.draft
        language = self.look.settings.language
        self.put_title(self.tr("Is everything right?"))
        photo = self.tr("taken") if draft.shot is not None else self.tr("at the counter")
        when = visit_words(draft.start, self.now.date()) if draft.start else self.tr("without appointment")
        rows = [
            (self.tr("Name"), Personal(draft.spelling.written)),
            (self.tr("Passport"), name_in(draft.kind.name, language)),
            (self.tr("Fee"), amount_words(draft.kind.won)),
            (self.tr("Phone"), Personal(grouped_phone(draft.phone))),
            (self.tr("Photo"), photo),
            (self.tr("Visit"), when),
        ]
        if draft.delivery is not None:
            rows.append((self.tr("Collect at"), name_in(draft.delivery.name, language)))
        if draft.emergency_name:
            rows.append((self.tr("Emergency"), Personal(draft.emergency_name)))
        self.put(*cards(self.look, rows))
        self.put_action(self.tr("Send it"), Answered(CheckChoice.SUBMIT), primary=True)
        if step.can_read_passport and not draft.old_passport:
            self.put_action(self.tr("Read my passport"), Answered(CheckChoice.OLD_PASSPORT))
        if not draft.emergency_name:
            self.put_action(self.tr("Emergency contact"), Answered(CheckChoice.EMERGENCY))
        if step.can_choose_delivery:
            self.put_action(self.tr("Collect it elsewhere"), Answered(CheckChoice.DELIVERY))
