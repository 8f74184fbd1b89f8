"""Start again? Asked only where something would be lost."""

from typing_extensions import override

from screens.acts import Wish
from screens.page import Page


class LeaveOverlay(Page):
    """Staying is the main way."""

    @override
    def build(self) -> None:
        self.put_title(self.tr("Start again from the first page?"), self.tr("What you entered will be gone."))
        self.put_action(self.tr("No, go on"), Wish.CLOSE, primary=True)
        self.put_action(self.tr("Yes, start again"), Wish.LEAVE)
