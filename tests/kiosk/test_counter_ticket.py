"""Taking a number: two touches, the same number when asked again, and no dead end when the slip fails."""

import pytest
from rig import KioskRig
from rig_center import CenterRig

from contract.queue import Priority
from kiosk.availability.answer import Here, NotNow
from kiosk.faults import Fault
from kiosk.steps import SAID, ChooseService, CounterWish, TakeTicket
from kiosk.views import AskView, Errand, MenuView, TroubleView


def number(kiosk: KioskRig) -> TakeTicket:
    """The last page."""
    assert isinstance(kiosk.screen.view, AskView), kiosk.screen.view
    step = kiosk.screen.view.step
    assert isinstance(step, TakeTicket)
    return step


def test_two_touches_and_a_number(kiosk: KioskRig) -> None:
    """It stands on the slip and on the screen."""
    kiosk.choose(Errand.TICKET)
    assert isinstance(kiosk.screen.view, AskView)
    assert isinstance(kiosk.screen.view.step, ChooseService)
    lines = {tile.code: tile.line for tile in kiosk.screen.view.tiles}
    assert set(lines) == {"certificates", "passport", "advice"}
    before = lines["advice"]
    assert before is not None
    kiosk.answer(CounterWish("advice"))
    shown = number(kiosk)
    assert shown.slip_printed
    assert shown.ticket.number.startswith("C")
    assert shown.ticket.ahead == before.waiting
    kiosk.answer(SAID)
    assert isinstance(kiosk.screen.view, MenuView)


@pytest.mark.troubled
def test_without_a_slip_the_number_holds(kiosk: KioskRig) -> None:
    """The page says that no slip came out."""
    kiosk.receipt.run_out()
    kiosk.choose(Errand.TICKET)
    kiosk.answer(CounterWish("advice"))
    assert not number(kiosk).slip_printed


@pytest.mark.troubled
def test_a_lost_line_is_tried_again_under_the_same_key(kiosk: KioskRig) -> None:
    """One errand, one number."""
    kiosk.choose(Errand.TICKET)
    kiosk.center.cut = True
    kiosk.answer(CounterWish("advice"))
    assert kiosk.screen.view == TroubleView(Fault.CENTER_UNREACHABLE, can_retry=True)
    kiosk.center.cut = False
    kiosk.counter.retry()
    kiosk.settle()
    assert number(kiosk).ticket.number


@pytest.mark.troubled
def test_without_a_line_no_number_is_offered(kiosk: KioskRig) -> None:
    """Before anything is touched."""
    assert isinstance(kiosk.screen.view, MenuView)
    assert _tile(kiosk) == Here(1)
    kiosk.center.cut = True
    kiosk.rounds.hurry()
    kiosk.rounds.tick()
    kiosk.settle()
    assert isinstance(_tile(kiosk), NotNow)


def _tile(kiosk: KioskRig) -> object:
    assert isinstance(kiosk.screen.view, MenuView)
    return next(tile.availability for tile in kiosk.screen.view.tiles if tile.code == Errand.TICKET)


def test_who_asks_is_let_forward(kiosk: KioskRig, center: CenterRig) -> None:
    """The clerk's line has it; the wish goes with the number."""
    kiosk.choose(Errand.TICKET)
    kiosk.answer(CounterWish("advice", Priority.PREGNANT))
    drawn = number(kiosk).ticket
    place = center.center.reception.desk.find("suwon-24", drawn.id)
    assert place is not None
    assert place.priority is Priority.PREGNANT
    assert place.turn_at < place.issued_at
