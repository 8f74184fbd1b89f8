"""What machines did alone is counted with the counters: the mission's own number is about everybody."""

import csv
import io
from datetime import datetime, timedelta
from typing import Any

import pytest
from rig_applications import envelope
from rig_clerk import OFFICE, enter_and_sign_in

from center.clock import SEOUL
from center.figures.machines import PASSPORT, Alone, done_alone, everything
from center.figures.measure import Case
from center.staff.roles import Role

pytestmark = pytest.mark.slow
NOON, NIGHT = (datetime(2026, 11, 24, hour, tzinfo=SEOUL) for hour in (12, 23))


def stands(kit: Any, device: str, office: str) -> None:
    """Where a machine says it is."""
    body = {"office": office, "version": "0.1.0", "up_since": kit.clock().isoformat(), "use": "free"}
    assert kit.call("/state", {**body, "parts": []}, device=device).status_code == 200


def print_one(kit: Any, device: str = "kiosk-1", **changes: Any) -> None:
    """A paper that came out."""
    issued = kit.issue(device=device, **changes)
    kit.tell(printed=tuple(copy.serial for copy in issued.copies), device=device)


def test_what_came_out_counts_once(kit: Any) -> None:
    """With its copies; not what did not come out, nor another office's machine, nor another day."""
    stands(kit, "kiosk-1", OFFICE)
    stands(kit, "kiosk-2", "other")
    today = kit.clock().astimezone(SEOUL).date()
    options = {"rrn_tail": False, "address_history": False, "purpose": None, "copies": 2}
    print_one(kit, options=options, won=400)
    lost = kit.issue()
    kit.tell(void=(lost.copies[0].serial,))
    print_one(kit, device="kiosk-2")
    database = kit.center.desk.database
    (paper,) = done_alone(database, OFFICE, today, today)
    assert (paper.kind, paper.at) == ("RR-01", kit.clock())
    assert len(done_alone(database, "other", today, today)) == 1
    assert done_alone(database, OFFICE, today - timedelta(days=2), today - timedelta(days=1)) == []


def test_an_application_is_a_case(kit: Any) -> None:
    """Of the office it was sealed to."""
    sent = envelope(kit)
    assert kit.call("/passport/applications", sent.model_dump_json().encode()).status_code == 200
    today = kit.clock().astimezone(SEOUL).date()
    assert [each.kind for each in done_alone(kit.center.desk.database, OFFICE, today, today)] == [PASSPORT]


def test_counters_and_machines_together() -> None:
    """Worked out by hand: one of two at the counter and all three at the machine came at night."""
    cases = [Case("advice", at, "served", None, None) for at in (NOON, NIGHT)]
    told = everything(cases, [Alone("RR-01", NIGHT)] * 3)
    assert (told.cases, told.off_hours) == (5, pytest.approx(0.8))
    assert (told.by_hour[12], told.by_hour[23], sum(told.by_hour)) == (1, 4, 5)
    assert everything([], []).off_hours is None


def test_a_weekend_noon_is_no_office_hour() -> None:
    """The chart's hour is not all of one kind: one case on a Tuesday, two on a Sunday."""
    told = everything([], [Alone("RR-01", NOON), *[Alone("RR-01", NOON + timedelta(days=5))] * 2])
    assert (told.by_hour[12], told.off_by_hour[12]) == (3, 2)


def test_the_page_and_the_file_tell_of_machines(kit: Any) -> None:
    """Each kind by its name, with its share; all of it in one row."""
    stands(kit, "kiosk-1", OFFICE)
    boss = enter_and_sign_in(kit, "boss", Role.SUPERVISOR)
    assert "아직 없어요" in boss.get("/console/figures").text
    print_one(kit)
    page = boss.get("/console/figures").text
    assert "주민등록표 등본" in page
    today = kit.clock().astimezone(SEOUL).date()
    boss.get(f"/console/figures.csv?from={today}&to={today}")
    rows = {row["service"]: row for row in csv.DictReader(io.StringIO(boss.page.removeprefix("\ufeff")))}
    everything_told = rows["counters and machines"]
    assert (everything_told["arrived"], everything_told["off_hours"]) == ("1", "1.0")
    machine = next(row for name, row in rows.items() if name.startswith("machine: "))
    assert (machine["served"], machine["off_hours"], machine["wait_p50_min"]) == ("1", "1.0", "")
