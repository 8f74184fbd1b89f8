"""Server-sent events: the state now, each new state, and a heartbeat that says whether it is still true."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import suppress

from fastapi import Request
from fastapi.responses import StreamingResponse
from sqlalchemy.exc import SQLAlchemyError
from starlette.concurrency import run_in_threadpool

from center.board.watch import LineWatch
from center.web.page import HEADERS

BEAT_SECONDS = 5.0
"""A page that hears nothing for three of them says that its numbers may be old (center.md 9: 15 s)."""

BEAT = b"event: beat\ndata: .\n\n"
BLIND = b"event: blind\ndata: .\n\n"
"""In the place of a beat while the center cannot read the line itself: what a page shows may be old."""

Say = Callable[[], tuple[str, bytes]]
"""The message of now, worked out in the thread pool."""


def stream(request: Request, watch: LineWatch, office: str, say: Say) -> StreamingResponse:
    """Until the page goes away."""
    return StreamingResponse(
        _tell(request, watch, office, say),
        media_type="text/event-stream",
        headers={**HEADERS, "X-Accel-Buffering": "no"},
    )


async def _tell(request: Request, watch: LineWatch, office: str, say: Say) -> AsyncIterator[bytes]:
    loop, changed = asyncio.get_running_loop(), asyncio.Event()

    def told(where: str) -> None:
        if where == office:
            loop.call_soon_threadsafe(changed.set)

    stop = await run_in_threadpool(watch.listen, told)
    known = request.headers.get("last-event-id", "")
    try:
        while True:
            changed.clear()
            try:
                said = None if watch.is_blind() else await run_in_threadpool(say)
            except SQLAlchemyError:
                said = None
            if said is None:
                yield BLIND
            else:
                name, message = said
                yield BEAT if name == known else message
                known = name
            with suppress(TimeoutError):
                await asyncio.wait_for(changed.wait(), BEAT_SECONDS)
    finally:
        stop()
