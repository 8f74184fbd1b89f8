"""The board's page and its news. Public: it shows numbers, and no numbers of persons."""

from pathlib import Path
from threading import Lock

from fastapi import APIRouter, Request, Response
from starlette.exceptions import HTTPException

from center.board.snapshot import message, snapshot
from center.board.stream import stream
from center.board.watch import LineWatch
from center.offices.book import NoSuchOffice
from center.offices.model import Office
from center.queue.reception import Reception
from center.web.page import Pages

PAGES = Pages(Path(__file__).parent)


def board_router(reception: Reception, watch: LineWatch) -> APIRouter:
    """`/board/{office}`, its events, and the files they need."""
    router, kept = APIRouter(), Kept(reception, watch)

    @router.get("/board/static/{name}")
    def static(name: str) -> Response:
        return PAGES.static(name)

    @router.get("/board/{office}")
    def board(office: str) -> Response:
        found = _office(reception, office)
        return PAGES.page("board.html", office=found, state=snapshot(reception.line, found))

    @router.get("/board/{office}/events")
    async def events(request: Request, office: str) -> Response:
        _office(reception, office)
        return stream(request, watch, office, lambda: kept.message(office))

    return router


class Kept:
    """The message of each office, worked out once for all boards when something changed."""

    def __init__(self, reception: Reception, watch: LineWatch) -> None:
        self._reception = reception
        self._lock = Lock()
        self._messages: dict[str, tuple[str, bytes]] = {}
        watch.keep(self._forget)

    def message(self, office: str) -> tuple[str, bytes]:
        """Of now."""
        with self._lock:
            known = self._messages.get(office)
            if known is None:
                found = self._reception.offices.at(office)
                known = self._messages[office] = message(snapshot(self._reception.line, found))
            return known

    def _forget(self, office: str) -> None:
        with self._lock:
            self._messages.pop(office, None)


def _office(reception: Reception, office: str) -> Office:
    try:
        return reception.offices.at(office)
    except NoSuchOffice:
        raise HTTPException(404) from None
