"""What the machine does to an errand: a jam before paying, a bug while paper comes out, a lost ledger."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from counter_errands import collect, make_rounds, step, to_check, to_paper, trouble
from rig import KioskRig, open_kiosk
from rig_center import CenterRig
from rig_turns import ManualClock, TurnLanes
from sqlalchemy import text
from typing_extensions import override

from center.issuing import price
from devices.document_printer.simulated import SimulatedDocumentPrinter
from kiosk.availability.answer import Here
from kiosk.faults import Fault, Trouble
from kiosk.lanes import Done, Job
from kiosk.ledger.tables import CopyState
from kiosk.step import Lane
from kiosk.steps import SAID, ChooseClaim, ClaimChoice, MoneyReturned, TakePaper
from kiosk.tools import Tools
from kiosk.views import Errand, MenuView, MoneyNews, OutOfServiceView, TroubleView


@pytest.mark.troubled
def test_a_jam_is_told_before_anything_binds(kiosk: KioskRig, center: CenterRig) -> None:
    """The printer stood while the citizen typed the PIN: nothing is issued, nobody pays."""
    to_check(kiosk, center)
    kiosk.printer.jam()
    kiosk.answer(SAID)
    assert trouble(kiosk) == TroubleView(Fault.PRINTER_JAM, can_retry=False)
    assert kiosk.tools.ledger.open_errands() == []
    assert not kiosk.terminal.payments


class Wrapped:
    """A printer with one act of its own; all else is the printer's."""

    def __init__(self, printer: SimulatedDocumentPrinter) -> None:
        self.printer = printer

    def __getattr__(self, name: str) -> Any:
        return getattr(self.printer, name)


class JamsAtTheSecondJob(Wrapped):
    """The first copy comes out."""

    jobs = 0

    def create_job(self, job: UUID) -> str:
        """See `DocumentPrinter`."""
        self.jobs += 1
        if self.jobs == 2:
            self.printer.jam()
        return self.printer.create_job(job)


def wrapping(kind: type[Wrapped]) -> Callable[[Tools], Tools]:
    """Puts a printer of `kind` between kiosk and simulated printer."""

    def wrap(tools: Tools) -> Tools:
        assert isinstance(tools.printer, SimulatedDocumentPrinter)
        printer: Any = kind(tools.printer)
        return replace(tools, printer=printer)

    return wrap


@pytest.mark.troubled
def test_copies_that_came_out_before_a_jam_are_good_and_told(tmp_path: Path, center: CenterRig) -> None:
    """One of two: its price stays paid, the other's goes back."""
    kiosk = open_kiosk(tmp_path, center, ManualClock(), wrap=wrapping(JamsAtTheSecondJob))
    to_paper(kiosk, center, copies=2)
    shown = trouble(kiosk)
    assert shown.copies == (1, 2)
    assert shown.money == MoneyNews(400, 200, 0)
    kiosk.close()


@pytest.mark.troubled
def test_money_goes_back_at_the_machine_that_jammed(kiosk: KioskRig, center: CenterRig) -> None:
    """The tile says that it is only the money, and so does the page."""
    kiosk.printer.jam(after_page=1)
    kiosk.terminal.void_fails()
    to_paper(kiosk, center)
    code = trouble(kiosk).claim_code
    kiosk.terminal.mend()
    kiosk.counter.leave()
    make_rounds(kiosk)
    assert isinstance(kiosk.screen.view, MenuView)
    tiles = {tile.code: tile.availability for tile in kiosk.screen.view.tiles}
    assert not isinstance(tiles[Errand.CERTIFICATES], Here)
    assert tiles[Errand.CLAIM] == Here(1, only_refund=True)
    collect(kiosk, center, code)
    kiosk.answer(ClaimChoice.COLLECT)
    assert isinstance(step(kiosk), ChooseClaim), "what cannot be had is no answer"
    kiosk.answer(ClaimChoice.REFUND)
    assert step(kiosk) == MoneyReturned(200)


class HeldLanes(TurnLanes):
    """The printer lane waits until it is let go; all others work in turn."""

    def __init__(self) -> None:
        super().__init__()
        self.held: list[tuple[Job, Done]] | None = None

    @override
    def run(self, lane: Lane, job: Job, done: Done) -> None:
        """See `Lanes`."""
        if lane is Lane.PRINTER and self.held is not None:
            self.held.append((job, done))
        else:
            super().run(lane, job, done)

    def let_go(self) -> None:
        """The printer works again, in order."""
        held, self.held = self.held or [], None
        for job, done in held:
            super().run(Lane.PRINTER, job, done)


@pytest.mark.troubled
def test_a_bug_while_paper_comes_out_waits_for_the_paper(tmp_path: Path, center: CenterRig) -> None:
    """The page is honest at once; the money is settled by what the printer proved."""
    lanes = HeldLanes()
    kiosk = open_kiosk(tmp_path, center, ManualClock(), lanes=lanes)
    lanes.held = []
    to_paper(kiosk, center)
    kiosk.counter.crashed()
    kiosk.settle()
    assert trouble(kiosk).fault is Fault.INTERNAL
    assert not kiosk.counter.is_idle
    (errand,) = kiosk.tools.ledger.open_errands()
    assert [p.returned_won for p in kiosk.terminal.payments.values()] == [0]
    lanes.let_go()
    kiosk.settle()
    assert kiosk.counter.is_idle
    assert [copy.state for copy in kiosk.tools.ledger.copies(errand)] == [CopyState.PRINTED]
    assert [p.returned_won for p in kiosk.terminal.payments.values()] == [0]
    assert kiosk.tools.ledger.open_errands() == []
    kiosk.close()


class Buggy(Wrapped):
    """Its driver has a bug when it follows a job."""

    purged = 0

    def follow(self, *_: object) -> None:
        """See `DocumentPrinter`."""
        raise ZeroDivisionError

    def purge(self) -> None:
        """See `DocumentPrinter`."""
        self.purged += 1
        self.printer.purge()


@pytest.mark.troubled
def test_a_bug_in_a_driver_leaves_nothing_in_the_spool(tmp_path: Path, center: CenterRig) -> None:
    """What was sent must not come out for the next citizen."""
    kiosk = open_kiosk(tmp_path, center, ManualClock(), wrap=wrapping(Buggy))
    to_paper(kiosk, center)
    assert trouble(kiosk).fault is Fault.INTERNAL
    printer: Any = kiosk.tools.printer
    assert printer.purged == 1
    assert [p.taken_won - p.returned_won for p in kiosk.terminal.payments.values()] == [0]
    kiosk.close()


@pytest.mark.troubled
@pytest.mark.parametrize("served", [True, False], ids=["in an errand", "at the menu"])
def test_a_broken_ledger_stops_the_machine(served: bool, kiosk: KioskRig, center: CenterRig) -> None:
    """Whoever meets it first: the page says so, and nothing more is begun."""
    if served:
        to_check(kiosk, center)
    with kiosk.engine.begin() as connection:
        connection.execute(text("alter table errand rename to lost"))
    if served:
        kiosk.answer(SAID)
    else:
        make_rounds(kiosk)
    assert kiosk.screen.view == OutOfServiceView(Fault.LEDGER_BROKEN)
    number = kiosk.screen.scene.number
    make_rounds(kiosk)
    assert kiosk.screen.scene.number == number
    with pytest.raises(Trouble) as told:
        kiosk.tools.ledger.open_errands()
    assert "no such table" in str(told.value)


@pytest.mark.troubled
def test_credit_beyond_today_s_price_stays_on_the_code(
    kiosk: KioskRig, center: CenterRig, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The fee fell between paying and collecting: the rest is not lost."""
    kiosk.printer.jam(after_page=1)
    kiosk.terminal.void_fails()
    to_paper(kiosk, center)
    code = trouble(kiosk).claim_code
    kiosk.printer.mend()
    kiosk.terminal.mend()
    kiosk.counter.leave()
    make_rounds(kiosk)
    monkeypatch.setattr(price, "list_price", lambda _order: 150)
    collect(kiosk, center, code)
    kiosk.answer(ClaimChoice.COLLECT)
    kiosk.answer(SAID)
    kiosk.eject()
    done = step(kiosk)
    assert isinstance(done, TakePaper)
    assert done.rest_won == 50
    kiosk.answer(SAID)
    make_rounds(kiosk)
    collect(kiosk, center, code)
    found = step(kiosk)
    assert isinstance(found, ChooseClaim)
    assert found.credit_won == 50
