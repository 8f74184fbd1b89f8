"""The passport clerk's pages in a browser: found, opened, each act, corrected, printed, allowed."""

import re
from base64 import b64decode
from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from rig_applications import OFFICE, content, envelope
from rig_clerk import Clerk, enter, enter_and_sign_in

from center.clock import SEOUL
from center.passport.states import Act, State
from center.staff.roles import Role
from contract.passport import Application, BookRequest
from contract.photo import Measure, PhotoJudgement, Reason, Verdict
from contract.photo import State as Sign

pytestmark = pytest.mark.slow  # another process holds the key

ONE_PIXEL = b64decode(
    "/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////"
    "////////////////////wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAACf/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAI"
    "AQEAAD8AKp//2Q=="
)
"""The least a JPEG may be."""

AT_THE_COUNTER = {
    "photo": b"",
    "judgement": PhotoJudgement(verdict=Verdict.HUMAN, reasons=(Reason.DECLARED,)),
}
"""Told by whoever wants no photo at the machine."""


def taken(kit: Any, **told: Any) -> UUID:
    """An application a kiosk has sent."""
    id_ = uuid4()
    plain = content(kit, id_, **told).model_dump_json().encode()
    sent = envelope(kit, id_, told=plain)
    assert kit.call("/passport/applications", sent.model_dump_json().encode()).ok
    return id_


@pytest.fixture
def lee(kit: Any) -> Clerk:
    """At the list of applications."""
    clerk = enter_and_sign_in(kit, "lee", Role.PASSPORT)
    clerk.get("/console/passport")
    return clerk


def opened(lee: Clerk, id_: UUID) -> str:
    """The page of one, opened to review it."""
    lee.get("/console/passport")
    assert lee.press(f"/console/passport/{id_}", why="review").status_code == 200
    return lee.page


def state_of(kit: Any, id_: UUID) -> State:
    """At the center."""
    found = kit.center.passport.find(OFFICE, id_)
    assert found is not None
    state: State = found.state
    return state


def content_of(kit: Any, id_: UUID) -> Application:
    """As another clerk would read it."""
    found = kit.center.passport.find(OFFICE, id_)
    opened_one: Application | None = kit.center.passport.open(found, who="kim", why="review")
    assert opened_one is not None
    return opened_one


def offered_acts(page: str) -> set[str]:
    """What the buttons of the page do."""
    return set(re.findall(r'name="act" value="(\w+)"', page))


def test_the_form_of_one_without_a_photo_is_printed(kit: Any, lee: Clerk) -> None:
    """It is taken at the counter: a frame stands where it goes, on paper and on the page."""
    id_ = taken(kit, **AT_THE_COUNTER)
    page = opened(lee, id_)
    assert "data-no-photo" in page
    assert "data:image" not in page
    printed = lee.press(f"/console/passport/{id_}/form")
    assert printed.status_code == 200, printed.text[:200]
    assert printed.content.startswith(b"%PDF")


def test_the_form_of_one_with_a_photo_is_printed(kit: Any, lee: Clerk) -> None:
    """Shown on the page and set on paper."""
    id_ = taken(kit, photo=ONE_PIXEL)
    assert "data:image/jpeg;base64," in opened(lee, id_)
    printed = lee.press(f"/console/passport/{id_}/form")
    assert (printed.status_code, printed.headers["content-type"]) == (200, "application/pdf")


def test_it_is_found_by_the_code_of_the_slip(kit: Any, lee: Clerk) -> None:
    """Small letters and a blank do no harm; another code is said to be unknown."""
    id_ = taken(kit)
    code = kit.center.passport.find(OFFICE, id_).code
    assert lee.press("/console/passport/code", code=f"{code[:3]} {code[3:]}".lower(), why="counter").ok
    assert "홍길동" in lee.page
    lee.get("/console/passport")
    lee.press("/console/passport/code", code="ZZZZZZ", why="counter")
    assert "홍길동" not in lee.page
    assert "No application has this code" in lee.page


def test_every_act_of_the_page_moves_it(kit: Any, lee: Clerk) -> None:
    """Without a reason nothing is asked of the citizen; a photo that was asked for is no dead end."""
    id_ = taken(kit)
    opened(lee, id_)
    assert lee.press(f"/console/passport/{id_}/act", act="ask_photo", reason=" ").status_code == 200
    assert state_of(kit, id_) is State.RECEIVED
    story = (
        (Act.ASK_PHOTO, "빛이 비쳤어요", State.PHOTO_WANTED),
        (Act.RETURN, "서류", State.RETURNED),
        (Act.ASK_PHOTO, "사진", State.PHOTO_WANTED),
        (Act.ACCEPT, "", State.ACCEPTED),
        (Act.FINISH, "", State.FINISHED),
    )
    for act, reason, after in story:
        assert act.value in offered_acts(opened(lee, id_))
        assert lee.press(f"/console/passport/{id_}/act", act=act.value, reason=reason).is_redirect
        assert state_of(kit, id_) is after
    assert "data-destroyed" in opened(lee, id_)


def test_who_was_asked_for_a_photo_may_be_accepted_returned_or_refused(kit: Any, lee: Clerk) -> None:
    """The citizen may come without a new one, or is not entitled after all."""
    id_ = taken(kit)
    opened(lee, id_)
    lee.press(f"/console/passport/{id_}/act", act="ask_photo", reason="사진")
    assert offered_acts(opened(lee, id_)) == {"accept", "return", "refuse"}
    assert lee.press(f"/console/passport/{id_}/act", act="refuse", reason="자격").is_redirect
    assert state_of(kit, id_) is State.REFUSED


def test_a_correction_is_kept_or_told_why_not(kit: Any, lee: Clerk) -> None:
    """What cannot stand in a passport changes nothing, and nobody sees a broken page."""
    id_ = taken(kit)
    opened(lee, id_)
    wrong = (("surname", "K1M<>", "only A to Z"), ("given", "A" * 60, "37 signs"), ("phone", "0", "9 to 11"))
    for field, value, words in wrong:
        assert lee.press(f"/console/passport/{id_}/correct", field=field, value=value).status_code == 200
        assert words in lee.page
        assert "홍길동" in lee.page
    assert content_of(kit, id_) == content(kit, id_)
    assert lee.press(f"/console/passport/{id_}/correct", field="given", value="gil-dong").status_code == 200
    assert 'role="alert"' not in lee.page
    assert "HONG / GIL-DONG" in lee.page
    assert content_of(kit, id_).spelling.given == "GIL-DONG"


def test_a_clerk_reads_words_not_codes(kit: Any, lee: Clerk) -> None:
    """History, measures and consent; what needs a look stands first, and no hash is shown."""
    measures = (
        Measure(name="face_presence", raw=1.0, rule="own", state=Sign.PASS),
        Measure(name="HeadSize", raw=0.5, rule="iso29794-5"),
        Measure(name="new_one", raw=0.5, rule="kr:new", state=Sign.HUMAN),
        Measure(name="head_height", raw=37.0, unit="mm", rule="kr:head", state=Sign.FIX, reason=Reason.HEAD),
    )
    judgement = PhotoJudgement(verdict=Verdict.FIX, reasons=(Reason.HEAD,), measures=measures)
    id_ = taken(kit, judgement=judgement, consent="passport-2026-11 0123456789abcdef 2026-11-24 23:10")
    opened(lee, id_)
    lee.press(f"/console/passport/{id_}/act", act="ask_photo", reason="머리가 커요")
    page = opened(lee, id_)
    assert "2026-11 동의함 2026-11-24 23:10" in page
    assert "0123456789abcdef" not in page
    shown = re.findall(r'data-measure="(\w+)"', page)
    assert shown == ["head_height", "new_one", "face_presence", "HeadSize"]
    assert "Korean rule: head" in page
    history = re.sub(r"<[^>]+>", " ", page[page.index('class="history"') :])
    for words in ("들어왔어요", "Received", "Asked for a new photo", "머리가 커요", "심사"):
        assert words in history
    for code in ("ask_photo", "received", "review"):
        assert code not in history


def test_a_second_person_allows_more(kit: Any, lee: Clerk) -> None:
    """Whoever sits at work may be chosen, oneself may not."""
    enter_and_sign_in(kit, "kim", Role.PASSPORT)
    chief = enter(kit, "park", Role.SUPERVISOR, Role.PASSPORT)
    assert chief.sign_in().is_redirect
    chief.get("/console/passport/allow")
    assert 'value="kim"' in chief.page
    assert 'value="park"' not in chief.page
    assert chief.press("/console/passport/allow", whom="kim").headers["location"] == "/console"
    log = kit.center.opener._child._folder / "openings.log"
    assert '"what": "allowed", "who": "park", "for": "kim"' in log.read_text("utf-8")


def arrived(kit: Any) -> tuple[UUID, str]:
    """Somebody with an application and a time today, who has said so ten minutes before it; the code."""
    kit.clock.now = kit.clock.now.replace(day=25, hour=9, minute=0)
    book, office = kit.center.reception.appointments, kit.center.reception.offices.at(OFFICE)
    sent = envelope(kit)
    start = book.free(office, "passport")[0].start
    wish = BookRequest(id=sent.id, code=sent.code, office=OFFICE, service="passport", start=start)
    assert kit.call("/passport/book", wish).ok
    assert kit.call("/passport/applications", sent.model_dump_json().encode()).ok
    kit.clock.now = start - timedelta(minutes=10)
    kit.center.codes.has_come("lee", sent.code)
    return sent.id, sent.code


def test_the_list_says_who_has_come(kit: Any) -> None:
    """When, and with which number; before, when they are expected."""
    id_, code = arrived(kit)
    other = taken(kit)
    visits = kit.center.passport.visits.of([id_, other])
    lee = enter_and_sign_in(kit, "lee", Role.PASSPORT)
    lee.get("/console/passport")
    row = lee.page[lee.page.index(f'data-code="{code}"') :].split("</tr>")[0]
    came = kit.clock().astimezone(SEOUL).strftime("%H:%M")
    assert "오셨어요" in row
    assert f"{came} · {visits[id_].number}" in row
    assert other not in visits


def test_the_application_of_whoever_is_called_is_a_touch_away(kit: Any) -> None:
    """At the counter, for whom opens applications; nobody else is shown the way."""
    id_, _code = arrived(kit)
    lee = enter_and_sign_in(kit, "lee", Role.PASSPORT)
    lee.get()
    lee.press("/console/counter/choose", counter="2")
    assert "Open the application" not in lee.page
    lee.next()
    assert lee.number()
    assert f"/console/passport/{id_}" in lee.page
    assert "Open the application" in lee.page
    assert lee.press(f"/console/passport/{id_}", why="counter").ok
    assert "홍길동" in lee.page
    kim = enter_and_sign_in(kit, "kim", Role.CLERK)
    kim.get()
    kim.press("/console/counter/choose", counter="2")
    kim.press("/console/counter/choose", counter="2", instead_of="lee")
    assert kim.number()
    assert str(id_) not in kim.page


def test_a_number_of_another_office_or_without_an_application_leads_nowhere(kit: Any) -> None:
    """Only what belongs together."""
    id_, code = arrived(kit)
    number = kit.center.reception.appointments.by_code(code).ticket
    visits = kit.center.passport.visits
    assert visits.application_of(OFFICE, number) == id_
    assert visits.application_of("other-office", number) is None
    assert visits.application_of(OFFICE, uuid4()) is None
