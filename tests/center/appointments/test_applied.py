"""The code of a passport application: what it tells, and the time it still may have."""

from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from rig_applications import OFFICE, envelope

from center.clock import SEOUL
from center.issuing.refusal import Refusal
from center.passport.states import Act
from contract.appointment import (
    ApplicationState,
    Appointment,
    AppointmentChange,
    AppointmentState,
    Arrival,
    CodeFound,
    CodeRequest,
)
from contract.passport import Envelope

pytestmark = pytest.mark.slow


@pytest.fixture
def sent(kit: Any) -> Envelope:
    """Without a time."""
    return send(kit)


def send(kit: Any, **other: Any) -> Envelope:
    """As a kiosk does."""
    sealed = envelope(kit, **other)
    assert kit.call("/passport/applications", sealed.model_dump_json().encode()).ok
    return sealed


def look_up(kit: Any, sent: Envelope) -> CodeFound:
    """Over the wire."""
    return CodeFound.model_validate_json(kit.call("/codes", CodeRequest(code=sent.code).model_dump()).content)


def book(kit: Any, sent: Envelope, n: int = 0) -> Appointment:
    """The nth free time."""
    reception = kit.center.reception
    start = reception.appointments.free(reception.offices.at(OFFICE), "passport")[n].start
    found: Appointment = kit.center.codes.move("kiosk-1", AppointmentChange(code=sent.code, start=start))
    assert (found.state, found.start) == (AppointmentState.BOOKED, start)
    return found


def clerk(kit: Any, sent: Envelope, act: Act, reason: str = "") -> None:
    """What the passport office does."""
    desk = kit.center.passport
    assert desk.move(desk.find(OFFICE, sent.id), act, reason, who="kim")


def arrive(kit: Any, sent: Envelope, visit: Appointment) -> str:
    """On the day; the number's id."""
    kit.clock.now = visit.start.astimezone(SEOUL) - timedelta(minutes=5)
    return str(kit.center.codes.arrive("kiosk-1", Arrival(id=uuid4(), code=sent.code)).id)


def test_who_sent_it_without_a_time_may_take_one(kit: Any, sent: Envelope) -> None:
    """By the code; the office expects them, and the number is drawn on the day."""
    found = look_up(kit, sent)
    assert found.application is not None
    assert (found.application.state, found.application.can_book) == (ApplicationState.RECEIVED, True)
    assert (found.application.office, found.application.service) == (OFFICE, "passport")
    visit = book(kit, sent)
    found = look_up(kit, sent)
    assert found.appointment == visit
    assert visit.follow.endswith(f"/p/{sent.follow}")
    assert found.application is not None
    assert not found.application.can_book
    assert arrive(kit, sent, visit)


def test_who_cancelled_may_come_after_all(kit: Any, sent: Envelope) -> None:
    """Also at the very time that was given back."""
    visit = book(kit, sent)
    kit.center.codes.move("kiosk-1", AppointmentChange(code=sent.code))
    found = look_up(kit, sent)
    assert found.application is not None
    assert found.application.can_book
    assert book(kit, sent).start == visit.start


def test_what_is_missing_is_told_and_a_second_visit_has_its_own_number(kit: Any, sent: Envelope) -> None:
    """After the return, and not while one is served."""
    first = arrive(kit, sent, book(kit, sent))
    found = look_up(kit, sent).application
    assert found is not None
    assert not found.can_book
    clerk(kit, sent, Act.RETURN, "위임장이 필요해요")
    found = look_up(kit, sent).application
    assert found is not None
    assert (found.state, found.reason, found.can_book) == ("returned", "위임장이 필요해요", True)
    again = book(kit, sent, 2)
    second = arrive(kit, sent, again)
    assert second != first
    assert arrive(kit, sent, again) == second


def test_what_is_over_takes_no_time(kit: Any, sent: Envelope) -> None:
    """Neither a first one nor another."""
    cancelled = send(kit)
    book(kit, cancelled)
    kit.center.codes.move("kiosk-1", AppointmentChange(code=cancelled.code))
    for each in (sent, cancelled):
        clerk(kit, each, Act.REFUSE, "주소지가 달라요")
        found = look_up(kit, each).application
        assert found is not None
        assert (found.state, found.can_book) == ("refused", False)
        with pytest.raises(Refusal):
            book(kit, each)


def test_of_two_with_one_code_nothing_is_told(kit: Any, sent: Envelope) -> None:
    """Only a person can tell them apart."""
    send(kit, code=sent.code)
    assert look_up(kit, sent).application is None
    with pytest.raises(Refusal):
        book(kit, sent)
