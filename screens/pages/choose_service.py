"""What is it about? The services of the counter, each with who waits and how long it takes."""

from typing_extensions import override

from contract.queue import ServiceNow
from kiosk.availability.answer import Here
from kiosk.views import Tile
from screens.page import Page
from screens.parts.tile import TileButton
from screens.wording import mark_of, name_in, wait_words, waiting_words


class ChooseServicePage(Page):
    """The tiles of the view."""

    wide_columns = 2

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

    def _mark(self, tile: Tile, line: ServiceNow | None) -> tuple[str, str]:
        if line is None or not isinstance(tile.availability, Here):
            return mark_of(tile.availability, self.now.date())
        return "yes", self.tr("{people} · {wait}").format(
            people=waiting_words(line.waiting), wait=wait_words(line.wait)
        )
