"""The counter: whole errands on simulated devices and a real center, page by page."""

from counter_errands import step, to_check, to_paper, to_pin
from rig import KioskRig
from rig_center import MINA, CenterRig

from contract.issue import Options
from kiosk.steps import (
    SAID,
    CheckAnswers,
    ChooseDocument,
    ChooseOptions,
    EnterPin,
    InsertCard,
    TakeCard,
    TakePaper,
)
from kiosk.views import AskView, Errand, MenuView, OverlayKind, Settings


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


def test_the_last_page_is_never_covered_by_a_question(kiosk: KioskRig, center: CenterRig) -> None:
    """It says where the paper lies; after 30 s the next citizen's menu is there."""
    to_paper(kiosk, center)
    kiosk.wait(29)
    assert isinstance(step(kiosk), TakePaper)
    assert kiosk.screen.scene.overlay is None
    kiosk.wait(2)
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


def test_a_tile_that_cannot_serve_shows_the_help_desk_instead(kiosk: KioskRig) -> None:
    """Nobody begins what cannot be finished."""
    kiosk.choose(Errand.PASSPORT)
    assert kiosk.screen.scene.overlay is not None
    assert kiosk.screen.scene.overlay.kind is OverlayKind.PERSON
    assert kiosk.counter.is_idle
