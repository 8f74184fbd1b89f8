"""The kiosk's side of a worker that may be killed: started ahead of need, a deadline for each act.

What it is asked for is its owner's business: resident cards in `card_process`, passports beside them.
"""

import logging
import os
import select
import subprocess
import sys
from pathlib import Path
from threading import Lock

from devices.id_card import frames
from kiosk.faults import Fault, Trouble

_log = logging.getLogger(__name__)

START_SECONDS = 15.0
"""A worker needs .1 s on an idle machine (measured); much more means that it never will."""

TROUBLE = "trouble"
"""The answer every worker knows: + fault, detail."""


class WorkerProcess:
    """One worker at a time. Used by one thread, its lane's; `close` may come from another."""

    def __init__(self, module: str) -> None:
        """module: of the worker, started as `python -m MODULE IN OUT`."""
        self._module = module
        self._in_use = Lock()
        self._is_closed = False
        self.worker: subprocess.Popen[bytes] | None = None
        self._orders = self._replies = -1
        self._is_ready = False
        self._start()

    def ask(self, seconds: float, order: str, *fields: bytes | bytearray) -> tuple[str, list[bytes]]:
        """What the worker answers within `seconds`: its word and fields. Trouble: the worker's, CARD_MUTE,

        READER_GONE when closed, READER_SERVICE_DOWN when it died.
        """
        with self._in_use:
            return self._ask_alone(seconds, order, *fields)

    def close(self) -> None:
        """Kill the worker, wherever it stands. An act under way ends with READER_GONE."""
        self._is_closed = True
        if self.worker is not None:
            self.worker.kill()
        with self._in_use:
            self._kill()

    def _ask_alone(self, seconds: float, order: str, *fields: bytes | bytearray) -> tuple[str, list[bytes]]:
        if self._is_closed:
            raise Trouble(Fault.READER_GONE, "closed")
        self._await_ready()
        try:
            frames.send(self._orders, order.encode(), *fields)
        except BrokenPipeError:
            raise self._lost() from None
        kind, answer = self._receive(seconds)
        if kind == TROUBLE:
            raise Trouble(Fault(answer[0].decode()), answer[1].decode())
        return kind, answer

    def _receive(self, seconds: float) -> tuple[str, list[bytes]]:
        if not select.select([self._replies], [], [], seconds)[0]:
            _log.warning("card worker killed: the card was mute for %.1f s", seconds)
            self._restart()
            raise Trouble(Fault.CARD_MUTE, "no answer before the deadline")
        body = frames.receive(self._replies)
        if body is None:
            raise self._lost()
        kind, *fields = (bytes(each) for each in frames.split(body))
        return kind.decode(), fields

    def _await_ready(self) -> None:
        if self.worker is None or self.worker.poll() is not None:
            self._restart()
        if not self._is_ready:
            self._receive(START_SECONDS)
            self._is_ready = True

    def _lost(self) -> Trouble:
        """The worker died by itself: a broken reader driver can do that."""
        if self._is_closed:
            return Trouble(Fault.READER_GONE, "closed")
        _log.error("card worker died and was started again")
        self._restart()
        return Trouble(Fault.READER_SERVICE_DOWN, "the card worker died")

    def _restart(self) -> None:
        self._kill()
        self._start()

    def _start(self) -> None:
        theirs_in, self._orders = os.pipe()
        self._replies, theirs_out = os.pipe()
        command = [sys.executable, "-m", self._module, str(theirs_in), str(theirs_out)]
        root = str(Path(__file__).parents[2])
        self.worker = subprocess.Popen(  # noqa: S603 - our own module
            command,
            pass_fds=(theirs_in, theirs_out),
            stdin=subprocess.DEVNULL,
            env={**os.environ, "PYTHONPATH": root},
            process_group=0,  # Ctrl-C at a terminal is for the kiosk, which then closes us
        )
        os.close(theirs_in)
        os.close(theirs_out)
        self._is_ready = False

    def _kill(self) -> None:
        worker, self.worker = self.worker, None
        if worker is not None:
            worker.kill()
            worker.wait()
            os.close(self._orders)
            os.close(self._replies)
