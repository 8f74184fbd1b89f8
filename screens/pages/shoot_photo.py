"""The mirror: the citizen as the camera sees them, one instruction, a face to fill, and 3-2-1.

Each instruction is said aloud too: the eyes belong on the lens, and some do not see.
"""

from typing_extensions import override

from kiosk.ports.photo_booth import Look
from screens.acts import Wish
from screens.page import Page
from screens.parts.mirror_picture import MirrorPicture
from screens.parts.words import Words
from screens.photo_words import HINTS
from screens.tokens import Role
from screens.wording import translate


class ShootPhotoPage(Page):
    """A wait page that looks back: fed with pictures while its Do runs."""

    personal = True

    @override
    def build(self) -> None:
        self._said = "nobody"
        self.put_title(translate("Coach", HINTS["nobody"]), self.tr("The picture takes itself."))
        self._glass = MirrorPicture(self.look)
        self.put_drawing(self._glass)
        self.put_action(self.tr("Take it at the counter instead"), Wish.CANCEL_PAYMENT)

    def show_look(self, look: Look) -> None:
        """The newest picture and what is said to it."""
        self._glass.show_look(look)
        if look.hint not in HINTS:
            return
        words = translate("Coach", HINTS[look.hint])
        self.coached.emit(str(look.count) if look.count else words)
        if look.hint != self._said:
            self._said = look.hint
            self._show_title(words)

    def _show_title(self, words: str) -> None:
        if self.title is not None:
            self.title.hide()
            self.title.deleteLater()
        self.title = Words(self.look, words, Role.TITLE, parent=self)
        self.title.show()
        self.arrange()
