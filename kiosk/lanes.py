"""One worker a slow resource. A lane speaks only by posting a result to the thread that owns the session."""

import logging
import traceback
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Protocol

from kiosk.faults import Fault, Trouble
from kiosk.step import Lane

log = logging.getLogger(__name__)

Job = Callable[[], object]
Done = Callable[[object], None]
"""Called on the owner's thread with a value or a Trouble."""
Post = Callable[[Callable[[], None]], None]


class Lanes(Protocol):
    """Runs jobs, one at a time in each lane."""

    def run(self, lane: Lane, job: Job, done: Done) -> None:
        """Queue `job`; later `done(result)` runs on the owner's thread."""

    def post(self, call: Callable[[], None]) -> None:
        """Run `call` on the owner's thread; may be called from a lane."""

    def close(self) -> None:
        """Wait for what runs, take nothing more."""


def outcome_of(job: Job) -> object:
    """The job's value, its Trouble, or INTERNAL for a bug: the lane itself never dies."""
    try:
        return job()
    except Trouble as trouble:
        return trouble
    except Exception as bug:  # noqa: BLE001 - the lane runner is one of the two places that may
        # the type and the place only: a message may quote what a citizen typed
        place = traceback.extract_tb(bug.__traceback__)[-1]
        log.error("a bug in a lane: %s in %s:%s", type(bug).__name__, place.name, place.lineno)
        return Trouble(Fault.INTERNAL, "a bug in a lane")


class ThreadLanes:
    """The real lanes. `post` carries a call to the owner's thread (screens/bridge.py)."""

    def __init__(self, post: Post) -> None:
        self._post_there = post
        self._is_closed = False
        self._workers = {lane: ThreadPoolExecutor(1, f"lane-{lane.value}") for lane in Lane}

    def run(self, lane: Lane, job: Job, done: Done) -> None:
        """See `Lanes.run`."""

        def work() -> None:
            result = outcome_of(job)
            self.post(lambda: done(result))

        self._workers[lane].submit(work)

    def post(self, call: Callable[[], None]) -> None:
        """See `Lanes.post`. What arrives after `close` is for nobody."""
        self._post_there(lambda: None if self._is_closed else call())

    def close(self) -> None:
        """See `Lanes.close`."""
        for worker in self._workers.values():
            worker.shutdown(wait=True, cancel_futures=True)
        self._is_closed = True
