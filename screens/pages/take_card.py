"""The card goes back to its owner before anything is printed."""

from typing_extensions import override

from screens.page import Page


class TakeCardPage(Page):
    """Answered by the reader when the slot is empty."""

    keeps = True

    @override
    def build(self) -> None:
        self.put_title(self.tr("Please take your card"), self.tr("Then we go on by ourselves"))
        self.put_picture("take_card")
