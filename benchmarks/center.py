"""Certificates a second at the center: issued over HTTP, and in process, against Typst alone. No target."""

import tempfile
from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import perf_counter
from uuid import uuid4

from benchmarks.holder import confirmable
from benchmarks.raw import raw_parts
from benchmarks.station import Station
from benchmarks.table import Line
from contract.issue import IssueRequest
from kiosk.steps import Order
from provisioning.clock import SystemClock
from provisioning.embedded import start_center

MANY = 25


def measure(station: Station) -> list[Line]:
    """Milliseconds a certificate, one after the other; certificates a second stand in the name."""
    with tempfile.TemporaryDirectory(prefix="at-") as name:
        folder = Path(name)
        with confirmable(station, folder / "kiosk") as kiosk:
            order, now = kiosk.order, kiosk.tools.clock.now
            raw = raw_parts(folder / "raw", order.document, order.options, now, MANY + 1)
            raw.compile(MANY)
            center = kiosk.tools.center
            http, peer = _in_turns(lambda: center.issue(_request(order)), lambda n: raw.compile(n)[0])
        own = start_center(folder / "own", "kiosk-dev", SystemClock())
        try:
            here = Station(folder / "own", own.url)
            with confirmable(here, folder / "kiosk-2") as kiosk:
                issuing, order = own.center.issuing, kiosk.order
                again = raw_parts(folder / "raw-2", order.document, order.options, now, MANY + 1)
                again.compile(MANY)
                inside, inside_peer = _in_turns(
                    lambda: issuing.issue("kiosk-dev", _request(order)), lambda n: again.compile(n)[0]
                )
        finally:
            own.close()
    return [
        Line(f"center: HTTP, {_rate(http)} of {_rate(peer)}/s", http, peer, "raw Typst"),
        Line(
            f"center: in process, {_rate(inside)} of {_rate(inside_peer)}/s", inside, inside_peer, "raw Typst"
        ),
    ]


def _in_turns(ours: Callable[[], object], peer: Callable[[int], float]) -> tuple[list[float], list[float]]:
    ours()  # warm
    times, peers = [], []
    for number in range(MANY):
        began = perf_counter()
        ours()
        times.append((perf_counter() - began) * 1000)
        peers.append(peer(number) * 1000)
    return times, peers


def _request(order: Order) -> IssueRequest:
    return IssueRequest(
        key=uuid4(),
        token=order.token,
        document=order.document.code,
        options=order.options,
        won=order.quote.won,
    )


def _rate(milliseconds: list[float]) -> str:
    return f"{1000 / median(milliseconds):.0f}"
