"""Put the card in: one instruction, one picture, and the way on for who has no card."""

from typing_extensions import override

from kiosk.views import Concern
from screens.acts import PersonFor
from screens.page import Page


class InsertCardPage(Page):
    """Answered by the reader, not by a touch."""

    keeps = True

    @override
    def build(self) -> None:
        self.put_title(
            self.tr("Push your resident ID card all the way in"), self.tr("Gold chip up, chip end first")
        )
        self.put_picture("insert_card")
        if self.look.settings.scale < 200:  # grown, the picture needs the room, and both keys are in sight
            self.put_note(self.tr("No card? The button below calls a person."))
        self.put_action(self.tr("It is not for me"), PersonFor(Concern.FOR_ANOTHER))
