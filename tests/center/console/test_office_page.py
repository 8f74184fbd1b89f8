"""The office's own data: changed from a day on, with a reason and a trace, by those who answer for it."""

from typing import Any

import pytest
from rig_clerk import OFFICE, Clerk, enter_and_sign_in

from center.staff.roles import Role

PAGE = "/console/office"
FORM = {
    "closed": "2026-12-31, 2027-01-01",
    "priority": "30",
    "tolerance": "2",
    "quiet_from": "21:00",
    "quiet_until": "08:00",
    "why": "holidays",
}

pytestmark = pytest.mark.slow


def today(kit: Any) -> str:
    """In Suwon."""
    return str(kit.clock().date())


def boss_of(kit: Any) -> Clerk:
    """At the page."""
    boss = enter_and_sign_in(kit, "boss", Role.SUPERVISOR)
    assert boss.get(PAGE).status_code == 200
    return boss


def test_a_change_counts_at_once_and_leaves_a_trace(kit: Any) -> None:
    """Every field arrives; who and why stand on the page."""
    boss = boss_of(kit)
    kit.clock.advance(seconds=1)
    boss.press(PAGE, **FORM, valid_from=today(kit), **{"languages-1": "ko vi"})
    kit.clock.advance(seconds=2)
    office = kit.center.reception.offices.at(OFFICE)
    assert [str(day) for day in office.closed] == ["2026-12-31", "2027-01-01"]
    assert (office.priority.minutes, office.tolerance) == (30, 2)
    assert office.quiet_from.hour == 21
    assert office.counter(1).languages == ("ko", "vi")
    assert "<td>boss</td><td>holidays</td>" in boss.page


def test_a_change_may_begin_later(kit: Any) -> None:
    """Until then all is as before."""
    boss = boss_of(kit)
    boss.press(PAGE, **FORM, valid_from="2026-12-30")
    kit.clock.advance(seconds=2)
    assert kit.center.reception.offices.at(OFFICE).tolerance == 3
    kit.clock.advance(days=60)
    assert kit.center.reception.offices.at(OFFICE).tolerance == 2


@pytest.mark.parametrize(
    "wrong",
    [
        {"closed": "tomorrow"},
        {"priority": "-1"},
        {"priority": "x"},
        {"quiet_from": ""},
        {"valid_from": "2020-01-01"},
        {"valid_from": "soon"},
        {"why": " "},
        {"services-1": "nothing-we-do"},
        {"services-1": ""},
    ],
)
def test_what_cannot_be_read_changes_nothing(kit: Any, wrong: dict[str, str]) -> None:
    """And the page says so."""
    boss, before = boss_of(kit), kit.center.reception.offices.at(OFFICE)
    boss.press(PAGE, **{**FORM, "valid_from": today(kit), **wrong})
    assert 'role="alert"' in boss.page
    kit.clock.advance(seconds=2)
    assert kit.center.reception.offices.at(OFFICE) == before
