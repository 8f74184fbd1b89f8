"""When shall a person call? At once, or in one of the next parts of the day."""

from typing_extensions import override

from kiosk.handoff.reach import Reach
from kiosk.steps import ChooseReach
from screens import tokens
from screens.page import Page, step_as
from screens.parts.touch import Touch
from screens.wording import reach_words


class ChooseReachPage(Page):
    """One touch."""

    wide_columns = 2

    @override
    def build(self) -> None:
        step = step_as(self.ask.step, ChooseReach)
        self.put_title(self.tr("When shall we call you?"), self.tr("The 120 centre calls, day and night."))
        for span in step.spans:
            self.put_choice(self._button(span))

    def _button(self, span: Reach) -> Touch:
        return Touch(
            self.look,
            self.tr("As soon as possible") if span.soon else reach_words(span, self.now.date()),
            kind="primary" if span.soon else "plain",
            value=span,
            height_mm=tokens.BUTTON,
        )
