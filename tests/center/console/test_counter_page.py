"""The counter's page: everybody set aside can be had again, and a clerk is told why nobody is called."""

import re
from typing import Any
from uuid import uuid4

import pytest
import requests
from rig_clerk import OFFICE, Clerk, enter_and_sign_in

from center.staff.roles import Role

pytestmark = pytest.mark.slow


@pytest.fixture
def kim(kit: Any) -> Clerk:
    """At counter 1."""
    clerk = enter_and_sign_in(kit, "kim", Role.CLERK)
    clerk.get()
    clerk.press("/console/counter/choose", counter="1")
    return clerk


def draw(kit: Any, **told: str) -> Any:
    """A ticket from a kiosk."""
    return kit.call("/tickets", {"id": str(uuid4()), "office": OFFICE, "service": "advice", **told}).json()


def set_aside(clerk: Clerk) -> list[str]:
    """The numbers of the list, from its top."""
    return re.findall(r'data-aside="(\w+)"', clerk.page)


def test_all_who_were_set_aside_can_be_had_again(kit: Any, kim: Clerk) -> None:
    """The parked first; a number reaches anybody, by hand and whatever a list shows."""
    numbers = [draw(kit)["number"] for _ in range(13)]
    for _ in range(12):
        kim.next()
    kim.do("hold", note="사진")
    assert set_aside(kim)[0] == numbers[11]
    assert sorted(set_aside(kim)) == numbers[:12]
    kim.press("/console/counter/number", number="c1", act="call")
    assert kim.number() == numbers[0]
    kim.press("/console/counter/number", number="002", act="back")
    assert numbers[1] not in set_aside(kim)
    kim.do("finish")
    kim.press("/console/counter/number", number=numbers[11].lower(), act="call")
    assert kim.number() == numbers[11]
    assert "창구에 계심" in kim.page
    for nonsense in ("C999", "", "１", "A1'", numbers[0]):
        kim.press("/console/counter/number", number=nonsense, act="back")
        assert "그 번호로 부를 분이 없어요" in kim.page


def test_a_number_of_two_services_wants_its_letter(kit: Any, kim: Clerk) -> None:
    """Nobody is called by a guess."""
    first = draw(kit)["number"]
    draw(kit, service="passport")
    kim.press("/console/counter/number", number="1", act="call")
    assert kim.number() == ""
    kim.press("/console/counter/number", number=first, act="call")
    assert kim.number() == first


def test_the_reason_to_go_first_is_said_to_the_clerk(kit: Any, kim: Clerk) -> None:
    """While they wait, and when they are here."""
    draw(kit, priority="disabled")
    kim.get()
    assert "★ 장애인" in kim.page
    kim.next()
    assert re.search(r'class="priority">★ 장애인', kim.page)


def test_a_clerk_is_told_why_nobody_is_called(kit: Any, kim: Clerk) -> None:
    """Nobody is there; or somebody, who asked for more time and may be called from then on."""
    kim.next()
    assert "지금 이 창구에서 부를 분이 없어요" in kim.page
    follow = draw(kit)["follow"]
    path = re.sub(r"^https?://[^/]+", "", follow)
    requests.post(kit.url + path, data={"wish": "later"}, timeout=10)
    kim.next()
    assert kim.number() == ""
    assert "시간을 더 청하신 분만 기다려요" in kim.page
    assert "<b>23:20</b>" in kim.page
    kit.clock.advance(minutes=11)
    kim.next()
    assert kim.number() == "C001"


def test_every_act_of_the_page_has_a_key(kit: Any, kim: Clerk) -> None:
    """Each button and link shows one; inside a group no two are the same."""
    for id_ in ("lee", "park"):
        enter_and_sign_in(kit, id_, Role.CLERK).get()
    for _ in range(3):
        draw(kit)
    kim.get()
    for state in ("", "called", "serving"):
        assert f'data-state="{state}"' in kim.page
        for button in re.findall(r"<(?:button|a|summary)\b[^>]*>", kim.page.partition('id="lock"')[0]):
            is_of_a_field = 'name="act"' in button or "hidden" in button  # its key is that of the number
            assert is_of_a_field or re.search(r'data-(?:key|pick)="', button), button
        for group in re.findall(r"<details.*?</details>", kim.page, re.S):
            picks = re.findall(r'data-pick="(\w)"', group)
            assert picks
            assert len(set(picks)) == len(picks)
        kim.next() if not state else kim.do("begin")
    assert {"h", "0", "1"} <= set(re.findall(r'data-pick="(\w)"', kim.page))


def test_the_phone_says_aloud_that_it_is_almost_or_just_ones_turn(kit: Any) -> None:
    """A screen reader tells what appears by itself (WCAG 4.1.3)."""
    path = re.sub(r"^https?://[^/]+", "", draw(kit)["follow"])
    page = requests.get(kit.url + path, timeout=10).text
    for place in ("hint soon-only", "called", "missed"):
        assert re.search(rf'class="{place}"[^>]*role="status"', page)


def test_pages_of_the_day_look_again_by_themselves(kit: Any, kim: Clerk) -> None:
    """The line at each change; the appointments also beside a code that is being written."""
    assert f'data-events="/board/{OFFICE}/events"' in kim.get("/console/line").text
    page = kim.get("/console/appointments").text
    assert "data-every=" in page
    assert page.count("<section data-live>") == 2
