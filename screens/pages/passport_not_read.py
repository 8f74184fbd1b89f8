"""The passport's chip did not open, or is not believed: what happened, and two ways on."""

from typing_extensions import override

from kiosk.steps import NotRead, PassportNotRead
from screens.acts import Answered
from screens.fault_words import FAULTS
from screens.page import Page, step_as
from screens.wording import translate


class PassportNotReadPage(Page):
    """Nothing that was typed is lost."""

    @override
    def build(self) -> None:
        words = FAULTS[step_as(self.ask.step, PassportNotRead).fault]
        self.put_title(translate("Fault", words.happened), translate("Fault", words.advice))
        self.put_picture(words.picture)
        self.put_action(self.tr("Try again"), Answered(NotRead.AGAIN), primary=True)
        self.put_action(self.tr("Go on without it"), Answered(NotRead.GO_ON))
