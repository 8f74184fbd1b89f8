"""The citizen's page of a case that is in a person's hands: a call back, or a visit at an agreed time."""

from datetime import datetime

from fastapi import APIRouter, Request, Response
from fastapi.responses import RedirectResponse
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException

from center.clock import SEOUL
from center.follow.pages_of import PAGES
from center.handoff.desk import Handoffs
from center.handoff.waiting import Outcome, Waiting
from center.issuing.refusal import Refusal
from center.queue.reception import Reception
from center.web.page import HEADERS, small_form
from contract.appointment import Appointment, AppointmentState
from contract.handoff import Want

BY_PHONE = "citizen"
MOST_TIMES = 60
"""So many free times one page offers to change to."""

MISSED, UNTRIED = "missed", "untried"
"""Two ways of nobody being there: the citizen did not come, or nobody of us called."""

NOT_CANCELLED_HERE = (AppointmentState.ARRIVED.value, AppointmentState.CANCELLED.value, MISSED)
"""A number is given up on its own page; what went by needs no cancelling."""


def case_router(reception: Reception, handoffs: Handoffs) -> APIRouter:
    """`/c/{secret}`: forms only, no script."""
    router = APIRouter()

    def found(secret: str) -> Waiting:
        waiting = handoffs.of_citizen(secret)
        if waiting is None:
            raise HTTPException(404)
        return waiting

    @router.get("/c/{secret}")
    def page(request: Request, secret: str) -> Response:
        waiting = found(secret)
        office = reception.offices.at(waiting.office)
        service = office.service(waiting.service)
        visit = reception.appointments.told(waiting.id, "")
        state = state_of(waiting, visit)
        return PAGES.page(
            "case.html",
            secret=secret,
            office=office,
            service=service.name if service else {"ko": "", "en": ""},
            slip=waiting.code,
            state=state,
            visit=visit,
            may_cancel=waiting.outcome is None and state not in NOT_CANCELLED_HERE,
            still_expected=visit is not None and visit.state is AppointmentState.BOOKED,
            times=_times(reception, visit) if waiting.outcome is None else [],
            late="late" in request.query_params,
            zone=SEOUL,
        )

    @router.post("/c/{secret}")
    async def act(request: Request, secret: str) -> Response:
        fields = await small_form(request)
        waiting = await run_in_threadpool(found, secret)
        fits = await run_in_threadpool(_act, reception, handoffs, waiting, fields)
        late = "" if fits else "?late"
        return RedirectResponse(f"/c/{secret}{late}", 303, headers=dict(HEADERS))

    return router


def state_of(waiting: Waiting, visit: Appointment | None) -> str:
    """What the page shows: an outcome, else where it stands."""
    if waiting.outcome is Outcome.GONE and waiting.want is Want.APPOINTMENT and waiting.ticket is None:
        return MISSED
    if waiting.outcome is Outcome.GONE and waiting.want is Want.CALL_BACK and waiting.taken_by is None:
        return UNTRIED
    if waiting.outcome is not None:
        return waiting.outcome.value
    if visit is not None:
        return MISSED if visit.is_past and not visit.is_today else visit.state.value
    return "taken" if waiting.taken_by is not None else waiting.want.value


def _times(reception: Reception, visit: Appointment | None) -> list[datetime]:
    if visit is None or not visit.can_move:
        return []
    free = reception.appointments.free(reception.offices.at(visit.office), visit.service)
    return [slot.start for slot in free][:MOST_TIMES]


def _act(reception: Reception, handoffs: Handoffs, waiting: Waiting, fields: dict[str, str]) -> bool:
    """False: it was not possible any more; nothing has changed."""
    if waiting.outcome is not None:
        return False
    try:
        start = datetime.fromisoformat(fields["start"]) if fields.get("wish") == "change" else None
        if start is not None and start.tzinfo is None:
            return False
        if waiting.want is Want.APPOINTMENT:
            office = reception.offices.at(waiting.office)
            reception.appointments.move(office, waiting.id, start, who=BY_PHONE)
        elif fields.get("wish") != "cancel":
            return False
        handoffs.due(waiting.id, start)
    except (Refusal, KeyError, ValueError):
        return False
    return True
