"""Here, now? Every reason a tile may give."""

from dataclasses import replace
from datetime import datetime, time

import pytest
from samples import CATALOGUE, HOUSEHOLD, fee, text

from contract.catalogue import IdentityRule, Window
from contract.health import RegisterState
from contract.hours import SEOUL
from contract.queue import OfficeNow
from kiosk.availability.answer import Elsewhere, From, Here, NotNow, Why
from kiosk.availability.conditions import Conditions
from kiosk.availability.judge import judge
from kiosk.faults import Fault
from kiosk.ports import NoCard, NoReader, PrinterNotReady, PrinterReady
from kiosk.site import Desk, Site
from kiosk.tiles import help_desk, menu_tiles
from kiosk.views import Errand

NIGHT = datetime(2026, 11, 23, 23, 10, tzinfo=SEOUL)
DAYTIME = (Window(days=("mon", "tue", "wed", "thu", "fri"), opens=time(9), closes=time(18)),)
SITE = Site(
    kiosk="k",
    name=text("수원역", "Suwon"),
    jurisdiction="41110",
    desk=Desk(phone="031-120", name=text("창구", "Counter"), windows=DAYTIME),
)
WELL = Conditions(
    reader=NoCard(),
    printer=PrinterReady(),
    receipt=PrinterReady(),
    terminal=True,
    center=True,
    registers={"residents": RegisterState.UP},
)


def test_at_ten_past_eleven_at_night_a_certificate_is_to_be_had() -> None:
    """The mission, in one line."""
    assert judge(HOUSEHOLD, SITE, WELL, NIGHT) == Here(2)


def test_a_slow_register_is_said() -> None:
    """It works, with a word of warning."""
    slow = replace(WELL, registers={"residents": RegisterState.SLOW})
    assert judge(HOUSEHOLD, SITE, slow, NIGHT) == Here(2, slow=True)


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"reader": NoReader()}, Why.CARD_READER),
        ({"printer": None}, Why.PRINTER),
        ({"printer": PrinterNotReady(Fault.PRINTER_PAPER_OUT)}, Why.PAPER),
        ({"printer": PrinterNotReady(Fault.PRINTER_TONER_OUT)}, Why.TONER),
        ({"printer": PrinterNotReady(Fault.PRINTER_JAM)}, Why.PRINTER),
        ({"terminal": False}, Why.PAYMENT),
        ({"center": False}, Why.CENTER),
        ({"registers": {"residents": RegisterState.DOWN}}, Why.REGISTER_DOWN),
        ({"registers": {"residents": RegisterState.NONSENSE}}, Why.REGISTER_NONSENSE),
        ({"registers": {}}, Why.REGISTER_DOWN),
        ({"unsettled": 1}, Why.LEDGER),
    ],
)
def test_each_thing_in_the_way_is_named(change: dict[str, object], why: Why) -> None:
    """Nobody is told 'unknown error'."""
    assert judge(HOUSEHOLD, SITE, replace(WELL, **change), NIGHT) == NotNow(why)  # type: ignore[arg-type]


def test_without_a_fee_the_payment_terminal_does_not_matter() -> None:
    """Free papers come out when cards cannot be charged."""
    free = HOUSEHOLD.model_copy(update={"fees": (fee(0),)})
    assert judge(free, SITE, replace(WELL, terminal=False), NIGHT) == Here(2)


def test_a_document_with_hours_says_from_when() -> None:
    """The court's system opens in the morning."""
    timed = HOUSEHOLD.model_copy(update={"windows": DAYTIME})
    opening = datetime(2026, 11, 24, 9, tzinfo=SEOUL)
    assert judge(timed, SITE, WELL, NIGHT) == From(opening, Why.DOCUMENT_HOURS)


def test_a_closed_machine_says_so_first() -> None:
    """Machine hours before document hours."""
    closed = SITE.model_copy(update={"windows": DAYTIME})
    assert judge(HOUSEHOLD, closed, WELL, NIGHT) == From(
        datetime(2026, 11, 24, 9, tzinfo=SEOUL), Why.MACHINE_HOURS
    )


def test_a_seal_certificate_is_never_on_a_kiosk() -> None:
    """It sends to a counter before anything is asked."""
    seal = HOUSEHOLD.model_copy(update={"identity": IdentityRule.IN_PERSON})
    assert judge(seal, SITE, WELL, NIGHT) == Elsewhere(Why.COUNTER_ONLY)


def test_the_menu_is_honest_at_night() -> None:
    """Certificates now; the counter from tomorrow; the phone at any hour."""
    tiles = {tile.code: tile.availability for tile in menu_tiles(CATALOGUE, SITE, WELL, NIGHT)}
    assert tiles[Errand.CERTIFICATES] == Here(2)
    assert tiles[Errand.TICKET] == From(datetime(2026, 11, 24, 9, tzinfo=SEOUL), Why.COUNTER_ONLY)
    assert isinstance(tiles[Errand.COUNSELLING], Elsewhere)


def test_the_help_desk_knows_when_it_opens() -> None:
    """A closed counter names its next morning."""
    desk = help_desk(SITE, NIGHT)
    assert not desk.counter_open
    assert desk.counter_opens_at == datetime(2026, 11, 24, 9, tzinfo=SEOUL)
    assert help_desk(SITE, datetime(2026, 11, 24, 10, tzinfo=SEOUL)).counter_opens_at is None
    assert desk.counter == SITE.desk.name
    office = OfficeNow(office="suwon-24", name={"ko": "언제나"}, services=(), is_open=True)
    assert help_desk(SITE, NIGHT, office).counter == office.name  # as on the board
