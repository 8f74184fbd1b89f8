"""The seal's page in a real Chromium: the browser itself says genuine or not, and asks nobody."""

import json
import os
import shutil
import socket
import subprocess
import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import requests
import uvicorn
from fastapi import FastAPI
from samples_of_papers import household

from center.papers import PaperState, PaperStatus
from center.verify.limit import LookUpLimit
from center.verify.routes import Counter, verify_router

pytestmark = pytest.mark.slow
_WAIT_SECONDS = 60
_FLAGS = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
]
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


class _Browser:
    """One Chromium, driven by WebDriver over plain HTTP."""

    def __init__(self, driver: str, profile: Path) -> None:
        options = {"binary": shutil.which("chromium"), "args": [*_FLAGS, f"--user-data-dir={profile}"]}
        wanted = {"capabilities": {"alwaysMatch": {"goog:chromeOptions": options}}}
        reply = requests.post(f"{driver}/session", json=wanted, timeout=_WAIT_SECONDS)
        reply.raise_for_status()
        self._session = f"{driver}/session/{reply.json()['value']['sessionId']}"
        self._post("timeouts", {"script": _WAIT_SECONDS * 1000})

    def open(self, url: str) -> None:
        """A new document, not a mere change of the fragment."""
        self._post("url", {"url": "about:blank"})
        self._post("url", {"url": url})

    def settled(self, name: str) -> Any:
        """`data-<name>` of the page, as soon as it says something."""
        return self._post("execute/async", {"script": _SETTLED, "args": [name]})

    def run(self, script: str) -> Any:
        """The value of a script."""
        return self._post("execute/sync", {"script": script, "args": []})

    def picture(self) -> str:
        """A screenshot, base64."""
        return str(requests.get(f"{self._session}/screenshot", timeout=_WAIT_SECONDS).json()["value"])

    def close(self) -> None:
        """Ends Chromium."""
        requests.delete(self._session, timeout=_WAIT_SECONDS)

    def _post(self, what: str, body: dict[str, object]) -> Any:
        reply = requests.post(f"{self._session}/{what}", data=json.dumps(body), timeout=_WAIT_SECONDS)
        reply.raise_for_status()
        return reply.json()["value"]


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[_Browser]:
    """A headless Chromium with an empty profile, stopped at the end."""
    home = tmp_path_factory.mktemp("chromium")
    port = _free_port()
    service = subprocess.Popen(
        ["chromedriver", f"--port={port}"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        env={**os.environ, "HOME": str(home)},
    )
    assert service.stdout is not None
    try:
        for line in service.stdout:
            if "started successfully" in line:
                break
        opened = _Browser(f"http://127.0.0.1:{port}", home / "profile")
        yield opened
        opened.close()
    finally:
        service.terminate()
        service.wait(_WAIT_SECONDS)
        service.stdout.close()


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
    bench: Any, browser: _Browser, stand: tuple[str, _Asked]
) -> None:
    """Genuine with its fields; one changed sign is not genuine; an old one is expired. No look-up happens."""
    url, asked = stand
    today = replace(household(), issued_at=datetime.now(UTC))  # noqa: TID251 - the browser has the real clock
    payload = bench.payload(today)
    browser.open(f"{url}/v#{payload}")
    assert browser.settled("verdict") == "genuine"
    shown = browser.run("return document.getElementById('fields').innerText")
    assert all(
        text in shown for text in ("홍*동", "2026-1124-000017", "주민등록표(등본)", "1234-5678-9012-3452")
    )

    changed = payload[:200] + ("0" if payload[200] != "0" else "1") + payload[201:]
    for junk in (changed, "", "ABC", payload[:-3], payload.lower()):
        browser.open(f"{url}/v#{junk}")
        assert browser.settled("verdict") == "not genuine"
        assert browser.run("return document.getElementById('fields').innerText") == ""

    old = bench.payload(replace(household(), issued_at=today.issued_at - timedelta(days=91)))
    browser.open(f"{url}/V#{old}")
    assert browser.settled("verdict") == "expired"
    assert asked.numbers == []

    browser.open(f"{url}/v#{payload}")
    assert browser.settled("verdict") == "genuine"
    browser.run("document.getElementById('ask').click()")
    assert browser.settled("status") == "void"
    assert asked.numbers == ["1234567890123452"]


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
