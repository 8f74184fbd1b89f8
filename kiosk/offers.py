"""What can be had here and now: the catalogue, the site and what is known of the machine, told as tiles."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from contract.catalogue import Catalogue
from kiosk.availability.conditions import Conditions
from kiosk.site import Site
from kiosk.step import Ask
from kiosk.steps import ChooseClaim, ChooseDocument, ChooseService
from kiosk.tiles import claim_tiles, document_tiles, help_desk, may_start, menu_tiles, service_tiles
from kiosk.tools import Clock
from kiosk.views import AskView, HelpDesk, MenuView, Tile, View


class Offers:
    """GUI thread only. Tiles are worked out when asked for, since hours pass by themselves."""

    def __init__(self, catalogue: Catalogue, site: Site, conditions: Conditions, clock: Clock) -> None:
        self.catalogue = catalogue
        self.conditions = conditions
        self._site = site
        self._clock = clock

    def hear(self, **changed: Any) -> None:
        """A device, the center or a register feels otherwise (field names of `Conditions`)."""
        self.conditions = replace(self.conditions, **changed)

    def menu(self) -> tuple[Tile, ...]:
        """The errands."""
        return menu_tiles(self.catalogue, self._site, self.conditions, self._clock.now())

    def help_desk(self) -> HelpDesk:
        """Where a person is to be had now."""
        return help_desk(self._site, self._clock.now(), self.conditions.office)

    def refreshed(self, view: View) -> View:
        """The same page with the tiles of now; a page without tiles stays as it is."""
        match view:
            case MenuView():
                return MenuView(self.menu())
            case AskView(step=ChooseDocument() | ChooseClaim() as step):
                return replace(view, tiles=self.tiles_for(step))
            case _:
                return view

    def tiles_for(self, ask: Ask[Any]) -> tuple[Tile, ...]:
        """The choices of a page that offers some; none for all others."""
        match ask:
            case ChooseDocument():
                return document_tiles(self.catalogue, self._site, self.conditions, self._clock.now())
            case ChooseClaim(document):
                return claim_tiles(document, self._site, self.conditions, self._clock.now())
            case ChooseService():
                return service_tiles(self.conditions)
            case _:
                return ()


def is_offered(tiles: Sequence[Tile], code: object) -> bool:
    """Whether the tile of `code` may be begun."""
    return any(tile.code == code and may_start(tile.availability) for tile in tiles)
