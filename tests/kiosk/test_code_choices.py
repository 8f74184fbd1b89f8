"""What a code is good for: only what the center will not refuse."""

import pytest
from samples import APPOINTMENT, FOUND_APPOINTMENT, OFFICE

from contract.appointment import AppointmentState
from contract.queue import OfficeNow
from kiosk.journeys.code import what_may_be_done
from kiosk.steps import VisitChoice

NUMBER, CHANGE, CANCEL = VisitChoice.ARRIVE, VisitChoice.CHANGE, VisitChoice.CANCEL
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
