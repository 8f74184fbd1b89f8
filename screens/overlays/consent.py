"""May a clerk see this page? Asked before anything leaves the machine."""

from typing_extensions import override

from screens.acts import Wish
from screens.page import Page


class ConsentOverlay(Page):
    """What is seen, what is not, and that it can be ended: all of it beside the answer, at every size."""

    @override
    def build(self) -> None:
        about = self.tr("Your name, codes and PIN stay covered. You can end it at any time.")
        self.put_title(self.tr("May a clerk see this page?"), about)
        self.put_picture("help")
        self.put_action(self.tr("Yes, help me"), Wish.BEGIN_HELP, primary=True)
        self.put_action(self.tr("No"), Wish.CLOSE)
