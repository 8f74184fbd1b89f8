"""On which day? The days with free times; or without an appointment, where that may be."""

from datetime import date

from typing_extensions import override

from kiosk.steps import SAID, ChooseDay
from screens import tokens
from screens.acts import Answered
from screens.page import Page, step_as
from screens.parts.touch import Touch
from screens.wording import day_words


class ChooseDayPage(Page):
    """One touch; a second one chooses the time."""

    wide_columns = 2

    @override
    def most_blocks(self) -> int:
        return 4 if self.look.settings.scale == 200 else 6

    @override
    def build(self) -> None:
        step = step_as(self.ask.step, ChooseDay)
        if step.days:
            self.put_title(self.tr("On which day will you come?"))
        else:
            self.put_title(self.tr("All times are taken"), self.tr("Please choose another way."))
        if step.taken:
            self.put_news("later", self.tr("That time was just taken"))
        for day in step.days:
            self.put_choice(self._button(day))
        if step.may_just_come:
            self.put_action(self.tr("Come without an appointment"), Answered(SAID))

    def _button(self, day: date) -> Touch:
        words = day_words(day, self.now.date())
        return Touch(self.look, words, kind="plain", value=day, height_mm=tokens.BUTTON)
