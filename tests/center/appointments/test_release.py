"""A time whose passport application never came is free again; one that comes late loses a time at most."""

from datetime import datetime, timedelta
from threading import Barrier, Thread
from typing import Any

import pytest
import requests
from rig_applications import OFFICE, envelope
from rig_clerk import enter_and_sign_in
from rig_handoff import booked

from center.appointments.book import BY_RULE
from center.appointments.release import Unsent
from center.issuing.refusal import Refusal
from center.staff.roles import Role
from contract.appointment import AppointmentChange, AppointmentState, CodeRequest, Slot
from contract.passport import Envelope

pytestmark = pytest.mark.slow

WAIT = timedelta(hours=72)


class Booking:
    """A machine that booked, and may or may not send the application."""

    def __init__(self, kit: Any) -> None:
        self.kit = kit
        self.book = kit.center.reception.appointments
        self.unsent = Unsent(kit.center.desk.database, kit.clock, self.book, WAIT)
        self.sent = envelope(kit)
        self.slot = self.free()[-1]
        self.take(self.sent)

    def free(self) -> tuple[Slot, ...]:
        """Times of the passport desk."""
        found: tuple[Slot, ...] = self.book.free(self.kit.center.reception.offices.at(OFFICE), "passport")
        return found

    def room(self) -> int:
        """How many more may come at the booked time."""
        return {slot.start: slot.free for slot in self.free()}.get(self.slot.start, 0)

    def take(self, sent: Envelope) -> None:
        """A time for what is about to be sent."""
        asked = {"id": str(sent.id), "code": sent.code, "office": OFFICE, "service": "passport"}
        start: datetime = self.slot.start
        answer = self.kit.call("/passport/book", {**asked, "start": start.isoformat()})
        assert answer.ok, answer.text

    def arrive(self) -> None:
        """The application, at last."""
        answer = self.kit.call("/passport/applications", self.sent.model_dump_json().encode())
        assert answer.ok, answer.text

    def state(self) -> tuple[str, str]:
        """Of the appointment, and who brought it there."""
        row = self.book.find(self.sent.id)
        return row.state, row.changed_by

    def history(self) -> list[str]:
        """Of the application."""
        return [each.what for each in self.kit.center.passport.history(self.sent.id)]

    def page(self) -> str:
        """On the citizen's phone."""
        return requests.get(f"{self.kit.url}/p/{self.sent.follow}", timeout=10).text


@pytest.fixture
def booking(kit: Any) -> Booking:
    """The machine died between the two."""
    return Booking(kit)


def test_a_time_nobody_sends_for_is_free_again(kit: Any, booking: Booking) -> None:
    """After the wait and not before, once, and by the center's own chores."""
    room = booking.room()
    kit.clock.now += WAIT - timedelta(minutes=1)
    assert booking.unsent.release() == 0
    kit.clock.now += timedelta(minutes=2)
    kit.center.chores.do()
    assert booking.state() == ("cancelled", BY_RULE)
    assert booking.room() == room + 1
    assert booking.unsent.release() == 0
    assert booking.room() == room + 1


def test_what_is_waited_for_or_came_stays(kit: Any, booking: Booking) -> None:
    """An application that is here, and a hand-off, which is kept together with its time."""
    booking.arrive()
    told = booked(kit)
    kit.clock.now = min(booking.slot.start, booking.kit.clock() + WAIT * 2) - timedelta(hours=1)
    assert booking.unsent.release() == 0
    assert booking.state()[0] == booking.book.find(told.id).state == "booked"


def test_late_it_takes_its_time_again(kit: Any, booking: Booking) -> None:
    """Still free: nobody learns that anything happened."""
    room = booking.room()
    kit.clock.now += WAIT * 1.1
    assert booking.unsent.release() == 1
    booking.arrive()
    booking.arrive()
    assert booking.state() == ("booked", "kiosk-1")
    assert booking.room() == room
    assert booking.history() == ["received"]
    assert "late" not in booking.page()
    assert booking.unsent.release() == 0


def test_too_late_it_is_told_plainly_and_another_time_is_had(kit: Any, booking: Booking) -> None:
    """The application is kept whole; its citizen reads it, its clerk too, and a new time holds."""
    kit.clock.now += WAIT * 1.1
    assert booking.unsent.release() == 1
    for _ in range(booking.room()):
        booking.take(envelope(kit))
    booking.arrive()
    assert booking.history() == ["received", "time_lost"]
    assert "given to somebody else" in booking.page()
    clerk = enter_and_sign_in(kit, "kim", Role.PASSPORT)
    clerk.get("/console/passport")
    clerk.press(f"/console/passport/{booking.sent.id}", why="review")
    assert "Given to somebody else" in clerk.page
    codes, code = kit.center.codes, booking.sent.code
    found = codes.look_up("kiosk-1", CodeRequest(code=code)).appointment
    assert (found.state, found.can_move) == (AppointmentState.CANCELLED, True)
    with pytest.raises(Refusal):
        codes.move("kiosk-1", AppointmentChange(code=code))
    new = booking.free()[0].start
    requests.post(
        f"{kit.url}/p/{booking.sent.follow}", {"wish": "change", "start": new.isoformat()}, timeout=10
    )
    row = booking.book.find(booking.sent.id)
    assert (row.state, row.start) == ("booked", new)
    assert "given to somebody else" not in booking.page()


def test_of_release_and_arrival_at_once_neither_is_lost(kit: Any) -> None:
    """Whichever is first: the application is here, its time is booked, and counted once."""
    for _ in range(5):
        together, late = Barrier(2), Booking(kit)
        room = late.room()
        kit.clock.now += WAIT * 1.1

        def release(together: Barrier = together, late: Booking = late) -> None:
            together.wait(10)
            late.unsent.release()

        thread = Thread(target=release)
        thread.start()
        together.wait(10)
        late.arrive()
        thread.join()
        assert late.state()[0] == "booked"
        assert late.room() == room
        assert late.unsent.release() == 0


def test_a_booking_of_the_past_is_left_alone(kit: Any, booking: Booking) -> None:
    """Nobody can come at a time that is over."""
    kit.clock.now = booking.slot.start + timedelta(days=1)
    assert booking.unsent.release() == 0
    assert booking.state()[0] == "booked"
