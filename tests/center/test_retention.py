"""Nothing personal is kept because nobody thought of it: what ends by rule, and what is forgotten."""

from datetime import timedelta
from typing import Any
from urllib.parse import urlsplit
from uuid import uuid4

import pytest
import requests
from rig_clerk import OFFICE
from rig_handoff import PACKET, booked, hand_over, taken
from sqlalchemy import insert, update

from center.clock import SEOUL
from center.database.help_tables import help_call, help_order, help_waiver
from center.database.queue_tables import ticket
from center.handoff.late import OVERDUE
from center.handoff.waiting import Outcome
from center.retention import BY_RULE, GIVEN_UP, KEPT, Retention
from center.settings import RetentionSettings
from center.staff.people import Person
from contract.handoff import Want

HOUR = timedelta(hours=1)

pytestmark = pytest.mark.slow


@pytest.fixture
def rules(kit: Any) -> Retention:
    """On the tables of the center."""
    return Retention(kit.center.desk.database, kit.clock)


def test_a_call_back_nobody_ended_is_over_and_then_forgotten(kit: Any, rules: Retention) -> None:
    """A week after its hour it is over, a month later nobody can open it; a week is counted from the hour."""
    due = kit.clock() + timedelta(days=2)
    told = taken(hand_over(kit, want=Want.CALL_BACK, due_at=due.isoformat()))
    find = kit.center.handoffs.find
    kit.clock.now = due + GIVEN_UP - HOUR
    assert rules.end_handoffs() == 0
    kit.clock.now = due + GIVEN_UP + HOUR
    assert rules.end_handoffs() == 1
    ended = find(OFFICE, told.id)
    assert ended.outcome is Outcome.GONE
    assert [row.ended_by for row in kit.rows("handoff")] == [BY_RULE]
    assert rules.end_handoffs() == rules.forget_packets() == 0
    assert kit.center.handoffs.open(ended, who="kim", why="t") == PACKET
    kit.clock.now += KEPT + HOUR
    assert rules.forget_packets() == 1
    assert kit.center.handoffs.open(ended, who="kim", why="t") is None


def test_what_somebody_works_on_is_not_ended(kit: Any, rules: Retention) -> None:
    """Opened yesterday, it is theirs for another week."""
    told = taken(hand_over(kit))
    kit.clock.advance(days=GIVEN_UP.days)
    kit.center.handoffs.open(kit.center.handoffs.find(OFFICE, told.id), who="kim", why="t")
    kit.clock.advance(days=1)
    assert rules.end_handoffs() == 0
    kit.clock.now += GIVEN_UP
    assert rules.end_handoffs() == 1


def test_a_number_that_was_served_was_not_gone(kit: Any, rules: Retention) -> None:
    """The clerk served and forgot the form: done. Whose number was never called: gone."""
    served, never = taken(hand_over(kit)), taken(hand_over(kit))
    with kit.center.desk.database.writing() as connection:
        connection.execute(update(ticket).where(ticket.c.id == served.id).values(state="served"))
    kit.clock.now += GIVEN_UP + HOUR
    assert rules.end_handoffs() == 2
    find = kit.center.handoffs.find
    assert find(OFFICE, served.id).outcome is Outcome.DONE
    assert find(OFFICE, never.id).outcome is Outcome.GONE


def test_an_appointment_lives_as_long_as_its_story(kit: Any, rules: Retention) -> None:
    """Nobody came, nobody ended it: the center's own chores, hour by hour, leave neither for ever."""
    told = booked(kit)
    book = kit.center.reception.appointments
    kit.clock.now = told.appointment.start.astimezone(SEOUL) + KEPT + timedelta(days=2)
    assert book.forget() == 0
    kit.center.chores.do()
    assert kit.center.handoffs.find(OFFICE, told.id).outcome is Outcome.GONE
    assert book.find(told.id) is not None
    kit.clock.now += KEPT + HOUR
    kit.center.chores.do()  # packets come before appointments
    assert book.find(told.id) is None
    assert [row.sealed for row in kit.rows("handoff")] == [None]


def test_what_a_helper_wrote_is_forgotten(kit: Any, rules: Retention) -> None:
    """A month after the end of the help; that something was said stays."""
    kit.center.people.add(Person("kim", "김", OFFICE, frozenset()), "correct horse battery", by="t")
    id_, now = uuid4(), kit.clock()
    call = {"id": id_, "office": OFFICE, "device": "kiosk-1", "language": "ko", "state": "ended"}
    call |= {"called_at": now, "beat_at": now, "helper": "김", "page": 1, "title": {"ko": "", "en": ""}}
    call |= {"may_go_back": False, "may_go_on": False, "document": "", "ended": "by_clerk", "ended_at": now}
    order = {"help": id_, "number": 1, "kind": "say", "page": 1, "text": "홍길동 님, 여기예요", "at": now}
    with kit.center.desk.database.writing() as connection:
        connection.execute(insert(help_call).values(**call))
        connection.execute(insert(help_order).values(**order))
    kit.clock.now += KEPT - HOUR
    assert rules.forget_helpers_words() == 0
    kit.clock.now += 2 * HOUR
    assert rules.forget_helpers_words() == 1
    assert rules.forget_helpers_words() == 0
    assert [(row.kind, row.text) for row in kit.rows("help_order")] == [("say", "")]


def test_why_a_fee_was_waived_is_forgotten(kit: Any) -> None:
    """By the setting; who asked, who granted, which rule and when stay."""
    kit.center.people.add(Person("kim", "김", OFFICE, frozenset()), "correct horse battery", by="t")
    id_, now = uuid4(), kit.clock()
    call = {"id": id_, "office": OFFICE, "device": "kiosk-1", "language": "ko", "state": "ended"}
    call |= {"called_at": now, "beat_at": now, "helper": "김", "page": 1, "title": {"ko": "", "en": ""}}
    call |= {"may_go_back": False, "may_go_on": False, "document": "RR-01", "ended_at": now}
    waived = {"id": uuid4(), "help": id_, "rule": "national_merit", "document": "RR-01"}
    waived |= {"reason": "홍길동 님이 유공자증을 보여 주심", "asked_by": "kim", "asked_at": now}
    with kit.center.desk.database.writing() as connection:
        connection.execute(insert(help_call).values(**call))
        connection.execute(insert(help_waiver).values(**waived, granted_by="kim", granted_at=now))
    rules = Retention(kit.center.desk.database, kit.clock, RetentionSettings(waiver_reason_days=10))
    kit.clock.now += timedelta(days=10) - HOUR
    assert rules.forget_waiver_reasons() == 0
    kit.clock.now += 2 * HOUR
    assert rules.forget_waiver_reasons() == 1
    assert rules.forget_waiver_reasons() == 0
    (row,) = kit.rows("help_waiver")
    assert (row.reason, row.rule, row.asked_by, row.granted_by) == ("", "national_merit", "kim", "kim")
    assert row.asked_at == row.granted_at is not None


def test_the_centers_own_chores_forget_the_reasons(kit: Any) -> None:
    """The rule is not only written: the hourly round does it, by the default of the settings."""
    test_why_a_fee_was_waived_is_forgotten(kit)
    with kit.center.desk.database.writing() as connection:
        connection.execute(update(help_waiver).values(reason="again"))
    kit.clock.now += timedelta(days=RetentionSettings().waiver_reason_days)
    kit.center.chores.do()
    assert [row.reason for row in kit.rows("help_waiver")] == [""]


def test_a_note_with_a_number_is_forgotten(kit: Any, rules: Retention) -> None:
    """A month after the number was drawn."""
    id_ = taken(hand_over(kit)).id
    with kit.center.desk.database.writing() as connection:
        connection.execute(update(ticket).where(ticket.c.id == id_).values(note="010-1234-5678"))
    kit.clock.now += KEPT - HOUR
    assert rules.forget_notes() == 0
    kit.clock.now += 2 * HOUR
    assert rules.forget_notes() == 1
    assert [row.note for row in kit.rows("ticket")] == [""]


def test_a_place_of_long_ago_is_nobodys(kit: Any, rules: Retention) -> None:
    """A month later the phone's page is gone, and why somebody was let forward; that somebody came stays."""
    body = {"office": OFFICE, "service": "advice"}
    told = [
        kit.call("/tickets", {"id": str(uuid4()), **body, "priority": each}).json()
        for each in ("disabled", "none")
    ]
    taken(hand_over(kit))
    pages = [kit.url + urlsplit(each["follow"]).path for each in told]
    kit.clock.now += KEPT - HOUR
    assert rules.forget_places() == 0
    assert requests.get(pages[0], timeout=10).ok
    kit.clock.now += 2 * HOUR
    kit.center.chores.do()
    assert rules.forget_places() == 0
    assert [requests.get(page, timeout=10).status_code for page in pages] == [404, 404]
    rows = kit.rows("ticket")
    assert sorted(row.priority for row in rows) == ["handoff", "none", "none"]
    assert len({row.follow for row in rows}) == 3


def test_the_chores_keep_all_the_rules(kit: Any) -> None:
    """After 400 days nothing of what was told, written or noted is there."""
    for want in (Want.COUNTER, Want.CALL_BACK):
        taken(hand_over(kit, want=want))
    booked(kit)
    for _ in range(2):
        kit.clock.advance(days=200)
        kit.center.chores.do()
    assert [row.sealed for row in kit.rows("handoff")] == [None] * 3
    assert kit.rows("appointment") == []


def test_overdue_ends_with_the_rule(kit: Any, rules: Retention) -> None:
    """What stood in red for a week stands there no more."""
    taken(hand_over(kit, want=Want.CALL_BACK))
    kit.clock.now += OVERDUE * 1.1
    assert kit.center.handoffs.overdue(OFFICE) == 1
    kit.clock.now += GIVEN_UP
    rules.end_handoffs()
    assert kit.center.handoffs.overdue(OFFICE) == 0
