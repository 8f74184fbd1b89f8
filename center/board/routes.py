"""The board's page and its news. Public: it shows numbers, and no numbers of persons."""

import logging
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from threading import Lock

from fastapi import APIRouter, Request, Response
from starlette.exceptions import HTTPException

from center.board.snapshot import TURN_SECONDS, call_of, message, notice_of, snapshot
from center.board.stream import stream
from center.board.watch import LineWatch
from center.offices.book import NoSuchOffice
from center.offices.model import Office
from center.queue.reception import Reception
from center.voice.calls import SpokenCalls
from center.voice.engine import VoiceUnavailable
from center.web.page import HEADERS, Pages
from contract.problem import Problem, ProblemCode

log = logging.getLogger(__name__)

PAGES = Pages(Path(__file__).parent)


def board_router(reception: Reception, watch: LineWatch, voice: SpokenCalls) -> APIRouter:
    """`/board/{office}`, its events, and the files they need."""
    router, kept = APIRouter(), Kept(reception, watch)

    @router.get("/board/static/{name}")
    def static(name: str) -> Response:
        return PAGES.static(name)

    @router.get("/board/{office}")
    def board(office: str) -> Response:
        try:
            found = reception.offices.at(office)
        except NoSuchOffice:
            return _no_such_board(reception.offices.ids())
        state = snapshot(reception.line, found, now := reception.clock())
        notice = notice_of(state, now)
        return PAGES.page("board.html", office=found, state=state, notice=notice, turn_seconds=TURN_SECONDS)

    @router.get("/board/{office}/events")
    async def events(request: Request, office: str) -> Response:
        _office(reception, office)
        return stream(request, watch, office, lambda: kept.message(office))

    @router.get("/board/{office}/call/{name}.wav")
    def call(office: str, name: str) -> Response:
        """Only who is called now: a stranger's wishes fill no disk. name: see `call_of`."""
        calls = reception.line.calls(_office(reception, office).id)
        place = next((each for each in calls if call_of(each) == name), None)
        if place is None or place.counter is None:
            raise HTTPException(404)
        try:
            sound = voice.wav(place.number, place.counter, place.language)
        except (VoiceUnavailable, OSError) as err:
            log.warning("a call is not spoken: %s", err)
            raise HTTPException(404) from None
        return Response(sound, media_type="audio/wav", headers=dict(HEADERS))

    return router


class Kept:
    """The message of each office, worked out once for all boards when something changed, and each minute.

    Hours begin and end, and the office's data changes, without anything happening in the line.
    """

    def __init__(self, reception: Reception, watch: LineWatch) -> None:
        self._reception = reception
        self._lock = Lock()
        self._messages: dict[str, tuple[datetime, tuple[str, bytes]]] = {}
        watch.keep(self._forget)

    def message(self, office: str) -> tuple[str, bytes]:
        """Of now."""
        now = self._reception.clock()
        minute = now.replace(second=0, microsecond=0)
        with self._lock:
            known = self._messages.get(office)
            if known is None or known[0] != minute:
                found = self._reception.offices.at(office)
                told = message(snapshot(self._reception.line, found, now))
                known = self._messages[office] = minute, told
            return known[1]

    def _forget(self, office: str) -> None:
        with self._lock:
            self._messages.pop(office, None)


def _no_such_board(offices: Iterable[str]) -> Response:
    """For whoever sets a screen up; each of the offices has a public board."""
    told = Problem(code=ProblemCode.UNKNOWN, detail=f"there are: {', '.join(offices)}")
    return Response(told.model_dump_json(), 404, media_type="application/problem+json", headers=dict(HEADERS))


def _office(reception: Reception, office: str) -> Office:
    try:
        return reception.offices.at(office)
    except NoSuchOffice:
        raise HTTPException(404) from None
