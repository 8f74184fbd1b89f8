"""The office's own data: changed from a day on, with a reason and a trace, by those who answer for it."""

import re
from datetime import timedelta
from html import unescape
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


def alert(boss: Clerk) -> str:
    """What the page complains of."""
    return boss.page.split('role="alert">')[1].split("</p>")[0]


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
    assert named in alert(boss)


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


def test_what_changed_stands_in_the_history_and_in_the_audit(kit: Any) -> None:
    """Old and new, with the reason; an auditor of the office reads both, and changes nothing."""
    boss = boss_of(kit)
    kit.clock.advance(seconds=1)
    names = {"office-ko": "언제나 창구", "office-en": "Any time", "about-ko-advice": "다 물어보세요"}
    boss.press(PAGE, **{**FORM, **names, "why": "new sign"}, valid_from=today(kit))
    kit.clock.advance(seconds=2)
    office = kit.center.reception.offices.at(OFFICE)
    assert office.name == {"ko": "언제나 창구", "en": "Any time"}
    assert office.service("advice").about == {"ko": "다 물어보세요", "en": "Ask us anything"}
    [row] = [row for row in kit.rows("audit") if row.what == "office.changed"]
    assert (row.who, row.why) == ("boss", "new sign")
    auditor = enter_and_sign_in(kit, "oh", Role.AUDITOR)
    for path in (PAGE, "/console/audit"):
        page = auditor.get(path).content.decode()
        for told in (
            "언제나 민원실 → <b>언제나 창구",
            "3 → <b>2",
            "– → <b>2026-12-31, 2027-01-01",
            "new sign",
        ):
            assert told in page, (path, told)
    auditor.get(PAGE)
    assert 'name="why"' not in auditor.page
    assert "다 물어보세요" in auditor.page
    assert auditor.press(PAGE, **FORM, valid_from=today(kit)).status_code == 403


def test_the_whole_history_can_be_read(kit: Any) -> None:
    """A page at a time, each change once."""
    boss, offices = boss_of(kit), kit.center.reception.offices
    office = offices.at(OFFICE)
    for n in range(45):
        changed = office.model_copy(update={"tolerance": n})
        offices.change(changed, valid_from=kit.clock() - timedelta(days=n), who="boss", why=f"no. {n};")
    shown, page = [], PAGE
    while page:
        boss.get(page)
        shown += re.findall(r"no\. (\d+);", boss.page)
        page = "".join(re.findall(r'href="(/console/office\?before=\d+)"', boss.page))
    assert shown == [str(n) for n in reversed(range(45))]


def test_a_counter_is_taken_away_when_nobody_is_there(kit: Any) -> None:
    """A clerk at it is named; gone, the counter goes too."""
    boss, kim = boss_of(kit), enter_and_sign_in(kit, "kim", Role.CLERK)
    kim.get()
    kim.press("/console/counter/choose", counter="2")
    kit.clock.advance(seconds=1)
    boss.press(PAGE, **FORM, valid_from=today(kit), **{"away-2": "1"})
    assert "2 · kim 주무관" in alert(boss)
    assert 'name="away-2" value="1" checked' in boss.page
    kim.press("/console/sign-out")
    boss.press(PAGE, **FORM, valid_from=today(kit), **{"away-2": "1"})
    kit.clock.advance(seconds=2)
    assert [each.number for each in kit.center.reception.offices.at(OFFICE).counters] == [1, 3]


def test_a_full_form_is_saved_and_one_too_long_is_told_so(kit: Any) -> None:
    """Twenty notices of sixty signs; beyond the limit nothing changes and the page says what is wrong."""
    boss = boss_of(kit)
    kit.clock.advance(seconds=1)
    notices = "\n".join([f"2026-12-01 2026-12-24 {'가' * 60} | {'&' * 60}"] * 20)
    boss.press(PAGE, **FORM, notices=notices, valid_from=today(kit))
    kit.clock.advance(seconds=2)
    assert len(kit.center.reception.offices.at(OFFICE).notices) == 20
    token = re.search(r'name="csrf" value="([^"]+)"', boss.page)
    assert token
    more = {"csrf": token[1], **FORM, "tolerance": "7", "notices": notices * 6, "valid_from": today(kit)}
    refused = boss.press(PAGE, **more)
    told = refused.content.decode()
    assert refused.status_code == 413
    assert "양식이 너무 길어요" in told
    assert "Please shorten it" in told
    assert 'value="7"' in told
    kit.clock.advance(seconds=2)
    assert kit.center.reception.offices.at(OFFICE).tolerance == 2


def test_what_was_typed_stands_there_again(kit: Any) -> None:
    """One slip loses nothing: every field as it was sent, boxes too."""
    boss = boss_of(kit)
    fields = {
        "office-ko": "다른 <이름>",
        "closed": "2026-12-25",
        "windows": "월 9-18",
        "notices": "2026-12-01 2026-12-31 연말 | Year end",
        "ko-passport": "여권·비자",
        "languages-2": "ko vi",
        "number-new": "9",
        "services-new": "advice",
        "quiet_from": "20:30",
        "valid_from": "2026-12-24",
        "why": "연말",
        "end-advice": "1",
    }
    boss.press(PAGE, **{**FORM, **fields})
    assert "월 9-18" in alert(boss)
    shown = dict(re.findall(r'name="([^"]+)"[^>]*? value="([^"]*)"', boss.page))
    shown |= dict(re.findall(r'<textarea name="([^"]+)"[^>]*>([^<]*)<', boss.page))
    assert {name: unescape(shown[name]) for name in fields} == fields
    assert 'name="end-advice" value="1" checked' in boss.page
    boss.press(PAGE, **{**FORM, **fields, "windows": "월 화 9:00-24:00", "end-advice": "1"})
    assert 'role="alert"' not in boss.page
