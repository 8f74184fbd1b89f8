"""One process full of kiosks and clerks: each draws a number, calls whose turn it is, and serves.

Reads {"design", "url", "clients", "first", "seconds", "lock"} from standard input, says `ready`, waits for a
line, and answers {"ops", "ms", "numbers", "called"}.
"""

import json
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path
from time import perf_counter
from uuid import uuid4

from benchmarks.line_public import PublicDesign
from center.database.engine import Database
from center.offices.model import Counter, Office, Service
from center.queue.desk import At, QueueDesk
from center.queue.join import Joining
from contract.queue import TicketRequest

OFFICES = 20
NAME = {"ko": "창구", "en": "Counter"}
Client = Callable[[int], tuple[list[float], str, str]]
"""(number of the client) -> milliseconds of its acts, the number drawn, the one called ("" for nobody)."""


@lru_cache
def office(number: int) -> Office:
    """Of the bench: one service, counters for every client."""
    return Office(
        id=f"bench-{number}",
        name=NAME,
        services=(Service(code="advice", prefix="C", name=NAME, about=NAME),),
        counters=tuple(Counter(number=n, services=("advice",)) for n in range(1, 100)),
    )


def now() -> datetime:
    """A process of its own has a clock of its own."""
    return datetime.now(UTC)  # noqa: TID251 - see above


def ours(url: str) -> Client:
    """As the center does it, without HTTP."""
    database = Database(url)
    joining, desk = Joining(database, now), QueueDesk(database, now)

    def act(client: int) -> tuple[list[float], str, str]:
        place, times = office(client % OFFICES), []
        at = At(place, 1 + client, f"clerk-{client}")
        began = perf_counter()
        drawn = joining.join(place, "kiosk-1", TicketRequest(id=uuid4(), office=place.id, service="advice"))
        times.append(perf_counter() - began)
        began = perf_counter()
        called = desk.call_next(at)
        times.append(perf_counter() - began)
        if called is None:
            return times, f"{place.id}/{drawn.number}", ""
        began = perf_counter()
        desk.finish(at, called.id)
        times.append(perf_counter() - began)
        return times, f"{place.id}/{drawn.number}", str(called.id)

    return act


def public(url: str, lock: Path) -> Client:
    """As a known queue system does it."""
    design = PublicDesign(url, lock)

    def act(client: int) -> tuple[list[float], str, str]:
        began = perf_counter()
        number = design.draw(client % OFFICES)
        drawn = perf_counter()
        called = design.call(client % OFFICES, client)
        times = [drawn - began, perf_counter() - drawn]
        if called is not None:
            design.finish(called)
            times.append(perf_counter() - drawn - times[1])
        return times, f"{client % OFFICES}/{number}", "" if called is None else str(called)

    return act


def main() -> None:
    """See the module."""
    case = json.loads(sys.stdin.readline())
    act = ours(case["url"]) if case["design"] == "ours" else public(case["url"], Path(case["lock"]))
    act(case["first"])  # connected, compiled
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    sys.stdin.readline()
    until = perf_counter() + case["seconds"]
    times: list[float] = []
    numbers: list[str] = []
    called: list[str] = []

    def run(client: int) -> None:
        while perf_counter() < until:
            took, number, who = act(client)
            times.extend(took)
            numbers.append(number)
            if who:
                called.append(who)

    clients = range(case["first"], case["first"] + case["clients"])
    with ThreadPoolExecutor(case["clients"]) as pool:
        list(pool.map(run, clients))
    ms = sorted(t * 1000 for t in times)
    told = {"ops": len(ms), "p99": ms[int(len(ms) * 0.99)], "numbers": numbers, "called": called}
    sys.stdout.write(json.dumps(told) + "\n")


if __name__ == "__main__":
    main()
