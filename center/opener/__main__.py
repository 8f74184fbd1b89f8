"""`python -m center.opener FOLDER SOCKET [--child]`: listens on a Unix socket only this user may open."""

import json
import os
import signal
import socketserver
import sys
from base64 import b64decode, b64encode
from pathlib import Path
from threading import Thread
from typing import Any

from typing_extensions import override

from center.clock import real_clock
from center.opener.vault import OpenerRefused, Opening, Vault

MOST_BYTES = 2 * 1024 * 1024


class _Desk(socketserver.StreamRequestHandler):
    """One line of JSON asked, one answered."""

    @override
    def handle(self) -> None:
        server = self.server
        if not isinstance(server, _Server):
            raise TypeError(type(server).__name__)
        line = self.rfile.readline(MOST_BYTES)
        self.wfile.write(json.dumps(_answer(server.vault, line)).encode() + b"\n")


class _Server(socketserver.ThreadingUnixStreamServer):
    daemon_threads = True

    def __init__(self, socket: Path, vault: Vault) -> None:
        self.vault = vault
        socket.unlink(missing_ok=True)
        old = os.umask(0o177)
        try:
            super().__init__(str(socket), _Desk)
        finally:
            os.umask(old)


def _answer(vault: Vault, line: bytes) -> dict[str, Any]:
    """What was asked, or why not; never a trace."""
    try:
        asked = json.loads(line)
        match asked.pop("do"):
            case "public":
                return {"public": b64encode(vault.public(asked["office"])).decode()}
            case "allow":
                vault.allow(asked["who"], asked["second"])
                return {}
            case "open":
                wrapped, body = b64decode(asked.pop("wrapped")), b64decode(asked.pop("body"))
                content = vault.open(Opening(**asked, wrapped=wrapped, body=body))
                return {"content": b64encode(content).decode()}
            case _:
                return {"refused": "unknown"}
    except OpenerRefused as refused:
        return {"refused": refused.why.value}
    except (ValueError, KeyError, TypeError, OSError) as err:
        return {"refused": "unknown", "kind": type(err).__name__}


def main(folder: Path, socket: Path, *, child: bool) -> int:
    """Until SIGTERM; a child also ends with whoever started it, however that one ends."""
    server = _Server(socket, Vault(folder, real_clock))
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    if child:
        Thread(target=server.serve_forever, daemon=True).start()
        sys.stdin.read()
    else:
        server.serve_forever()
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2]), child="--child" in sys.argv))
