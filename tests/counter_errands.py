"""How far a citizen has come: from the menu to a page of the errand, on a kiosk without a window."""

from rig import KioskRig
from rig_center import CenterRig

from contract.issue import Options
from kiosk.steps import SAID, EnterCode
from kiosk.views import AskView, Errand, MoneyNews, TroubleView


def step(kiosk: KioskRig) -> object:
    """The step whose page is shown."""
    assert isinstance(kiosk.screen.view, AskView), kiosk.screen.view
    return kiosk.screen.view.step


def trouble(kiosk: KioskRig) -> TroubleView:
    """The trouble page that is shown."""
    assert isinstance(kiosk.screen.view, TroubleView), kiosk.screen.view
    return kiosk.screen.view


def to_pin(kiosk: KioskRig, center: CenterRig, *, copies: int = 1) -> None:
    """From the menu to the PIN page."""
    kiosk.choose(Errand.CERTIFICATES)
    kiosk.answer("RR-01")
    kiosk.answer(Options(copies=copies))
    kiosk.insert(center.card())


def to_check(kiosk: KioskRig, center: CenterRig, *, copies: int = 1) -> None:
    """On to the check page."""
    to_pin(kiosk, center, copies=copies)
    kiosk.enter_pin()


def to_paper(kiosk: KioskRig, center: CenterRig, *, copies: int = 1) -> None:
    """On until the paper is out, or not."""
    to_check(kiosk, center, copies=copies)
    kiosk.answer(SAID)
    kiosk.eject()


def collect(kiosk: KioskRig, center: CenterRig, code: str | None) -> None:
    """Back to the menu, and with a code and the same person's card to the claim."""
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
    make_rounds(kiosk)
    assert shown.claim_code is not None
    return shown.claim_code


def make_rounds(kiosk: KioskRig) -> None:
    """Half a minute later everybody is asked how they feel."""
    kiosk.clock.seconds += 30
    kiosk.rounds.tick()
    kiosk.settle()


def tell_the_center(kiosk: KioskRig) -> None:
    """Let time pass until recovery and outbox have had their turn."""
    for _ in range(3):
        make_rounds(kiosk)
