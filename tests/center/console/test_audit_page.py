"""The audit's page: who locked themselves out is seen by their own office, and by nobody else."""

import re
from pathlib import Path
from typing import Any

import pytest
from rig_applications import envelope
from rig_clerk import OFFICE, enter, enter_and_sign_in
from rig_handoff import hand_over, taken

import center
from center.console.audit import ROWS
from center.console.handoffs import INBOX
from center.console.words_of_the_audit import WHAT
from center.database.kiosk_tables import kiosk_state
from center.database.tables import audit
from center.staff.people import FREE_FAILURES
from center.staff.roles import Role
from contract.handoff import Want
from contract.help import OrderKind

OTHER = "other-office"
SEAT = "call-centre"

pytestmark = pytest.mark.slow


def test_the_own_office_s_rows_and_no_others(kit: Any) -> None:
    """Filtered by person; what is no number is no page."""
    for id_, office in (("kim", "suwon-24"), ("park", OTHER)):
        clerk = enter(kit, id_, Role.CLERK, office=office)
        for _ in range(FREE_FAILURES):
            clerk.sign_in(password="wrong horse battery")
    boss = enter_and_sign_in(kit, "boss", Role.SUPERVISOR)
    page = boss.get("/console/audit?before=x").text
    assert "여러 번 틀려 잠겼어요" in page
    assert "Locked after wrong tries" in page
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
    entered = '<td>test</td><td>직원을 등록했어요 <span lang="en">Person entered</span></td><td>kim</td>'
    assert entered in page
    assert "park" not in page


def test_whoever_opens_what_belongs_to_the_office_is_seen_there(kit: Any) -> None:
    """120 opened a call-back, a clerk of ours another: with the code of the slip, in words. Not elsewhere."""
    by_phone, here = taken(hand_over(kit, want=Want.CALL_BACK)), taken(hand_over(kit))
    for id_, role, office, told in (
        ("han", Role.CALL_CENTRE, SEAT, by_phone),
        ("kim", Role.CLERK, OFFICE, here),
    ):
        clerk = enter_and_sign_in(kit, id_, role, office=office)
        clerk.get(INBOX)
        assert clerk.press(f"{INBOX}/{told.id}").status_code == 200
    sent, passports = envelope(kit), kit.center.passport
    assert kit.call("/passport/applications", sent.model_dump_json().encode()).ok
    passports.open(passports.find(OFFICE, sent.id), who="han", why="review")
    ours, theirs = (
        enter_and_sign_in(kit, id_, Role.AUDITOR, office=office).get("/console/audit").content.decode()
        for id_, office in (("oh", OFFICE), ("yun", OTHER))
    )
    assert f"<td>han · {SEAT}</td>" in ours
    for words in (
        "120에서 전화로 도와 드리려고",
        "창구에서 도와 드리려고",
        "여권 신청을 열어 봤어요",
        "심사",
    ):
        assert words in ours
    for code in (by_phone.code, here.code, sent.code):
        assert f"{code}</td>" in ours
        assert code not in theirs
    assert "handoff.opened" not in ours
    assert "<td>han" not in theirs


def test_every_code_has_words() -> None:
    """Whatever the center writes into the audit, by the source."""
    folder = Path(center.__file__).parent
    written = re.compile(r'"((?:staff|passkey|help|handoff|passport|office)\.[a-z_.]+[a-z])"')
    found = {code for source in folder.rglob("*.py") for code in written.findall(source.read_text("utf-8"))}
    codes = {code for code in found if code.rpartition(".")[2] not in ("id", "key", "html", "toml")}
    assert "handoff.opened" in codes
    assert codes | {f"help.{kind.value}" for kind in OrderKind} <= set(WHAT)
