"""What a center does by itself, every hour: packets past their time are forgotten, lines are swept."""

import logging
from collections.abc import Callable, Sequence
from threading import Event, Thread

log = logging.getLogger(__name__)

HOUR = 3600.0
"""Rules count in days; an hour is soon enough."""

Chore = Callable[[], object]


class Chores:
    """One thread. A chore that fails is tried again an hour later, and the others are done."""

    def __init__(self, chores: Sequence[Chore], seconds: float = HOUR) -> None:
        self._chores = tuple(chores)
        self._seconds = seconds
        self._stopped = Event()
        self._thread: Thread | None = None

    def start(self) -> None:
        """At once, then every hour."""
        self._thread = Thread(target=self._run, name="chores", daemon=True)
        self._thread.start()

    def do(self) -> None:
        """All of them, now."""
        for chore in self._chores:
            try:
                chore()
            except Exception as err:  # whatever it is, the next hour comes
                log.exception("a chore failed: %s", type(err).__name__)

    def close(self) -> None:
        """Ends the thread."""
        self._stopped.set()
        if self._thread is not None:
            self._thread.join()

    def _run(self) -> None:
        while True:
            self.do()
            if self._stopped.wait(self._seconds):
                return
