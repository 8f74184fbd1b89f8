"""The idle page: the errands themselves, each saying whether it works here, now."""

from typing_extensions import override

from kiosk.availability.answer import Here
from kiosk.views import Errand, MenuView
from screens.acts import Act, ErrandChosen
from screens.literals import QT_TRANSLATE_NOOP
from screens.page import Page
from screens.parts.tile import TileButton
from screens.wording import mark_of, translate

ERRANDS: dict[str, tuple[str, str, str]] = {
    Errand.CERTIFICATES: (
        "document",
        QT_TRANSLATE_NOOP("Errand", "Certificates"),
        QT_TRANSLATE_NOOP("Errand", "Resident, family, tax and more"),
    ),
    Errand.PASSPORT: (
        "passport",
        QT_TRANSLATE_NOOP("Errand", "Prepare a passport"),
        QT_TRANSLATE_NOOP("Errand", "Even the photo, right here"),
    ),
    Errand.TICKET: (
        "ticket",
        QT_TRANSLATE_NOOP("Errand", "Counter ticket"),
        QT_TRANSLATE_NOOP("Errand", "We tell you how long you wait"),
    ),
    Errand.COUNSELLING: (
        "talk",
        QT_TRANSLATE_NOOP("Errand", "Talk to an expert"),
        QT_TRANSLATE_NOOP("Errand", "Law, tax, work, health, money"),
    ),
    Errand.CLAIM: (
        "code",
        QT_TRANSLATE_NOOP("Errand", "I have a code"),
        QT_TRANSLATE_NOOP("Errand", "Go on with what you began"),
    ),
}
"""Picture, name and one line of each errand."""


class MenuPage(Page):
    """What can we do for you?"""

    keeps = True
    wide_columns = 2

    @override
    def most_blocks(self) -> int:
        return 4 if self.look.settings.scale == 200 else 6

    @override
    def build(self) -> None:
        self.put_title(self.tr("What can we do for you?"))
        view = self.value
        if not isinstance(view, MenuView):
            raise TypeError(type(view).__name__)
        for tile in view.tiles:
            icon, name, about = ERRANDS[tile.code]
            self.put_choice(
                TileButton(
                    self.look,
                    title=translate("Errand", name),
                    about=translate("Errand", about),
                    mark=mark_of(tile.availability, self.now.date()),
                    value=tile.code,
                    available=isinstance(tile.availability, Here),
                    icon=icon,
                )
            )

    @override
    def choice(self, value: object) -> Act:
        return ErrandChosen(str(value))
