"""The center's line to the opener, and the opener as a child of a center that has none beside it."""

import json
import socket
import subprocess
import sys
import tempfile
from base64 import b64decode, b64encode
from pathlib import Path
from threading import Lock
from typing import Any

from center.opener.vault import Opening

SECONDS = 5.0


class OpenerAway(RuntimeError):
    """It does not answer: nothing can be opened now, and nothing is lost."""


class OpenerSaysNo(RuntimeError):
    """Carries the reason, one of `center.opener.vault.Refused`, or `unknown`."""


class OpenerLine:
    """One question a connection. Safe among threads."""

    def __init__(self, address: Path) -> None:
        self._address = address
        self._public: dict[str, bytes] = {}

    def public(self, office: str) -> bytes:
        """Kept: a key changes with a restart at most. OpenerAway."""
        if office not in self._public:
            self._public[office] = b64decode(self._ask({"do": "public", "office": office})["public"])
        return self._public[office]

    def open(self, request: Opening) -> bytes:
        """OpenerAway, OpenerSaysNo."""
        told = {"office": request.office, "subject": request.subject, "who": request.who, "why": request.why}
        sealed = {"wrapped": b64encode(request.wrapped).decode(), "body": b64encode(request.body).decode()}
        return b64decode(self._ask({"do": "open", "purpose": request.purpose, **told, **sealed})["content"])

    def allow(self, who: str, second: str) -> None:
        """OpenerAway, OpenerSaysNo."""
        self._ask({"do": "allow", "who": who, "second": second})

    def _ask(self, question: dict[str, Any]) -> dict[str, Any]:
        try:
            with socket.socket(socket.AF_UNIX) as line:
                line.settimeout(SECONDS)
                line.connect(str(self._address))
                line.sendall(json.dumps(question).encode() + b"\n")
                with line.makefile("rb") as heard:
                    answer: dict[str, Any] = json.loads(heard.readline())
        except (OSError, ValueError) as err:
            raise OpenerAway(type(err).__name__) from None
        if "refused" in answer:
            raise OpenerSaysNo(answer["refused"])
        return answer


class OpenerChild:
    """A process of its own, started when it is first needed and ended with the center."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._run = tempfile.TemporaryDirectory(prefix="at-")  # the path of a socket must be short
        self._lock = Lock()
        self._process: subprocess.Popen[str] | None = None

    @property
    def address(self) -> Path:
        """Of its socket; starts it, also when it died. OpenerAway."""
        with self._lock:
            path = Path(self._run.name) / "opener"
            if self._process is None or self._process.poll() is not None:
                self._process = _started(self._folder, path)
            return path

    def close(self) -> None:
        """Ends it."""
        with self._lock:
            if self._process is not None:
                self._process.terminate()
                self._process.communicate(timeout=SECONDS)
            self._run.cleanup()


def _started(folder: Path, address: Path) -> "subprocess.Popen[str]":
    command = [sys.executable, "-m", "center.opener", str(folder), str(address), "--child"]
    process = subprocess.Popen(  # noqa: S603 - our own module
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    if process.stdout is None or process.stdout.readline() != "ready\n":
        process.kill()
        process.communicate()
        raise OpenerAway("does not start")
    return process
