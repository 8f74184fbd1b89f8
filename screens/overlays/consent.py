"""May a clerk see this page? Asked before anything leaves the machine."""

from typing_extensions import override

from screens.acts import Wish
from screens.page import Page
from screens.parts.mark import Mark
from screens.tokens import Role


class ConsentOverlay(Page):
    """What is seen, what is not, and that it can be ended."""

    @override
    def build(self) -> None:
        self.put_title(
            self.tr("May a clerk see this page?"), self.tr("The clerk helps you by words on this screen.")
        )
        self.put(Mark(self.look, "yes", self.tr("Your name and codes stay covered"), Role.STRONG))
        self.put(Mark(self.look, "yes", self.tr("Your PIN is never shown"), Role.STRONG))
        self.put(Mark(self.look, "yes", self.tr("You can end it at any time"), Role.STRONG))
        self.put_action(self.tr("Yes, help me"), Wish.BEGIN_HELP, primary=True)
        self.put_action(self.tr("No"), Wish.CLOSE)
