"""A service is added, taken away from a day on, and offered again; nobody in line or with a time is lost."""

from datetime import date, datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest
import requests
from rig_applications import OFFICE
from rig_clerk import Clerk, enter_and_sign_in
from rig_handoff import booked

from center.clock import SEOUL
from center.queue.desk import At
from center.staff.roles import Role
from contract.problem import ProblemCode
from contract.queue import OfficeNow

PAGE = "/console/office"
FORM = {"priority": "20", "tolerance": "3", "quiet_from": "22:00", "quiet_until": "07:00", "why": "a change"}
TAX = {
    "new-code": "tax",
    "new-prefix": "d",
    "new-ko": "세금",
    "new-en": "Taxes",
    "new-about-ko": "지방세 상담",
    "new-about-en": "Local taxes",
    "new-target": "25",
    "new-counters": "1, 3",
}

pytestmark = pytest.mark.slow


@pytest.fixture
def boss(kit: Any) -> Clerk:
    """Who answers for the office, at its page."""
    clerk = enter_and_sign_in(kit, "boss", Role.SUPERVISOR)
    assert clerk.get(PAGE).status_code == 200
    return clerk


def press(kit: Any, boss: Clerk, first: date | None = None, **fields: str) -> None:
    """Send the form, as of today unless told otherwise; a moment later all know."""
    kit.clock.advance(seconds=1)
    today = kit.clock().astimezone(SEOUL).date()
    boss.press(PAGE, **{**FORM, "valid_from": str(first or today)}, **fields)
    kit.clock.advance(seconds=2)


def offered(kit: Any) -> list[str]:
    """What the menu of a kiosk shows, in order."""
    answer = kit.call("/office", {"office": OFFICE})
    return [each.code for each in OfficeNow.model_validate_json(answer.content).services]


def draw(kit: Any, service: str, id_: str = "") -> requests.Response:
    """A number, please."""
    answer: requests.Response = kit.call(
        "/tickets", {"id": id_ or str(uuid4()), "office": OFFICE, "service": service}
    )
    return answer


def alert(boss: Clerk) -> str:
    """What the page complains of."""
    return boss.page.split('role="alert">')[1].split("</p>")[0]


def at(kit: Any, counter: int) -> At:
    """A clerk at a counter, as the office is now."""
    return At(kit.center.reception.offices.at(OFFICE), counter, "kim")


def test_a_service_is_added_and_served(kit: Any, boss: Clerk) -> None:
    """In the menu, before the last, which takes everything else; a number of its letter; called; a trace."""
    press(kit, boss, **TAX)
    assert 'role="alert"' not in boss.page
    assert offered(kit) == ["certificates", "passport", "tax", "advice"]
    number = draw(kit, "tax").json()["number"]
    assert number == "D001"
    assert kit.center.reception.desk.call_next(at(kit, 2)) is None
    called = kit.center.reception.desk.call_next(at(kit, 3))
    assert called.number == number
    service = at(kit, 1).office.service("tax")
    assert (service.target_minutes, service.about["en"]) == (25, "Local taxes")
    assert "<td>boss</td><td>a change</td>" in boss.page


def test_a_service_may_begin_later(kit: Any, boss: Clerk) -> None:
    """Until its day nobody sees it; it stands among what is scheduled."""
    day = kit.clock().astimezone(SEOUL).date() + timedelta(days=3)
    press(kit, boss, day, **TAX)
    assert "tax" not in offered(kit)
    assert f"<th>{day}</th>" in boss.page
    kit.clock.advance(days=4)
    assert "tax" in offered(kit)


@pytest.mark.parametrize(
    ("wrong", "ko", "en"),
    [
        ({"new-code": "Tax!"}, "소문자", "small letters"),
        ({"new-code": "advice"}, "이미 있는 부호", "of this code"),
        ({"new-prefix": "A"}, "A · 증명서", "has this letter"),
        ({"new-prefix": "ZZ"}, "하나예요", "one letter"),
        ({"new-prefix": "가"}, "하나예요", "one letter"),
        ({"new-en": " "}, "한국어와 영어로", "both languages"),
        ({"new-about-ko": ""}, "한국어와 영어로", "both languages"),
        ({"new-target": "0"}, "1분에서", "from 1 to"),
        ({"new-target": "²"}, "1분에서", "from 1 to"),
        ({"new-counters": ""}, "어느 창구", "which counters"),
        ({"new-counters": "1 42"}, "없는 창구예요", "no such counter"),
        ({"prefix-passport": "D"}, "D · 여권", "has this letter"),
    ],
)
def test_what_cannot_be_is_told_plainly(
    kit: Any, boss: Clerk, wrong: dict[str, str], ko: str, en: str
) -> None:
    """In both languages; nothing has changed, and what was typed is still there."""
    before = kit.center.reception.offices.at(OFFICE)
    press(kit, boss, **(TAX | wrong))
    assert ko in alert(boss)
    assert en in alert(boss)
    assert kit.center.reception.offices.at(OFFICE) == before
    assert 'value="Local taxes"' in boss.page


def test_what_is_taken_away_takes_nobody_out_of_the_line(kit: Any, boss: Clerk) -> None:
    """From its day on no number, no transfer to it, no tile; who has a number is called and served."""
    id_ = str(uuid4())
    number = draw(kit, "advice", id_).json()["number"]
    boss.get(PAGE)
    assert "기다리는 분" in boss.page
    press(kit, boss, **{"end-advice": "1"})
    assert offered(kit) == ["certificates", "passport"]
    assert draw(kit, "advice").json()["code"] == ProblemCode.NO_SUCH_SERVICE
    assert draw(kit, "advice", id_).json()["number"] == number
    desk, reception = kit.center.reception.desk, kit.center.reception
    assert [place.number for place in reception.line.in_line(OFFICE)] == [number]
    called = desk.call_next(at(kit, 1))
    assert called.number == number
    assert desk.finish(at(kit, 1), called.id) is not None
    draw(kit, "certificates")
    other = desk.call_next(at(kit, 1))
    assert desk.transfer(at(kit, 1), other.id, "advice") is None
    assert desk.add(at(kit, 1), other.id, "advice") is None
    assert "그만 받는 일" in boss.page


def test_it_is_taken_away_from_a_day_on_and_offered_again(kit: Any, boss: Clerk) -> None:
    """Both are rows of the office's history; the letter stays its own."""
    today = kit.clock().astimezone(SEOUL).date()
    press(kit, boss, today + timedelta(days=2), **{"end-certificates": "1"})
    assert "certificates" in offered(kit)
    kit.clock.advance(days=3)
    assert "certificates" not in offered(kit)
    boss.sign_in()
    boss.get(PAGE)
    press(kit, boss, **(TAX | {"new-prefix": "A"}))
    assert "A · 증명서" in alert(boss)
    press(kit, boss, **{"again-certificates": "1"})
    assert "certificates" in offered(kit)
    assert draw(kit, "certificates").json()["number"].startswith("A")
    assert [change.who for change in kit.center.reception.offices.history(OFFICE)][:2] == ["boss", "boss"]


def test_whoever_has_an_appointment_is_not_forgotten(kit: Any, boss: Clerk) -> None:
    """The page names the last one; from a day after it on it is possible, and no time beyond is given."""
    told = booked(kit)
    assert told.appointment is not None
    start = told.appointment.start.astimezone(SEOUL)
    press(kit, boss, **{"end-passport": "1"})
    assert f"{start:%Y-%m-%d %H:%M}" in alert(boss)
    assert "has an appointment" in alert(boss)
    assert "passport" in offered(kit)
    last_day = start.date() + timedelta(days=1)
    press(kit, boss, last_day, **{"end-passport": "1"})
    assert 'role="alert"' not in boss.page
    reception = kit.center.reception
    free = reception.appointments.free(reception.offices.at(OFFICE), "passport")
    assert free
    assert max(slot.start for slot in free) < datetime.combine(last_day, datetime.min.time(), SEOUL)
    kit.clock.now = start
    assert kit.center.codes.has_come("kim", told.code).number.startswith("B")


def test_who_waits_has_a_counter(kit: Any, boss: Clerk) -> None:
    """A counter that is the last to take a service somebody waits for keeps it."""
    draw(kit, "passport")
    press(kit, boss, **{"services-2": "advice", "services-3": "advice"})
    assert "여권 · 1" in alert(boss)
    assert "one counter must take it" in alert(boss)
    press(kit, boss, **{"services-2": "advice"})
    assert 'role="alert"' not in boss.page


def test_one_service_stays(kit: Any, boss: Clerk) -> None:
    """An office without any is closed, which is said otherwise."""
    press(kit, boss, **{f"end-{code}": "1" for code in ("certificates", "passport", "advice")})
    assert "하나는 남아" in alert(boss)
    assert len(offered(kit)) == 3


def test_the_passport_is_not_begun_where_it_is_taken_away(kit: Any, boss: Clerk) -> None:
    """A kiosk asks first, and says so before anybody shows a card."""
    press(kit, boss, **{"end-passport": "1"})
    assert kit.call("/passport", {"office": OFFICE}).json()["code"] == ProblemCode.NO_SUCH_SERVICE


def test_a_later_plan_keeps_the_new_service_and_its_counters(kit: Any, boss: Clerk) -> None:
    """What was scheduled before it takes it in, in its place."""
    day = kit.clock().astimezone(SEOUL).date() + timedelta(days=5)
    press(kit, boss, day, **{"services-1": "certificates advice passport", "ko-advice": "상담"})
    boss.get(PAGE)
    press(kit, boss, **TAX)
    kit.clock.advance(days=6)
    assert offered(kit) == ["certificates", "passport", "tax", "advice"]
    first = at(kit, 1).office.counter(1)
    assert set(first.services) == {"certificates", "advice", "passport", "tax"}
