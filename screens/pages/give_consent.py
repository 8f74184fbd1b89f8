"""What is kept of an application, for what, and how long; and that one may say no."""

from typing_extensions import override

from kiosk.steps import SAID, GiveConsent
from screens.acts import Answered, Wish
from screens.page import Page, step_as
from screens.parts.card import cards
from screens.wording import name_in


class GiveConsentPage(Page):
    """The very words whose hash is kept."""

    must_be_read = True

    @override
    def build(self) -> None:
        step = step_as(self.ask.step, GiveConsent)
        language, consent = self.look.settings.language, step.consent
        self.put_title(self.tr("May we keep this?"), name_in(consent.purpose, language))
        items = [(f"{number}", name_in(item, language)) for number, item in enumerate(consent.items, start=1)]
        self.put(*cards(self.look, [*items, (self.tr("Until"), name_in(consent.kept, language))]))
        self.put_note(name_in(consent.right, language))
        self.put_action(self.tr("I agree"), Answered(SAID), primary=True)
        self.put_action(self.tr("I do not agree"), Wish.LEAVE)
