"""Puts virtual cards into the virtual reader of vsmartcard-vpcd: for tests and demonstrations only.

`python -m devices.id_card.vpcd PORT` is the card's own process: a card in a thread of the reader's process
hangs it at exit (devices.md, 2). It obeys one JSON line after the other.
"""

import json
import os
import socket
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from threading import Event, Thread
from time import monotonic
from typing import Any

from typing_extensions import override

from devices.id_card.chip import CardMute, CardPulled, VirtualChip
from devices.id_card.virtual_card import VirtualCard

SETTLE_SECONDS = 0.5
"""Between eject and insert: vpcd looks every .4 s, and a swap within one look is invisible (measured).

Worse, a reset that fails marks the slot empty at once, and a card that comes before the next look is never
reported by pcscd 1.9.9 (measured)."""

_OFF, _ON, _RESET, _ATR = 0, 1, 2, 4


class VirtualSlot:
    """A slot of a virtual reader, with a handle: `insert`, `eject`, `swap`."""

    def __init__(self, port: int, *, module: str = "devices.id_card.vpcd") -> None:
        """port: of the vpcd slot, on loopback. module: the program that knows this kind of chip."""
        self._card: VirtualChip | None = None
        self._process = subprocess.Popen(  # noqa: S603 - our own module
            [sys.executable, "-m", module, str(port)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
            process_group=0,
        )

    def insert(self, card: VirtualChip, *, quickly: bool = False) -> None:
        """Put `card` in, SETTLE_SECONDS after the last one left; returns when the reader's line to it stands.

        The card's counters come back at `eject`. quickly: do not wait.
        """
        self._order({"do": "insert", "card": card.dump(), "quickly": quickly})
        self._card = card

    def eject(self) -> None:
        """Pull it, also in the middle of a command. The card keeps what happened to it: tries, commands."""
        after = self._order({"do": "eject"})
        if self._card is not None:
            self._card.restore(after)
            self._card = None

    def swap(self, card: VirtualChip, *, quickly: bool = False) -> None:
        """Another card. quickly: within one look of the reader, so that it sees no change at all."""
        self.eject()
        self.insert(card, quickly=quickly)

    def commands(self) -> int:
        """How many commands the card in the slot was sent."""
        return int(self._order({"do": "look"})["commands"])

    def close(self) -> None:
        """Eject and end the process."""
        if self._process.stdin is not None and self._process.stdout is not None:
            self._process.stdin.close()
            self._process.wait(timeout=10)
            self._process.stdout.close()

    def _order(self, order: dict[str, Any]) -> dict[str, Any]:
        stdin, stdout = self._process.stdin, self._process.stdout
        if stdin is None or stdout is None:
            raise RuntimeError("the slot has no pipes")
        stdin.write(json.dumps(order).encode() + b"\n")
        stdin.flush()
        answer: dict[str, Any] = json.loads(stdout.readline())
        if "error" in answer:
            raise ConnectionError(answer["error"])
        return answer


class _Line(Thread):
    """One card's line to vpcd, from insertion to removal."""

    def __init__(self, port: int, card: VirtualChip) -> None:
        super().__init__(daemon=True)
        self.card = card
        self.ended = 0.0
        self._socket = socket.create_connection(("127.0.0.1", port), timeout=5)
        self._socket.settimeout(None)
        self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    @override
    def run(self) -> None:
        self.card.insert()
        try:
            while (message := self._receive()) is not None:
                self._answer(message)
        except CardPulled:
            self._socket.close()
        except OSError:
            pass  # pulled from the other thread, or the daemon is gone: the same to a card
        self.ended = monotonic()

    def pull(self) -> None:
        """Cut the line."""
        try:
            self._socket.shutdown(socket.SHUT_RDWR)
        except OSError:
            return
        finally:
            self._socket.close()
            self.join()

    def _answer(self, message: bytes) -> None:
        if len(message) > 1:
            try:
                self._send(self.card.respond(message))
            except CardMute:
                return  # and never an answer
        elif message[0] in (_ON, _OFF, _RESET):
            self.card.reset()
        elif message[0] == _ATR:
            self._send(self.card.atr)

    def _send(self, payload: bytes) -> None:
        self._socket.sendall(len(payload).to_bytes(2, "big") + payload)

    def _receive(self) -> bytes | None:
        head = self._exactly(2)
        return None if head is None else self._exactly(int.from_bytes(head, "big"))

    def _exactly(self, size: int) -> bytes | None:
        data = b""
        while len(data) < size:
            # length and payload come apart: without this each command costs 40 ms (measured); not sticky
            self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_QUICKACK, 1)
            part = self._socket.recv(size - len(data))
            if not part:
                return None
            data += part
        return data


class _Slot:
    """The orders of the handle, carried out in the card's process."""

    def __init__(self, port: int, load: Callable[[dict[str, Any]], VirtualChip]) -> None:
        self._port = port
        self._load = load
        self._line: _Line | None = None
        self._ended = 0.0

    def obey(self, order: dict[str, Any]) -> dict[str, Any]:
        match order["do"]:
            case "insert":
                self._pull()
                if not order["quickly"]:
                    Event().wait(self._ended + SETTLE_SECONDS - monotonic())
                self._line = _Line(self._port, self._load(order["card"]))
                self._line.start()
                return {}
            case "eject":
                return self._pull()
            case _:
                return self._look()

    def _look(self) -> dict[str, Any]:
        return {"commands": 0} if self._line is None else self._line.card.counters()

    def _pull(self) -> dict[str, Any]:
        if self._line is not None:
            self._line.pull()
            self._ended = self._line.ended
        after = self._look()
        self._line = None
        return after


def main(port: int, load: Callable[[dict[str, Any]], VirtualChip]) -> None:
    """Obey until the handle's pipe closes. load: makes the chip of what its `dump` described."""
    slot = _Slot(port, load)
    for line in sys.stdin:
        try:
            answer = slot.obey(json.loads(line))
        except OSError as err:
            answer = {"error": str(err)}
        print(json.dumps(answer), flush=True)  # noqa: T201 - the answer to the handle


if __name__ == "__main__":
    main(int(sys.argv[1]), VirtualCard.load)
