"""The line: numbers once, calls in order, every stay a period, whatever is pressed twice or too late."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise
from typing import Any
from uuid import uuid4

import pytest

from center.figures.read import cases
from center.issuing.refusal import Refusal
from center.queue import whom
from center.queue.desk import MOST_SERVICES
from center.queue.states import Ending, State
from contract.queue import TicketRequest


def test_numbers_count_by_service_and_day(line: Any) -> None:
    """Each prefix by itself; a new day in Seoul begins at one."""
    advice = [line.join("advice") for _ in range(2)]
    assert [place.number for place in advice] == ["C001", "C002"]
    assert line.join("passport").number == "B001"
    for place in advice:
        line.desk.leave(place.follow)
    line.clock.advance(hours=1)  # 23:10 + 1 h: another day
    assert line.join("advice").number == "C001"


def test_nobody_has_the_number_of_somebody_still_here(line: Any) -> None:
    """After midnight the numbers of the day before that are in use are left out, whatever became of them."""
    waiting, called, served, serving, held, missed = (line.join() for _ in range(6))
    line.desk.call(line.at(1), served.id)
    line.desk.finish(line.at(1), served.id)
    for counter, place in ((1, serving), (2, held), (3, missed)):
        line.desk.call(line.at(counter), place.id)
    line.desk.begin(line.at(1), serving.id)
    line.desk.hold(line.at(2), held.id)
    line.desk.miss(line.at(3), missed.id)
    line.desk.call(line.at(3), called.id)
    line.clock.advance(hours=1)
    again = line.join()
    assert [again.number, line.join(id_=again.id).number] == ["C003", "C003"]
    assert [line.join().number for _ in range(2)] == ["C007", "C008"]
    line.desk.leave(waiting.follow)
    line.clock.advance(days=1)
    assert [line.join().number for _ in range(5)] == ["C001", "C002", "C004", "C005", "C006"]


def test_a_repeated_request_gets_the_same_number(line: Any) -> None:
    """And the next citizen the next one."""
    first = line.join()
    assert line.join(id_=first.id).number == first.number
    assert line.join().number == "C002"


def test_an_id_for_another_service_is_refused(line: Any) -> None:
    """A reused key is a bug of the kiosk, not a second ticket."""
    first = line.join("advice")
    with pytest.raises(Refusal, match="key_reused"):
        line.join("passport", id_=first.id)
    with pytest.raises(Refusal, match="no_such_service"):
        line.join("tea")


def test_an_id_of_another_device_is_refused(line: Any) -> None:
    """Cleanly, also when both ask at once; no number is lost by it."""
    first = line.join()
    request = TicketRequest(id=first.id, office=line.office.id, service="advice")
    for _ in range(2):
        with pytest.raises(Refusal, match="key_reused"):
            line.joining.join(line.office, "kiosk-2", request)
    assert line.join(id_=first.id).number == first.number
    raced = TicketRequest(id=uuid4(), office=line.office.id, service="advice")

    def ask(device: str) -> str:
        try:
            return str(line.joining.join(line.office, device, raced).number)
        except Refusal as refusal:
            return refusal.code.value

    with ThreadPoolExecutor(2) as pool:
        told = set(pool.map(ask, ("kiosk-1", "kiosk-2")))
    assert told == {"C002", "key_reused"}
    assert line.join().number == "C003"


def test_people_ahead_are_told(line: Any) -> None:
    """Of the same service only."""
    line.join("passport")
    assert [line.join("advice").ahead for _ in range(3)] == [0, 1, 2]


def test_the_next_one_is_called_to_a_counter_that_can_help(line: Any) -> None:
    """In the order of their turns; counter 2 does passports only."""
    advice, passport = line.join("advice"), line.join("passport")
    assert line.desk.call_next(line.at(2)).id == passport.id
    assert line.desk.call_next(line.at(1)).id == advice.id
    assert line.desk.call_next(line.at(3)) is None


def test_a_busy_counter_calls_nobody(line: Any) -> None:
    """A double click serves one citizen, not two."""
    line.join()
    line.join()
    first = line.desk.call_next(line.at(1))
    assert line.desk.call_next(line.at(1)) is None
    line.desk.begin(line.at(1), first.id)
    assert line.desk.call_next(line.at(1)) is None
    line.desk.finish(line.at(1), first.id)
    assert line.desk.call_next(line.at(1)).number == "C002"


def test_priority_goes_forward_and_ages_like_all_others(line: Any) -> None:
    """Twenty minutes ahead, not for ever: who waited longer than that comes first."""
    early = line.join()
    line.clock.advance(minutes=21)
    later, old = line.join(), line.elderly()
    order = []
    for _ in range(3):
        called = line.desk.call_next(line.at(1))
        order.append(called.id)
        line.desk.finish(line.at(1), called.id)
    assert order == [early.id, old.id, later.id]


def test_who_was_missed_comes_back_at_the_old_turn_or_at_the_end(line: Any) -> None:
    """The tolerance is three calls."""
    missed = line.join()
    others = [line.join() for _ in range(6)]
    line.desk.miss(line.at(1), line.desk.call_next(line.at(1)).id)
    for other in others[:3]:
        assert line.desk.call_next(line.at(1)).id == other.id
        line.desk.finish(line.at(1), other.id)
    assert line.desk.back(line.at(1), missed.id).state is State.WAITING
    assert line.desk.call_next(line.at(1)).id == missed.id
    line.desk.miss(line.at(1), missed.id)
    for _ in others[3:]:
        line.desk.finish(line.at(1), line.desk.call_next(line.at(1)).id)
    late = [line.join() for _ in range(2)]
    line.desk.finish(line.at(1), line.desk.call_next(line.at(1)).id)
    line.clock.advance(seconds=1)
    line.desk.back(line.at(1), missed.id)
    assert line.desk.call_next(line.at(1)).id == late[1].id


def test_a_transfer_keeps_the_turn_and_the_note(line: Any) -> None:
    """Nobody waits twice, and nobody asks twice."""
    first = line.join("advice")
    line.clock.advance(minutes=5)
    line.join("passport")
    line.desk.call_next(line.at(1))
    moved = line.desk.transfer(line.at(1), first.id, "passport", "lost passport, police report is here")
    assert (moved.state, moved.counter) == (State.WAITING, None)
    called = line.desk.call_next(line.at(2))
    assert called.id == first.id
    assert called.note == "lost passport, police report is here"
    assert line.desk.transfer(line.at(2), first.id, "tea") is None


def test_hold_frees_the_counter_and_resume_takes_it_again(line: Any) -> None:
    """Not while the counter serves another."""
    first, second = line.join(), line.join()
    line.desk.call_next(line.at(1))
    line.desk.hold(line.at(1), first.id, "fetches a photo")
    assert line.desk.call_next(line.at(1)).id == second.id
    assert line.desk.resume(line.at(1), first.id) is None
    line.desk.finish(line.at(1), second.id)
    assert line.desk.resume(line.at(1), first.id).state is State.SERVING


def test_a_mistaken_click_is_taken_back_within_ten_seconds(line: Any) -> None:
    """Its stay counts for no figure; afterwards, or by somebody else, nothing changes."""
    first = line.join()
    line.clock.advance(minutes=3)
    line.desk.call_next(line.at(1))
    line.clock.advance(seconds=9)
    assert line.desk.undo(line.at(1, "lee"), first.id) is None
    assert line.desk.undo(line.at(1), first.id).state is State.WAITING
    assert line.desk.undo(line.at(1), first.id) is None
    states = [(row.state, bool(row.undone)) for row in line.rows("select * from period order by id")]
    assert states == [("waiting", False), ("called", True), ("waiting", False)]
    line.desk.call_next(line.at(1))
    line.clock.advance(seconds=11)
    assert line.desk.undo(line.at(1), first.id) is None


def test_the_citizen_gives_up_or_asks_for_time(line: Any) -> None:
    """By the secret of the phone's page only."""
    first, second = line.join(), line.join()
    assert line.desk.later(first.follow, 10).turn_at > second.turn_at
    assert line.desk.call_next(line.at(1)).id == second.id
    assert line.desk.call_next(line.at(3)) is None, "the time asked for is given"
    line.clock.advance(minutes=10)
    assert line.desk.call_next(line.at(3)).id == first.id
    assert line.desk.leave(second.follow).state is State.LEFT
    assert line.desk.leave("nobody's secret") is None


def test_who_asks_for_time_is_not_put_forward(line: Any) -> None:
    """Somebody expected later than that keeps the turn."""
    start = line.clock() + timedelta(minutes=60)
    request = TicketRequest(id=uuid4(), office=line.office.id, service="advice")
    expected = (start, start + timedelta(minutes=20))
    early = line.joining.join(line.office, "kiosk-1", request, expected)
    assert line.desk.later(early.follow, 10).turn_at == early.turn_at
    assert line.desk.later(early.follow, 50).turn_at == line.clock() + timedelta(minutes=50)


@pytest.mark.parametrize("act", ["recall", "add"])
def test_what_left_the_stay_alone_is_taken_back_alone(line: Any, act: str) -> None:
    """The stay goes on and counts."""
    first = line.join()
    line.desk.call_next(line.at(1))
    more = {"add": ("passport",), "recall": ()}[act]
    assert getattr(line.desk, act)(line.at(1), first.id, *more)
    before = line.rows("select * from period order by id")
    back = line.desk.undo(line.at(1), first.id)
    assert (back.state, back.calls, back.also) == (State.CALLED, 1, ())
    assert line.rows("select * from period order by id") == before
    assert line.desk.finish(line.at(1), first.id)
    assert [bool(row.undone) for row in line.rows("select undone from period")] == [False] * 3


def test_an_undo_restores_what_figures_and_clerks_read(line: Any) -> None:
    """When somebody was called first, how often, and the note."""
    first = line.join()
    line.desk.call_next(line.at(1))
    back = line.desk.undo(line.at(1), first.id)
    assert (back.called_at, back.calls) == (None, 0)
    line.desk.call_next(line.at(1))
    line.desk.hold(line.at(1), first.id, "fetches a photo")
    assert line.desk.undo(line.at(1), first.id).note == ""
    line.desk.transfer(line.at(1), first.id, "passport", "lost")
    assert line.desk.undo(line.at(1), first.id).note == ""
    line.desk.finish(line.at(1), first.id, Ending.RETURNED)
    assert line.desk.undo(line.at(1), first.id).outcomes == ()


def test_a_call_taken_back_is_no_call_somebody_missed(line: Any) -> None:
    """The tolerance counts calls that stood."""
    missed, *others = [line.join() for _ in range(6)]
    line.desk.miss(line.at(1), line.desk.call_next(line.at(1)).id)
    for _ in others:
        line.desk.undo(line.at(1), line.desk.call_next(line.at(1)).id)
    assert line.desk.back(line.at(1), missed.id).turn_at == missed.turn_at


def test_nobody_acts_on_who_is_at_another_counter(line: Any) -> None:
    """Neither called nor served; and whoever is aside is everybody's."""
    first = line.join()
    line.desk.call_next(line.at(1))
    calls = [(act, ()) for act in ("recall", "begin", "miss", "hold", "finish", "back")]
    calls += [("transfer", ("passport",)), ("send_to", (whom.counter(2),)), ("add", ("passport",))]
    for act, more in calls:
        assert getattr(line.desk, act)(line.at(3, "lee"), first.id, *more) is None, act
    line.desk.begin(line.at(1), first.id)
    for act, more in calls:
        assert getattr(line.desk, act)(line.at(3, "lee"), first.id, *more) is None, act
    line.desk.hold(line.at(1), first.id)
    assert line.desk.resume(line.at(3, "lee"), first.id).counter == 3
    assert line.desk.finish(line.at(3, "lee"), first.id).state is State.SERVED


def test_each_service_of_a_visit_has_its_own_ending(line: Any) -> None:
    """In the order they were finished."""
    first = line.join("advice")
    line.desk.call_next(line.at(1))
    line.desk.add(line.at(1), first.id, "passport")
    assert line.desk.finish(line.at(1), first.id, Ending.RETURNED).outcomes == ("returned",)
    line.desk.call_next(line.at(2))
    assert line.desk.finish(line.at(2), first.id).outcomes == ("returned", "done")
    found = cases(line.database, line.office.id, first.day, first.day, now=line.clock())
    assert [(case.service, case.ending) for case in found] == [("advice", "returned"), ("passport", "done")]


def test_every_stay_is_a_period_with_who_and_where(line: Any) -> None:
    """From the first moment to the last, without a gap."""
    first = line.join()
    for act in ("begin", "finish"):
        line.clock.advance(minutes=2)
        if act == "begin":
            line.desk.call_next(line.at(1))
            line.clock.advance(seconds=30)
        getattr(line.desk, act)(line.at(1), first.id)
    rows = line.rows("select * from period order by id")
    assert [row.state for row in rows] == ["waiting", "called", "serving", "served"]
    assert [(row.counter, row.clerk) for row in rows] == [(None, None), *[(1, "kim")] * 3]
    assert all(one.ended_at == two.began_at for one, two in pairwise(rows))
    kinds = [row.kind for row in line.rows("select * from queue_event order by id")]
    assert kinds == ["join", "call", "begin", "finish"]


def test_too_late_changes_nothing(line: Any) -> None:
    """Each act from a state it may not leave, and on a ticket nobody drew."""
    first = line.join()
    for act in ("recall", "begin", "miss", "hold", "resume", "finish"):
        assert getattr(line.desk, act)(line.at(1), first.id) is None, act
        assert getattr(line.desk, act)(line.at(1), uuid4()) is None, act
    assert line.desk.find(line.office.id, first.id).state is State.WAITING
    assert len(line.rows("select * from period")) == 1


def test_somebody_is_sent_to_one_counter(line: Any) -> None:
    """That one calls it next, whatever its services; the others do not, until it would be stranded."""
    first, second = line.join("advice"), line.join("advice")
    line.desk.call_next(line.at(1))
    assert line.desk.send_to(line.at(1), first.id, whom.counter(2), "여권 사진").for_whom == "counter:2"
    assert line.desk.call_next(line.at(1)).id == second.id
    assert line.desk.call_next(line.at(3)) is None
    called = line.desk.call_next(line.at(2))
    assert (called.id, called.note, called.for_whom) == (first.id, "여권 사진", None)


def test_somebody_is_sent_to_one_clerk(line: Any) -> None:
    """Wherever that clerk sits; a mistaken click is taken back."""
    first = line.join("advice")
    line.desk.call_next(line.at(1))
    line.desk.send_to(line.at(1), first.id, whom.clerk("lee"))
    assert line.desk.undo(line.at(1), first.id).for_whom is None
    line.desk.send_to(line.at(1), first.id, whom.clerk("lee"))
    assert line.desk.call_next(line.at(1)) is None
    assert line.desk.call_next(replace(line.at(2), clerk="lee")).id == first.id


def test_nobody_is_stranded(line: Any) -> None:
    """The clerk went home: after a while anybody of the service calls, and first of all."""
    first = line.join("advice")
    line.desk.call_next(line.at(1))
    line.desk.send_to(line.at(1), first.id, whom.clerk("lee"))
    line.join("advice")
    line.clock.advance(seconds=whom.STRANDED.total_seconds())
    assert line.desk.call_next(line.at(1)).id == first.id


def test_several_services_on_one_visit(line: Any) -> None:
    """One number; after the first service the citizen is the next for the second, and is counted for both."""
    first = line.join("advice")
    line.clock.advance(minutes=1)
    line.join("passport")
    line.desk.call_next(line.at(1))
    line.desk.begin(line.at(1), first.id)
    assert line.desk.add(line.at(1), first.id, "tea") is None
    assert line.desk.add(line.at(1), first.id, "passport").also == ("passport",)
    line.clock.advance(minutes=5)
    after = line.desk.finish(line.at(1), first.id)
    assert (after.state, after.service, after.also, after.done) == (
        State.WAITING,
        "passport",
        (),
        ("advice",),
    )
    assert line.desk.undo(line.at(1), first.id).state is State.SERVING
    line.desk.finish(line.at(1), first.id)
    called = line.desk.call_next(line.at(2))
    assert (called.id, called.number) == (first.id, first.number)
    line.desk.begin(line.at(2), first.id)
    line.clock.advance(minutes=3)
    assert line.desk.finish(line.at(2), first.id).state is State.SERVED
    found = cases(line.database, line.office.id, first.day, first.day, now=line.clock())
    mine = [(case.service, case.outcome, case.served) for case in found if case.outcome == "served"]
    assert mine == [("advice", "served", 300.0), ("passport", "served", 180.0)]


def test_a_visit_has_an_end(line: Any) -> None:
    """So many services, and no more."""
    first = line.join("advice")
    line.desk.call_next(line.at(1))
    added = [line.desk.add(line.at(1), first.id, "passport") for _ in range(MOST_SERVICES + 1)]
    assert [each is None for each in added] == [False] * MOST_SERVICES + [True]
