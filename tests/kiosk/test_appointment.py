"""An agreed time, from the page that could not go on to the number on the day; and on at another machine."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from uuid import uuid4

import pytest
from counter_errands import step, to_check, to_paper, trouble
from rig import KioskRig, open_kiosk
from rig_center import MINA, CenterRig, running_center
from rig_turns import ManualClock

from center.queue.desk import At
from contract.appointment import AppointmentState
from contract.handoff import Want
from contract.hours import SEOUL
from kiosk.faults import Fault
from kiosk.steps import (
    SAID,
    CheckAnswers,
    ChooseDay,
    ChooseSlot,
    ChooseVisit,
    InsertCard,
    TakeAppointment,
    TakeCode,
    TakePaper,
    TakeTicket,
    VisitChoice,
)
from kiosk.views import Errand, MenuView


@pytest.fixture
def center(tmp_path: Path) -> Iterator[CenterRig]:
    """One of its own: its days go by."""
    with running_center(tmp_path / "center", ManualClock()) as rig:
        yield rig


@pytest.fixture
def kiosk(tmp_path: Path, center: CenterRig) -> Iterator[KioskRig]:
    """Its clock is the center's."""
    rig = open_kiosk(tmp_path, center, center.clock)
    yield rig
    rig.close()


def book(kiosk: KioskRig) -> TakeCode:
    """A person, at an agreed time: the first of the first day."""
    kiosk.counter.call_person()
    kiosk.counter.hand_off(Want.APPOINTMENT)
    kiosk.settle()
    days = step(kiosk)
    assert isinstance(days, ChooseDay)
    kiosk.answer(days.days[0])
    slots = step(kiosk)
    assert isinstance(slots, ChooseSlot)
    kiosk.answer(slots.slots[0])
    shown = step(kiosk)
    assert isinstance(shown, TakeCode)
    return shown


def come_with(kiosk: KioskRig, code: str) -> ChooseVisit:
    """The tile for codes, and the six signs."""
    kiosk.counter.leave()
    kiosk.settle()
    kiosk.choose(Errand.CLAIM)
    kiosk.answer(code)
    shown = step(kiosk)
    assert isinstance(shown, ChooseVisit), shown
    return shown


def on_the_day(kiosk: KioskRig, center: CenterRig, start: datetime) -> None:
    """Ten minutes early."""
    center.clock.seconds += (start - timedelta(minutes=10) - center.clock.now()).total_seconds()
    kiosk.rounds.tick()
    kiosk.settle()


def test_the_number_on_the_day_comes_at_its_time_with_its_story(kiosk: KioskRig, center: CenterRig) -> None:
    """Who drew a number before the agreed time's turn is called first; the clerk finds all that was told."""
    kiosk.choose(Errand.CERTIFICATES)
    kiosk.answer("RR-01")
    shown = book(kiosk)
    visit = shown.taken.appointment
    assert visit is not None
    assert visit.state is AppointmentState.BOOKED
    assert shown.taken.follow.startswith(f"{center.url}/c/") or "/c/" in shown.taken.follow

    on_the_day(kiosk, center, visit.start)
    page = come_with(kiosk, shown.taken.code)
    assert page.may == (VisitChoice.ARRIVE, VisitChoice.CHANGE, VisitChoice.CANCEL)
    kiosk.answer(VisitChoice.ARRIVE)
    ticket = step(kiosk)
    assert isinstance(ticket, TakeTicket)

    desk, office = center.center.reception.desk, center.center.reception.offices.at("suwon-24")
    called = desk.call_next(At(office, 1, "kim"))
    assert called is not None
    assert called.number == ticket.ticket.number
    handed = center.center.handoffs.of_ticket(called.id)
    assert handed is not None
    packet = center.center.handoffs.open(handed, who="kim", why="test")
    assert packet is not None
    assert [each.answer["ko"] for each in packet.told] == ["주민등록표 등본"]


def test_another_day_there_is_no_number_yet(kiosk: KioskRig) -> None:
    """It can be changed or cancelled, and keeps its code."""
    code = book(kiosk).taken.code
    page = come_with(kiosk, code)
    assert page.may == (VisitChoice.CHANGE, VisitChoice.CANCEL)
    kiosk.answer(VisitChoice.CHANGE)
    days = step(kiosk)
    assert isinstance(days, ChooseDay)
    kiosk.answer(days.days[1])
    slots = step(kiosk)
    assert isinstance(slots, ChooseSlot)
    kiosk.answer(slots.slots[2])
    moved = step(kiosk)
    assert isinstance(moved, TakeAppointment)
    assert moved.appointment.start.astimezone(SEOUL).date() == days.days[1]
    assert moved.appointment.code == code


def test_what_was_missed_is_made_good(kiosk: KioskRig, center: CenterRig) -> None:
    """The day after: a new appointment or a number now, nothing that would be refused; a number is drawn."""
    shown = book(kiosk)
    assert shown.taken.appointment is not None
    on_the_day(kiosk, center, shown.taken.appointment.start + timedelta(days=1))
    page = come_with(kiosk, shown.taken.code)
    assert page.found.appointment is not None
    assert page.found.appointment.is_past
    assert page.may == (VisitChoice.ARRIVE, VisitChoice.CHANGE)
    kiosk.answer(VisitChoice.ARRIVE)
    assert isinstance(step(kiosk), TakeTicket)


def test_a_new_appointment_after_a_missed_one(kiosk: KioskRig, center: CenterRig) -> None:
    """The same code, another day."""
    shown = book(kiosk)
    assert shown.taken.appointment is not None
    on_the_day(kiosk, center, shown.taken.appointment.start + timedelta(days=1))
    come_with(kiosk, shown.taken.code)
    kiosk.answer(VisitChoice.CHANGE)
    days = step(kiosk)
    assert isinstance(days, ChooseDay)
    kiosk.answer(days.days[0])
    slots = step(kiosk)
    assert isinstance(slots, ChooseSlot)
    kiosk.answer(slots.slots[0])
    moved = step(kiosk)
    assert isinstance(moved, TakeAppointment)
    assert not moved.appointment.is_past


def test_long_after_a_missed_one_only_a_number(kiosk: KioskRig, center: CenterRig) -> None:
    """The rule takes no other time any more, so none is offered."""
    shown = book(kiosk)
    assert shown.taken.appointment is not None
    on_the_day(kiosk, center, shown.taken.appointment.start + timedelta(days=8))
    assert come_with(kiosk, shown.taken.code).may == (VisitChoice.ARRIVE,)


def test_what_is_cancelled_needs_nobody(kiosk: KioskRig, center: CenterRig) -> None:
    """The office's inbox is empty again, and the code leads to a person only."""
    code = book(kiosk).taken.code
    come_with(kiosk, code)
    kiosk.answer(VisitChoice.CANCEL)
    gone = step(kiosk)
    assert isinstance(gone, TakeAppointment)
    assert gone.appointment.state is AppointmentState.CANCELLED
    assert center.center.handoffs.inbox("suwon-24") == []
    assert come_with(kiosk, code).may == ()


@pytest.mark.troubled
def test_a_time_that_was_just_taken_is_chosen_anew(kiosk: KioskRig, center: CenterRig) -> None:
    """Two others were faster; nothing is lost but a touch."""
    kiosk.counter.call_person()
    kiosk.counter.hand_off(Want.APPOINTMENT)
    kiosk.settle()
    days = step(kiosk)
    assert isinstance(days, ChooseDay)
    kiosk.answer(days.days[0])
    slots = step(kiosk)
    assert isinstance(slots, ChooseSlot)
    reception = center.center.reception
    for _ in range(2):
        with reception.database.writing() as connection:
            id_ = uuid4()
            reception.appointments.book(
                connection,
                reception.offices.at("suwon-24"),
                id_=id_,
                code=id_.hex[:6].upper(),
                service="advice",
                start=slots.slots[0].start,
                language="ko",
                who="t",
            )
    kiosk.answer(slots.slots[0])
    assert trouble(kiosk).fault is Fault.SLOT_TAKEN
    kiosk.counter.retry()
    kiosk.settle()
    assert isinstance(step(kiosk), ChooseDay)


def test_it_goes_on_at_another_machine_with_the_same_card(kiosk: KioskRig, center: CenterRig) -> None:
    """Document and options are not asked again; nobody waits for the hand-off any more."""
    to_check(kiosk, center, copies=2)
    kiosk.counter.hand_off(Want.COUNTER)
    kiosk.settle()
    shown = step(kiosk)
    assert isinstance(shown, TakeCode)
    kiosk.eject()
    page = come_with(kiosk, shown.taken.code)
    assert page.may == (VisitChoice.GO_ON,)
    kiosk.answer(VisitChoice.GO_ON)
    assert step(kiosk) == InsertCard()
    kiosk.insert(center.card())
    kiosk.enter_pin()
    check = step(kiosk)
    assert isinstance(check, CheckAnswers)
    assert (check.document.code, check.options.copies) == ("RR-01", 2)
    kiosk.answer(SAID)
    kiosk.eject()
    kiosk.terminal.tap()
    assert isinstance(step(kiosk), TakePaper)
    assert center.center.handoffs.inbox("suwon-24") == []


@pytest.mark.troubled
def test_another_card_opens_nothing(kiosk: KioskRig, center: CenterRig) -> None:
    """The code alone is worth nothing."""
    to_check(kiosk, center)
    kiosk.counter.hand_off(Want.COUNTER)
    kiosk.settle()
    shown = step(kiosk)
    assert isinstance(shown, TakeCode)
    kiosk.eject()
    come_with(kiosk, shown.taken.code)
    kiosk.answer(VisitChoice.GO_ON)
    kiosk.insert(center.card(MINA))
    kiosk.enter_pin()
    assert trouble(kiosk).fault is Fault.CLAIM_OTHER_HOLDER


@pytest.mark.troubled
def test_a_jammed_paper_is_collected_by_the_code_of_the_hand_off(kiosk: KioskRig, center: CenterRig) -> None:
    """What was paid and did not come out comes out at the other machine, paid once."""
    kiosk.printer.jam(after_page=1)
    kiosk.terminal.void_fails()
    to_paper(kiosk, center)
    kiosk.counter.hand_off(Want.COUNTER)
    kiosk.settle()
    shown = step(kiosk)
    assert isinstance(shown, TakeCode)
    kiosk.printer.mend()
    for _ in range(4):
        kiosk.clock.seconds += 30
        kiosk.rounds.tick()
        kiosk.settle()
    come_with(kiosk, shown.taken.code)
    kiosk.answer(VisitChoice.GO_ON)
    kiosk.insert(center.card())
    kiosk.enter_pin()
    assert type(step(kiosk)).__name__ == "ChooseClaim"


@pytest.mark.troubled
def test_a_code_nobody_knows_is_typed_again(kiosk: KioskRig) -> None:
    """And nothing is told about it."""
    kiosk.choose(Errand.CLAIM)
    kiosk.answer("ZZZZZZ")
    assert trouble(kiosk).fault is Fault.CLAIM_UNKNOWN
    kiosk.counter.leave()
    kiosk.settle()
    assert isinstance(kiosk.screen.view, MenuView)
