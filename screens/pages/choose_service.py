"""What is it about? The services of the counter, each with who waits and how long it takes."""

from PySide6.QtCore import Slot
from typing_extensions import override

from contract.queue import Priority, ServiceNow
from kiosk.availability.answer import Here
from kiosk.steps import CounterWish
from kiosk.views import Tile
from screens.acts import Act, Answered
from screens.page import Page
from screens.parts.tile import TileButton
from screens.parts.toggle import toggles
from screens.wording import mark_of, name_in, wait_words, waiting_words


class ChooseServicePage(Page):
    """The tiles of the view."""

    @override
    def most_blocks(self) -> int:
        return 4 if self.look.settings.scale == 200 else 6

    @override
    def build(self) -> None:
        self.put_title(self.tr("What do you need a person for?"))
        for tile in self.ask.tiles:
            self.put_choice(
                TileButton(
                    self.look,
                    title=name_in(tile.name, self.look.settings.language),
                    about=name_in(tile.about, self.look.settings.language),
                    mark=self._mark(tile, tile.line),
                    value=tile.code,
                    available=isinstance(tile.availability, Here),
                )
            )
        choices: list[tuple[str, object]] = [
            (self.tr("No"), Priority.NONE),
            (self.tr("65+"), Priority.ELDERLY),
            (self.tr("Disabled"), Priority.DISABLED),
            (self.tr("Pregnant"), Priority.PREGNANT),
            (self.tr("Baby"), Priority.INFANT),
        ]
        question = self.tr("Shall we let you go first?")
        for toggle in toggles(self.look, "priority", question, choices, self._priority):
            toggle.chosen.connect(self._on_toggle_chosen)
            self.put(toggle)

    @override
    def start(self) -> None:
        remembered = self.ask.remembered if self.value is not None else None
        self._priority = remembered.priority if isinstance(remembered, CounterWish) else Priority.NONE

    @override
    def choice(self, value: object) -> Act:
        return Answered(CounterWish(str(value), self._priority))

    @Slot(str, object)
    def _on_toggle_chosen(self, _name: str, value: object) -> None:
        self._priority = Priority(str(value))
        self.rebuild()

    def _mark(self, tile: Tile, line: ServiceNow | None) -> tuple[str, str]:
        if line is None or not isinstance(tile.availability, Here):
            return mark_of(tile.availability, self.now.date())
        return "yes", self.tr("{people} · {wait}").format(
            people=waiting_words(line.waiting), wait=wait_words(line.wait)
        )
