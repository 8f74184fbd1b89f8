"""An appointment becomes one number: from whichever machine, however often, also by a clerk's click."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Barrier
from typing import Any
from uuid import UUID, uuid4

import pytest
from rig_clerk import OFFICE
from rig_handoff import booked

from center.appointments.codes import number_of
from center.clock import SEOUL
from center.handoff.waiting import Outcome
from center.issuing.refusal import Refusal
from center.queue.desk import At
from contract.appointment import AppointmentChange, AppointmentState, CodeRequest
from contract.handoff import HandoffTaken
from contract.problem import ProblemCode

pytestmark = pytest.mark.slow


@pytest.fixture
def told(kit: Any) -> HandoffTaken:
    """Five minutes before the agreed time."""
    told = booked(kit)
    assert told.appointment is not None
    kit.clock.now = told.appointment.start.astimezone(SEOUL) - timedelta(minutes=5)
    return told


def arrive(kit: Any, told: HandoffTaken, device: str = "kiosk-1", language: str = "ko") -> dict[str, Any]:
    """One machine says so; the number's id and the number, or the problem."""
    body = {"id": str(uuid4()), "code": told.code, "language": language}
    answer = kit.call("/appointments/arrive", body, device=device)
    got: dict[str, Any] = answer.json()
    return {key: got[key] for key in ("id", "number") if key in got} or got


def number(kit: Any, told: HandoffTaken) -> UUID:
    """The id of the one this appointment may become."""
    return number_of(told.id, kit.center.reception.appointments.find(told.id).made_at)


def test_all_who_say_so_at_once_get_one_number(kit: Any, told: HandoffTaken) -> None:
    """Two machines and a clerk, twice each, at the same moment: one ticket, and the story hangs on it."""
    together = Barrier(6)

    def by_kiosk(device: str) -> Callable[[], str]:
        return lambda: str(arrive(kit, told, device)["number"])

    def by_clerk() -> str:
        return str(kit.center.codes.has_come("kim", told.code).number)

    def at_once(act: Callable[[], str]) -> str:
        together.wait(10)
        return act()

    acts = [by_kiosk("kiosk-1"), by_kiosk("kiosk-2")] * 2 + [by_clerk] * 2
    with ThreadPoolExecutor(len(acts)) as threads:
        numbers = set(threads.map(at_once, acts))
    tickets = kit.rows("ticket")
    assert (len(numbers), len(tickets)) == (1, 1)
    row = kit.center.reception.appointments.find(told.id)
    assert (row.state, row.ticket) == ("arrived", number(kit, told))
    assert kit.center.handoffs.of_ticket(row.ticket).id == told.id


def test_a_repeat_is_answered_by_the_same_number(kit: Any, told: HandoffTaken) -> None:
    """From the other machine, in another language, and when a clerk has sent it on to another service."""
    first = arrive(kit, told, "kiosk-2", "en")
    assert first["id"] == str(number(kit, told))
    office = kit.center.reception.offices.at(OFFICE)
    place = kit.center.reception.desk.find(OFFICE, number(kit, told))
    at = At(office, 2, "kim")
    assert kit.center.reception.desk.call(at, place.id) is not None
    assert kit.center.reception.desk.transfer(at, place.id, "advice", "") is not None
    assert arrive(kit, told, "kiosk-1", "ko") == first
    assert kit.center.codes.has_come("kim", told.code).number == first["number"]
    assert kit.rows("ticket")[0].language == "en"


def test_a_clerks_click_speaks_as_the_citizen_did(kit: Any) -> None:
    """The number is called in the language of the booking."""
    told = booked(kit, language="vi")
    kit.clock.now = told.appointment.start.astimezone(SEOUL)
    kit.center.codes.has_come("kim", told.code)
    assert kit.rows("ticket")[0].language == "vi"


def test_where_no_number_is_had_the_citizen_is_still_expected(kit: Any, told: HandoffTaken) -> None:
    """A counter that is closed today: nothing has changed."""
    office = kit.center.reception.offices.at(OFFICE)
    shut = office.model_copy(update={"closed": (kit.clock().date(),)})
    kit.center.reception.offices.change(shut, valid_from=kit.clock(), who="t", why="t")
    assert arrive(kit, told)["code"] == ProblemCode.OFFICE_CLOSED.value
    assert kit.center.reception.appointments.find(told.id).state == "booked"
    assert kit.rows("ticket") == []


def test_before_its_day_there_is_no_number(kit: Any, told: HandoffTaken) -> None:
    """Whoever comes a day early keeps the agreed time."""
    kit.clock.advance(days=-1)
    with pytest.raises(Refusal) as caught:
        kit.center.codes.has_come("kim", told.code)
    assert caught.value.code is ProblemCode.APPOINTMENT_OVER


@pytest.mark.parametrize("days", [1, 20])
def test_who_missed_it_gets_a_number_like_any_other(kit: Any, told: HandoffTaken, days: int) -> None:
    """Not let forward, drawn once, and the counter that calls it finds the story while there is one."""
    kit.clock.advance(days=days)
    first = arrive(kit, told)
    assert arrive(kit, told, "kiosk-2") == first
    (row,) = kit.rows("ticket")
    assert row.priority == "none"
    story = kit.center.handoffs.of_ticket(number(kit, told))
    assert story is not None
    assert story.id == told.id


def test_what_is_over_cannot_be_moved(kit: Any, told: HandoffTaken) -> None:
    """The story was ended by a clerk: no machine takes a time for nothing; a cancel still gives it back."""
    handoffs, codes = kit.center.handoffs, kit.center.codes
    handoffs.end(handoffs.find(OFFICE, told.id), Outcome.DONE, "", who="kim")
    assert not codes.look_up("kiosk-1", CodeRequest(code=told.code)).appointment.can_move
    start = told.appointment.start + timedelta(days=7)
    with pytest.raises(Refusal) as caught:
        codes.move("kiosk-1", AppointmentChange(code=told.code, start=start))
    assert caught.value.code is ProblemCode.APPOINTMENT_OVER
    assert codes.move("kiosk-1", AppointmentChange(code=told.code)).state is AppointmentState.CANCELLED


def test_half_an_hour_counts_from_the_number(kit: Any, told: HandoffTaken) -> None:
    """Who just came is not overdue because the booking is old; saying it again does not put it off."""
    arrive(kit, told)
    handoffs = kit.center.handoffs
    assert handoffs.overdue(OFFICE) == 0
    kit.clock.advance(minutes=20)
    arrive(kit, told)
    kit.clock.advance(minutes=11)
    assert handoffs.overdue(OFFICE) == 1
