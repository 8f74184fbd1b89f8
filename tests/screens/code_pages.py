"""Pages of somebody who comes with a code: an appointment, an application, an errand begun elsewhere."""

from sample import TOMORROW, Sample, ask

from contract.appointment import (
    ApplicationNow,
    ApplicationState,
    Appointment,
    AppointmentState,
    CodeFound,
    CodeKind,
)
from kiosk import steps
from kiosk.views import (
    WaitView,
)

VISIT = Appointment(
    code="K7M3PQ",
    office="suwon-24",
    service="passport",
    start=TOMORROW.replace(hour=13, minute=40),
    until=TOMORROW.replace(hour=14),
    state=AppointmentState.BOOKED,
    follow="http://127.0.0.1:8120/c/Vq2mJrQ0yqI8Zc6J4t8f9A",
)
CANCELLED = VISIT.model_copy(update={"state": AppointmentState.CANCELLED})
FOUND = CodeFound(kind=CodeKind.HANDOFF, appointment=VISIT, can_go_on=True)
PASSED = FOUND.model_copy(
    update={"appointment": VISIT.model_copy(update={"is_past": True}), "can_go_on": False}
)
LOST = FOUND.model_copy(
    update={"appointment": VISIT.model_copy(update={"state": AppointmentState.CANCELLED}), "can_go_on": False}
)


def _filed(state: ApplicationState, reason: str = "", **other: object) -> CodeFound:
    """An application's code."""
    now = ApplicationNow(state=state, office="suwon-24", service="passport", reason=reason)
    wants = state is ApplicationState.PHOTO_WANTED
    return CodeFound(kind=CodeKind.APPLICATION, application=now, wants_photo=wants).model_copy(update=other)


REASON = "법정대리인 동의서에 서명이 없어요. 서명하신 동의서와 신분증을 함께 가지고 오세요."
LONG_REASON = " ".join([REASON] * 11)[:500]
PHOTO_WANTED = CodeFound(kind=CodeKind.APPLICATION, wants_photo=True)
EXPECTED_PHOTO = _filed(ApplicationState.PHOTO_WANTED, "안경에 빛이 비쳐요.", appointment=VISIT)
GO_ON, NEW_PHOTO = steps.VisitChoice.GO_ON, steps.VisitChoice.PHOTO
HERE = (steps.VisitChoice.ARRIVE, steps.VisitChoice.CHANGE, steps.VisitChoice.CANCEL)
MADE_GOOD = (steps.VisitChoice.ARRIVE, steps.VisitChoice.CHANGE)
BEGUN = CodeFound(kind=CodeKind.HANDOFF, can_go_on=True)
LATER = (steps.VisitChoice.CHANGE, steps.VisitChoice.CANCEL)
CODES: tuple[Sample, ...] = (
    ask("choose_visit_here", steps.ChooseVisit(FOUND, (*HERE, GO_ON)), back=True),
    ask("choose_visit_photo", steps.ChooseVisit(PHOTO_WANTED, (NEW_PHOTO,)), back=True),
    ask(
        "choose_visit_here_photo", steps.ChooseVisit(EXPECTED_PHOTO, (HERE[0], NEW_PHOTO, *LATER)), back=True
    ),
    *(
        ask(f"choose_visit_{state}", steps.ChooseVisit(_filed(state), may), back=True)
        for state, may in (
            (ApplicationState.RECEIVED, LATER[:1]),
            (ApplicationState.RETURNED, ()),
            (ApplicationState.ACCEPTED, LATER[:1]),
            (ApplicationState.FINISHED, ()),
            (ApplicationState.EXPIRED, ()),
        )
    ),
    ask(
        "choose_visit_missing",
        steps.ChooseVisit(_filed(ApplicationState.RETURNED, LONG_REASON), LATER[:1]),
        back=True,
    ),
    ask(
        "choose_visit_refused",
        steps.ChooseVisit(_filed(ApplicationState.REFUSED, REASON), ()),
        back=True,
    ),
    ask("choose_visit_later", steps.ChooseVisit(FOUND, LATER), back=True),
    ask("choose_visit_passed", steps.ChooseVisit(PASSED, MADE_GOOD), back=True),
    ask("choose_visit_passed_for_good", steps.ChooseVisit(PASSED, ()), back=True),
    ask("choose_visit_lost", steps.ChooseVisit(LOST, (steps.VisitChoice.CHANGE,)), back=True),
    ask("choose_visit_go_on", steps.ChooseVisit(BEGUN, (steps.VisitChoice.GO_ON,)), back=True),
    ask("choose_visit_person", steps.ChooseVisit(BEGUN, ()), back=True),
    ask("take_appointment", steps.TakeAppointment(VISIT)),
    ask("take_appointment_no_more", steps.TakeAppointment(CANCELLED)),
    Sample("wait_code", WaitView(steps.LookUpCode("K7M3PQ"))),
    Sample("wait_slots", WaitView(steps.AskSlots("suwon-24", "advice"))),
    Sample("wait_move", WaitView(steps.MoveAppointment("K7M3PQ", None))),
    Sample("wait_arrive", WaitView(steps.Arrive("K7M3PQ"))),
    Sample("wait_resume", WaitView(steps.Resume("K7M3PQ", "token"))),
)
