"""Two server processes, eight threads each, on one PostgreSQL: no number twice, nobody called twice."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest

from center.offices.model import Counter, Office

ROOT = Path(__file__).parents[3]
CITIZENS = 120


def _start(case: dict[str, Any]) -> subprocess.Popen[str]:
    racer = subprocess.Popen(
        [sys.executable, str(Path(__file__).with_name("line_racer.py"))],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    _say(racer, json.dumps(case))
    return racer


def _say(racer: subprocess.Popen[str], words: str) -> None:
    assert racer.stdin is not None
    racer.stdin.write(words + "\n")
    racer.stdin.flush()


def _hear(racer: subprocess.Popen[str]) -> Any:
    assert racer.stdout is not None
    return json.loads(racer.stdout.readline())


@pytest.mark.slow
def test_two_servers_share_one_line(line: Any) -> None:
    """The same requests on both; then all counters press `next` until nobody waits."""
    office: Office = line.office.model_copy(
        update={"counters": tuple(Counter(number=n, services=("advice",)) for n in range(1, 17))}
    )
    url = line.database.engine.url.render_as_string(hide_password=False)
    ids = [str(uuid4()) for _ in range(CITIZENS)]
    shared = {"url": url, "office": office.model_dump(mode="json")}
    racers = [
        _start({**shared, "ids": ids, "counters": list(range(1, 9))}),
        _start({**shared, "ids": list(reversed(ids)), "counters": list(range(9, 17))}),
    ]
    try:
        one, other = (_hear(racer) for racer in racers)
        assert one == other
        assert sorted(one.values()) == [f"C{n:03d}" for n in range(1, CITIZENS + 1)]
        for racer in racers:
            _say(racer, "serve")
        called = [id_ for racer in racers for id_ in _hear(racer)]
        assert sorted(called) == sorted(ids)
        assert all(racer.wait(20) == 0 for racer in racers)
    finally:
        for racer in racers:
            racer.kill()
            racer.communicate()
