"""Put the card in: one instruction, one picture, and the way on for who has no card."""

from typing_extensions import override

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
        self.put_note(self.tr("No card? The button below calls a person."))
