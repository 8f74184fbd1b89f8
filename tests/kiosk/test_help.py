"""A clerk helps on the screen: with consent, masked, never choosing for the citizen, and safely ended."""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from counter_errands import step, to_check, trouble
from rig import KioskRig, open_kiosk
from rig_center import CenterRig
from rig_clerk import OFFICE
from rig_turns import PICTURE

from center.help.calls import Call
from center.staff.people import AlreadyThere, Person
from center.staff.roles import Role
from contract.help import LOST_SECONDS, NOBODY_SECONDS, HelpEnd, HelpState, OrderKind
from contract.issue import Options
from contract.queue import OfficeRequest
from kiosk.faults import Fault
from kiosk.patience import LONG_PATIENCE_SECONDS
from kiosk.steps import CheckAnswers, ChooseDocument, ChooseOptions, InsertCard, TakeCard, TakePaper
from kiosk.views import Errand, MenuView, Overlay, OverlayKind

KIM = Person("kim", "김민원", OFFICE, frozenset({Role.CLERK}))


@pytest.fixture(autouse=True)
def kim_is_at_work(center: CenterRig) -> None:
    """Somebody who could help."""
    parts = center.center
    with suppress(AlreadyThere):
        parts.people.add(KIM, "correct horse battery", by="test")
    parts.sessions.open(KIM)


@pytest.fixture
def kiosk(tmp_path: Path, center: CenterRig) -> Iterator[KioskRig]:
    """One that has the center's time: both notice a silence."""
    rig = open_kiosk(tmp_path, center, center.clock)
    yield rig
    rig.counter.end_help()
    rig.close()


def to_options(kiosk: KioskRig) -> None:
    """A certificate, not yet how it shall look."""
    kiosk.choose(Errand.CERTIFICATES)
    kiosk.answer("RR-01")


def hear_of_the_office(kiosk: KioskRig) -> None:
    """As the rounds do every ten seconds."""
    now = kiosk.tools.center.office(OfficeRequest(office=OFFICE))
    kiosk.counter.conditions_changed(office=now)


def tick(kiosk: KioskRig, seconds: float = 1.0) -> None:
    """A second, and what the lanes do in it."""
    kiosk.clock.seconds += seconds
    kiosk.counter.tick()
    kiosk.settle()


def overlay(kiosk: KioskRig) -> Overlay:
    """What lies over the page."""
    assert kiosk.screen.scene.overlay is not None
    return kiosk.screen.scene.overlay


def call(kiosk: KioskRig) -> None:
    """A person; on this screen; yes."""
    hear_of_the_office(kiosk)
    kiosk.counter.call_person()
    assert overlay(kiosk).on_screen
    kiosk.counter.ask_for_help()
    assert overlay(kiosk).kind is OverlayKind.CONSENT
    kiosk.counter.begin_help()
    tick(kiosk)


def taken(kiosk: KioskRig, center: CenterRig) -> Call:
    """Kim took the call; the kiosk knows, and has shown its page."""
    call(kiosk)
    help_ = center.center.help
    (waiting,) = [each for each in help_.calls.open_calls(OFFICE) if each.state is HelpState.CALLING]
    assert help_.desk.take(waiting, KIM)
    tick(kiosk)
    tick(kiosk)
    return waiting


def order(center: CenterRig, waiting: Call, kind: OrderKind, text: str = "") -> None:
    """Kim does something to the page as it is now."""
    help_ = center.center.help
    now = help_.calls.find(OFFICE, waiting.id)
    assert now is not None
    assert help_.desk.order(now, KIM, kind, text)


def test_nothing_leaves_the_machine_without_consent(kiosk: KioskRig, center: CenterRig) -> None:
    """Neither a call nor a picture; No is an answer."""
    hear_of_the_office(kiosk)
    kiosk.counter.call_person()
    kiosk.counter.begin_help()
    kiosk.counter.ask_for_help()
    kiosk.counter.close_overlay()
    kiosk.counter.begin_help()
    tick(kiosk)
    assert center.center.help.calls.open_calls(OFFICE) == []
    assert kiosk.screen.scene.help is None


def test_not_offered_where_nobody_is_at_work(kiosk: KioskRig, center: CenterRig) -> None:
    """The page names what is possible now, and nothing else."""
    hear_of_the_office(kiosk)
    nobody = kiosk.tools.center.office(OfficeRequest(office=OFFICE)).model_copy(update={"helpers": 0})
    kiosk.counter.conditions_changed(office=nobody)
    kiosk.counter.call_person()
    assert not overlay(kiosk).on_screen
    kiosk.counter.ask_for_help()
    kiosk.counter.begin_help()
    tick(kiosk)
    assert center.center.help.calls.open_calls(OFFICE) == []


def test_the_clerk_speaks_and_the_page_says_who_sees_it(kiosk: KioskRig, center: CenterRig) -> None:
    """Words once, in the clerk's own; the masked page is at the center; patience does not run out."""
    to_options(kiosk)
    waiting = taken(kiosk, center)
    assert kiosk.screen.scene.help is not None
    assert kiosk.screen.scene.help.helper == KIM.name
    assert center.center.help.calls.picture(waiting) == PICTURE
    order(center, waiting, OrderKind.SAY, "네 통도 돼요")
    tick(kiosk)
    assert overlay(kiosk) == Overlay(OverlayKind.CLERK_SAYS, words="네 통도 돼요")
    kiosk.counter.close_overlay()
    for _ in range(40):
        tick(kiosk, 5)
    assert kiosk.screen.scene.overlay is None
    assert isinstance(step(kiosk), ChooseOptions)
    assert center.center.help.desk.end(waiting, KIM)
    tick(kiosk)
    assert overlay(kiosk).end is HelpEnd.BY_CLERK
    assert kiosk.screen.scene.help is None


def test_back_goes_back_from_the_page_that_was_seen(kiosk: KioskRig, center: CenterRig) -> None:
    """An order for a page that is gone does nothing."""
    to_options(kiosk)
    waiting = taken(kiosk, center)
    order(center, waiting, OrderKind.BACK)
    tick(kiosk)
    assert isinstance(step(kiosk), ChooseDocument)
    order(center, waiting, OrderKind.BACK)
    kiosk.answer("RR-01")
    kiosk.answer(Options())
    assert isinstance(step(kiosk), InsertCard)
    tick(kiosk)
    assert isinstance(step(kiosk), InsertCard)
    kiosk.counter.end_help()
    kiosk.settle()
    assert center.center.help.calls.open_calls(OFFICE) == []


@pytest.mark.troubled
def test_onward_tries_again_and_never_agrees(kiosk: KioskRig, center: CenterRig) -> None:
    """A trouble is tried again; the page that binds waits for the citizen alone."""
    to_check(kiosk, center)
    waiting = taken(kiosk, center)
    order(center, waiting, OrderKind.ONWARD)
    tick(kiosk)
    assert isinstance(step(kiosk), CheckAnswers)
    kiosk.center.cut = True
    kiosk.counter.back()
    kiosk.settle()
    kiosk.answer(Options().model_copy(update={"copies": 2}))
    assert trouble(kiosk).fault is Fault.CENTER_UNREACHABLE
    kiosk.center.cut = False
    tick(kiosk)
    order(center, waiting, OrderKind.ONWARD)
    tick(kiosk)
    assert isinstance(step(kiosk), CheckAnswers)
    kiosk.counter.end_help()
    kiosk.settle()


def test_a_waived_fee_is_asked_again(kiosk: KioskRig, center: CenterRig) -> None:
    """On the page that names the price; the citizen agrees to nothing, and pays nothing."""
    to_check(kiosk, center)
    assert checked(kiosk).quote.won == 200
    waiting = taken(kiosk, center)
    now = center.center.help.calls.find(OFFICE, waiting.id)
    assert now is not None
    assert center.center.help.waivers.ask(now, KIM, "applies_for_exempt", "세대원의 증명서를 봄")
    tick(kiosk)
    assert (checked(kiosk).quote.won, checked(kiosk).quote.exemption) == (0, "applies_for_exempt")
    kiosk.answer(None)
    assert isinstance(step(kiosk), TakeCard), "issued at the price of the waiver"
    kiosk.eject()
    assert isinstance(step(kiosk), TakePaper)
    kiosk.counter.end_help()
    kiosk.settle()


def checked(kiosk: KioskRig) -> CheckAnswers:
    """The page before anything binds."""
    shown = step(kiosk)
    assert isinstance(shown, CheckAnswers)
    return shown


def test_a_lost_line_ends_it_safely(kiosk: KioskRig, center: CenterRig) -> None:
    """On both sides, after the same time; the errand stands where it was."""
    to_options(kiosk)
    waiting = taken(kiosk, center)
    kiosk.center.cut = True
    for _ in range(int(LOST_SECONDS) + 1):
        tick(kiosk)
    assert overlay(kiosk).end is HelpEnd.LOST
    assert isinstance(step(kiosk), ChooseOptions)
    kiosk.center.cut = False
    tick(kiosk)
    over = center.center.help.calls.find(OFFICE, waiting.id)
    assert over is not None
    assert over.ended is HelpEnd.LOST


def test_nobody_comes_and_there_are_other_ways(kiosk: KioskRig, center: CenterRig) -> None:
    """After two minutes; the page says so."""
    call(kiosk)
    for _ in range(int(NOBODY_SECONDS) + 2):
        tick(kiosk)
    assert overlay(kiosk).end is HelpEnd.NOBODY


def test_a_page_nobody_stands_at_is_not_kept_by_a_helper(kiosk: KioskRig, center: CenterRig) -> None:
    """The citizen walked away and the clerk forgot: longer patience, then nothing of either stays."""
    to_options(kiosk)
    taken(kiosk, center)
    for _ in range(LONG_PATIENCE_SECONDS // 5 - 2):
        tick(kiosk, 5)
    assert isinstance(step(kiosk), ChooseOptions)
    assert overlay(kiosk).kind is OverlayKind.PATIENCE
    for _ in range(4):
        tick(kiosk, 5)
    assert isinstance(kiosk.screen.view, MenuView)
    assert kiosk.screen.scene.help is None
    assert center.center.help.calls.open_calls(OFFICE) == []


def test_who_leaves_ends_the_help(kiosk: KioskRig, center: CenterRig) -> None:
    """The next citizen is seen by nobody."""
    to_options(kiosk)
    waiting = taken(kiosk, center)
    kiosk.counter.leave()
    kiosk.settle()
    assert isinstance(kiosk.screen.view, MenuView)
    assert kiosk.screen.scene.help is None
    over = center.center.help.calls.find(OFFICE, waiting.id)
    assert over is not None
    assert over.ended is HelpEnd.BY_CITIZEN
    kiosk.choose(Errand.CERTIFICATES)
    assert kiosk.screen.scene.help is None
