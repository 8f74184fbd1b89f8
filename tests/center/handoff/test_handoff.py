"""A hand-off: sealed on the kiosk, kept once, opened by its office with a trace, never asked twice."""

import re
from base64 import b64encode
from typing import Any
from uuid import UUID, uuid4

import pytest
import requests
from rig_clerk import OFFICE, enter_and_sign_in

from center.console.handoffs import INBOX
from center.handoff.desk import KEPT, OVERDUE, Outcome
from center.offices.model import Office
from center.staff.roles import Role
from contract.handoff import Answered, HandoffTaken, OfficeKey, Packet, Want, purpose_of
from contract.sealing import SealBroken, make_private, public_of, seal, unseal

OTHER = "other-office"

pytestmark = pytest.mark.slow

PACKET = Packet(
    errand="certificates",
    told=(
        Answered(question={"ko": "어떤 서류", "en": "Which document"}, answer={"ko": "등본", "en": "Copy"}),
        Answered(question={"ko": "몇 통", "en": "Copies"}, answer={"ko": "2통", "en": "2"}),
        Answered(question={"ko": "이름", "en": "Name"}, answer={"ko": "홍<길동>", "en": "Hong"}),
    ),
    open_question={"ko": "이름을 인쇄할 수 없어요", "en": "The name cannot be printed"},
    fault="name_unprintable",
    failures=2,
    language="vi",
    scale=200,
    phone="010-1234-5678",
)


def hand_over(kit: Any, *, want: Want = Want.COUNTER, id_: UUID | None = None, **other: Any) -> Any:
    """As a kiosk does it; the answer of the center."""
    id_ = id_ or uuid4()
    key = OfficeKey.model_validate_json(kit.call("/handoffs/key", {"office": OFFICE}).content)
    sealed = seal(key.public, purpose_of(OFFICE, id_), PACKET.model_dump_json().encode())
    body = {"id": str(id_), "office": OFFICE, "service": "advice", "want": want.value, "key": key.id}
    return kit.call("/handoffs", {**body, "sealed": b64encode(sealed).decode(), **other})


def taken(answer: requests.Response) -> HandoffTaken:
    """It worked."""
    assert answer.status_code == 200, answer.text
    return HandoffTaken.model_validate_json(answer.content)


def test_the_clerk_reads_all_that_was_told(kit: Any) -> None:
    """The open question first, every answer in its order, and nobody is asked again."""
    told = taken(hand_over(kit))
    assert told.ticket is not None
    assert told.ticket.number.startswith("C")
    clerk = enter_and_sign_in(kit, "kim", Role.CLERK)
    clerk.get(INBOX)
    assert told.code in clerk.page
    assert PACKET.phone not in clerk.page
    clerk.press(f"{INBOX}/code", code=f" {told.code.lower()} ")
    page = clerk.page
    shown = [PACKET.open_question["ko"], *(f"{each.question['ko']} " for each in PACKET.told)]
    places = [page.index(text) for text in shown]
    assert places == sorted(places)
    for each in PACKET.told:
        assert each.answer["en"] in page
    assert "홍&lt;길동&gt;" in page
    assert PACKET.phone in page
    assert "name_unprintable</b> × 2" in page


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
    """Neither in the inbox, nor by code, nor by id."""
    told = taken(hand_over(kit))
    mine = kit.center.reception.offices.at(OFFICE)
    other = Office.model_validate({**mine.model_dump(), "id": OTHER})
    kit.center.reception.offices.change(other, valid_from=kit.clock(), who="test", why="a second office")
    stranger = enter_and_sign_in(kit, "park", Role.CLERK, office=OTHER)
    stranger.get(INBOX)
    assert told.code not in stranger.page
    for path, fields in (
        (f"{INBOX}/{told.id}", {}),
        (f"{INBOX}/code", {"code": told.code}),
    ):
        stranger.press(path, **fields)
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


def test_nothing_waits_unseen_and_nothing_is_kept_for_ever(kit: Any) -> None:
    """Overdue while nobody took it; after the retention nobody can open it."""
    told = taken(hand_over(kit))
    handoffs = kit.center.handoffs
    assert not handoffs.inbox(OFFICE)[0].is_overdue
    kit.clock.now += OVERDUE * 1.1
    assert handoffs.inbox(OFFICE)[0].is_overdue
    waiting = handoffs.find(OFFICE, told.id)
    assert handoffs.open(waiting, who="kim", why="test") == PACKET
    assert not handoffs.inbox(OFFICE)[0].is_overdue
    assert handoffs.end(waiting, Outcome.DONE, "", who="kim")
    assert handoffs.forget() == 0
    kit.clock.now += KEPT * 1.1
    assert handoffs.forget() == 1
    assert handoffs.open(waiting, who="kim", why="test") is None


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


def test_what_nobody_takes_is_put_before_a_supervisor(kit: Any) -> None:
    """On the counter's page, as a number in red; taken, it is gone. A clerk is not told twice."""
    taken(hand_over(kit, want=Want.CALL_BACK))
    kit.clock.advance(seconds=OVERDUE.total_seconds() + 1)
    boss, kim = enter_and_sign_in(kit, "boss", Role.SUPERVISOR), enter_and_sign_in(kit, "kim", Role.CLERK)
    for clerk in (boss, kim):
        clerk.get()
        clerk.press("/console/counter/choose", counter="1")
    assert '<b class="count">1</b>' in boss.page
    assert '<b class="count">' not in kim.page
    boss.get(INBOX)
    found = re.search(rf'action="({INBOX}/[0-9a-f-]+)"', boss.page)
    assert found is not None
    boss.press(found[1])
    boss.get()
    assert '<b class="count">' not in boss.page


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
    assert f"<b>{told.ticket.number}</b>" in rows[told.code]
    assert "<b></b>" in rows[later.code]
    assert all("생활 민원·상담" in row for row in rows.values())
    assert f'data-events="/board/{OFFICE}/events" data-every="5"' in clerk.page
