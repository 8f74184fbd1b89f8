"""The citizen's page of a passport application: where it stands, the visit, and what the office says."""

from datetime import datetime

from fastapi import APIRouter, Request, Response
from fastapi.responses import RedirectResponse
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException

from center.appointments.applied import book_first
from center.clock import SEOUL
from center.follow.pages_of import PAGES
from center.issuing.refusal import Refusal
from center.passport.desk import Filed, PassportDesk
from center.passport.states import OPEN, may_book
from center.queue.reception import Reception
from center.web.page import HEADERS, small_form
from contract.appointment import Appointment, AppointmentState

BY_PHONE = "citizen"
MOST_TIMES = 60
"""So many free times one page offers to change to."""


def application_router(reception: Reception, passport: PassportDesk) -> APIRouter:
    """`/p/{secret}`: forms only, no script; nothing of the content, which nobody here can read."""
    router = APIRouter()

    def found(secret: str) -> Filed:
        filed = passport.of_citizen(secret)
        if filed is None:
            raise HTTPException(404)
        return filed

    @router.get("/p/{secret}")
    def page(request: Request, secret: str) -> Response:
        filed = found(secret)
        visit = reception.appointments.told(filed.id, "")
        return PAGES.page(
            "application.html",
            office=reception.offices.at(filed.office),
            filed=filed,
            visit=visit if filed.state in OPEN and visit and visit.state is AppointmentState.BOOKED else None,
            is_lost=visit is not None and visit.state is AppointmentState.CANCELLED and visit.can_move,
            is_open=filed.state in OPEN,
            times=_times(reception, filed, visit),
            late="late" in request.query_params,
            zone=SEOUL,
        )

    @router.post("/p/{secret}")
    async def act(request: Request, secret: str) -> Response:
        fields = await small_form(request)
        filed = await run_in_threadpool(found, secret)
        fits = await run_in_threadpool(_act, reception, filed, fields)
        late = "" if fits else "?late"
        return RedirectResponse(f"/p/{secret}{late}", 303, headers=dict(HEADERS))

    return router


def _times(reception: Reception, filed: Filed, visit: Appointment | None) -> list[datetime]:
    """To change to, or to choose from where none is to come."""
    may_move = visit is not None and visit.can_move and filed.state in OPEN
    if not may_move and not may_book(filed.state, None if visit is None else visit.state):
        return []
    free = reception.appointments.free(reception.offices.at(filed.office), filed.service)
    return [slot.start for slot in free][:MOST_TIMES]


def _act(reception: Reception, filed: Filed, fields: dict[str, str]) -> bool:
    """False: it was not possible any more; nothing has changed. What is over takes no time any more."""
    try:
        start = datetime.fromisoformat(fields["start"]) if fields.get("wish") == "change" else None
        if start is not None and start.tzinfo is None:
            return False
        if start is not None and filed.state not in OPEN:
            return False
        office, book = reception.offices.at(filed.office), reception.appointments
        if start is not None and book.find(filed.id) is None:
            book_first(reception.database, book, office, filed.id, start)
        else:
            book.move(office, filed.id, start, who=BY_PHONE)
    except (Refusal, KeyError, ValueError):
        return False
    return True
