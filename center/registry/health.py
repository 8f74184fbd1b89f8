"""How the registers feel, by probe: asked on demand, remembered for a moment, never waited for long."""

import logging
from collections.abc import Iterable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from datetime import datetime, timedelta
from threading import Lock
from time import monotonic

from center.clock import Clock
from center.registry.register import Register, RegisterDown, RegisterNonsense, RegisterSlow, RegisterTrouble
from contract.health import Health, RegisterHealth, RegisterState

_log = logging.getLogger(__name__)

FRESH = timedelta(seconds=5)
"""An answer younger than this is given again. Default."""

DEADLINE_SECONDS = 2.0
"""What has not answered a probe by then is called slow. Default."""

SLOW_SECONDS = 0.8
"""A probe that takes longer than this makes its register slow, though it works. Default."""

_STATES: dict[type[RegisterTrouble], RegisterState] = {
    RegisterDown: RegisterState.DOWN,
    RegisterSlow: RegisterState.SLOW,
    RegisterNonsense: RegisterState.NONSENSE,
}


@dataclass(frozen=True)
class Patience:
    """How long to remember and to wait."""

    fresh: timedelta = FRESH
    deadline_seconds: float = DEADLINE_SECONDS
    slow_seconds: float = SLOW_SECONDS


class RegisterProbes:
    """Probes all registers at once; `health` takes at most the deadline."""

    def __init__(
        self, register: Register, names: Iterable[str], clock: Clock, patience: Patience | None = None
    ) -> None:
        self._register = register
        self._clock = clock
        self._patience = patience or Patience()
        self._lock = Lock()
        self._names = tuple(dict.fromkeys(names))
        self._pool = ThreadPoolExecutor(max(1, len(self._names)), thread_name_prefix="probe")
        self._running: dict[str, Future[RegisterState]] = {}
        self._known: dict[str, RegisterHealth] = {}
        self._asked_at: datetime | None = None

    def health(self) -> Health:
        """All registers, not older than `fresh`."""
        with self._lock:
            now = self._clock()
            if self._asked_at is None or not timedelta() <= now - self._asked_at < self._patience.fresh:
                self._probe_all(now)
                self._asked_at = now
            return Health(now=now, registers=tuple(self._known[name] for name in self._names))

    def close(self) -> None:
        """Probes still running end by their own deadline."""
        self._pool.shutdown(wait=False, cancel_futures=True)

    def _probe_all(self, now: datetime) -> None:
        for name in self._names:
            if name not in self._running:  # a probe that hangs is not joined by a second one
                self._running[name] = self._pool.submit(self._probe, name)
        wait(self._running.values(), timeout=self._patience.deadline_seconds)
        for name in self._names:
            future = self._running[name]
            if future.done():
                self._running.pop(name)
            self._learn(name, future.result() if future.done() else RegisterState.SLOW, now)

    def _probe(self, name: str) -> RegisterState:
        began = monotonic()
        try:
            self._register.probe(name)
        except RegisterTrouble as trouble:
            return _STATES.get(type(trouble), RegisterState.DOWN)
        return RegisterState.SLOW if monotonic() - began > self._patience.slow_seconds else RegisterState.UP

    def _learn(self, name: str, state: RegisterState, now: datetime) -> None:
        before = self._known.get(name)
        if before is None or before.state is not state:
            self._known[name] = RegisterHealth(name=name, state=state, since=now)
            if before is not None or state is not RegisterState.UP:
                _log.info("register %s is %s", name, state.value)
