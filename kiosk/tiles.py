"""The tiles of the menu and of the document list, each with its *here, now?*."""

from dataclasses import replace
from datetime import datetime

from contract.catalogue import Catalogue, Document, Jurisdiction
from contract.hours import is_open, opens_at
from contract.queue import OfficeNow
from kiosk.availability.answer import Availability, Elsewhere, From, Here, NotNow, Why
from kiosk.availability.conditions import Conditions
from kiosk.availability.judge import best, judge
from kiosk.ports import NoReader, PrinterReady
from kiosk.site import Site
from kiosk.steps import ClaimChoice
from kiosk.views import Errand, HelpDesk, Tile

TICKET_MINUTES = 1
"""Two touches and a slip."""

REFUND_MINUTES = 1
"""Card, PIN, and the terminal's own answer: measured with nobody hesitating, rounded up."""


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
    papers = _papers(catalogue, site, conditions, now)
    counter = _counter(site, now)
    return (
        Tile(Errand.CERTIFICATES, papers),
        Tile(Errand.CLAIM, _claims(catalogue, site, conditions, now)),
        Tile(Errand.PASSPORT, _passport(conditions, counter)),
        Tile(Errand.TICKET, _tickets(conditions, counter)),
        Tile(Errand.COUNSELLING, Elsewhere(Why.NOT_ON_THIS_MACHINE, site.desk.phone)),
    )


def claim_tiles(document: Document, site: Site, conditions: Conditions, now: datetime) -> tuple[Tile, ...]:
    """What a claim can be turned into here: its paper, or its money."""
    return (
        Tile(ClaimChoice.COLLECT, judge(document, site, conditions, now)),
        Tile(ClaimChoice.REFUND, Here(REFUND_MINUTES) if conditions.terminal else NotNow(Why.PAYMENT)),
    )


def _papers(catalogue: Catalogue, site: Site, conditions: Conditions, now: datetime) -> Availability:
    answers = [judge(document, site, conditions, now) for document in catalogue.documents]
    return best([answer for answer in answers if not isinstance(answer, Elsewhere)])


def _claims(catalogue: Catalogue, site: Site, conditions: Conditions, now: datetime) -> Availability:
    """Money can go back at the very machine whose printer has just failed."""
    papers = _papers(catalogue, site, conditions, now)
    if may_start(papers):
        return papers
    could_print = replace(conditions, printer=PrinterReady())
    if conditions.terminal and may_start(_papers(catalogue, site, could_print, now)):
        return Here(REFUND_MINUTES, only_refund=True)
    if conditions.center and conditions.office is not None:
        return Here(TICKET_MINUTES)  # of an appointment
    return papers


def service_tiles(conditions: Conditions) -> tuple[Tile, ...]:
    """What one can queue for, with who waits already."""
    office = conditions.office
    if office is None:
        return ()
    here, until = _tickets(conditions, NotNow(Why.CENTER)), office.open_until
    return tuple(
        Tile(each.code, here, each.name, each.about, line=each, until=until) for each in office.services
    )


def _tickets(conditions: Conditions, otherwise: Availability) -> Availability:
    """A number is drawn at the center, while the counter is open. otherwise: no line is known here."""
    office = conditions.office
    if office is None:
        return otherwise
    if not conditions.center:
        return NotNow(Why.CENTER)
    if office.is_open:
        return Here(TICKET_MINUTES)
    return NotNow(Why.COUNTER_ONLY) if office.opens_at is None else From(office.opens_at, Why.COUNTER_ONLY)


PASSPORT_MINUTES = 6
"""Form, photo and time, with nobody hesitating. Assumed: no trial with persons yet."""


def _passport(conditions: Conditions, otherwise: Availability) -> Availability:
    """Prepared here where there is a camera. otherwise: the counter does it."""
    if conditions.camera is None or conditions.office is None:
        return otherwise
    if not conditions.center:
        return NotNow(Why.CENTER)
    if isinstance(conditions.reader, NoReader):
        return NotNow(Why.CARD_READER)
    if not conditions.has_room:
        return NotNow(Why.LEDGER)
    return Here(PASSPORT_MINUTES) if conditions.camera else NotNow(Why.CAMERA)


def _counter(site: Site, now: datetime) -> Availability:
    opening = opens_at([site.desk.windows], now)
    if opening is None:
        return NotNow(Why.COUNTER_ONLY)
    if opening > now:
        return From(opening, Why.COUNTER_ONLY)
    return Elsewhere(Why.COUNTER_ONLY)


def help_desk(site: Site, now: datetime, office: OfficeNow | None = None) -> HelpDesk:
    """Where a person is to be had at this moment. office: named as everywhere else, once it is known."""
    opened = is_open(site.desk.windows, now)
    opening = None if opened else opens_at([site.desk.windows], now)
    name = site.desk.name if office is None else office.name
    return HelpDesk(site.desk.phone, name, opened, opening)


def may_start(answer: Availability) -> bool:
    """Only what can be finished here and now may be begun."""
    return isinstance(answer, Here)
