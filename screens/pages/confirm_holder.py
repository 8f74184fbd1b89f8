"""Is this you? Name and birth as the register has them, partly covered."""

from typing_extensions import override

from kiosk.steps import SAID, ConfirmHolder
from screens.acts import Answered, Wish
from screens.page import Page, step_as
from screens.parts.card import cards
from screens.personal import Personal


class ConfirmHolderPage(Page):
    """One touch; whoever it is not starts again."""

    @override
    def build(self) -> None:
        step = step_as(self.ask.step, ConfirmHolder)
        self.put_title(self.tr("Is this you?"))
        born = Personal(step.born.strftime("%Y-%m-**"))
        rows: list[tuple[str, str]] = [
            (self.tr("Name"), Personal(step.name)),
            (self.tr("Date of birth"), born),
        ]
        self.put(*cards(self.look, rows))
        self.put_picture("passport")
        self.put_action(self.tr("Yes, it is me"), Answered(SAID), primary=True)
        self.put_action(self.tr("No"), Wish.LEAVE)
