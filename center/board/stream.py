"""Server-sent events: the state now, each new state, and a heartbeat, so a page knows when it is alone."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import suppress

from fastapi import Request
from fastapi.responses import StreamingResponse
from starlette.concurrency import run_in_threadpool

from center.board.watch import LineWatch
from center.web.page import HEADERS

BEAT_SECONDS = 5.0
"""A page that hears nothing for three of them says that its numbers may be old (center.md 9: 15 s)."""

BEAT = b"event: beat\ndata: .\n\n"

Say = Callable[[], tuple[str, bytes] | None]
"""The message of now, worked out in the thread pool; None: this page has come to its end."""


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
            said = await run_in_threadpool(say)
            if said is None:
                yield b"event: end\ndata: .\n\n"
                return
            name, message = said
            yield BEAT if name == known else message
            known = name
            with suppress(TimeoutError):
                await asyncio.wait_for(changed.wait(), BEAT_SECONDS)
    finally:
        stop()
