"""Whoever knows the secret of a slip sees this one place, and nothing else."""

from fastapi import APIRouter, Request, Response
from fastapi.responses import RedirectResponse
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException

from center.board.snapshot import message
from center.board.stream import stream
from center.board.watch import LineWatch
from center.clock import SEOUL
from center.follow.pages_of import PAGES
from center.handoff.desk import Handoffs
from center.handoff.settle import Settling
from center.handoff.waiting import Outcome, Waiting
from center.queue.place import Place
from center.queue.reception import Reception
from center.queue.states import Ending, State
from center.web.page import HEADERS, small_form

LATER_MINUTES = 10
SOON_AHEAD = 2
"""So many people before one: time to come back to the counter."""


def follow_router(
    reception: Reception, handoffs: Handoffs, settling: Settling, watch: LineWatch
) -> APIRouter:
    """`/t/{secret}`; it works without a script, too."""
    router = APIRouter()

    def found(secret: str) -> Place:
        place = reception.desk.of_citizen(secret)
        if place is None:
            raise HTTPException(404)
        return place

    def state_of(secret: str) -> dict[str, object]:
        place = found(secret)
        told, handoff = reception.line.told(place), handoffs.of_ticket(place.id)
        turn = place.turn_at if place.state is State.WAITING and place.turn_at > reception.clock() else None
        return {
            "number": place.number,
            "state": _state(place, handoff),
            "counter": place.counter,
            "ahead": told.ahead,
            "wait": None if told.wait is None else [told.wait.low, told.wait.high],
            "outcome": _outcome(place, handoff),
            "soon": place.state is State.WAITING and turn is None and told.ahead <= SOON_AHEAD,
            "turn": None if turn is None else f"{turn.astimezone(SEOUL):%H:%M}",
        }

    @router.get("/t/static/{name}")
    def static(name: str) -> Response:
        return PAGES.static(name)

    @router.get("/t/{secret}")
    def page(secret: str) -> Response:
        place = found(secret)
        office = reception.offices.at(place.office)
        service = office.service(place.service)
        return PAGES.page(
            "follow.html",
            secret=secret,
            office=office,
            service=service.name if service else {"ko": "", "en": ""},
            now=state_of(secret),
            minutes=LATER_MINUTES,
        )

    @router.get("/t/{secret}/events")
    async def events(request: Request, secret: str) -> Response:
        place = await run_in_threadpool(found, secret)
        return stream(request, watch, place.office, lambda: message(state_of(secret)))

    @router.post("/t/{secret}")
    async def act(request: Request, secret: str) -> Response:
        wish = (await small_form(request)).get("wish")
        place = await run_in_threadpool(found, secret)
        if wish == "leave":
            await run_in_threadpool(reception.desk.leave, secret)
            await run_in_threadpool(settling, place.id)
        elif wish == "later":
            await run_in_threadpool(reception.desk.later, secret, LATER_MINUTES)
        return RedirectResponse(f"/t/{secret}", 303, headers=dict(HEADERS))

    return router


def _state(place: Place, handoff: Waiting | None) -> str:
    """In the page's words: how a place was lost is told apart, for only some have given it up themselves."""
    if place.is_swept:
        return "swept"
    outcome = None if handoff is None else handoff.outcome
    if place.state is State.LEFT and outcome is Outcome.RESUMED:
        return "resumed"
    is_closed = place.state is State.UNTOLD or (place.state is State.LEFT and outcome is Outcome.GONE)
    return "closed" if is_closed else place.state.value


def _outcome(place: Place, handoff: Waiting | None) -> str:
    """That something is missing stands before all else; "": nothing is over yet."""
    told = [*place.outcomes] if place.state is State.SERVED else []
    if handoff is not None and handoff.outcome is not None:
        told.append(handoff.outcome.value)
    worse = (each.value for each in (Ending.RETURNED, Ending.UNHELPED) if each.value in told)
    return next(worse, "".join(told[-1:]))
