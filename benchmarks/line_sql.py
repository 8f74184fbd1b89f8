"""pgbench with the very SQL our line sends: caught on its way to the driver, run without our program."""

import os
import re
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from uuid import uuid4

from psycopg import sql
from sqlalchemy import Engine, event, make_url

from benchmarks.line_load import OFFICES, now, office
from center.database.engine import Database
from center.queue.desk import At, QueueDesk
from center.queue.join import Joining
from contract.queue import TicketRequest
from provisioning.private_postgres import USER, program

_PLACE = re.compile(r"%\((\w+)\)s")
_COLON = re.compile(r"(?<!:):(?!:)")
"""One of a text; two are a cast."""

_NEW = "cast(lpad(to_hex(cast(:r as bigint)), 32, '0') as uuid)"
"""A key of its own for each ticket; r is a random number of 62 bits."""


def caught(url: str) -> list[tuple[str, Mapping[str, Any]]]:
    """The statements of one number: drawn, called, finished."""
    database, seen = Database(url), list[tuple[str, Mapping[str, Any]]]()

    def note(_c: Any, _k: Any, statement: str, parameters: Any, _x: Any, _many: bool) -> None:  # noqa: FBT001
        seen.append((statement, dict(parameters)))

    joining, desk, place = Joining(database, now), QueueDesk(database, now), office(0)
    joining.join(place, "kiosk-1", TicketRequest(id=uuid4(), office=place.id, service="advice"))  # looks once
    event.listen(Engine, "before_cursor_execute", note)  # the acts have a pool of their own
    joining.join(place, "kiosk-1", TicketRequest(id=uuid4(), office=place.id, service="advice"))
    at = At(place, 99, "clerk-99")
    called = desk.call_next(at)
    if called is None:
        raise RuntimeError("nobody waits")
    desk.finish(at, called.id)
    event.remove(Engine, "before_cursor_execute", note)
    database.close()
    return seen


def script(statements: list[tuple[str, Mapping[str, Any]]]) -> str:
    """The same for pgbench: every client at an office and a counter of its own."""
    join, call, finish = statements
    return "\n".join(
        (
            r"\set r random(1, 4611686018427387903)",
            rf"\set office :client_id % {OFFICES}",
            r"\set desk :client_id + 1",
            _written(join, {"ticket": _NEW, "follow": "md5(cast(:r as text))"}) + ";",
            _written(call, {}) + r" \gset c_",
            _written(finish, {"ticket": "cast(:c_id as uuid)"}) + ";",
        )
    )


def _written(statement: tuple[str, Mapping[str, Any]], own: Mapping[str, str]) -> str:
    text, values = statement

    def value(found: re.Match[str]) -> str:
        name = found[1]
        if name in own:
            return own[name]
        if name == "office":
            return "concat('bench-', cast(:office as text))"
        if name == "counter":
            return ":desk"
        if name in ("now", "turn_at"):  # a written moment has colons, which pgbench takes for variables
            return "now()"
        # pgbench takes a colon for a variable within quotes, too
        return _COLON.sub("'||chr(58)||'", sql.Literal(values[name]).as_string(None))

    return " ".join(_PLACE.sub(value, text).split())


def pgbench(url: str, commands: str, folder: Path, *, clients: int, seconds: int) -> float:
    """Acts a second, three to a round. RuntimeError with what pgbench said."""
    file = folder / "line.pgbench"
    file.write_text(commands)
    where = make_url(url)
    done = subprocess.run(
        [
            program("pgbench"),
            *("-h", str(where.host), "-p", str(where.port), "-U", USER, "-n", "-M", "prepared"),
            *("-c", str(clients), "-j", str(os.cpu_count()), "-T", str(seconds), "-f", str(file)),
            str(where.database),
        ],
        capture_output=True,
        text=True,
        check=False,
    )
    found = re.search(r"tps = ([\d.]+)", done.stdout)
    if found is None or "aborted" in done.stderr:
        raise RuntimeError(done.stderr[:800])
    return float(found[1]) * 3
