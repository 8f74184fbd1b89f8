"""A clerk's or a citizen's browser: one headless Chromium, driven by WebDriver over plain HTTP."""

import json
import shutil
from base64 import b64decode
from pathlib import Path
from typing import Any

import requests

WAIT_SECONDS = 60
CLICKS = 3
_ELEMENT = "element-6066-11e4-a52e-4f735466cecf"
"""The key of an element in W3C WebDriver."""

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
    "--hide-scrollbars",
    "--mute-audio",
    "--autoplay-policy=no-user-gesture-required",  # a board's browser, which speaks calls
]
_NO_SCRIPTS = {"profile.managed_default_content_settings.javascript": 2}


class Browser:
    """Made by `Browsers.open`. Elements are named by CSS and waited for; LookupError when none comes."""

    def __init__(self, driver: str, profile: Path, size: tuple[int, int], *, scripts: bool) -> None:
        """size: of the window in CSS pixels. scripts: False as where pages may run none."""
        args = [*_FLAGS, f"--user-data-dir={profile}", f"--window-size={size[0]},{size[1]}"]
        options: dict[str, object] = {"binary": shutil.which("chromium"), "args": args}
        if not scripts:
            options["prefs"] = _NO_SCRIPTS
        wanted = {"capabilities": {"alwaysMatch": {"goog:chromeOptions": options}}}
        reply = requests.post(f"{driver}/session", json=wanted, timeout=WAIT_SECONDS)
        reply.raise_for_status()
        self._session = f"{driver}/session/{reply.json()['value']['sessionId']}"
        self._post("timeouts", {"script": WAIT_SECONDS * 1000, "implicit": 10_000})

    def open(self, url: str) -> None:
        """A new document, not a mere change of the fragment."""
        self._post("url", {"url": "about:blank"})
        self._post("url", {"url": url})

    def click(self, css: str) -> None:
        """With a mouse, where it is."""
        for tries_left in reversed(range(CLICKS)):
            try:
                self._post(f"element/{self._find(css)}/click", {})
                return
            except LookupError:  # the page was drawn anew between finding it and touching it
                if not tries_left:
                    raise

    def type(self, css: str, text: str) -> None:
        """Into a field, or keys on the page (`body`)."""
        self._post(f"element/{self._find(css)}/value", {"text": text})

    def text(self, css: str) -> str:
        """As a person reads it."""
        return str(self._get(f"element/{self._find(css)}/text"))

    def attribute(self, css: str, name: str) -> str:
        """Of an element; empty when it has none."""
        return str(self._get(f"element/{self._find(css)}/attribute/{name}") or "")

    def run(self, script: str, *args: object) -> Any:
        """The value of a script."""
        return self._post("execute/sync", {"script": script, "args": args})

    def run_until_done(self, script: str, *args: object) -> Any:
        """What a script gives to its last argument, a function."""
        return self._post("execute/async", {"script": script, "args": args})

    def picture(self) -> bytes:
        """The window as PNG."""
        return b64decode(self._get("screenshot"))

    def close(self) -> None:
        """Ends Chromium."""
        requests.delete(self._session, timeout=WAIT_SECONDS)

    def _find(self, css: str) -> str:
        return str(self._post("element", {"using": "css selector", "value": css})[_ELEMENT])

    def _get(self, what: str) -> Any:
        return self._value(requests.get(f"{self._session}/{what}", timeout=WAIT_SECONDS), what)

    def _post(self, what: str, body: dict[str, object]) -> Any:
        reply = requests.post(f"{self._session}/{what}", data=json.dumps(body), timeout=WAIT_SECONDS)
        return self._value(reply, f"{what} {body}")

    def _value(self, reply: requests.Response, what: str) -> Any:
        value = reply.json()["value"]
        if not reply.ok:
            raise LookupError(f"{what}: {value.get('message', '').splitlines()[0]}")
        return value
