"""The power cut: killed after every commit and every external act, times every fault, then started again.

What must hold afterwards: at most one valid copy for each paper in the tray, money only for paper in hand,
what is still held is on an open claim, nothing is left open, and the center knows all of it.
"""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from itertools import takewhile
from pathlib import Path
from typing import Any

import pytest
from rig import KioskRig, open_kiosk
from rig_center import CenterRig, running_center
from rig_turns import ManualClock
from sqlalchemy import select

from center.database.tables import claim, copy
from devices.payment.simulated import SimulatedPaymentTerminal
from kiosk.acts.recover import recover, relay
from kiosk.faults import Fault
from kiosk.ledger.open import open_ledger

FAULTS = [
    "",
    "printer.jam:0",
    "printer.jam:1",
    "printer.run_out:1",
    "printer.open_cover:1",
    "printer.toner_out:1",
    "printer.go_offline:1",
    "printer.abort:1",
    "printer.cancel_from_panel:1",
    "printer.second_job",
    "printer.lose_reply_at:create_job",
    "printer.lose_reply_at:send_document",
    "printer.lose_reply_at:follow",
    "terminal.approve_but_lose_reply",
    "terminal.approve_late",
    "terminal.next_times_out",
    "terminal.next_declines",
    "printer.jam:1+terminal.void_fails",
    "receipt.run_out",
]
ROOT = Path(__file__).parents[2]
NIGHTLY = bool(os.environ.get("ANYTIME_NIGHTLY"))
"""Cut also where a fault has not shown yet."""


@pytest.fixture(scope="module")
def center(tmp_path_factory: pytest.TempPathFactory) -> Iterator[CenterRig]:
    """One center that never loses power."""
    with running_center(tmp_path_factory.mktemp("center"), ManualClock()) as rig:
        yield rig


class Machine:
    """The process that forks and is killed."""

    def __init__(self, center: CenterRig, template: Path) -> None:
        self._template = template
        self.undisturbed: list[str] = []
        path = os.pathsep.join([str(ROOT), str(ROOT / "tests")])
        child = Path(__file__).with_name("power_cut_child.py")
        self._process = subprocess.Popen(
            [sys.executable, str(child)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env={**os.environ, "PYTHONPATH": path},
        )
        self._tell({"url": center.url, "key": center.key.hex(), "anchors": str(center.issuer.folder)})

    def run(
        self, folder: Path, fault: str, cut_after: int, *, copies: int = 1, errand: str = "certificate"
    ) -> dict[str, Any]:
        """One errand; cut_after 0: the power stays on."""
        folder.mkdir()
        shutil.copy(self._template, folder / "ledger.sqlite")
        case = {"folder": str(folder), "fault": fault, "cut_after": cut_after}
        self._tell({**case, "copies": copies, "errand": errand})
        assert self._process.stdout is not None
        answer: dict[str, Any] = json.loads(self._process.stdout.readline())
        assert answer["died"] or answer["code"] == 0, answer
        return answer

    def _tell(self, message: dict[str, Any]) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps(message) + "\n")
        self._process.stdin.flush()

    def close(self) -> None:
        """It ends when nobody speaks to it."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.close()
        self._process.wait(20)
        self._process.stdout.close()


@pytest.fixture(scope="module")
def machine(center: CenterRig, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Machine]:
    """Started once; each case is a fork of it, with a fresh ledger."""
    template = tmp_path_factory.mktemp("ledger") / "ledger.sqlite"
    open_ledger(template).dispose()
    made = Machine(center, template)
    yield made
    made.close()


@pytest.mark.troubled
@pytest.mark.slow
@pytest.mark.parametrize("fault", FAULTS)
def test_whatever_is_cut_nothing_is_lost_and_nothing_is_double(
    fault: str, machine: Machine, center: CenterRig, tmp_path: Path, counted: dict[str, int]
) -> None:
    """Every event of the undisturbed course is a place to cut."""
    copies = 2 if fault in ("", "printer.jam:1") else 1
    course = machine.run(tmp_path / "whole", fault, 0, copies=copies)["events"]
    assert "intend_issue" in course
    _holds(tmp_path / "whole", center, fault)
    first = 1 if NIGHTLY or not fault else _where_it_differs(machine, tmp_path, course)
    for cut_after in range(first, len(course) + 1):
        folder = tmp_path / f"cut-{cut_after}"
        assert machine.run(folder, fault, cut_after, copies=copies)["died"]
        _holds(folder, center, fault)
    counted["crash_points"] += len(course) + 1 - first
    counted["faults"] += 1


CLAIM_FAULTS = {
    "collect": ["", "printer.jam:1", "printer.jam:1+terminal.void_fails"],
    "refund": ["", "terminal.void_fails", "terminal.goes_offline"],
}


@pytest.mark.troubled
@pytest.mark.slow
@pytest.mark.parametrize(("errand", "fault"), [(e, f) for e, faults in CLAIM_FAULTS.items() for f in faults])
def test_a_claim_cut_anywhere_is_worth_its_paper_or_its_money_once(
    errand: str, fault: str, machine: Machine, center: CenterRig, tmp_path: Path, counted: dict[str, int]
) -> None:
    """Collected or refunded by its code: cut after every event."""
    course = machine.run(tmp_path / "whole", fault, 0, errand=errand)["events"]
    assert ("intend_issue" if errand == "collect" else "reopen_for_refund") in course
    _holds(tmp_path / "whole", center, "void_fails")
    for cut_after in range(1, len(course) + 1):
        folder = tmp_path / f"cut-{cut_after}"
        assert machine.run(folder, fault, cut_after, errand=errand)["died"]
        _holds(folder, center, "void_fails")
    counted["crash_points"] += len(course)


@pytest.mark.troubled
@pytest.mark.slow
@pytest.mark.parametrize("fault", ["", "printer.jam:1"])
def test_a_terminal_that_is_away_at_the_restart_is_waited_for(
    fault: str, machine: Machine, center: CenterRig, tmp_path: Path, counted: dict[str, int]
) -> None:
    """The errand stays open until the terminal answers; then all promises hold."""
    course = machine.run(tmp_path / "whole", fault, 0)["events"]
    waited = 0
    for cut_after in range(1, len(course) + 1):
        folder = tmp_path / f"cut-{cut_after}"
        assert machine.run(folder, fault, cut_after)["died"]
        SimulatedPaymentTerminal(folder / "terminal").goes_offline()
        kiosk = open_kiosk(folder, center, ManualClock(seconds=60.0))
        waited += len(kiosk.tools.ledger.open_errands())
        kiosk.close()
        _holds(folder, center, fault)
    assert waited, "somewhere money was under way"
    counted["crash_points"] += len(course)


def _where_it_differs(machine: Machine, tmp_path: Path, course: list[str]) -> int:
    """Before a fault shows, a cut leaves what the undisturbed course leaves, which is cut everywhere."""
    if not machine.undisturbed:
        machine.undisturbed = machine.run(tmp_path / "undisturbed", "", 0)["events"]
    same = sum(
        1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(course, machine.undisturbed, strict=False))
    )
    return max(1, same)


def _holds(folder: Path, center: CenterRig, fault: str) -> None:
    kiosk = open_kiosk(folder, center, ManualClock(seconds=60.0))
    try:
        kiosk.printer.mend()
        kiosk.terminal.mend()
        kiosk.tools.terminal.cancel()
        _settle_all(kiosk)
        _check_promises(kiosk, center, fault)
    finally:
        kiosk.close()


def _settle_all(kiosk: KioskRig) -> None:
    """A payment under way may need a second question; two rounds must do."""
    for _ in range(3):
        if recover(kiosk.tools, kiosk.tools.ledger.open_errands()) == 0:
            break
    assert kiosk.tools.ledger.open_errands() == []
    assert relay(kiosk.tools, kiosk.engine)


def _check_promises(kiosk: KioskRig, center: CenterRig, fault: str) -> None:
    serials = _serials(kiosk)
    with center.center.desk.database.reading() as connection:
        rows = connection.execute(select(copy).where(copy.c.serial.in_(serials))).all()
        claims = connection.execute(select(claim)).all()
    valid = [row for row in rows if row.state == "printed"]
    assert len(valid) + sum(row.state == "void" for row in rows) == len(rows), "no copy is left undecided"
    whole = [paper for paper in kiosk.printer.tray if paper.pages == 2]
    assert len(valid) <= len(whole), "a copy is valid only when its paper came out"
    payments = kiosk.terminal.payments.values()
    held = sum(p.taken_won - p.returned_won for p in payments)
    owed = held - 200 * len(valid)
    assert owed >= 0, "paper in hand was paid"
    if owed:
        assert "void_fails" in fault
        keys = {row.issue for row in rows}
        assert sum(c.credit_won for c in claims if c.issue in keys and c.state == "open") == owed
    assert len(valid) + sum(row.state == "void" for row in rows) == len({row.serial for row in rows})


def _serials(kiosk: KioskRig) -> list[str]:
    from sqlalchemy import select as choose
    from sqlalchemy.orm import Session

    from kiosk.ledger.tables import Copy

    with Session(kiosk.engine) as db:
        return list(db.scalars(choose(Copy.serial)))


def test_every_printer_fault_is_among_the_faults() -> None:
    """A fault added to the port must be added to the table above."""
    names = {"PAPER_OUT": "run_out", "JAM": "jam", "COVER_OPEN": "open_cover", "TONER_OUT": "toner_out"}
    names |= {"OFFLINE": "go_offline", "BUSY": "second_job"}
    for fault in Fault:
        if fault.name.startswith("PRINTER_"):
            assert any(names[fault.name.removeprefix("PRINTER_")] in scripted for scripted in FAULTS)
