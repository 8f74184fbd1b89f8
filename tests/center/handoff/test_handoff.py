"""A hand-off: sealed on the kiosk, kept once, opened by its office with a trace, never asked twice."""

import re
from dataclasses import replace
from typing import Any
from urllib.parse import urlsplit
from uuid import uuid4

import pytest
import requests
from rig_clerk import OFFICE, enter_and_sign_in
from rig_handoff import PACKET, hand_over, taken

from center.console.handoffs import INBOX
from center.handoff.late import OVERDUE, WARNING
from center.handoff.waiting import Outcome
from center.offices.model import Office
from center.queue.desk import At
from center.queue.states import Ending
from center.queue.sweep import LONGEST_STAY
from center.staff.roles import Role
from contract.handoff import Want, purpose_of
from contract.sealing import SealBroken, make_private, public_of, seal, unseal

OTHER = "other-office"

pytestmark = pytest.mark.slow


def test_the_clerk_reads_all_that_was_told(kit: Any) -> None:
    """The open question first, every answer in its order, and nobody is asked again."""
    told = taken(hand_over(kit, language="vi"))
    assert told.ticket is not None
    assert told.ticket.number.startswith("C")
    clerk = enter_and_sign_in(kit, "kim", Role.CLERK)
    clerk.get(INBOX)
    for shown in (told.code, told.ticket.number, "Advice", "베트남어"):
        assert shown in clerk.page
    assert PACKET.phone not in clerk.page
    assert 'data-every="5"' in clerk.page
    clerk.press(f"{INBOX}/code", code=f" {told.code.lower()} ")
    page = clerk.page
    shown = [PACKET.open_question["ko"], *(f"{each.question['ko']} " for each in PACKET.told)]
    places = [page.index(text) for text in shown]
    assert places == sorted(places)
    for each in PACKET.told:
        assert each.answer["en"] in page
    assert "홍&lt;길동&gt;" in page
    assert PACKET.phone in page
    for words in ("이름에 인쇄할 수 없는 글자", "× 2", "베트남어", "Vietnamese", "아주 큰 글자", "고대비"):
        assert words in page
    for raw in ("name_unprintable", "200 %", "◐"):
        assert raw not in page


def test_the_number_brings_it_along(kit: Any) -> None:
    """Who calls the number is offered what was told; it goes before those who came at the same time."""
    kit.call("/tickets", {"id": str(uuid4()), "office": OFFICE, "service": "advice"})
    told = taken(hand_over(kit))
    clerk = enter_and_sign_in(kit, "kim", Role.CLERK)
    clerk.get("/console/counter")
    clerk.press("/console/counter/choose", counter="1")
    clerk.next()
    assert told.ticket is not None
    assert clerk.number() == told.ticket.number
    assert f"{INBOX}/{told.id}" in clerk.page


def test_a_repeat_is_one_hand_off(kit: Any) -> None:
    """A reply that was lost: the same code, the same number; another kiosk gets nothing by the same id."""
    id_ = uuid4()
    first, again = taken(hand_over(kit, id_=id_)), taken(hand_over(kit, id_=id_))
    assert (first.code, first.ticket and first.ticket.number) == (
        again.code,
        again.ticket and again.ticket.number,
    )
    assert len(kit.rows("handoff")) == len(kit.rows("ticket")) == 1


def test_a_call_back_draws_no_number(kit: Any) -> None:
    """Possible when the counter is closed, too."""
    told = taken(hand_over(kit, want=Want.CALL_BACK))
    assert told.ticket is None
    assert len(kit.center.handoffs.inbox(OFFICE)) == 1


def test_nothing_told_is_in_the_database(kit: Any) -> None:
    """Sealed: who reads the tables reads nothing; and the kiosk's own side cannot open it."""
    taken(hand_over(kit))
    kept = str(kit.rows("handoff"))
    for text in (PACKET.phone, "홍", "name_unprintable"):
        assert text not in kept
    private, strange = make_private(), make_private()
    sealed = seal(public_of(private), purpose_of(OFFICE, uuid4()), b"told")
    with pytest.raises(SealBroken):
        unseal(strange, purpose_of(OFFICE, uuid4()), sealed)
    with pytest.raises(SealBroken):
        unseal(private, purpose_of(OTHER, uuid4()), sealed)


def test_another_office_sees_nothing(kit: Any) -> None:
    """Neither in the inbox nor by id; only by the code that its citizen tells (`test_at_120.py`)."""
    told = taken(hand_over(kit))
    mine = kit.center.reception.offices.at(OFFICE)
    other = Office.model_validate({**mine.model_dump(), "id": OTHER})
    kit.center.reception.offices.change(other, valid_from=kit.clock(), who="test", why="a second office")
    stranger = enter_and_sign_in(kit, "park", Role.CLERK, office=OTHER)
    stranger.get(INBOX)
    assert told.code not in stranger.page
    stranger.press(f"{INBOX}/{told.id}")
    assert PACKET.open_question["en"] not in stranger.page
    stranger.get(INBOX)
    stranger.press(f"{INBOX}/{told.id}/end", outcome="done")
    assert kit.center.handoffs.find(OFFICE, told.id).outcome is None


def test_each_opening_leaves_a_trace_and_the_end_closes_it(kit: Any) -> None:
    """Who looked stands in the audit; the inbox is empty afterwards, and the first end counts."""
    told = taken(hand_over(kit))
    clerk = enter_and_sign_in(kit, "kim", Role.CLERK)
    clerk.get(INBOX)
    clerk.press(f"{INBOX}/{told.id}")
    seen = [row for row in kit.rows("audit") if row.what == "handoff.opened"]
    assert [(row.who, row.subject) for row in seen] == [("kim", str(told.id))]
    clerk.press(f"{INBOX}/{told.id}/end", outcome="returned", note="사진이 더 필요")
    assert told.code not in clerk.page
    waiting = kit.center.handoffs.find(OFFICE, told.id)
    assert (waiting.outcome, waiting.note) == ("returned", "사진이 더 필요")
    assert not kit.center.handoffs.end(waiting, waiting.outcome, "", who="lee")


def test_nothing_waits_unseen(kit: Any) -> None:
    """Overdue while nobody took it, and again when it was laid aside: then whoever opens it has it."""
    told = taken(hand_over(kit))
    handoffs = kit.center.handoffs

    def is_overdue() -> bool:
        shown = handoffs.inbox(OFFICE)[0].is_overdue
        assert handoffs.overdue(OFFICE) == int(shown)
        return bool(shown)

    assert not is_overdue()
    kit.clock.now += OVERDUE * 1.1
    assert is_overdue()
    waiting = handoffs.find(OFFICE, told.id)
    assert handoffs.open(waiting, who="kim", why="test") == PACKET
    assert not is_overdue()
    kit.clock.now += OVERDUE * 0.5
    handoffs.open(waiting, who="lee", why="test")
    assert handoffs.find(OFFICE, told.id).taken_by == "kim"
    kit.clock.now += OVERDUE * 0.6
    assert is_overdue()
    handoffs.open(waiting, who="lee", why="test")
    assert handoffs.find(OFFICE, told.id).taken_by == "lee"
    assert not is_overdue()
    kit.clock.now += OVERDUE * 1.1
    assert handoffs.end(waiting, Outcome.DONE, "", who="lee")
    assert handoffs.overdue(OFFICE) == 0


def test_a_call_nobody_made_is_seen_before_its_time_is_over(kit: Any) -> None:
    """While it still helps; on both engines alike."""
    handoffs = kit.center.handoffs
    due = kit.clock() + OVERDUE
    hand_over(kit, want=Want.CALL_BACK, due_at=due.isoformat())
    kit.clock.now = due - WARNING
    assert (handoffs.overdue(OFFICE), handoffs.inbox(OFFICE)[0].is_overdue) == (0, False)
    kit.clock.advance(seconds=1)
    assert (handoffs.overdue(OFFICE), handoffs.inbox(OFFICE)[0].is_overdue) == (1, True)


def test_opened_before_its_hour_it_is_late_after_the_hour(kit: Any) -> None:
    """The later of the two: half an hour after the opening, or the time the citizen named."""
    due = kit.clock() + OVERDUE * 4
    told = taken(hand_over(kit, want=Want.CALL_BACK, due_at=due.isoformat()))
    handoffs = kit.center.handoffs
    handoffs.open(handoffs.find(OFFICE, told.id), who="kim", why="test")
    kit.clock.now += OVERDUE * 2
    assert (handoffs.overdue(OFFICE), handoffs.inbox(OFFICE)[0].is_overdue) == (0, False)
    kit.clock.now += OVERDUE * 2.1
    assert (handoffs.overdue(OFFICE), handoffs.inbox(OFFICE)[0].is_overdue) == (1, True)


@pytest.mark.parametrize(
    "other",
    [
        {"key": "0" * 16},
        {"office": "nowhere"},
        {"service": "nothing"},
        {"sealed": "!"},
        {"language": "k" * 9},
    ],
)
def test_what_does_not_fit_is_refused(kit: Any, other: dict[str, str]) -> None:
    """Before anything is kept."""
    assert hand_over(kit, **other).status_code in (404, 409, 422)
    assert kit.rows("handoff") == kit.rows("ticket") == []


def test_a_word_of_a_newer_kiosk_is_shown_as_it_is(kit: Any) -> None:
    """A fault, a language and a size this center does not know yet."""
    newer = PACKET.model_copy(update={"fault": "wings_lost", "language": "xx", "scale": 175, "failures": 1})
    told = taken(hand_over(kit, packet=newer, language="xx"))
    clerk = enter_and_sign_in(kit, "kim", Role.CLERK)
    clerk.get(INBOX)
    assert "<b>xx</b>" in clerk.page
    clerk.press(f"{INBOX}/{told.id}")
    for raw in ("<b>wings_lost</b>", "xx ·", "175 %"):
        assert raw in clerk.page
    assert "× 1" not in clerk.page


def test_a_supervisor_is_told_wherever_they_are(kit: Any) -> None:
    """On every page but the inbox itself, which shows them; a clerk and an auditor are not told."""
    taken(hand_over(kit, want=Want.CALL_BACK))
    boss, kim = enter_and_sign_in(kit, "boss", Role.SUPERVISOR), enter_and_sign_in(kit, "kim", Role.CLERK)
    pages = ("/console/line", "/console/kiosks", "/console/help", "/console/appointments", "/console/me")
    pages += ("/console/figures", "/console/office", "/console/passport/allow")
    told = '<a href="/console/handoffs">오래 기다리는'
    for page in pages:
        assert told not in boss.get(page).text, page
    kit.clock.advance(seconds=OVERDUE.total_seconds() + 1)
    boss.sign_in()
    kim.sign_in()
    for page in pages:
        assert told in boss.get(page).text, page
        assert told not in kim.get(page).text, page
    boss.get(INBOX)
    assert told not in boss.page
    assert 'class="overdue"' in boss.page


def test_what_nobody_takes_is_put_before_a_supervisor(kit: Any) -> None:
    """On the counter's page, as a number in red; taken, it is gone. A clerk is not told twice."""
    taken(hand_over(kit, want=Want.CALL_BACK))
    kit.clock.advance(seconds=OVERDUE.total_seconds() + 1)
    boss, kim = enter_and_sign_in(kit, "boss", Role.SUPERVISOR), enter_and_sign_in(kit, "kim", Role.CLERK)
    for number, clerk in enumerate((boss, kim), 1):
        clerk.get()
        clerk.press("/console/counter/choose", counter=str(number))
    assert '<b class="count">1</b>' in boss.page
    assert '<b class="count">' not in kim.page
    boss.get(INBOX)
    found = re.search(rf'action="({INBOX}/[0-9a-f-]+)"', boss.page)
    assert found is not None
    boss.press(found[1])
    boss.get()
    assert '<b class="count">' not in boss.page


def at_counter(kit: Any) -> At:
    """Kim, at the first."""
    return At(kit.center.reception.offices.at(OFFICE), 1, "kim")


@pytest.mark.parametrize("ending", list(Ending))
def test_it_ends_as_its_ticket_did(kit: Any, ending: Ending) -> None:
    """By the clerk's one click; taken back, it is open again, and what a clerk ended by hand stays."""
    told = taken(hand_over(kit))
    clerk = enter_and_sign_in(kit, "kim", Role.CLERK)
    clerk.get()
    clerk.press("/console/counter/choose", counter="1")
    clerk.next()
    here = clerk.here()
    kit.clock.advance(seconds=1)
    clerk.do("finish", outcome=ending.value)
    found = kit.center.handoffs.find(OFFICE, told.id)
    assert found.outcome == ending.value
    assert kit.center.handoffs.inbox(OFFICE) == []
    clerk.press(f"/console/counter/ticket/{here}/undo")
    assert kit.center.handoffs.find(OFFICE, told.id).outcome is None
    kit.clock.advance(seconds=1)
    clerk.press(f"{INBOX}/{told.id}/end", outcome="returned", note="사진")
    kit.clock.advance(seconds=1)
    clerk.get()
    clerk.do("finish")
    clerk.press(f"/console/counter/ticket/{here}/undo")
    assert kit.center.handoffs.find(OFFICE, told.id).outcome == Outcome.RETURNED


def test_next_ends_it_too(kit: Any) -> None:
    """Who was served and is followed by the next; who did not come keeps it open."""
    first, second = taken(hand_over(kit)), taken(hand_over(kit))
    clerk = enter_and_sign_in(kit, "kim", Role.CLERK)
    clerk.get()
    clerk.press("/console/counter/choose", counter="1")
    clerk.next()
    clerk.do("begin")
    clerk.next()
    clerk.next()
    ends = [kit.center.handoffs.find(OFFICE, told.id).outcome for told in (first, second)]
    assert ends == [Outcome.DONE, None]


def test_it_ends_when_its_citizen_gives_up_or_never_comes(kit: Any) -> None:
    """Withdrawn from the phone; gone when the number is swept. Neither is overdue afterwards."""
    left, swept = taken(hand_over(kit)), taken(hand_over(kit))
    requests.post(f"{kit.url}{urlsplit(left.ticket.follow).path}", data={"wish": "leave"}, timeout=10)
    assert kit.center.handoffs.find(OFFICE, left.id).outcome is Outcome.WITHDRAWN
    kit.clock.now += LONGEST_STAY * 1.1
    assert kit.center.handoffs.overdue(OFFICE) == 1
    assert kit.center.reception.sweep(OFFICE) == 1
    assert kit.center.handoffs.find(OFFICE, swept.id).outcome is Outcome.GONE
    assert kit.center.handoffs.overdue(OFFICE) == 0


@pytest.mark.parametrize(
    ("outcome", "shown"),
    [
        (Outcome.DONE, 'data-state="served" data-outcome="done"'),
        (Outcome.RETURNED, 'data-state="served" data-outcome="returned"'),
        (Outcome.GONE, 'data-state="closed"'),
        (Outcome.RESUMED, 'data-state="resumed"'),
    ],
)
def test_a_number_leaves_the_line_with_its_hand_off(kit: Any, outcome: Outcome, shown: str) -> None:
    """No ghost is called; the phone says why; who is at a counter, or waits for more, stays."""
    told, here, more = (taken(hand_over(kit)) for _ in range(3))
    handoffs, desk, at = kit.center.handoffs, kit.center.reception.desk, at_counter(kit)
    desk.call(at, more.ticket.id)
    desk.add(at, more.ticket.id, "passport")
    desk.transfer(at, more.ticket.id, "advice")
    desk.call(at, here.ticket.id)
    for each in (told, here, more):
        if outcome is Outcome.RESUMED:
            handoffs.resumed(each.id, who="kiosk-2")
        else:
            assert handoffs.end(handoffs.find(OFFICE, each.id), outcome, "", who="lee")
        assert handoffs.find(OFFICE, each.id).outcome is outcome
    assert [place.id for place in kit.center.reception.line.in_line(OFFICE)] == [more.ticket.id]
    assert desk.at_counter(OFFICE, 1).id == here.ticket.id
    assert shown in requests.get(f"{kit.url}{urlsplit(told.ticket.follow).path}", timeout=10).text
    assert desk.undo(replace(at, clerk="lee"), told.ticket.id) is None
    last = [row.state for row in kit.rows("period") if row.ended_at is None and row.counter is None]
    assert last.count("served" if outcome.value in set(Ending) else "left") == 1


def test_a_visit_s_second_service_changes_nothing_of_it(kit: Any) -> None:
    """It was about what the citizen came with; and what a crash left open, the chores end."""
    told = taken(hand_over(kit))
    desk, at = kit.center.reception.desk, at_counter(kit)
    called = desk.call_next(at)
    desk.add(at, called.id, "passport")
    desk.finish(at, called.id, Ending.UNHELPED)
    assert kit.center.handoffs.find(OFFICE, told.id).outcome is None
    assert kit.center.settling() == 1
    assert kit.center.handoffs.find(OFFICE, told.id).outcome is Outcome.UNHELPED
    assert kit.center.settling() == 0
    desk.finish(at, desk.call(at, called.id).id)
    kit.center.settling(called.id)
    assert kit.center.handoffs.find(OFFICE, told.id).outcome is Outcome.UNHELPED


def test_the_inbox_says_number_and_service_and_looks_again_by_itself(kit: Any) -> None:
    """So a clerk finds who stands before the counter; what is called back has no number."""
    told, later = taken(hand_over(kit)), taken(hand_over(kit, want=Want.CALL_BACK))
    assert told.ticket is not None
    clerk = enter_and_sign_in(kit, "kim", Role.CLERK)
    clerk.get(INBOX)
    rows = {
        code: clerk.page.partition(f'<tr data-code="{code}"')[2].partition("</tr>")[0]
        for code in (told.code, later.code)
    }
    assert f"<th>{told.ticket.number}</th>" in rows[told.code]
    assert f"<th>{later.code}</th>" in rows[later.code]
    assert all("생활 민원·상담" in row for row in rows.values())
    assert 'data-every="5"' in clerk.page
