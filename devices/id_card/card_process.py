"""The kiosk's side of the card worker: started ahead of need, a deadline for each act, then killed."""

import logging
import os
import select
import subprocess
import sys
from pathlib import Path
from threading import Lock

from devices.id_card import frames
from devices.id_card.conversation import CardRecord
from devices.id_card.worker import Order, Reply
from kiosk.faults import Fault, Trouble
from kiosk.ports import PinWrong

_log = logging.getLogger(__name__)

START_SECONDS = 15.0
"""A worker needs .1 s on an idle machine (measured); much more means that it never will."""


class CardProcess:
    """One worker at a time. Used by one thread, the card lane's; `close` may come from another."""

    def __init__(self) -> None:
        self._in_use = Lock()
        self._is_closed = False
        self._worker: subprocess.Popen[bytes] | None = None
        self._orders = self._replies = -1
        self._is_ready = False
        self._start()

    def open(self, reader: str, seconds: float) -> int:
        """The PIN tries left of the card in `reader`. Trouble: CARD_*, READER_*."""
        kind, fields = self._ask(seconds, Order.OPEN, reader.encode())
        if kind is not Reply.OPENED:
            raise frames.FrameBroken(kind)
        return fields[0][0]

    def prove(self, pin: bytearray, challenge: bytes, seconds: float) -> CardRecord | PinWrong:
        """The PIN is overwritten as soon as it is sent."""
        try:
            kind, fields = self._ask(seconds, Order.PROVE, pin, challenge)
        finally:
            pin[:] = bytes(len(pin))
        if kind is Reply.PIN_WRONG:
            return PinWrong(fields[0][0])
        if kind is not Reply.RECORD:
            raise frames.FrameBroken(kind)
        return CardRecord(*fields)

    def close(self) -> None:
        """Kill the worker, wherever it stands. An act under way ends with READER_GONE."""
        self._is_closed = True
        if self._worker is not None:
            self._worker.kill()
        with self._in_use:
            self._kill()

    def _ask(self, seconds: float, order: Order, *fields: bytes | bytearray) -> tuple[Reply, list[bytes]]:
        with self._in_use:
            return self._ask_alone(seconds, order, *fields)

    def _ask_alone(
        self, seconds: float, order: Order, *fields: bytes | bytearray
    ) -> tuple[Reply, list[bytes]]:
        if self._is_closed:
            raise Trouble(Fault.READER_GONE, "closed")
        self._await_ready()
        try:
            frames.send(self._orders, order.encode(), *fields)
        except BrokenPipeError:
            raise self._lost() from None
        kind, answer = self._receive(seconds)
        if kind is Reply.TROUBLE:
            raise Trouble(Fault(answer[0].decode()), answer[1].decode())
        return kind, answer

    def _receive(self, seconds: float) -> tuple[Reply, list[bytes]]:
        if not select.select([self._replies], [], [], seconds)[0]:
            _log.warning("card worker killed: the card was mute for %.1f s", seconds)
            self._restart()
            raise Trouble(Fault.CARD_MUTE, "no answer before the deadline")
        body = frames.receive(self._replies)
        if body is None:
            raise self._lost()
        kind, *fields = (bytes(each) for each in frames.split(body))
        return Reply(kind.decode()), fields

    def _await_ready(self) -> None:
        if self._worker is None or self._worker.poll() is not None:
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
        command = [sys.executable, "-m", "devices.id_card.worker", str(theirs_in), str(theirs_out)]
        root = str(Path(__file__).parents[2])
        self._worker = subprocess.Popen(  # noqa: S603 - our own module
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
        worker, self._worker = self._worker, None
        if worker is not None:
            worker.kill()
            worker.wait()
            os.close(self._orders)
            os.close(self._replies)
