"""No time can be booked: the application goes all the same, and the time can be chosen later by its code."""

from typing_extensions import override

from kiosk.steps import NoTime, NoTimeNow
from screens.acts import Answered
from screens.fault_words import FAULTS
from screens.page import Page, step_as
from screens.wording import translate


class NoTimeNowPage(Page):
    """Nothing that was typed is lost, and nobody waits for a line."""

    @override
    def build(self) -> None:
        words = FAULTS[step_as(self.ask.step, NoTimeNow).fault]
        later = self.tr("We keep your application and send it. Choose a time later, with its code.")
        self.put_title(translate("Fault", words.happened), later)
        self.put_picture("clock")
        self.put_action(self.tr("Go on without a time"), Answered(NoTime.GO_ON), primary=True)
        self.put_action(self.tr("Try again"), Answered(NoTime.AGAIN))
