"""How it was: asked once after an errand, skippable, told of the place, and leading to nobody."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from counter_errands import step, to_paper
from rig import KioskRig, open_kiosk
from rig_center import CenterRig
from rig_turns import ManualClock
from sqlalchemy import select

from center.database.feeling_tables import feeling
from contract.feeling import Face
from kiosk.patience import DONE_PAGE_SECONDS
from kiosk.steps import SAID, Rate
from kiosk.views import Errand, MenuView


@pytest.fixture
def asking(tmp_path: Path, center: CenterRig) -> Iterator[KioskRig]:
    """A machine whose place wants to know."""
    rig = open_kiosk(tmp_path, center, ManualClock(), asks_how_it_was=True)
    yield rig
    rig.close()


def rows(center: CenterRig) -> list[tuple[object, ...]]:
    """All that is kept, without the random id."""
    table = feeling.c
    query = select(table.device, table.office, table.errand, table.ended, table.face, table.hour)
    with center.center.desk.database.reading() as connection:
        return [tuple(row) for row in connection.execute(query)]


def test_a_face_is_one_touch(asking: KioskRig, center: CenterRig) -> None:
    """After the paper; the hour is all the time that is kept."""
    before = rows(center)
    to_paper(asking, center)
    asking.answer(SAID)
    assert isinstance(step(asking), Rate)
    assert asking.counter.is_idle
    asking.answer(Face.GOOD)
    assert isinstance(asking.screen.view, MenuView)
    assert rows(center) == [*before, ("kiosk-dev", "suwon-24", Errand.CERTIFICATES, "done", 4, 23)]


def test_nobody_must_say(asking: KioskRig, center: CenterRig) -> None:
    """Finish, or just go: the page ends by itself, without a question."""
    before = rows(center)
    to_paper(asking, center)
    asking.answer(SAID)
    asking.answer(SAID)
    assert isinstance(asking.screen.view, MenuView)
    to_paper(asking, center)
    asking.answer(SAID)
    asking.clock.seconds += DONE_PAGE_SECONDS + 1
    asking.counter.tick()
    asking.settle()
    assert isinstance(asking.screen.view, MenuView)
    assert rows(center) == before


def test_nothing_is_asked_where_nothing_was_done(asking: KioskRig) -> None:
    """Who leaves says nothing of the errand."""
    asking.choose(Errand.CERTIFICATES)
    asking.counter.leave()
    asking.settle()
    assert isinstance(asking.screen.view, MenuView)


@pytest.mark.troubled
def test_a_dead_line_disturbs_nobody(asking: KioskRig, center: CenterRig) -> None:
    """The face is lost, the menu is there."""
    to_paper(asking, center)
    asking.answer(SAID)
    asking.center.cut = True
    asking.answer(Face.AWFUL)
    assert isinstance(asking.screen.view, MenuView)
