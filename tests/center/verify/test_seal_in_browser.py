"""The seal's page in a real Chromium: the browser itself says genuine or not, and asks nobody."""

import socket
import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
import uvicorn
from fastapi import FastAPI
from samples_of_papers import household

from center.papers import PaperState, PaperStatus
from center.verify.limit import LookUpLimit
from center.verify.routes import Counter, verify_router
from provisioning.tour.browser import Browser
from provisioning.tour.browsers import open_browsers

pytestmark = pytest.mark.slow
_WAIT_SECONDS = 60
_SETTLED = """
const done = arguments[arguments.length - 1];
const page = document.getElementById("seal");
const name = arguments[0];
const settled = () => page.dataset[name] && page.dataset[name] !== "checking";
const look = () => { if (settled()) done(page.dataset[name]); };
new MutationObserver(look).observe(page, {attributes: true});
look();
"""


class _Asked:
    """The register behind the page: remembers who asked."""

    def __init__(self) -> None:
        self.numbers: list[str] = []

    def status_of(self, number: str) -> PaperStatus:
        self.numbers.append(number)
        return PaperStatus(PaperState.VOID)


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    """A headless Chromium with an empty profile, stopped at the end."""
    with open_browsers(tmp_path_factory.mktemp("chromium")) as browsers:
        yield browsers.open()


@pytest.fixture(scope="module")
def stand(bench: Any) -> Iterator[tuple[str, _Asked]]:
    """A real server of the public pages."""
    asked, port = _Asked(), _free_port()
    counter = Counter(asked, LookUpLimit(lambda: 0.0), lambda _address, _serial: None)
    app = FastAPI()
    app.include_router(
        verify_router(counter, keys=bench.anchors.seals, site=lambda: "https://verify.example")
    )
    listener = socket.create_server(("127.0.0.1", port))
    server = uvicorn.Server(uvicorn.Config(app, log_level="error", lifespan="off"))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
    thread.start()  # the socket listens already: an early request waits in its backlog
    yield f"http://127.0.0.1:{port}", asked
    server.should_exit = True
    thread.join(_WAIT_SECONDS)
    listener.close()


def test_the_browser_checks_the_seal_and_asks_nobody(
    bench: Any, browser: Browser, stand: tuple[str, _Asked]
) -> None:
    """Genuine with its fields; one changed sign is not genuine; an old one is expired. No look-up happens."""
    url, asked = stand
    today = replace(household(), issued_at=datetime.now(UTC))  # noqa: TID251 - the browser has the real clock
    payload = bench.payload(today)
    browser.open(f"{url}/v#{payload}")
    assert browser.run_until_done(_SETTLED, "verdict") == "genuine"
    shown = browser.run("return document.getElementById('fields').innerText")
    assert all(
        text in shown for text in ("홍*동", "2026-1124-000017", "주민등록표(등본)", "1234-5678-9012-3452")
    )

    changed = payload[:200] + ("0" if payload[200] != "0" else "1") + payload[201:]
    for junk in (changed, "", "ABC", payload[:-3], payload.lower()):
        browser.open(f"{url}/v#{junk}")
        assert browser.run_until_done(_SETTLED, "verdict") == "not genuine"
        assert browser.run("return document.getElementById('fields').innerText") == ""

    old = bench.payload(replace(household(), issued_at=today.issued_at - timedelta(days=91)))
    browser.open(f"{url}/V#{old}")
    assert browser.run_until_done(_SETTLED, "verdict") == "expired"
    assert asked.numbers == []

    browser.open(f"{url}/v#{payload}")
    assert browser.run_until_done(_SETTLED, "verdict") == "genuine"
    browser.run("document.getElementById('ask').click()")
    assert browser.run_until_done(_SETTLED, "status") == "void"
    assert asked.numbers == ["1234567890123452"]


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
