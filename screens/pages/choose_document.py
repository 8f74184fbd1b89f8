"""Which certificate? The popular five first, all of them one touch away, in sheets."""

from PySide6.QtCore import Slot
from typing_extensions import override

from kiosk.availability.answer import Here
from kiosk.views import Tile
from screens.page import Page
from screens.parts.tile import TileButton
from screens.parts.touch import Touch
from screens.tokens import SECOND_BUTTON
from screens.wording import mark_of, name_in, won_words

POPULAR = 5
"""The kiosk sends the popular documents first; five and *all of them* make a page."""


class ChooseDocumentPage(Page):
    """The tiles of the view."""

    keeps = True
    wide_columns = 2

    @override
    def start(self) -> None:
        self._all = False

    @override
    def most_blocks(self) -> int:
        return 4 if self.look.settings.scale == 200 else 6

    @override
    def build(self) -> None:
        tiles = self.ask.tiles
        short = not self._all and len(tiles) > POPULAR + 1
        if short:
            self.put_title(self.tr("Which certificate?"))
        else:
            self.put_title(self.tr("All certificates"))
        for tile in tiles[:POPULAR] if short else tiles:
            self.put_choice(self._tile(tile))
        if short:
            more = Touch(
                self.look,
                self.tr("See all {count}").format(count=len(tiles)),
                icon="list",
                height_mm=SECOND_BUTTON,
            )
            self.put(more)
            more.acted.connect(self._on_more_acted)

    def _tile(self, tile: Tile) -> TileButton:
        return TileButton(
            self.look,
            title=name_in(tile.name, self.look.settings.language),
            about=self._price(tile),
            mark=mark_of(tile.availability, self.now.date()),
            value=tile.code,
            available=isinstance(tile.availability, Here),
        )

    def _price(self, tile: Tile) -> str:
        if tile.won is None:
            return name_in(tile.about, self.look.settings.language)
        if tile.counter_won is None or tile.counter_won <= tile.won:
            return won_words(tile.won)
        return self.tr("{price} · counter {counter_price}").format(
            price=won_words(tile.won), counter_price=won_words(tile.counter_won)
        )

    @Slot(object)
    def _on_more_acted(self, _value: object) -> None:
        self._all = True
        self.turn_sheet(0)
        self.rebuild()
