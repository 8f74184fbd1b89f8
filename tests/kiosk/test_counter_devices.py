"""A card, the terminal, a printer or the line fails in the middle of an errand."""

from pathlib import Path

import pytest
from counter_errands import step, to_check, to_paper, to_pin, trouble
from rig import KioskRig, open_kiosk
from rig_center import CenterRig
from rig_turns import ManualClock

from contract.issue import Options
from devices.id_card.virtual_card import Defects
from kiosk.acts.recover import recover
from kiosk.faults import Fault
from kiosk.ledger import outbox
from kiosk.rounds import NO_CATALOGUE
from kiosk.steps import (
    SAID,
    AfterDecline,
    CheckAnswers,
    ChooseDocument,
    EnterPin,
    InsertCard,
    PaymentDeclined,
    TakeCard,
    TakePaper,
)
from kiosk.views import Errand, MenuView, TroubleView


@pytest.mark.troubled
def test_a_card_pulled_at_the_pin_page_is_asked_for_again(kiosk: KioskRig, center: CenterRig) -> None:
    """Its own words, and the empty slot leads back to 'insert your card'."""
    to_pin(kiosk, center)
    kiosk.eject()
    assert trouble(kiosk).fault is Fault.CARD_REMOVED
    kiosk.counter.retry()
    kiosk.settle()
    assert step(kiosk) == InsertCard()
    kiosk.insert(center.card())
    kiosk.enter_pin()
    assert isinstance(step(kiosk), CheckAnswers)


@pytest.mark.troubled
def test_a_card_put_in_again_goes_on_by_itself(kiosk: KioskRig, center: CenterRig) -> None:
    """The page asks for just that; no button is needed besides."""
    to_pin(kiosk, center)
    kiosk.eject()
    assert trouble(kiosk).fault is Fault.CARD_REMOVED
    kiosk.insert(center.card())
    assert isinstance(step(kiosk), EnterPin)


@pytest.mark.troubled
def test_a_card_the_wrong_way_round_is_turned_and_goes_on(kiosk: KioskRig, center: CenterRig) -> None:
    """Taking it out is enough; no button is needed."""
    kiosk.choose(Errand.CERTIFICATES)
    kiosk.answer("RR-01")
    kiosk.answer(Options())
    turned = center.card()
    turned.atr = b""
    kiosk.insert(turned)
    assert trouble(kiosk).fault is Fault.CARD_WRONG_WAY
    kiosk.eject()
    assert step(kiosk) == InsertCard()


@pytest.mark.troubled
def test_a_mute_card_has_its_own_words(kiosk: KioskRig, center: CenterRig) -> None:
    """It is not 'no card'."""
    kiosk.choose(Errand.CERTIFICATES)
    kiosk.answer("RR-01")
    kiosk.answer(Options())
    mute = center.card()
    mute.defects = Defects(mute_at=0)
    kiosk.insert(mute)
    assert trouble(kiosk).fault is Fault.CARD_MUTE


def test_a_declined_payment_may_be_stopped_and_costs_nothing(kiosk: KioskRig, center: CenterRig) -> None:
    """The reserved copy is void."""
    kiosk.terminal.next_declines()
    to_paper(kiosk, center)
    assert isinstance(step(kiosk), PaymentDeclined)
    kiosk.answer(AfterDecline.STOP)
    assert isinstance(kiosk.screen.view, MenuView)
    assert kiosk.tools.ledger.open_errands() == []


def test_a_lost_reply_of_the_terminal_is_asked_after_not_repeated(kiosk: KioskRig, center: CenterRig) -> None:
    """Money is taken once."""
    kiosk.terminal.approve_but_lose_reply()
    to_paper(kiosk, center)
    assert isinstance(step(kiosk), TakePaper)
    assert [p.taken_won for p in kiosk.terminal.payments.values()] == [200]


@pytest.mark.troubled
def test_a_receipt_printer_without_paper_does_not_stop_the_errand(kiosk: KioskRig, center: CenterRig) -> None:
    """The last page says there is no receipt."""
    kiosk.receipt.run_out()
    to_paper(kiosk, center)
    done = step(kiosk)
    assert isinstance(done, TakePaper)
    assert not done.receipt_printed


@pytest.mark.troubled
def test_the_network_lost_at_the_check_page_may_be_tried_again(kiosk: KioskRig, center: CenterRig) -> None:
    """The same issue, with the same key, once the line is back."""
    to_check(kiosk, center)
    kiosk.center.cut = True
    kiosk.answer(SAID)
    assert trouble(kiosk) == TroubleView(Fault.CENTER_UNREACHABLE, can_retry=True)
    kiosk.center.cut = False
    kiosk.counter.retry()
    kiosk.settle()
    assert step(kiosk) == TakeCard()


def test_a_bug_wipes_the_session_and_shows_an_honest_page(kiosk: KioskRig, center: CenterRig) -> None:
    """The machine recovers by itself: the next touch of 'start again' is the menu."""
    to_check(kiosk, center)
    kiosk.counter.crashed()
    kiosk.settle()
    assert trouble(kiosk).fault is Fault.INTERNAL
    assert kiosk.counter.is_idle
    kiosk.reader.eject()
    kiosk.settle()
    kiosk.counter.start_again()
    assert isinstance(kiosk.screen.view, MenuView)


def test_the_outbox_is_empty_when_the_center_was_reached(kiosk: KioskRig, center: CenterRig) -> None:
    """Printed copies are told, and the center acknowledges."""
    to_paper(kiosk, center)
    kiosk.answer(SAID)
    assert outbox.waiting(kiosk.engine) >= 1
    kiosk.clock.seconds += 11
    kiosk.rounds.tick()
    kiosk.settle()
    assert outbox.waiting(kiosk.engine) == 0


def test_a_recovery_that_comes_late_does_not_undo_the_next_citizen(
    kiosk: KioskRig, center: CenterRig
) -> None:
    """It settles the errands it was told of, not the one that began meanwhile."""
    before = kiosk.tools.ledger.open_errands()
    to_check(kiosk, center)
    kiosk.answer(SAID)
    assert len(kiosk.tools.ledger.open_errands()) == 1
    assert recover(kiosk.tools, before) == 0
    kiosk.eject()
    assert isinstance(step(kiosk), TakePaper)


def test_a_machine_that_never_reached_the_center_says_so(tmp_path: Path, center: CenterRig) -> None:
    """Its menu is honest, and the first catalogue opens it."""
    rig = open_kiosk(tmp_path, center, ManualClock(), catalogue=NO_CATALOGUE)
    try:
        assert isinstance(rig.screen.view, MenuView)
        rig.clock.seconds += 1
        rig.rounds.tick()
        rig.settle()
        rig.choose(Errand.CERTIFICATES)
        assert step(rig) == ChooseDocument()
    finally:
        rig.close()
