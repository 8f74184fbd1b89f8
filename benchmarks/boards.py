"""From a number drawn to two hundred boards that show it: server-sent events out of one center process."""

import asyncio
from collections.abc import AsyncIterator
from time import perf_counter
from urllib.parse import urlsplit
from uuid import uuid4

from benchmarks.holder import kiosk_center
from benchmarks.station import Station
from benchmarks.table import Line
from contract.queue import TicketRequest
from kiosk.ports import Center

BOARDS = 200
NUMBERS = 20
OFFICE = "suwon-24"
MOST_P99_MS = 500.0
"""The issue's limit."""

SECONDS = 20.0


def measure(station: Station) -> list[Line]:
    """Milliseconds from the center's answer to the kiosk until a board has the event."""
    late = sorted(asyncio.run(_late(station.url, kiosk_center(station))))
    p99 = late[int(len(late) * 0.99)]
    return [
        Line(f"line: {BOARDS} boards, p99 of {len(late)} events", [p99], [MOST_P99_MS], "limit", target=1)
    ]


async def _late(url: str, center: Center) -> list[float]:
    heard: asyncio.Queue[float] = asyncio.Queue()
    boards = [asyncio.create_task(_board(url, heard)) for _ in range(BOARDS)]
    try:
        for _ in boards:  # each begins with how it is now
            await asyncio.wait_for(heard.get(), SECONDS)
        late = []
        for _ in range(NUMBERS):
            request = TicketRequest(id=uuid4(), office=OFFICE, service="advice")
            await asyncio.to_thread(center.draw_ticket, request)
            drawn = perf_counter()
            late += [(await asyncio.wait_for(heard.get(), SECONDS) - drawn) * 1000 for _ in boards]
    finally:
        for board in boards:
            board.cancel()
        await asyncio.gather(*boards, return_exceptions=True)
    return late


async def _board(url: str, heard: asyncio.Queue[float]) -> None:
    async for event in _events(url):
        if event == "state":
            heard.put_nowait(perf_counter())


async def _events(url: str) -> AsyncIterator[str]:
    where = urlsplit(url)
    reader, writer = await asyncio.open_connection(where.hostname, where.port)
    try:
        writer.write(f"GET /board/{OFFICE}/events HTTP/1.1\r\nHost: {where.netloc}\r\n\r\n".encode())
        await writer.drain()
        while line := await reader.readline():
            if line.startswith(b"event:"):
                yield line.partition(b":")[2].strip().decode()
    finally:
        writer.close()
