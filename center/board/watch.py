"""Notices what happened in a line, whichever process did it, and tells every open page once.

A number given in a transaction is not seen in the order it was given, so `id > last` can miss a row. We look
at a window of the latest rows instead: how many there are, and which is the last; both change when one comes.
"""

import logging
from collections.abc import Callable
from threading import Event, Lock, Thread
from time import monotonic

from sqlalchemy import func, select
from sqlalchemy.exc import SQLAlchemyError

from center.database.engine import Database
from center.database.queue_tables import queue_event

log = logging.getLogger(__name__)

LOOK_SECONDS = 0.1
"""Nobody sees a tenth of a second on a board; ten small queries a second are nothing."""

BLIND_SECONDS = 3.0
"""So long without a look that succeeded, and what the pages show may be old: they are told instead."""

WINDOW = 2000
"""Rows looked at. A transaction would have to stay open while so many others end to be missed."""

Told = Callable[[str], None]
"""Called on the watcher's thread with the office where something changed; never blocks."""


class LineWatch:
    """One thread for a process; it rests while nobody listens."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._listeners: list[Told] = []
        self._keepers: list[Told] = []
        self._lock = Lock()
        self._stopped = Event()
        self._somebody = Event()
        self._thread: Thread | None = None
        self._seen: dict[str, tuple[int, int]] = {}
        self._looked_at = 0.0
        self._fails = False

    def is_blind(self) -> bool:
        """Whether the line could not be read lately: the database is gone, or does not answer."""
        return monotonic() - self._looked_at > BLIND_SECONDS

    def keep(self, told: Told) -> None:
        """Told as well, but it wakes nobody: what is kept may be a moment old after a rest."""
        self._keepers.append(told)

    def listen(self, told: Told) -> Callable[[], None]:
        """From now on; the answer stops it."""
        with self._lock:
            if not self._listeners:  # after a rest the first look is still to come
                self._looked_at = monotonic()
            self._listeners.append(told)
            self._somebody.set()
            if self._thread is None:
                self._thread = Thread(target=self._run, name="line-watch", daemon=True)
                self._thread.start()

        def stop() -> None:
            with self._lock:
                self._listeners.remove(told)
                if not self._listeners:
                    self._somebody.clear()

        return stop

    def close(self) -> None:
        """No more news."""
        self._stopped.set()
        self._somebody.set()
        if self._thread is not None:
            self._thread.join(5)

    def _run(self) -> None:
        while not self._stopped.wait(LOOK_SECONDS):
            self._somebody.wait()
            try:
                now = self._look()
            except SQLAlchemyError as err:
                if not self._fails:
                    log.warning("the line cannot be watched: %s", type(err).__name__)
                self._fails = True
                continue
            if self._fails:
                log.info("the line is watched again")
            self._fails, self._looked_at = False, monotonic()
            changed = [office for office, mark in now.items() if self._seen.get(office) != mark]
            self._seen = now
            with self._lock:
                listeners = (*self._keepers, *self._listeners)
            for office in changed:
                for told in listeners:
                    told(office)

    def _look(self) -> dict[str, tuple[int, int]]:
        latest = select(func.max(queue_event.c.id)).scalar_subquery()
        query = (
            select(queue_event.c.office, func.count(), func.max(queue_event.c.id))
            .where(queue_event.c.id > latest - WINDOW)
            .group_by(queue_event.c.office)
        )
        with self._database.reading() as connection:
            return {row[0]: (row[1], row[2]) for row in connection.execute(query)}
