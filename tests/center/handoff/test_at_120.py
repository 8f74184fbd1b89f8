"""At 120: call-backs of all offices, any hand-off by its code, each opening for a purpose, nothing else."""

from typing import Any
from uuid import uuid4

import pytest
import requests
from rig_clerk import OFFICE, Clerk, enter_and_sign_in
from rig_handoff import PACKET, hand_over, taken

from center.console.handoffs import INBOX, OPENED_AT_120, OPENED_ELSEWHERE, OPENED_FOR
from center.console.routes import Console
from center.handoff.waiting import Outcome
from center.staff.roles import EVERYBODY, Role
from contract.handoff import Want

SEAT = "call-centre"
"""No office of ours: there are no data of it."""

pytestmark = pytest.mark.slow


@pytest.fixture
def han(kit: Any) -> Clerk:
    """Somebody at 120."""
    return enter_and_sign_in(kit, "han", Role.CALL_CENTRE, office=SEAT)


def openings(kit: Any) -> list[tuple[str, str, str]]:
    """Who opened what for which purpose."""
    return [(row.who, row.subject, row.why) for row in kit.rows("audit") if row.what == "handoff.opened"]


def test_they_begin_at_the_call_backs_of_all(kit: Any, han: Clerk) -> None:
    """With office and service by name; what waits at a counter is not listed."""
    call, counter = taken(hand_over(kit, want=Want.CALL_BACK)), taken(hand_over(kit))
    assert han.get("/console").headers["location"] == INBOX
    han.get(INBOX)
    assert call.code in han.page
    assert kit.center.reception.offices.at(OFFICE).name["ko"] in han.page
    assert counter.code not in han.page
    assert PACKET.phone not in han.page
    assert "/console/counter" not in han.page


def test_a_call_back_is_opened_and_ended(kit: Any, han: Clerk) -> None:
    """The trace says from where."""
    call = taken(hand_over(kit, want=Want.CALL_BACK))
    han.get(INBOX)
    han.press(f"{INBOX}/{call.id}")
    assert PACKET.phone in han.page
    assert openings(kit) == [("han", str(call.id), OPENED_AT_120)]
    han.press(f"{INBOX}/{call.id}/end", outcome="done", note="통화함")
    ended = kit.center.handoffs.find(OFFICE, call.id)
    assert (ended.outcome, ended.note) == (Outcome.DONE, "통화함")
    assert call.code not in han.page


def test_a_code_that_is_read_out_opens_any(kit: Any, han: Clerk) -> None:
    """Also one that waits at a counter; by its code it is theirs, and they may end it."""
    told = taken(hand_over(kit))
    han.get(INBOX)
    han.press(f"{INBOX}/code", code=told.code.lower())
    assert PACKET.open_question["ko"] in han.page
    assert openings(kit) == [("han", str(told.id), OPENED_AT_120)]
    assert f"{INBOX}/{told.id}/end" in han.page
    han.press(f"{INBOX}/{told.id}/end", outcome="returned")
    assert kit.center.handoffs.find(OFFICE, told.id).outcome is Outcome.RETURNED
    han.press(f"{INBOX}/code", code="ZZZZZZ")
    assert "그런 번호가 없어요" in han.page


def test_what_a_counter_has_is_read_and_not_ended(kit: Any, han: Clerk) -> None:
    """Two do not end the same case over each other."""
    told = taken(hand_over(kit))
    kim = enter_and_sign_in(kit, "kim", Role.CLERK)
    kim.get(INBOX)
    kim.press(f"{INBOX}/{told.id}")
    han.get(INBOX)
    han.press(f"{INBOX}/code", code=told.code)
    assert "그 기관의 창구에서 맡고 있어요" in han.page
    han.get(INBOX)
    han.press(f"{INBOX}/{told.id}/end", outcome="gone")
    assert kit.center.handoffs.find(OFFICE, told.id).outcome is None
    assert [why for _who, _id, why in openings(kit)] == [OPENED_FOR, OPENED_AT_120]


def test_a_code_opens_at_the_counter_of_another_office(kit: Any) -> None:
    """Its citizen stands there and is not asked again; without the code nothing of it is seen."""
    told = taken(hand_over(kit))
    other = enter_and_sign_in(kit, "cho", Role.CLERK, office="elsewhere")
    other.get(INBOX)
    assert told.code not in other.page
    other.press(f"{INBOX}/{told.id}")
    assert PACKET.open_question["ko"] not in other.page
    other.get(INBOX)
    other.press(f"{INBOX}/code", code=told.code)
    assert PACKET.open_question["ko"] in other.page
    assert openings(kit) == [("cho", str(told.id), OPENED_ELSEWHERE)]
    other.press(f"{INBOX}/{told.id}/end", outcome="done")
    assert kit.center.handoffs.find(OFFICE, told.id).outcome is Outcome.DONE


def test_an_id_alone_opens_no_counter_case(kit: Any, han: Clerk) -> None:
    """Without the code nothing that waits at a counter is theirs, and no trace is left."""
    told = taken(hand_over(kit))
    han.get(INBOX)
    for id_ in (told.id, uuid4()):
        han.press(f"{INBOX}/{id_}")
        assert PACKET.open_question["ko"] not in han.page
        han.get(INBOX)
    assert openings(kit) == []


def test_both_roles_see_their_counter_and_the_calls(kit: Any) -> None:
    """Each hand-off once; those of the own office are opened for the counter."""
    call, counter = taken(hand_over(kit, want=Want.CALL_BACK)), taken(hand_over(kit))
    both = enter_and_sign_in(kit, "lim", Role.CLERK, Role.CALL_CENTRE)
    both.get(INBOX)
    assert both.page.count(f'data-code="{call.code}"') == both.page.count(f'data-code="{counter.code}"') == 1
    both.press(f"{INBOX}/code", code=counter.code)
    assert openings(kit) == [("lim", str(counter.id), OPENED_FOR)]


def test_nothing_else_is_theirs(kit: Any, han: Clerk) -> None:
    """Deny is the default: besides hand-offs only what everybody may."""
    policy = Console(kit.center).door.policy
    theirs = {path for (_method, path), may in policy.items() if Role.CALL_CENTRE in may and may != EVERYBODY}
    assert theirs == {INBOX, f"{INBOX}/code", f"{INBOX}/{{id}}", f"{INBOX}/{{id}}/end"}
    assert requests.get(kit.url + INBOX, allow_redirects=False, timeout=10).status_code == 303
    assert han.get("/console/counter").status_code == 403
