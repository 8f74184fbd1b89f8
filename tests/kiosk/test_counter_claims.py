"""A jam at the counter: the money goes back, or the claim code stands for it."""

import pytest
from counter_errands import collect, kept_claim, make_rounds, step, tell_the_center, to_paper, trouble
from rig import KioskRig
from rig_center import MINA, CenterRig

from kiosk.faults import Fault
from kiosk.steps import (
    SAID,
    CheckAnswers,
    ChooseClaim,
    ClaimChoice,
    MoneyReturned,
    TakeCard,
    TakePaper,
)
from kiosk.views import Errand, MoneyNews


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
    make_rounds(kiosk)
    collect(kiosk, center, shown.claim_code)
    assert isinstance(step(kiosk), CheckAnswers)
    kiosk.answer(SAID)
    kiosk.eject()
    assert isinstance(step(kiosk), TakePaper)
    assert [p.taken_won for p in kiosk.terminal.payments.values()] == [200, 200]


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
    make_rounds(kiosk)
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
