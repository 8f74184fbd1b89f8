"""A passport at a whole kiosk: sealed before "done", sent when there is a line, unreadable on the disk."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from counter_errands import step
from rig import KioskRig, open_kiosk
from rig_center import CenterRig, running_center
from rig_turns import ManualClock

from center.passport.states import Act, State
from contract.passport import PassportCase
from contract.photo import PhotoJudgement, Verdict
from kiosk.availability.answer import Here, NotNow
from kiosk.ledger.open import open_ledger
from kiosk.ledger.parcels import MOST_WAITING, Parcels
from kiosk.names.roman_name import RomanName
from kiosk.ports.photo_booth import Look, NoShot, NoShotWhy, Shot
from kiosk.steps import (
    SAID,
    CheckApplication,
    CheckChoice,
    ChooseDay,
    ChooseKind,
    ChooseSlot,
    ChooseVisit,
    EnterName,
    InsertCard,
    PhotoChoice,
    ShowPhoto,
    TakeApplication,
    VisitChoice,
)
from kiosk.tools import Tools
from kiosk.views import Errand, MenuView

JPEG = b"\xff\xd8 a face nobody may find"
PHONE = "01087651234"
SPELLING = RomanName("HONG", "KILTONG")

pytestmark = pytest.mark.slow  # the center's opener is another process


class Booth:
    """Implements `PhotoBooth` with one picture."""

    def __init__(self) -> None:
        self.is_there = True
        self.was_stopped = False

    def works(self) -> bool:
        """See `PhotoBooth`."""
        return self.is_there

    def shoot(self, seen: Callable[[Look], None]) -> Shot | NoShot:
        """See `PhotoBooth`."""
        if not self.is_there:
            return NoShot(NoShotWhy.CAMERA)
        seen(Look(bytes(12), 2, 2, "hold", 3))
        return Shot(JPEG, PhotoJudgement(verdict=Verdict.PASS, head_mm=34.0))

    def stop(self) -> None:
        """See `PhotoBooth`."""
        self.was_stopped = True


@pytest.fixture
def center(tmp_path: Path) -> Iterator[CenterRig]:
    """One of its own."""
    with running_center(tmp_path / "center", ManualClock()) as rig:
        yield rig


@pytest.fixture
def booth() -> Booth:
    """That works."""
    return Booth()


@pytest.fixture
def kiosk(tmp_path: Path, center: CenterRig, booth: Booth) -> Iterator[KioskRig]:
    """With a booth."""

    def with_booth(tools: Tools) -> Tools:
        return replace(tools, booth=booth)

    rig = open_kiosk(tmp_path / "kiosk", center, center.clock, wrap=with_booth)
    yield rig
    rig.close()


def to_the_check(kiosk: KioskRig, center: CenterRig, *, books: bool = True) -> None:
    """Everything answered."""
    kiosk.choose(Errand.PASSPORT)
    kiosk.answer(PassportCase.RENEWAL)
    assert isinstance(step(kiosk), ChooseKind)
    kiosk.answer("10y-26")
    kiosk.answer(SAID)
    assert step(kiosk) == InsertCard()
    kiosk.insert(center.card())
    kiosk.enter_pin()
    kiosk.answer(SAID)
    kiosk.eject()
    assert isinstance(step(kiosk), EnterName)
    kiosk.answer(SPELLING)
    kiosk.answer(PHONE)
    shown = step(kiosk)
    assert isinstance(shown, ShowPhoto)
    assert shown.shot == Shot(JPEG, PhotoJudgement(verdict=Verdict.PASS, head_mm=34.0))
    kiosk.answer(PhotoChoice.USE)
    days = step(kiosk)
    assert isinstance(days, ChooseDay)
    if not books:
        kiosk.answer(SAID)
    else:
        kiosk.answer(days.days[0])
        slots = step(kiosk)
        assert isinstance(slots, ChooseSlot)
        kiosk.answer(slots.slots[0])
    assert isinstance(step(kiosk), CheckApplication)


def done(kiosk: KioskRig) -> TakeApplication:
    """The last page."""
    shown = step(kiosk)
    assert isinstance(shown, TakeApplication), shown
    return shown


def disk(kiosk: KioskRig, folder: Path) -> bytes:
    """All that a thief finds."""
    kiosk.engine.dispose()
    return b"".join(file.read_bytes() for file in sorted(folder.rglob("*")) if file.is_file())


def test_the_office_finds_all_of_it(kiosk: KioskRig, center: CenterRig) -> None:
    """Sent at once; the appointment has the same code; the clerk opens what was told."""
    to_the_check(kiosk, center)
    kiosk.answer(CheckChoice.SUBMIT)
    shown = done(kiosk)
    assert shown.submitted.sent
    filed = center.center.passport.by_code("suwon-24", shown.submitted.code)[0]
    found = center.center.passport.open(filed, who="kim", why="review")
    assert found is not None
    assert (found.spelling.surname, found.spelling.given, found.phone) == ("HONG", "KILTONG", PHONE)
    assert (found.photo, found.kind, found.won) == (JPEG, "10y-26", 49_000)
    visit = center.center.reception.appointments.find(filed.id)
    assert visit is not None
    assert visit.start == shown.start


@pytest.mark.troubled
def test_without_a_line_it_is_done_all_the_same(kiosk: KioskRig, center: CenterRig, tmp_path: Path) -> None:
    """In the ledger before the citizen reads it; nothing of it can be read there; it arrives when it can."""
    to_the_check(kiosk, center, books=False)
    kiosk.center.cut = True
    kiosk.answer(CheckChoice.SUBMIT)
    shown = done(kiosk)
    assert not shown.submitted.sent
    assert kiosk.tools.parcels.waiting() == 1
    image = disk(kiosk, tmp_path / "kiosk")
    for canary in ("홍길동".encode(), b"KILTONG", PHONE.encode(), JPEG, b"1978"):
        assert canary not in image
    assert shown.submitted.code.encode() in image
    kiosk.center.cut = False
    for _ in range(3):
        kiosk.clock.seconds += 30
        kiosk.rounds.tick()
        kiosk.settle()
    assert kiosk.tools.parcels.waiting() == 0
    filed = center.center.passport.by_code("suwon-24", shown.submitted.code)
    assert len(filed) == 1
    left = disk(kiosk, tmp_path / "kiosk")
    kept = center.center.passport.open(filed[0], who="kim", why="review")
    assert kept is not None
    assert b'"body":"' not in left


@pytest.mark.troubled
def test_a_power_cut_after_the_ledger_loses_nothing(
    kiosk: KioskRig, center: CenterRig, tmp_path: Path
) -> None:
    """Another process opens what is on the disk, and sends it."""
    to_the_check(kiosk, center, books=False)
    kiosk.center.cut = True
    kiosk.answer(CheckChoice.SUBMIT)
    code = done(kiosk).submitted.code
    engine = open_ledger(tmp_path / "kiosk" / "ledger.sqlite")
    envelope = Parcels(engine).oldest()
    assert envelope is not None
    assert envelope.code == code
    center.center.passport_intake.take("kiosk-dev", envelope)
    assert len(center.center.passport.by_code("suwon-24", code)) == 1
    engine.dispose()


def test_a_new_photo_is_taken_by_the_same_code(kiosk: KioskRig, center: CenterRig) -> None:
    """At any machine, with the same card; the office has it as a later revision."""
    to_the_check(kiosk, center, books=False)
    kiosk.answer(CheckChoice.SUBMIT)
    code = done(kiosk).submitted.code
    desk = center.center.passport
    desk.move(desk.by_code("suwon-24", code)[0], Act.ASK_PHOTO, "안경", who="kim")
    kiosk.counter.leave()
    kiosk.settle()
    kiosk.choose(Errand.CLAIM)
    kiosk.answer(code)
    assert isinstance(step(kiosk), ChooseVisit)
    kiosk.answer(VisitChoice.PHOTO)
    kiosk.insert(center.card())
    kiosk.enter_pin()
    kiosk.eject()
    kiosk.answer(PhotoChoice.USE)
    assert done(kiosk).submitted.sent
    filed = desk.by_code("suwon-24", code)[0]
    assert (filed.state, filed.revision) == (State.RECEIVED, 2)


def test_the_tile_says_whether_it_works(kiosk: KioskRig, booth: Booth) -> None:
    """No camera, or no room for one more: nobody begins in vain."""

    def tile() -> object:
        assert isinstance(kiosk.screen.view, MenuView)
        return next(each.availability for each in kiosk.screen.view.tiles if each.code == Errand.PASSPORT)

    assert isinstance(tile(), Here)
    booth.is_there = False
    kiosk.clock.seconds += 61
    kiosk.rounds.tick()
    kiosk.settle()
    assert isinstance(tile(), NotNow)
    booth.is_there = True
    kiosk.counter.conditions_changed(camera=True, has_room=False)
    assert isinstance(tile(), NotNow)
    assert MOST_WAITING == 100


@pytest.mark.troubled
def test_a_time_taken_meanwhile_is_chosen_anew(kiosk: KioskRig, center: CenterRig) -> None:
    """After the check page; nothing was sent."""
    to_the_check(kiosk, center)
    office = center.center.reception.offices.at("suwon-24")
    changed = office.model_copy(update={"slots": ()})
    center.center.reception.offices.change(changed, valid_from=center.clock.now(), who="t", why="t")
    kiosk.answer(CheckChoice.SUBMIT)
    again = step(kiosk)
    assert isinstance(again, ChooseDay)
    assert again.taken
    kiosk.answer(SAID)
    assert isinstance(step(kiosk), TakeApplication)
    assert kiosk.tools.parcels.waiting() == 0
