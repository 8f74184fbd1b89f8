"""The clerk is no longer there: why, that nothing is lost, and what to do next."""

from typing_extensions import override

from contract.help import HelpEnd
from kiosk.views import Overlay
from screens.acts import Wish
from screens.literals import QT_TRANSLATE_NOOP
from screens.page import Page
from screens.wording import translate

WORDS: dict[HelpEnd, tuple[str, str]] = {
    HelpEnd.BY_CLERK: (
        QT_TRANSLATE_NOOP("HelpOver", "The clerk has finished"),
        QT_TRANSLATE_NOOP("HelpOver", "You can go on. Everything is as it was."),
    ),
    HelpEnd.NOBODY: (
        QT_TRANSLATE_NOOP("HelpOver", "No clerk is free now"),
        QT_TRANSLATE_NOOP("HelpOver", "Choose another way to a person."),
    ),
    HelpEnd.LOST: (
        QT_TRANSLATE_NOOP("HelpOver", "The line to the clerk broke"),
        QT_TRANSLATE_NOOP("HelpOver", "Nobody sees this page now. Everything is as it was."),
    ),
}


class HelpOverOverlay(Page):
    """value: the overlay."""

    @override
    def build(self) -> None:
        over = self.value
        if not isinstance(over, Overlay) or over.end is None:
            raise TypeError(type(over).__name__)
        title, about = WORDS[over.end]
        self.put_title(translate("HelpOver", title), translate("HelpOver", about))
        self.put_picture("talk")
        finished = over.end is HelpEnd.BY_CLERK
        if not finished:
            self.put_action(self.tr("Talk to a person"), Wish.PERSON, primary=True, icon="phone")
        self.put_action(self.tr("Go on"), Wish.CLOSE, primary=finished)
