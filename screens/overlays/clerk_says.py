"""What the helping clerk says, in large words."""

from typing_extensions import override

from kiosk.views import Overlay
from screens.acts import Wish
from screens.page import Page
from screens.parts.words import Words
from screens.tokens import Role


class ClerkSaysOverlay(Page):
    """value: the overlay. The clerk's own words; nothing else asks for attention."""

    @override
    def build(self) -> None:
        said = self.value
        if not isinstance(said, Overlay):
            raise TypeError(type(said).__name__)
        self.put_title(self.tr("The clerk says"))
        short = len(said.words) <= SHORT and self.look.settings.scale == 100
        self.put(Words(self.look, said.words, Role.TITLE if short else Role.STRONG))
        self.put_action(self.tr("I have read it"), Wish.CLOSE, primary=True)


SHORT = 80
"""Signs: a sentence or two stands in the size of a title."""
