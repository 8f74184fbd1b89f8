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


def test_services_hours_shifts_and_counters_are_changed_too(kit: Any) -> None:
    """The page shows what was written, so that it can be sent again unchanged."""
    boss = boss_of(kit)
    kit.clock.advance(seconds=1)
    more = {
        "windows": "mon tue wed thu fri 09:00-18:00\r\nsat holiday 10:00-13:00",
        "shifts": "A 06:00-14:00 2026-01-01 1/3\r\nB 22:00-06:00 2026-01-02 2/6",
        "prefix-passport": "p",
        "target-passport": "25",
        "ko-passport": "여권·비자",
        "number-new": "7",
        "services-new": "passport advice",
        "languages-new": "ko vi",
    }
    boss.press(PAGE, **FORM, **more, valid_from=today(kit))
    kit.clock.advance(seconds=2)
    office = kit.center.reception.offices.at(OFFICE)
    assert [len(window.days) for window in office.windows] == [5, 2]
    assert [(shift.team, shift.days, shift.every) for shift in office.shifts] == [("A", 1, 3), ("B", 2, 6)]
    passport = office.service("passport")
    assert passport is not None
    assert (passport.prefix, passport.target_minutes, passport.name["ko"]) == ("P", 25, "여권·비자")
    assert [counter.number for counter in office.counters] == [1, 2, 3, 7]
    boss.get(PAGE)
    assert "sat holiday 10:00-13:00" in boss.page
    assert "B 22:00-06:00 2026-01-02 2/6" in boss.page


@pytest.mark.parametrize(
    "wrong",
    [
        {"windows": "mon 9-18"},
        {"windows": "someday 09:00-18:00"},
        {"shifts": "A 06:00-14:00"},
        {"prefix-passport": "A"},
        {"prefix-passport": "<b>"},
        {"number-new": "1", "services-new": "advice"},
        {"number-new": "8"},
        {"services-new": "advice"},
        {"target-passport": "0"},
    ],
)
def test_what_does_not_fit_changes_nothing(kit: Any, wrong: dict[str, str]) -> None:
    """A prefix of another service, a counter twice or without a service, hours nobody can read."""
    boss = boss_of(kit)
    before = kit.center.reception.offices.at(OFFICE)
    kit.clock.advance(seconds=1)
    boss.press(PAGE, **FORM, **wrong, valid_from=today(kit))
    assert 'class="wrong"' in boss.page
    kit.clock.advance(seconds=2)
    assert kit.center.reception.offices.at(OFFICE) == before
