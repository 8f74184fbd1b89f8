"""The console: who comes in, what a clerk does with one button, and that a foreign form does nothing."""

import re
from typing import Any
from uuid import uuid4

import pytest
import requests
from rig_clerk import OFFICE, PASSWORD, Clerk, enter, enter_and_sign_in

from center.console.door import COOKIE
from center.console.routes import Console
from center.queue.desk import At
from center.staff.people import AlreadyThere, Person, Refused, WeakPassword
from center.staff.roles import Role


def draw(kit: Any, service: str = "advice") -> str:
    """A number from a kiosk."""
    answer = kit.call("/tickets", {"id": str(uuid4()), "office": OFFICE, "service": service})
    number: str = answer.json()["number"]
    return number


def undo(clerk: Clerk) -> None:
    """The form the page offers."""
    form = re.search(r'action="([^"]+/undo)".*?</form>', clerk.page, re.S)
    assert form is not None
    former = re.search(r'name="former" value="([^"]+)"', form[0])
    clerk.press(form[1], **({"former": former[1]} if former else {}))


pytestmark = pytest.mark.slow  # argon2 takes its time on purpose


@pytest.fixture
def kim(kit: Any) -> Clerk:
    """A clerk who sits at counter 1."""
    clerk = enter(kit, "kim", Role.CLERK)
    assert clerk.sign_in().status_code == 303
    clerk.get()
    clerk.press("/console/counter/choose", counter="1")
    return clerk


def test_a_clerk_calls_serves_and_finishes(kit: Any, kim: Clerk) -> None:
    """Each act by one button, without a script."""
    first, second = draw(kit), draw(kit)
    kim.next()
    assert kim.number() == first
    kim.do("begin")
    assert "창구에 계심" in kim.page
    kim.next()
    assert kim.number() == second
    kim.do("miss")
    assert kim.number() == ""
    assert "안 오심" in kim.page


def test_next_pressed_twice_calls_one(kit: Any, kim: Clerk) -> None:
    """The second press names somebody who is no longer here."""
    first, _second = draw(kit), draw(kit)
    shown = kim.here()
    kim.press("/console/counter/next", here=shown)
    kim.press("/console/counter/next", here=shown)
    assert kim.number() == first
    assert "그사이 바뀌었어요" in kim.page


def test_next_counts_who_was_only_called_as_not_come(kit: Any, kim: Clerk) -> None:
    """Nobody is served by a key; who was missed stands aside, and undo brings the former one back."""
    first, second = draw(kit), draw(kit)
    kim.next()
    former = kim.here()
    kim.next()
    assert kim.number() == second
    states = {row.n: row.state for row in kit.rows("ticket")}
    assert states == {int(first[1:]): "missed", int(second[1:]): "called"}
    assert f'action="/console/counter/ticket/{former}/back"' in kim.page
    undo(kim)
    assert kim.number() == first
    states = {row.n: row.state for row in kit.rows("ticket")}
    assert states == {int(first[1:]): "called", int(second[1:]): "waiting"}


def test_next_finishes_who_was_served_and_undo_takes_back_both(kit: Any, kim: Clerk) -> None:
    """The call and the finish."""
    first, second = draw(kit), draw(kit)
    kim.next()
    kim.do("begin")
    kim.next()
    assert kim.number() == second
    undo(kim)
    assert kim.number() == first
    assert "창구에 계심" in kim.page
    kim.next()
    kim.do("begin")
    kim.next()
    assert kim.number() == ""
    undo(kim)
    assert kim.number() == second


def test_when_the_former_one_cannot_come_back_the_call_is_taken_back_alone(kit: Any, kim: Clerk) -> None:
    """Somebody called the missed one meanwhile; the page says that it changed."""
    first, _second = draw(kit), draw(kit)
    kim.next()
    kim.next()
    page = kim.page
    desk, office = kit.center.reception.desk, kit.center.reception.offices.at(OFFICE)
    missed = next(place for place in kit.center.reception.line.aside(OFFICE) if place.number == first)
    assert desk.call(At(office, 3, "lee"), missed.id)
    kim.page = page
    undo(kim)
    assert kim.number() == ""
    assert "그사이 바뀌었어요" in kim.page


def test_a_counter_that_is_taken_is_chosen_twice(kit: Any, kim: Clerk) -> None:
    """The page says by whom; the other one is asked again where they are."""
    draw(kit)
    kim.next()
    lee = enter_and_sign_in(kit, "lee", Role.CLERK)
    lee.get()
    assert "1번 · kim 주무관" in lee.page
    lee.press("/console/counter/choose", counter="1")
    assert 'data-taken="1"' in lee.page
    assert lee.number() == ""
    kim.get()
    assert kim.number() == "C001"
    lee.press("/console/counter/choose", counter="1", instead_of="kim")
    assert lee.number() == "C001"
    kim.get()
    assert "1번 · lee 주무관" in kim.page
    kim.press("/console/counter/choose", counter="1", instead_of="park")
    assert 'data-taken="1"' in kim.page


def test_a_counter_is_free_again_when_its_clerk_is_gone(kit: Any, kim: Clerk) -> None:
    """Signed out, or idle for so long that they are signed out."""
    lee = enter_and_sign_in(kit, "lee", Role.CLERK)
    kim.press("/console/sign-out")
    lee.get()
    lee.press("/console/counter/choose", counter="1")
    assert "1번 창구" in lee.page
    kit.clock.advance(minutes=16)
    park = enter_and_sign_in(kit, "park", Role.CLERK)
    park.get()
    park.press("/console/counter/choose", counter="1")
    assert "1번 창구" in park.page


def test_a_finish_says_how_it_ended(kit: Any, kim: Clerk) -> None:
    """Done by one key; any other by its button; nonsense is done."""
    for outcome, kept in (({}, "done"), ({"outcome": "returned"}, "returned"), ({"outcome": "?"}, "done")):
        draw(kit)
        kim.get()
        kim.next()
        kim.do("begin")
        kim.do("finish", **outcome)
        assert kit.rows("ticket")[-1].outcomes == f"{kept},"


def test_a_click_is_taken_back(kit: Any, kim: Clerk) -> None:
    """For ten seconds."""
    draw(kit)
    kim.next()
    gone = kim.here()
    kim.do("miss")
    kim.press(f"/console/counter/ticket/{gone}/undo")
    assert kim.here() == gone


def test_sent_to_a_colleague_or_a_counter(kit: Any, kim: Clerk) -> None:
    """Who is at work can be chosen; the other one sees who was sent, and calls it next."""
    lee = enter_and_sign_in(kit, "lee", Role.CLERK)
    lee.get()
    lee.press("/console/counter/choose", counter="2")
    kit.call("/tickets", {"id": str(uuid4()), "office": OFFICE, "service": "advice"})
    kim.get()
    kim.next()
    assert "lee 주무관" in kim.page
    kim.do("transfer", person="lee", note="일본어")
    lee.get()
    assert "나에게 보낸 분" in lee.page
    lee.next()
    assert lee.number() == "C001"
    assert "일본어" in lee.page
    lee.do("transfer", to="1")
    kim.get()
    kim.next()
    assert kim.number() == "C001"
    kim.do("transfer", person="nobody")
    assert "그사이" in kim.page


def test_another_service_on_the_same_visit(kit: Any, kim: Clerk) -> None:
    """Added while the first is served; the next for the other service, by the same number."""
    kit.call("/tickets", {"id": str(uuid4()), "office": OFFICE, "service": "advice"})
    kim.get()
    kim.next()
    kim.do("add", service="passport")
    assert "이어서 볼 일" in kim.page
    kim.do("finish")
    kim.press("/console/counter/choose", counter="2")
    kim.next()
    assert kim.number() == "C001"
    assert "Passport" in kim.page


def test_a_transfer_takes_the_note_along(kit: Any, kim: Clerk) -> None:
    """The next clerk reads it; markup in it is only text."""
    number = draw(kit, "certificates")
    kim.next()
    kim.do("transfer", service="passport", note="<b>여권</b>도 필요")
    lee = enter(kit, "lee", Role.CLERK)
    lee.sign_in()
    lee.get()
    lee.press("/console/counter/choose", counter="2")
    lee.next()
    assert lee.number() == number
    assert "&lt;b&gt;여권&lt;/b&gt;도 필요" in lee.page


def test_the_door_opens_for_password_and_code_together(kit: Any) -> None:
    """A code is good once; nobody learns which half was wrong."""
    clerk = enter(kit, "park", Role.CLERK)
    wrong = clerk.sign_in(password="wrong horse battery")
    assert (wrong.status_code, clerk.cookie) == (403, "")
    assert clerk.sign_in(code="000000").text == wrong.text
    stranger = Clerk(kit, "nobody", clerk.secret)
    assert stranger.sign_in().text == wrong.text
    code = clerk.code()
    assert clerk.sign_in(code=code).status_code == 303
    assert clerk.sign_in(code=code).status_code == 403
    kit.clock.advance(seconds=30)
    assert clerk.sign_in().status_code == 303


def test_a_locked_id_is_answered_like_one_that_is_not_there(kit: Any) -> None:
    """Word for word, and as slowly; the right password and code change nothing while it lasts."""
    clerk = enter(kit, "choi", Role.CLERK)
    stranger = Clerk(kit, "nobody", clerk.secret)
    for _ in range(5):
        known, unknown = (each.sign_in(password="wrong horse battery") for each in (clerk, stranger))
        assert (known.status_code, known.text) == (unknown.status_code, unknown.text)
    assert clerk.sign_in().text == unknown.text


def test_a_locked_id_is_checked_as_slowly(kit: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """The password is hashed before anybody looks whether it is locked."""
    people, hashed = kit.center.people, []
    enter(kit, "choi", Role.CLERK)
    fits = people._password_fits
    monkeypatch.setattr(people, "_password_fits", lambda *told: hashed.append(1) or fits(*told))
    for _ in range(4):
        people.prove("choi", "wrong horse battery", "000000")
    assert len(hashed) == 4


@pytest.mark.parametrize("code", ["１２３４５６", "²", "٣٣٣٣٣٣"])
def test_a_code_of_other_digits_is_a_wrong_code(kit: Any, code: str) -> None:
    """A Korean keyboard writes full-width digits easily."""
    assert enter(kit, "choi", Role.CLERK).sign_in(code=code).status_code == 403


def test_somebody_of_an_office_nobody_entered_is_told_so(kit: Any) -> None:
    """A page in place of a fault, at every page that needs the office."""
    boss = enter_and_sign_in(kit, "boss", *Role, office="atlantis")
    for page in ("counter", "line", "figures", "office", "appointments", "figures.csv"):
        assert boss.get(f"/console/{page}").status_code == 409
        assert "등록되지 않은 사무소예요" in boss.page
        assert "atlantis</h1>" in boss.page
    assert boss.press("/console/counter/choose", counter="1").status_code == 409
    assert boss.get("/console/me").status_code == 200


def test_guessing_locks_longer_each_time(kit: Any) -> None:
    """Even the right one waits then."""
    clerk = enter(kit, "choi", Role.CLERK)
    people = kit.center.people
    waits = []
    for _ in range(5):
        refused = people.prove("choi", "wrong horse battery", clerk.code())
        assert isinstance(refused, Refused)
        if refused.until is not None:
            waits.append((refused.until - kit.clock()).total_seconds())
            assert isinstance(people.prove("choi", PASSWORD, clerk.code()), Refused)
            kit.clock.now = refused.until
    assert waits == [30, 60, 120]
    assert isinstance(people.prove("choi", PASSWORD, clerk.code()), Person)


def test_a_session_ends_when_nobody_works(kit: Any, kim: Clerk) -> None:
    """After a quarter of an hour, after eight hours, or when the person is gone."""
    kit.clock.advance(minutes=14)
    assert kim.get().status_code == 200
    kit.clock.advance(minutes=16)
    assert kim.get().headers["location"] == "/console/sign-in"
    kim.sign_in()
    for _ in range(36):
        kit.clock.advance(minutes=14)
        kim.get()
    assert kim.get().headers["location"] == "/console/sign-in"
    kim.sign_in()
    kim.get()
    kim.press("/console/sign-out")
    assert kim.get().headers["location"] == "/console/sign-in"


def test_a_foreign_form_does_nothing(kit: Any, kim: Clerk) -> None:
    """Without our token, or from another site."""
    draw(kit)
    assert kim.press("/console/counter/next", here="", csrf="").status_code == 403
    assert kim.press("/console/counter/next", here="", csrf="x" * 22).status_code == 403
    headers = {"Cookie": f"{COOKIE}={kim.cookie}", "Sec-Fetch-Site": "cross-site"}
    token = re.search(r'name="csrf" value="([^"]+)"', kim.page)
    assert token
    fields = {"csrf": token[1], "here": ""}
    answer = requests.post(kit.url + "/console/counter/next", data=fields, headers=headers, timeout=10)
    assert answer.status_code == 403
    assert kit.center.reception.line.calls(OFFICE) == []


def test_every_route_asks_for_a_role(kit: Any) -> None:
    """All routes times all roles; and nobody without a cookie."""
    door = Console(kit.center).door
    routes = {(method, route.path) for route in door.router.routes for method in route.methods}
    assert routes == set(door.policy)
    clerks = {role: enter(kit, role.value, role) for role in Role}
    for role, clerk in clerks.items():
        assert clerk.sign_in().status_code == 303, role
    for (method, path), may in door.policy.items():
        if method != "GET":
            continue
        assert requests.get(kit.url + path, allow_redirects=False, timeout=10).headers["location"]
        for role, clerk in clerks.items():
            assert (clerk.get(path).status_code == 403) == (role not in may), (path, role)
    for (method, path), may in door.policy.items():
        for role, clerk in clerks.items():
            if method == "POST" and role not in may:
                assert (
                    clerk.press(path.format(id=uuid4(), act="call", kind="back", waiver=uuid4())).status_code
                    == 403
                ), (path, role)


def test_nothing_of_a_secret_is_in_the_database(kit: Any, kim: Clerk) -> None:
    """No password, no second factor, no token."""
    row = str(kit.rows("staff")) + str(kit.rows("staff_session"))
    for secret in (PASSWORD, kim.secret, kim.cookie):
        assert secret not in row


def test_a_weak_password_and_a_known_id_are_refused(kit: Any, kim: Clerk) -> None:
    """Before anything is written."""
    person = Person("kim", "김", OFFICE, frozenset({Role.CLERK}))
    with pytest.raises(AlreadyThere):
        kit.center.people.add(person, PASSWORD, by="test")
    with pytest.raises(WeakPassword):
        kit.center.people.add(person, "short", by="test")


@pytest.mark.parametrize(
    ("role", "leads_to"),
    [
        (Role.CLERK, "/console/counter"),
        (Role.AUDITOR, "/console/figures"),
        (Role.TECHNICIAN, "/console/kiosks"),
    ],
)
def test_everybody_begins_at_a_page_of_theirs(kit: Any, role: Role, leads_to: str) -> None:
    """Nobody signs in and stands before a closed door."""
    clerk = enter(kit, "jung", role)
    assert clerk.sign_in().headers["location"] == "/console"
    answer = clerk.get("/console")
    assert answer.headers.get("location", "") == leads_to
    assert clerk.get(leads_to or "/console").status_code == 200
