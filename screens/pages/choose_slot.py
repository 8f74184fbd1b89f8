"""At what time? The free times of one day."""

from typing_extensions import override

from kiosk.slots import day_of
from kiosk.steps import ChooseSlot
from screens import tokens
from screens.page import Page, step_as
from screens.parts.choices import rows_of
from screens.parts.touch import Touch
from screens.wording import SEOUL, day_words


class ChooseSlotPage(Page):
    """One touch; nothing is taken before the errand is sent."""

    @override
    def build(self) -> None:
        step = step_as(self.ask.step, ChooseSlot)
        day = day_words(day_of(step.slots[0]), self.now.date()) if step.slots else ""
        self.put_title(self.tr("At what time?"), day)
        touches = [
            Touch(
                self.look,
                f"{slot.start.astimezone(SEOUL):%H:%M}",
                kind="plain",
                value=slot,
                height_mm=tokens.BUTTON,
            )
            for slot in step.slots
        ]
        for touch in touches:
            touch.acted.connect(self._on_choice_acted)
        self.put(*rows_of(self.look, touches))
