"""The line: numbers drawn, called, served by fifty clients; against pgbench and a public design.

Each design has a fresh database; all on one PostgreSQL that syncs every commit, or one SQLite file that does.
"""

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

from sqlalchemy import create_engine, insert, text

from benchmarks.line_age import by_age, remember
from benchmarks.line_load import OFFICES, now, office
from benchmarks.line_public import PublicDesign
from benchmarks.line_sql import caught, pgbench, script
from benchmarks.station import ROOT, Station
from benchmarks.table import Line
from center.database.engine import Database
from center.database.migrate import upgrade
from center.database.tables import device
from center.queue.join import Joining
from contract.queue import TicketRequest
from provisioning.private_postgres import private_postgres

PROCESSES, CLIENTS = 2, 50
SECONDS = 8
PAST = 200_000
"""Tickets both remember: ten days of a thousand in each of twenty offices."""

WAITING = 30
"""In each office before it begins: nobody finds an empty line."""

MOST_P99_MS = 150.0
"""The issue's limit."""


@dataclass(frozen=True, slots=True)
class Load:
    """What all processes did together. doubles: numbers drawn twice, people called twice."""

    rate: float
    p99_ms: float
    doubles: int


def measure(_station: Station) -> list[Line]:
    """Milliseconds an act takes of the whole machine's time; the rate stands in the name."""
    with tempfile.TemporaryDirectory(prefix="at-") as name, private_postgres(durable=True) as server:
        folder = Path(name)
        with _database(server) as url:
            _prepare(url)
            remember(url, PAST)
            ours = _load("ours", url, folder)
        with _database(server) as url:
            _prepare(url)
            remember(url, PAST)
            peer = pgbench(url, script(caught(url)), folder, clients=CLIENTS, seconds=SECONDS)
        with _database(server) as url:
            PublicDesign(url, folder / "lock").prepare(OFFICES, PAST, WAITING)
            public = _load("public", url, folder)
        lite_url = f"sqlite:///{folder / 'line.sqlite'}"
        _prepare(lite_url)
        lite = _load("ours", lite_url, folder)
        with _database(server) as url:
            _prepare(url)
            aged = by_age(url)
    raw = 1000 / peer
    return [
        _share("line: PostgreSQL", ours, raw, f"pgbench, same SQL, {peer:.0f}/s", 1 / 0.35),
        _share("line: SQLite", lite, raw, f"pgbench, same SQL, {peer:.0f}/s", None),
        _share("line: PostgreSQL", ours, 1000 / public.rate, f"public design, {public.rate:.0f}/s", 0.1),
        Line("line: PostgreSQL, p99 of an act", [ours.p99_ms], [MOST_P99_MS], "limit", target=1),
        Line("line: SQLite, p99 of an act", [lite.p99_ms], [MOST_P99_MS], "limit"),
        Line("line: public design, p99 of an act", [public.p99_ms], [MOST_P99_MS], "limit"),
        Line("line: double numbers and calls", [ours.doubles + lite.doubles], [1], "one", "", target=0),
        Line("line: the public design's doubles", [public.doubles], [1], "one", ""),
        *aged,
    ]


def _share(what: str, load: Load, peer: float, peer_is: str, target: float | None) -> Line:
    return Line(f"{what}, {load.rate:.0f} acts/s", [1000 / load.rate], [peer], peer_is, target=target)


def _load(design: str, url: str, folder: Path) -> Load:
    """All processes at once."""
    case = {"design": design, "url": url, "seconds": SECONDS, "lock": str(folder / "lock")}
    each = CLIENTS // PROCESSES
    workers = [
        subprocess.Popen(
            [sys.executable, "-m", "benchmarks.line_load"],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for _ in range(PROCESSES)
    ]
    told = []
    try:
        for number, worker in enumerate(workers):
            _say(worker, json.dumps({**case, "clients": each, "first": number * each}))
            _hear(worker)
        for worker in workers:
            _say(worker, "go")
        told = [json.loads(_hear(worker)) for worker in workers]
    finally:
        for worker in workers:
            worker.kill() if len(told) < PROCESSES else worker.wait()
    numbers = [number for each in told for number in each["numbers"]]
    called = [who for each in told for who in each["called"]]
    doubles = len(numbers) - len(set(numbers)) + len(called) - len(set(called))
    return Load(sum(each["ops"] for each in told) / SECONDS, max(each["p99"] for each in told), doubles)


def _say(worker: subprocess.Popen[str], line: str) -> None:
    if worker.stdin is None:
        raise RuntimeError("started with a pipe")
    worker.stdin.write(line + "\n")
    worker.stdin.flush()


def _hear(worker: subprocess.Popen[str]) -> str:
    line = "" if worker.stdout is None else worker.stdout.readline()
    if not line:
        raise RuntimeError("a process of the bench ended early")
    return line


def _prepare(url: str) -> None:
    """Tables, one kiosk, and people who wait."""
    database = Database(url)
    upgrade(database.engine)
    with database.writing() as connection:
        connection.execute(insert(device).values(id="kiosk-1", mac_key=bytes(32), added_at=now()))
    joining = Joining(database, now)
    for number in range(OFFICES):
        for _ in range(WAITING):
            request = TicketRequest(id=uuid4(), office=office(number).id, service="advice")
            joining.join(office(number), "kiosk-1", request)
    database.close()


@contextmanager
def _database(server: str) -> Iterator[str]:
    admin = create_engine(server + "postgres", isolation_level="AUTOCOMMIT")
    name = f"bench_{uuid4().hex}"
    with admin.connect() as connection:
        connection.execute(text(f"create database {name}"))
    try:
        yield server + name
    finally:
        with admin.connect() as connection:
            connection.execute(text(f"drop database {name} with (force)"))
        admin.dispose()
