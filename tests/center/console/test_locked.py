"""A console that locked: the same person goes on where they were, and nobody else by accident."""

import re
from typing import Any
from uuid import uuid4

import pytest
import requests
from rig_clerk import OFFICE, Clerk, enter, enter_and_sign_in
from rig_handoff import hand_over, taken

from center.console.door import COOKIE
from center.console.kept import MOST_BYTES, keep, opened
from center.staff.roles import Role

NOTE = "긴 메모를 여기에 적었어요 <b>"


def test_what_is_kept_opens_with_its_token_only() -> None:
    """Nothing is kept of a form without words of its own, nor of one that is too long for the door."""
    fields = {"note": NOTE, "service": "passport", "csrf": "x"}
    sealed = keep("/console/a", fields, "token")
    form = opened(sealed, "token")
    assert form is not None
    assert (form.path, form.words, form.was_sent) == ("/console/a", NOTE, True)
    assert "csrf" not in form.fields
    assert "메모" not in sealed
    for text, token in ((sealed, "other"), (sealed[:-8], "token"), ("한글", "token"), ("", "token")):
        assert opened(text, token) is None
    assert keep("/console/a", {"note": " ", "service": "passport"}, "token") == ""
    assert keep("/console/a", {"note": "가" * MOST_BYTES}, "token") == ""


def at_counter(kit: Any, id_: str, counter: str = "1") -> Clerk:
    """Somebody who sits there."""
    clerk = enter_and_sign_in(kit, id_, Role.CLERK)
    clerk.get()
    clerk.press("/console/counter/choose", counter=counter)
    return clerk


def serving(kit: Any) -> Clerk:
    """Kim at counter 1, with somebody there."""
    kim = at_counter(kit, "kim")
    kit.call("/tickets", {"id": str(uuid4()), "office": OFFICE, "service": "advice"})
    kim.next()
    kim.do("begin")
    return kim


def transfer_too_late(kim: Clerk) -> str:
    """The form of the page that had locked; what the page of the door keeps of it."""
    headers = {"Cookie": f"{COOKIE}={kim.cookie}"}
    csrf = re.search(r'name="csrf" value="([^"]+)"', kim.page)
    assert csrf is not None
    fields = {"csrf": csrf[1], "note": NOTE, "service": "passport"}
    url = f"{kim.kit.url}/console/counter/ticket/{kim.here()}/transfer"
    answer = requests.post(url, data=fields, headers=headers, timeout=10)
    found = re.search(r'name="kept" value="([^"]+)"', answer.text)
    assert found is not None
    return found[1]


@pytest.mark.slow
@pytest.mark.parametrize("minutes", [16, 9 * 60])
def test_the_same_person_has_the_counter_and_the_note_again(kit: Any, minutes: int) -> None:
    """The act is offered, and done when it is wanted; also when the shift is over."""
    kim = serving(kit)
    kit.clock.advance(minutes=minutes)
    kept = transfer_too_late(kim)
    assert kim.sign_in(kept=kept).status_code == 200
    assert "긴 메모를 여기에 적었어요 &lt;b&gt;" in kim.page
    form = re.search(r'action="(/console/counter/ticket/[^"]+/transfer)"', kim.page)
    assert form is not None
    assert kit.rows("ticket")[0].service == "advice"
    kim.press(form[1], note=NOTE, service="passport")
    assert kit.rows("ticket")[0].service == "passport"
    assert kit.rows("ticket")[0].note == NOTE
    assert "1번 창구" in kim.page


@pytest.mark.slow
def test_nobody_else_is_given_the_note_or_the_counter(kit: Any) -> None:
    """Another person at this browser, the same person elsewhere, or one whose counter was taken over."""
    kim = serving(kit)
    kit.clock.advance(minutes=16)
    kept, cookie = transfer_too_late(kim), kim.cookie
    lee = enter(kit, "lee", Role.CLERK)
    lee.cookie = cookie
    assert lee.sign_in(kept=kept).is_redirect
    assert "어느 창구" in lee.get().text
    kim.cookie = ""
    assert kim.sign_in(kept=kept).is_redirect
    assert "어느 창구" in kim.get().text


@pytest.mark.slow
def test_a_counter_with_a_citizen_is_taken_over_only_when_that_is_meant(kit: Any) -> None:
    """Its clerk has locked; whoever took it over keeps it when they are back."""
    kim = serving(kit)
    kit.clock.advance(minutes=16)
    lee = enter_and_sign_in(kit, "lee", Role.CLERK)
    lee.get()
    assert "1번 · C001 창구에 계심" in lee.page
    lee.press("/console/counter/choose", counter="1")
    assert 'data-taken="1"' in lee.page
    assert kit.rows("ticket")[0].state == "serving"
    meant = re.search(r'name="instead_of" value="([^"]+)"', lee.page)
    assert meant is not None
    lee.press("/console/counter/choose", counter="1", instead_of=meant[1])
    assert lee.number() == "C001"
    kim.sign_in()
    assert "어느 창구" in kim.get().text
    kim.press("/console/counter/choose", counter="1")
    assert 'data-taken="1"' in kim.page
    assert "lee 주무관" in kim.page


@pytest.mark.slow
def test_a_foreign_form_is_not_kept(kit: Any) -> None:
    """Only a page of ours knew the token of the session that locked."""
    kim = serving(kit)
    kit.clock.advance(minutes=16)
    answer = requests.post(
        f"{kit.url}/console/counter/ticket/{kim.here()}/transfer",
        data={"csrf": "x" * 22, "note": NOTE},
        headers={"Cookie": f"{COOKIE}={kim.cookie}"},
        allow_redirects=False,
        timeout=10,
    )
    assert answer.headers["location"] == "/console/sign-in"


@pytest.mark.slow
def test_it_says_how_long_it_stays_open(kit: Any) -> None:
    """Looked at by itself the time goes on; by hand it begins anew, but for no longer than a shift."""
    kim = at_counter(kit, "kim")

    def left(**headers: str) -> int:
        with_cookie = {"Cookie": f"{COOKIE}={kim.cookie}", **headers}
        answer = requests.get(kit.url + "/console/stay", headers=with_cookie, timeout=10).json()
        return int(answer["left"])

    kit.clock.advance(minutes=10)
    assert left(**{"X-Again": "1"}) == 5 * 60
    assert left() == 15 * 60
    for _ in range(33):
        kit.clock.advance(minutes=14)
        kim.get()
    assert left() == 8 * 60


@pytest.mark.slow
def test_without_a_script_what_a_citizen_told_leaves_when_it_locks(kit: Any) -> None:
    """The page goes away by itself, some seconds later."""
    told = taken(hand_over(kit))
    kim = at_counter(kit, "kim")
    kim.press("/console/handoffs/code", code=told.code)
    assert "010-1234-5678" in kim.page
    assert '<noscript><meta http-equiv="refresh" content="905;url=/console"></noscript>' in kim.page
