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
        {"ko-passport": " "},
        {"en-passport": ""},
        {"windows": "mon 09:00-09:00"},
        {"tolerance": "99999999999999"},
        {"target-passport": "999999"},
        {"notices": "2026-12-26 2026-12-24 성탄절 | Christmas"},
        {"notices": "Christmas"},
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


def test_an_earlier_scheduled_change_and_a_later_edit_both_hold(kit: Any) -> None:
    """The new tolerance from January on keeps the counter's language that was entered after it."""
    boss = boss_of(kit)
    kit.clock.advance(seconds=1)
    boss.press(PAGE, **FORM, valid_from=today(kit))
    kit.clock.advance(seconds=2)
    boss.get(PAGE)
    boss.press(PAGE, **{**FORM, "tolerance": "5", "why": "new year"}, valid_from="2027-01-01")
    boss.get(PAGE)
    changes = {"closed": "2027-02-01", "languages-1": "ko vi", "ko-advice": "상담"}
    boss.press(PAGE, **{**FORM, **changes, "why": "a colleague"}, valid_from=today(kit))
    kit.clock.advance(seconds=2)
    now = kit.center.reception.offices.at(OFFICE)
    assert (now.tolerance, now.counter(1).languages, now.service("advice").name["ko"]) == (
        2,
        ("ko", "vi"),
        "상담",
    )
    kit.clock.advance(days=60)
    then = kit.center.reception.offices.at(OFFICE)
    assert (then.tolerance, then.counter(1).languages, then.service("advice").name["ko"]) == (
        5,
        ("ko", "vi"),
        "상담",
    )
    assert [str(day) for day in then.closed] == ["2027-02-01"]


def test_what_is_scheduled_stands_on_the_page_and_can_be_changed(kit: Any) -> None:
    """The day, what will differ, who and why; seen as of that day it is taken back."""
    boss = boss_of(kit)
    kit.clock.advance(seconds=1)
    boss.press(PAGE, **FORM, valid_from=today(kit))
    kit.clock.advance(seconds=2)
    boss.get(PAGE)
    boss.press(PAGE, **{**FORM, "tolerance": "5", "why": "new year"}, valid_from="2027-01-01")
    boss.get(PAGE)
    assert "예정된 변경" in boss.page
    assert "<th>2027-01-01</th>" in boss.page
    assert "boss: new year" in boss.page
    boss.get(f"{PAGE}?on=2027-01-01")
    assert 'name="tolerance" type="number" min="0" max="99" value="5"' in boss.page
    boss.press(PAGE, **{**FORM, "why": "not yet"}, on="2027-01-01", valid_from="2027-01-01")
    kit.clock.advance(days=60)
    assert kit.center.reception.offices.at(OFFICE).tolerance == 2


@pytest.mark.parametrize(
    ("wrong", "named"),
    [
        ({"ko-passport": ""}, "맡는 일"),
        ({"windows": "mon 09:00-09:00"}, "여는 시간"),
        ({"tolerance": "99999999999999"}, "늦게 오신 분"),
        ({"shifts": "A 06:00"}, "근무조"),
    ],
)
def test_the_page_names_the_field(kit: Any, wrong: dict[str, str], named: str) -> None:
    """In its own words, not in those of a program."""
    boss = boss_of(kit)
    boss.press(PAGE, **{**FORM, "valid_from": today(kit), **wrong})
    alert = boss.page.split('role="alert">')[1].split("</p>")[0]
    assert named in alert


def test_notices_are_written_here(kit: Any) -> None:
    """A line each, and the page shows them as they were written."""
    boss = boss_of(kit)
    kit.clock.advance(seconds=1)
    line = "2026-11-24 2026-12-24 성탄절에도 열어요 | Open at Christmas"
    boss.press(PAGE, **FORM, notices=line, valid_from=today(kit))
    kit.clock.advance(seconds=2)
    boss.get(PAGE)
    assert line in boss.page
    notice = kit.center.reception.offices.at(OFFICE).notices[0]
    assert notice.text == {"ko": "성탄절에도 열어요", "en": "Open at Christmas"}
