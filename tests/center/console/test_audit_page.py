"""The audit's page: who locked themselves out is seen by their own office, and by nobody else."""

from typing import Any

import pytest
from rig_clerk import enter, enter_and_sign_in

from center.console.audit import ROWS
from center.database.kiosk_tables import kiosk_state
from center.database.tables import audit
from center.staff.people import FREE_FAILURES
from center.staff.roles import Role

OTHER = "other-office"

pytestmark = pytest.mark.slow


def test_the_own_office_s_rows_and_no_others(kit: Any) -> None:
    """Filtered by person; what is no number is no page."""
    for id_, office in (("kim", "suwon-24"), ("park", OTHER)):
        clerk = enter(kit, id_, Role.CLERK, office=office)
        for _ in range(FREE_FAILURES):
            clerk.sign_in(password="wrong horse battery")
    boss = enter_and_sign_in(kit, "boss", Role.SUPERVISOR)
    page = boss.get("/console/audit?before=x").text
    assert "staff.locked" in page
    assert "<td>kim</td>" in page
    assert "park" not in page
    assert "<td>kim</td>" not in boss.get("/console/audit?who=boss").text
    assert "<td>kim</td>" not in boss.get("/console/audit?before=1").text


def test_older_rows_stand_on_the_next_page(kit: Any) -> None:
    """Each once."""
    boss = enter_and_sign_in(kit, "boss", Role.AUDITOR)
    rows = [
        {"at": kit.clock(), "who": "boss", "what": "seen", "subject": f"s{n:03d}", "why": ""}
        for n in range(ROWS + 5)
    ]
    with kit.center.desk.database.writing() as connection:
        connection.execute(audit.insert(), rows)
    first = boss.get("/console/audit").text
    older = first.partition('name="before" value="')[2].partition('"')[0]
    second = boss.get(f"/console/audit?before={older}").text
    shown = [f"s{n:03d}" in first or f"s{n:03d}" in second for n in range(ROWS + 5)]
    assert all(shown)
    assert "s104" in first
    assert "s104" not in second


def test_machines_and_who_runs_the_center_are_shown(kit: Any) -> None:
    """A machine of this office and one that never told where it stands; who entered a clerk. Not others'."""
    enter(kit, "kim", Role.CLERK)
    enter(kit, "park", Role.CLERK, office=OTHER)
    boss = enter_and_sign_in(kit, "boss", Role.SUPERVISOR)
    state = {"office": OTHER, "version": "1", "up_since": None, "use": "idle", "parts": [], "outbox": 0}
    rows = [
        {"at": kit.clock(), "who": who, "what": "handoff.resumed", "subject": "s", "why": f"by {who}"}
        for who in ("kiosk-1", "kiosk-2", "10.0.0.1")
    ]
    with kit.center.desk.database.writing() as connection:
        connection.execute(kiosk_state.insert().values(device="kiosk-2", heard_at=kit.clock(), **state))
        connection.execute(audit.insert(), rows)
    page = boss.get("/console/audit").text
    assert "by kiosk-1" in page
    assert "by kiosk-2" not in page
    assert "10.0.0.1" not in page
    assert "<td>test</td><td>staff.added</td><td>kim</td>" in page
    assert "park" not in page
