"""The tiles of the menu and of the document list, each with its *here, now?*."""

from datetime import datetime

from contract.catalogue import Catalogue, Jurisdiction
from kiosk.availability.answer import Availability, Elsewhere, From, Here, NotNow, Why
from kiosk.availability.conditions import Conditions
from kiosk.availability.hours import is_open, opens_at
from kiosk.availability.judge import best, judge
from kiosk.site import Site
from kiosk.views import Errand, HelpDesk, Tile


def document_tiles(
    catalogue: Catalogue, site: Site, conditions: Conditions, now: datetime
) -> tuple[Tile, ...]:
    """One tile a document: the popular ones first, then those a counter must do last."""
    ordered = sorted(catalogue.documents, key=lambda d: (not d.on_kiosk, not d.popular))
    return tuple(
        Tile(
            code=document.code,
            availability=judge(document, site, conditions, now),
            name=document.name,
            about=document.about,
            won=document.fee_at(now, Jurisdiction.INSIDE),
            counter_won=document.counter_won,
        )
        for document in ordered
    )


def menu_tiles(catalogue: Catalogue, site: Site, conditions: Conditions, now: datetime) -> tuple[Tile, ...]:
    """The errands. What this machine does not do yet names the place that does."""
    documents = [tile.availability for tile in document_tiles(catalogue, site, conditions, now)]
    papers = best([answer for answer in documents if not isinstance(answer, Elsewhere)])
    counter = _counter(site, now)
    return (
        Tile(Errand.CERTIFICATES, papers),
        Tile(Errand.CLAIM, papers),
        Tile(Errand.PASSPORT, counter),
        Tile(Errand.TICKET, counter),
        Tile(Errand.COUNSELLING, Elsewhere(Why.NOT_ON_THIS_MACHINE, site.desk.phone)),
    )


def _counter(site: Site, now: datetime) -> Availability:
    opening = opens_at([site.desk.windows], now)
    if opening is None:
        return NotNow(Why.COUNTER_ONLY)
    if opening > now:
        return From(opening, Why.COUNTER_ONLY)
    return Elsewhere(Why.COUNTER_ONLY)


def help_desk(site: Site, now: datetime) -> HelpDesk:
    """Where a person is to be had at this moment."""
    opened = is_open(site.desk.windows, now)
    opening = None if opened else opens_at([site.desk.windows], now)
    return HelpDesk(site.desk.phone, site.desk.name, opened, opening)


def may_start(answer: Availability) -> bool:
    """Only what can be finished here and now may be begun."""
    return isinstance(answer, Here)
