"""The counter: whole errands on simulated devices and a real center, and everything that may go wrong."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from rig import MINA, CenterRig, KioskRig, ManualClock, open_kiosk, running_center

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
    ChooseClaim,
    ChooseDocument,
    ChooseOptions,
    ClaimChoice,
    EnterCode,
    EnterPin,
    InsertCard,
    MoneyReturned,
    PaymentDeclined,
    TakeCard,
    TakePaper,
)
from kiosk.views import AskView, Errand, MenuView, MoneyNews, OverlayKind, Settings, TroubleView


@pytest.fixture(scope="module")
def center(tmp_path_factory: pytest.TempPathFactory) -> Iterator[CenterRig]:
    """One center for all; each kiosk is a fresh machine."""
    with running_center(tmp_path_factory.mktemp("center"), ManualClock()) as rig:
        yield rig


@pytest.fixture
def kiosk(tmp_path: Path, center: CenterRig) -> Iterator[KioskRig]:
    """An open kiosk at ten past eleven at night."""
    rig = open_kiosk(tmp_path, center, ManualClock())
    yield rig
    rig.close()


def step(kiosk: KioskRig) -> object:
    """The step whose page is shown."""
    assert isinstance(kiosk.screen.view, AskView), kiosk.screen.view
    return kiosk.screen.view.step


def to_pin(kiosk: KioskRig, center: CenterRig) -> None:
    """From the menu to the PIN page."""
    kiosk.choose(Errand.CERTIFICATES)
    kiosk.answer("RR-01")
    kiosk.answer(Options())
    kiosk.insert(center.card())


def to_check(kiosk: KioskRig, center: CenterRig) -> None:
    """On to the check page."""
    to_pin(kiosk, center)
    kiosk.enter_pin()


def to_paper(kiosk: KioskRig, center: CenterRig) -> None:
    """On until the paper is out."""
    to_check(kiosk, center)
    kiosk.answer(SAID)
    kiosk.eject()


def trouble(kiosk: KioskRig) -> TroubleView:
    """The trouble page that is shown."""
    assert isinstance(kiosk.screen.view, TroubleView), kiosk.screen.view
    return kiosk.screen.view


def test_a_commuter_walks_away_with_a_certificate(kiosk: KioskRig, center: CenterRig) -> None:
    """Menu, document, options, card, PIN, check, card back, money, receipt, paper: each page in its turn."""
    kiosk.choose(Errand.CERTIFICATES)
    assert step(kiosk) == ChooseDocument()
    kiosk.answer("RR-01")
    assert isinstance(step(kiosk), ChooseOptions)
    kiosk.answer(Options())
    assert step(kiosk) == InsertCard()
    kiosk.insert(center.card())
    assert step(kiosk) == EnterPin(3)
    kiosk.enter_pin()
    check = step(kiosk)
    assert isinstance(check, CheckAnswers)
    assert (check.holder, check.quote.won) == ("홍*동", 200)
    kiosk.answer(SAID)
    assert step(kiosk) == TakeCard()
    kiosk.eject()
    assert isinstance(step(kiosk), TakePaper)
    assert len(kiosk.printer.tray) == 1
    assert len(kiosk.receipt.slips) == 1
    assert [p.taken_won for p in kiosk.terminal.payments.values()] == [200]
    kiosk.answer(SAID)
    assert isinstance(kiosk.screen.view, MenuView)
    assert kiosk.tools.ledger.open_errands() == []


def test_two_minor_children_pay_nothing_and_are_told_why(kiosk: KioskRig, center: CenterRig) -> None:
    """The exemption is offered unasked; the terminal is not troubled."""
    kiosk.choose(Errand.CERTIFICATES)
    kiosk.answer("RR-01")
    kiosk.answer(Options())
    kiosk.insert(center.card(MINA))
    kiosk.enter_pin()
    check = step(kiosk)
    assert isinstance(check, CheckAnswers)
    assert check.quote.won == 0
    assert check.quote.exemption
    kiosk.answer(SAID)
    kiosk.eject()
    assert isinstance(step(kiosk), TakePaper)
    assert not kiosk.terminal.payments


def test_three_copies_are_three_papers_with_a_number_each(kiosk: KioskRig, center: CenterRig) -> None:
    """Each copy has its own serial and job."""
    kiosk.choose(Errand.CERTIFICATES)
    kiosk.answer("RR-01")
    kiosk.answer(Options(copies=3))
    kiosk.insert(center.card())
    kiosk.enter_pin()
    kiosk.answer(SAID)
    kiosk.eject()
    assert len(kiosk.printer.tray) == 3
    assert [p.taken_won for p in kiosk.terminal.payments.values()] == [600]


def test_a_wrong_pin_says_how_many_tries_are_left(kiosk: KioskRig, center: CenterRig) -> None:
    """Then the right one goes on; nothing else is asked again."""
    to_pin(kiosk, center)
    kiosk.enter_pin("000000")
    assert step(kiosk) == EnterPin(2, wrong=True)
    kiosk.enter_pin()
    assert isinstance(step(kiosk), CheckAnswers)


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


@pytest.mark.troubled
def test_a_jam_returns_the_money_and_leaves_a_claim_code(kiosk: KioskRig, center: CenterRig) -> None:
    """The page says where the money is; the paper is void; the code collects a fresh one."""
    kiosk.printer.jam(after_page=1)
    to_paper(kiosk, center)
    shown = trouble(kiosk)
    assert shown.fault is Fault.PRINTER_JAM
    assert shown.money == MoneyNews(200, 200, 0)
    assert shown.claim_code
    assert [p.returned_won for p in kiosk.terminal.payments.values()] == [200]
    kiosk.printer.mend()
    kiosk.clock.seconds += 30
    kiosk.rounds.tick()
    kiosk.settle()
    collect(kiosk, center, shown.claim_code)
    assert isinstance(step(kiosk), CheckAnswers)
    kiosk.answer(SAID)
    kiosk.eject()
    assert isinstance(step(kiosk), TakePaper)
    assert [p.taken_won for p in kiosk.terminal.payments.values()] == [200, 200]


def collect(kiosk: KioskRig, center: CenterRig, code: str) -> None:
    """From the menu with a code and the same person's card to the claim."""
    kiosk.counter.leave()
    kiosk.settle()
    kiosk.choose(Errand.CLAIM)
    assert step(kiosk) == EnterCode()
    kiosk.answer(code)
    kiosk.insert(center.card())
    kiosk.enter_pin()


def kept_claim(kiosk: KioskRig, center: CenterRig) -> str:
    """A jam, and a terminal that cannot give the money back: the code stands for it."""
    kiosk.printer.jam(after_page=1)
    kiosk.terminal.void_fails()
    to_paper(kiosk, center)
    shown = trouble(kiosk)
    assert shown.money == MoneyNews(200, 0, 200)
    kiosk.printer.mend()
    kiosk.terminal.mend()
    kiosk.clock.seconds += 30
    kiosk.rounds.tick()
    kiosk.settle()
    assert shown.claim_code is not None
    return shown.claim_code


@pytest.mark.troubled
def test_money_that_could_not_go_back_pays_for_the_claim(kiosk: KioskRig, center: CenterRig) -> None:
    """Collected without paying again, and only once."""
    code = kept_claim(kiosk, center)
    collect(kiosk, center, code)
    assert isinstance(step(kiosk), ChooseClaim)
    kiosk.answer(ClaimChoice.COLLECT)
    kiosk.answer(SAID)
    kiosk.eject()
    assert isinstance(step(kiosk), TakePaper)
    assert len(kiosk.terminal.payments) == 1
    kiosk.answer(SAID)
    kiosk.clock.seconds += 30
    kiosk.rounds.tick()
    kiosk.settle()
    collect(kiosk, center, code)
    assert trouble(kiosk).fault is Fault.CLAIM_USED


@pytest.mark.troubled
def test_money_that_could_not_go_back_is_refunded_by_the_code(kiosk: KioskRig, center: CenterRig) -> None:
    """The same money, once."""
    code = kept_claim(kiosk, center)
    collect(kiosk, center, code)
    kiosk.answer(ClaimChoice.REFUND)
    assert step(kiosk) == MoneyReturned(200)
    assert [p.returned_won for p in kiosk.terminal.payments.values()] == [200]


@pytest.mark.troubled
def test_a_claim_belongs_to_its_holder(kiosk: KioskRig, center: CenterRig) -> None:
    """A found slip is worth nothing with another card."""
    code = kept_claim(kiosk, center)
    kiosk.counter.leave()
    kiosk.choose(Errand.CLAIM)
    kiosk.answer(code)
    kiosk.insert(center.card(MINA))
    kiosk.enter_pin()
    assert trouble(kiosk).fault is Fault.CLAIM_OTHER_HOLDER


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


def test_patience_warns_and_then_forgets_the_citizen(kiosk: KioskRig, center: CenterRig) -> None:
    """Warned at 75 s, extended by a touch, over after 120 s; the card is asked back."""
    to_check(kiosk, center)
    kiosk.wait(76)
    overlay = kiosk.screen.scene.overlay
    assert overlay is not None
    assert (overlay.kind, overlay.seconds) == (OverlayKind.PATIENCE, 44)
    kiosk.counter.touch()
    assert kiosk.screen.scene.overlay is None
    kiosk.wait(121)
    assert step(kiosk) == TakeCard()
    assert kiosk.counter.is_idle
    kiosk.eject()
    assert isinstance(kiosk.screen.view, MenuView)


def test_settings_are_kept_on_the_page_and_forgotten_after_the_errand(kiosk: KioskRig) -> None:
    """The next citizen begins in Korean at 100 %."""
    kiosk.choose(Errand.CERTIFICATES)
    number = kiosk.screen.scene.number
    kiosk.counter.change_settings(Settings("en", 200, contrast=True))
    assert kiosk.screen.scene.number == number
    assert kiosk.screen.scene.settings == Settings("en", 200, contrast=True)
    kiosk.counter.leave()
    assert kiosk.screen.scene.settings == Settings()


def test_an_answer_to_an_older_page_is_ignored(kiosk: KioskRig) -> None:
    """A double tap does not answer the next question."""
    kiosk.choose(Errand.CERTIFICATES)
    number = kiosk.screen.scene.number
    kiosk.answer("RR-01")
    kiosk.counter.answer(number, Options(copies=5))
    assert isinstance(step(kiosk), ChooseOptions)


def test_back_from_the_check_page_keeps_card_and_pin(kiosk: KioskRig, center: CenterRig) -> None:
    """Changing the copies asks for the price again, and for nothing else."""
    to_check(kiosk, center)
    kiosk.counter.back()
    kiosk.settle()
    assert isinstance(kiosk.screen.view, AskView)
    assert kiosk.screen.view.remembered == Options()
    kiosk.answer(Options(copies=2))
    check = step(kiosk)
    assert isinstance(check, CheckAnswers)
    assert check.quote.won == 400


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


def test_a_tile_that_cannot_serve_shows_the_help_desk_instead(kiosk: KioskRig) -> None:
    """Nobody begins what cannot be finished."""
    kiosk.choose(Errand.TICKET)
    assert kiosk.screen.scene.overlay is not None
    assert kiosk.screen.scene.overlay.kind is OverlayKind.PERSON
    assert kiosk.counter.is_idle


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


@pytest.mark.troubled
def test_a_refund_the_terminal_refuses_leaves_the_code_good(kiosk: KioskRig, center: CenterRig) -> None:
    """The money is still held, so the same code collects the paper afterwards."""
    code = kept_claim(kiosk, center)
    kiosk.terminal.void_fails()
    collect(kiosk, center, code)
    kiosk.answer(ClaimChoice.REFUND)
    assert trouble(kiosk).fault is Fault.PAYMENT_OFFLINE
    kiosk.terminal.mend()
    tell_the_center(kiosk)
    kiosk.eject()
    collect(kiosk, center, code)
    kiosk.answer(ClaimChoice.REFUND)
    assert step(kiosk) == MoneyReturned(200)
    assert [p.returned_won for p in kiosk.terminal.payments.values()] == [200]


@pytest.mark.troubled
def test_a_refund_without_the_center_s_consent_pays_nothing(kiosk: KioskRig, center: CenterRig) -> None:
    """The line is cut at the wrong moment: recovery does not pay out, and the code stays good."""
    code = kept_claim(kiosk, center)
    collect(kiosk, center, code)
    kiosk.center.cut = True
    kiosk.answer(ClaimChoice.REFUND)
    assert trouble(kiosk).fault is Fault.CENTER_UNREACHABLE
    kiosk.counter.leave()
    kiosk.center.cut = False
    kiosk.eject()
    tell_the_center(kiosk)
    assert [p.returned_won for p in kiosk.terminal.payments.values()] == [0]
    assert kiosk.tools.ledger.open_errands() == []
    collect(kiosk, center, code)
    kiosk.answer(ClaimChoice.COLLECT)
    kiosk.answer(SAID)
    kiosk.eject()
    assert isinstance(step(kiosk), TakePaper)


@pytest.mark.troubled
def test_leaving_while_collecting_keeps_the_code_in_hand_good(kiosk: KioskRig, center: CenterRig) -> None:
    """The paper of the second errand is void; the citizen knows one code, and it works."""
    code = kept_claim(kiosk, center)
    collect(kiosk, center, code)
    kiosk.answer(ClaimChoice.COLLECT)
    kiosk.answer(SAID)
    assert step(kiosk) == TakeCard()
    kiosk.counter.leave()
    kiosk.eject()
    tell_the_center(kiosk)
    collect(kiosk, center, code)
    kiosk.answer(ClaimChoice.COLLECT)
    kiosk.answer(SAID)
    kiosk.eject()
    assert isinstance(step(kiosk), TakePaper)
    assert len(kiosk.terminal.payments) == 1


def tell_the_center(kiosk: KioskRig) -> None:
    """Let time pass until recovery and outbox have had their turn."""
    for _ in range(3):
        kiosk.clock.seconds += 30
        kiosk.rounds.tick()
        kiosk.settle()
