"""What all tests share: unexpected log warnings fail, and the numbers printed at the end of `make test`."""

import json
import logging
import os
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from screens.garbage import collect_due, collect_here_only

OURS = ("kiosk", "devices", "screens", "center", "contract", "provisioning")


@pytest.fixture(autouse=True)
def no_unexpected_warning(request: pytest.FixtureRequest, caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """A warning in our log fails the test, unless it is marked `troubled`: it plays a trouble on purpose."""
    yield
    if request.node.get_closest_marker("troubled") is None:
        records = [*caplog.get_records("setup"), *caplog.get_records("call")]
        told = [r for r in records if r.levelno >= logging.WARNING and r.name.split(".")[0] in OURS]
        assert not told, [f"{record.name}: {record.getMessage()}" for record in told]


def pytest_configure() -> None:
    """A widget of one test must not be freed by a thread of another."""
    collect_here_only()


@pytest.hookimpl(trylast=True)
def pytest_runtest_teardown() -> None:
    """On the main thread, where the widgets live."""
    collect_due()


@pytest.fixture(scope="session")
def counted() -> Iterator[Counter[str]]:
    """Numbers a test adds to; written as JSON into $ANYTIME_REPORT when the run ends."""
    numbers: Counter[str] = Counter()
    yield numbers
    _report("counted", numbers)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """How many tests passed."""
    _report("tests", {"tests": len(terminalreporter.stats.get("passed", []))})


def _report(name: str, numbers: dict[str, int]) -> None:
    if folder := os.environ.get("ANYTIME_REPORT"):
        (Path(folder) / f"{name}-{os.getpid()}.json").write_text(json.dumps(numbers))
