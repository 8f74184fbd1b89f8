"""The book of appointments: no time is given too often, whoever races; moved, cancelled, forgotten."""

from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest

from center.appointments.book import KEPT, Appointments
from center.issuing.refusal import Refusal
from contract.appointment import AppointmentState
from contract.problem import ProblemCode


class Book:
    """Of one office, by hand."""

    def __init__(self, kit: Any) -> None:
        self.kit = kit
        self.office = kit.center.reception.offices.at("suwon-24")
        self.it: Appointments = kit.center.reception.appointments
        self.first = self.it.free(self.office, "passport")[0].start

    def take(self, start: datetime | None = None, id_: UUID | None = None) -> UUID:
        """Somebody books; Refusal."""
        id_ = id_ or uuid4()
        with self.kit.center.desk.database.writing() as connection:
            self.it.book(
                connection,
                self.office,
                id_=id_,
                code=id_.hex[:6].upper(),
                service="passport",
                start=start or self.first,
                language="ko",
                who="t",
            )
        return id_

    def free_at(self, start: datetime) -> int:
        """How many more may come."""
        return {slot.start: slot.free for slot in self.it.free(self.office, "passport")}.get(start, 0)


@pytest.fixture
def book(kit: Any) -> Book:
    """Tuesday night: the next desk opens on Wednesday morning."""
    return Book(kit)


def refused(act: Any) -> ProblemCode:
    """Why not."""
    with pytest.raises(Refusal) as caught:
        act()
    return caught.value.code


def test_three_may_come_and_no_fourth(book: Book) -> None:
    """Then the next time is the first one free."""
    for _ in range(3):
        book.take()
    assert refused(book.take) is ProblemCode.SLOT_TAKEN
    assert book.it.next_slots(book.office)["passport"] == book.first + timedelta(minutes=20)


@pytest.mark.slow
def test_twelve_race_for_three_places(book: Book) -> None:
    """On either database: three are given, nine hear that it is taken, and nothing is half done."""

    def attempt(_number: int) -> bool:
        try:
            book.take()
        except Refusal:
            return False
        return True

    with ThreadPoolExecutor(6) as threads:
        got = list(threads.map(attempt, range(12)))
    assert sum(got) == 3
    assert len(book.it.of_days("suwon-24", book.first, book.first + timedelta(minutes=1))) == 3


def test_a_time_nobody_offers_is_refused(book: Book) -> None:
    """At lunch, in the past, at an odd minute."""
    for wrong in (
        book.first.replace(hour=12),
        book.first - timedelta(days=3),
        book.first + timedelta(minutes=1),
    ):
        assert refused(lambda at=wrong: book.take(at)) is ProblemCode.SLOT_TAKEN


def test_a_move_gives_the_old_place_back(book: Book) -> None:
    """And takes a new one; into a full time nothing moves."""
    id_, later = book.take(), book.first + timedelta(minutes=20)
    moved = book.it.move(book.office, id_, later, who="t")
    assert moved.start == later
    assert (book.free_at(book.first), book.free_at(later)) == (3, 2)
    for _ in range(3):
        book.take()
    assert refused(lambda: book.it.move(book.office, id_, book.first, who="t")) is ProblemCode.SLOT_TAKEN
    row = book.it.find(id_)
    assert row is not None
    assert row.start == later


def test_what_is_cancelled_is_over(book: Book) -> None:
    """Its place is free; it cannot be moved any more."""
    id_ = book.take()
    book.it.move(book.office, id_, None, who="t")
    assert book.free_at(book.first) == 3
    assert (
        refused(lambda: book.it.move(book.office, id_, book.first, who="t")) is ProblemCode.APPOINTMENT_OVER
    )
    row = book.it.find(id_)
    assert row is not None
    assert row.state == AppointmentState.CANCELLED.value
    assert book.it.of_days("suwon-24", book.first, book.first + timedelta(days=1)) == []


def test_old_ones_are_forgotten(book: Book) -> None:
    """A month after their day."""
    book.take()
    book.kit.clock.advance(days=KEPT.days + 2)
    assert book.it.forget() == 1
    assert book.it.forget() == 0
