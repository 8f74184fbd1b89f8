"""Everything that goes to the passport office, on one page, before it goes."""

from typing_extensions import override

from contract.photo import Verdict
from kiosk.application import Draft
from kiosk.steps import CheckApplication, CheckChoice
from screens.acts import Answered
from screens.page import Page, step_as
from screens.parts.card import cards
from screens.parts.portrait_card import PortraitCard
from screens.personal import Personal
from screens.wording import amount_words, grouped_phone, name_in, visit_words


class CheckApplicationPage(Page):
    """The name in Roman letters stands first: it is hard to change later."""

    must_be_read = True

    @override
    def build(self) -> None:
        draft = step_as(self.ask.step, CheckApplication).draft
        self.put_title(self.tr("Is everything right?"))
        self.put(self._portrait(draft), *cards(self.look, self._rows(draft)))
        self.put_action(self.tr("Send it"), Answered(CheckChoice.SUBMIT), primary=True)
        self.put_action(self.tr("Change or add something"), Answered(CheckChoice.CHANGE))

    def _portrait(self, draft: Draft) -> PortraitCard:
        """On a grown page all but the photo and the spelling are cards of their own."""
        lines = [] if self._is_grown() else [f"{label} {value}" for label, value in self._person(draft)]
        jpeg = b"" if draft.shot is None else draft.shot.jpeg
        return PortraitCard(self.look, jpeg, draft.spelling.written, lines)

    def _person(self, draft: Draft) -> list[tuple[str, str]]:
        born = (self.tr("Date of birth"), Personal(draft.born.isoformat()))
        rows: list[tuple[str, str]] = [(self.tr("Name"), Personal(draft.name)), born]
        if draft.old_passport:
            rows.append((self.tr("Old passport"), Personal(draft.old_passport)))
        return rows

    def _is_grown(self) -> bool:
        return self.look.settings.scale > 100

    def _rows(self, draft: Draft) -> list[tuple[str, str]]:
        language = self.look.settings.language
        when = visit_words(draft.start, self.now.date()) if draft.start else self.tr("without appointment")
        rows = self._person(draft) if self._is_grown() else []
        rows += [
            (self.tr("Passport"), name_in(draft.kind.name, language)),
            (self.tr("Fee"), amount_words(draft.kind.won)),
            (self.tr("Phone"), Personal(grouped_phone(draft.phone))),
        ]
        if draft.shot is None:
            rows.append((self.tr("Photo"), self.tr("at the counter")))
        elif draft.shot.judgement.verdict is not Verdict.PASS:
            rows.append((self.tr("Photo"), self.tr("a clerk looks at it")))
        rows.append((self.tr("Visit"), when))
        if draft.delivery is not None:
            rows.append((self.tr("Collect at"), name_in(draft.delivery.name, language)))
        if draft.emergency_name:
            contact = f"{draft.emergency_name} {grouped_phone(draft.emergency_phone)}"
            rows.append((self.tr("Emergency"), Personal(contact)))
        return rows
