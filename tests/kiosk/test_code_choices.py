"""What a code is good for: only what the center will not refuse."""

import pytest
from playbook import steps_of
from samples import APPOINTMENT, CATALOGUE, FOUND_APPOINTMENT, FOUND_FILED, FOUND_PHOTO, OFFICE, SLOTS

from contract.appointment import AppointmentState
from contract.queue import OfficeNow
from kiosk.journeys.code import come_with_code, what_may_be_done
from kiosk.slots import day_of
from kiosk.steps import (
    Arrive,
    AskSlots,
    ChooseVisit,
    InsertCard,
    MoveAppointment,
    TakeAppointment,
    VisitChoice,
)

NUMBER, CHANGE, CANCEL = VisitChoice.ARRIVE, VisitChoice.CHANGE, VisitChoice.CANCEL
PHOTO = VisitChoice.PHOTO
SERVICE = OFFICE.service(APPOINTMENT.service)
PASSED = {"is_past": True, "is_today": False}


def office(**other: object) -> OfficeNow:
    """Open, with one service that has times."""
    service = SERVICE.model_copy(update={"next_slot": APPOINTMENT.start})
    told = {"office": APPOINTMENT.office, "is_open": True, "services": (service,), **other}
    return OFFICE.model_copy(update=told)


NO_TIMES = office(services=(SERVICE.model_copy(update={"next_slot": None}),))
ANOTHER = office(office="seoul-1")


@pytest.mark.parametrize(
    ("visit", "here", "may"),
    [
        ({}, office(), (NUMBER, CHANGE, CANCEL)),
        ({"is_past": True}, office(), (NUMBER, CHANGE)),
        (PASSED, office(), (NUMBER, CHANGE)),
        (PASSED, NO_TIMES, (NUMBER,)),
        (PASSED, office(is_open=False), (CHANGE,)),
        (PASSED, office(services=()), ()),
        (PASSED, ANOTHER, (CHANGE,)),
        (PASSED, None, (CHANGE,)),
        (PASSED | {"can_move": False}, office(), (NUMBER,)),
        (PASSED | {"can_move": False}, None, ()),
        ({"is_today": False}, office(), (CHANGE, CANCEL)),
        ({"is_today": False, "can_move": False}, office(), (CANCEL,)),
        ({"state": AppointmentState.CANCELLED}, office(), (CHANGE,)),  # released: its application came late
        ({"state": AppointmentState.CANCELLED, "can_move": False}, office(), ()),
        ({"state": AppointmentState.ARRIVED}, office(), ()),
    ],
)
def test_only_what_is_possible_is_offered(
    visit: dict[str, object], here: OfficeNow | None, may: tuple[VisitChoice, ...]
) -> None:
    """By day, by what the center says of moving it, and by what this office has."""
    found = FOUND_APPOINTMENT.model_copy(
        update={"appointment": APPOINTMENT.model_copy(update=visit), "can_go_on": False}
    )
    assert what_may_be_done(found, here) == may


@pytest.mark.parametrize(
    ("visit", "may"),
    [
        (None, (PHOTO,)),
        ({}, (NUMBER, PHOTO, CHANGE, CANCEL)),
        ({"is_today": False}, (PHOTO, CHANGE, CANCEL)),
        (PASSED, (NUMBER, PHOTO, CHANGE)),
        ({"state": AppointmentState.ARRIVED}, (PHOTO,)),
    ],
)
def test_a_wanted_photo_is_one_choice_among_others(
    visit: dict[str, object] | None, may: tuple[VisitChoice, ...]
) -> None:
    """Who stands at the office may say so first; everybody else most likely comes for the photo."""
    appointment = None if visit is None else APPOINTMENT.model_copy(update=visit)
    found = FOUND_PHOTO.model_copy(update={"appointment": appointment})
    assert what_may_be_done(found, office()) == may


@pytest.mark.parametrize(("choice", "after"), [(NUMBER, Arrive("K7M3PQ")), (PHOTO, InsertCard())])
def test_on_the_day_a_wanted_photo_keeps_nobody_from_the_line(choice: VisitChoice, after: object) -> None:
    """The card is asked for only where the photo is chosen."""
    found = FOUND_PHOTO.model_copy(update={"appointment": APPOINTMENT})
    shown = steps_of(come_with_code(CATALOGUE, office()), ["K7M3PQ", found, choice])
    assert shown[2:] == [ChooseVisit(found, (NUMBER, PHOTO, CHANGE, CANCEL)), after]


@pytest.mark.parametrize(
    ("visit", "here", "may"),
    [
        (None, office(), (CHANGE,)),
        (None, None, (CHANGE,)),
        (None, NO_TIMES, ()),
        ({"state": AppointmentState.CANCELLED, "can_move": False}, office(), (CHANGE,)),
        ({"state": AppointmentState.ARRIVED}, office(), (CHANGE,)),
    ],
)
def test_an_open_application_may_take_a_time(
    visit: dict[str, object] | None, here: OfficeNow | None, may: tuple[VisitChoice, ...]
) -> None:
    """Where the center says that it has none; without times nothing is offered."""
    appointment = None if visit is None else APPOINTMENT.model_copy(update=visit)
    assert what_may_be_done(FOUND_FILED.model_copy(update={"appointment": appointment}), here) == may


def test_a_first_time_is_chosen_by_the_code() -> None:
    """At the application's own office."""
    slot = SLOTS.slots[0]
    answers = ["K7M3PQ", FOUND_FILED, CHANGE, SLOTS, day_of(slot), slot, APPOINTMENT]
    shown = steps_of(come_with_code(CATALOGUE, office()), answers)
    assert AskSlots(OFFICE.office, APPOINTMENT.service) in shown
    assert shown[-2:] == [MoveAppointment("K7M3PQ", slot.start), TakeAppointment(APPOINTMENT)]
