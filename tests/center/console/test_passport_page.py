"""The passport clerk's pages by hand: every act, in words, and nothing that cannot stand in a passport."""

import re
from typing import Any
from uuid import UUID, uuid4

import cv2
import numpy as np
import pytest
from rig_applications import OFFICE, content, envelope
from rig_clerk import enter_and_sign_in

from center.console.passport import corrected
from center.opener.vault import MOST_ALONE
from center.staff.roles import Role
from contract.numbers import draw_code
from contract.passport import BookRequest
from contract.photo import PhotoJudgement, Reason, Verdict

pytestmark = pytest.mark.slow  # another process holds the key

PAGE = "/console/passport"


def taken(kit: Any, **differs: Any) -> UUID:
    """An application that came in."""
    id_ = uuid4()
    told = content(kit, id_, **differs).model_dump_json().encode()
    assert kit.call("/passport/applications", envelope(kit, id_, told=told).model_dump_json().encode()).ok
    return id_


def buttons(page: str) -> set[str]:
    """What may be done."""
    return set(re.findall(r'name="act" value="(\w+)"', page))


def test_the_form_without_a_photo_is_printed(kit: Any) -> None:
    """Whoever has it taken at the counter signs the same form, with an empty box."""
    clerk = enter_and_sign_in(kit, "lee", Role.PASSPORT)
    at_counter = PhotoJudgement(verdict=Verdict.HUMAN, reasons=(Reason.DECLARED,))
    _, jpeg = cv2.imencode(".jpg", np.full((531, 413, 3), 200, np.uint8))
    for id_ in (taken(kit, photo=b"", judgement=at_counter), taken(kit, photo=jpeg.tobytes())):
        clerk.get(PAGE)
        answer = clerk.press(f"{PAGE}/{id_}/form")
        assert answer.status_code == 200
        assert answer.content.startswith(b"%PDF")


def test_each_act_leads_on(kit: Any) -> None:
    """A new photo wanted, returned, accepted, finished; the history tells it in words."""
    clerk, id_ = enter_and_sign_in(kit, "lee", Role.PASSPORT), taken(kit)
    clerk.get(PAGE)
    said = clerk.press(f"{PAGE}/{id_}/act", act="ask_photo", reason="")
    assert "시민에게 알릴 말을 적어 주세요" in said.text
    for act in ("ask_photo", "return", "accept"):
        clerk.press(f"{PAGE}/{id_}/act", act=act, reason="because")
        page = clerk.press(f"{PAGE}/{id_}", why="review").text
        assert buttons(page), act
    history = page[page.index('class="history"') :]
    assert "ask_photo" not in history
    assert "사진 다시" in history
    clerk.press(f"{PAGE}/{id_}/act", act="finish", reason="")
    assert "data-destroyed" in clerk.press(f"{PAGE}/{id_}", why="review").text


@pytest.mark.parametrize(
    ("field", "value"),
    [("surname", "K1M<>"), ("given", "A" * 60), ("given", "A--B"), ("phone", "0"), ("phone", "+82 10")],
)
def test_what_cannot_stand_in_a_passport_is_not_kept(kit: Any, field: str, value: str) -> None:
    """Nothing is changed, and the clerk reads why."""
    clerk, id_ = enter_and_sign_in(kit, "lee", Role.PASSPORT), taken(kit)
    clerk.get(PAGE)
    answer = clerk.press(f"{PAGE}/{id_}/correct", field=field, value=value)
    assert answer.status_code == 200
    assert "그렇게는 고칠 수 없어요" in answer.text
    assert kit.center.passport.find(OFFICE, id_).revision == 1


def test_a_second_person_allows_more(kit: Any) -> None:
    """By the page, not only by the opener's own rule."""
    clerk = enter_and_sign_in(kit, "lee", Role.PASSPORT)
    ids = [taken(kit) for _ in range(MOST_ALONE + 1)]
    clerk.get(PAGE)
    for id_ in ids:
        page = clerk.press(f"{PAGE}/{id_}", why="review").text
    assert "한 사람이 한 시간에" in page
    second = enter_and_sign_in(kit, "park", Role.SUPERVISOR)
    second.get(f"{PAGE}/allow")
    second.press(f"{PAGE}/allow", whom="lee")
    clerk.get(PAGE)
    assert "한 사람이 한 시간에" not in clerk.press(f"{PAGE}/{ids[-1]}", why="review").text


def test_what_can_is(kit: Any) -> None:
    """A hyphen and a space, small letters; a number as people write it."""
    before = content(kit, uuid4())
    assert (corrected(before, "given", "gil-dong") or before).spelling.given == "GIL-DONG"
    assert (corrected(before, "phone", "010-9999-8888") or before).phone == "01099998888"
    assert (corrected(before, "emergency_name", "") or before).emergency_name == ""
    assert corrected(before, "born", "2000-01-01") is None


def test_the_called_number_leads_to_its_application(kit: Any) -> None:
    """The citizen stands there: one click, and nobody asks for a code."""
    kit.clock.now = kit.clock.now.replace(day=25, hour=9, minute=0)
    office = kit.center.reception.offices.at(OFFICE)
    start = kit.center.reception.appointments.free(office, "passport")[0].start
    sent = envelope(kit, code=draw_code())
    request = BookRequest(id=sent.id, code=sent.code, office=OFFICE, service="passport", start=start)
    assert kit.call("/passport/book", request.model_dump_json().encode()).ok
    assert kit.call("/passport/applications", sent.model_dump_json().encode()).ok
    clerk = enter_and_sign_in(kit, "lee", Role.PASSPORT)
    for _ in range(4):  # until the time has come; whoever does nothing is locked out
        kit.clock.advance(minutes=9)
        clerk.get(PAGE)
    kit.center.codes.has_come("lee", sent.code)
    clerk.get(PAGE)
    assert "오셨어요" in clerk.page
    clerk.press("/console/counter/choose", counter="2")
    clerk.next()
    clerk.get("/console/counter")
    assert f'action="{PAGE}/{sent.id}"' in clerk.page
