"""Watches a camera from `open` to `close`: tells stall, repeat and unplugging apart, and opens it afresh."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from threading import Event, Lock, Thread

from devices.camera.freshness import Freshness
from devices.camera.grab import Grab
from devices.camera.mailbox import FrameMailbox
from devices.camera.pixels import Pixels
from devices.camera.source import Source
from devices.camera.turn import Turn, turned
from kiosk.ports import CameraLive, CameraStale, CameraStarting, CameraStatus, Frame, NoCamera

_log = logging.getLogger(__name__)

LEFT_BEHIND_AT_MOST = 3
"""Threads whose driver never came back. A fourth opening would hang as well, and each holds memory."""


@dataclass(frozen=True, slots=True)
class Patience:
    """stale_seconds: without a new picture before a camera is stale. start_seconds: for the first picture.

    look_seconds: between looks of the supervisor. back_off_seconds: before each further opening, the last for
    ever; a camera that lives again starts over.
    """

    stale_seconds: float = 1.0
    start_seconds: float = 5.0
    look_seconds: float = 0.1
    back_off_seconds: tuple[float, ...] = (0.05, 0.2, 0.5, 1.0, 2.0)


class Watch:
    """Runs from construction to `stop`. `status` and `latest` never block."""

    def __init__(
        self,
        source: Source,
        *,
        turn: Turn,
        clock: Callable[[], float],
        patience: Patience,
        left_behind: list[Grab],
    ) -> None:
        """left_behind: threads whose driver never came back, also of the watches before this one."""
        self._source, self._turn, self._clock, self._patience = source, turn, clock, patience
        self._left_behind = left_behind
        self._mailbox = FrameMailbox(patience.stale_seconds)
        self._freshness = Freshness()
        self._lock = Lock()
        self._began = clock()
        self._grab: Grab | None = None
        self._number = 0
        self._failures = 0
        self._is_away = False
        self._any_at: float | None = None
        self._new_at: float | None = None
        self._stop, self._wake = Event(), Event()
        self._thread = Thread(target=self._run, name="camera-supervisor", daemon=True)
        self._thread.start()

    def latest(self) -> Frame | None:
        """The newest picture, while it is fresh."""
        return self._mailbox.latest(self._clock())

    def status(self) -> CameraStatus:
        """From what is known now: no thread needs to have noticed it."""
        now, stale = self._clock(), self._patience.stale_seconds
        with self._lock:
            if self._is_away:
                return NoCamera()
            if self._new_at is None:
                is_late = now - self._began >= self._patience.start_seconds
                return CameraStale(self._began, repeats=False) if is_late else CameraStarting()
            if now - self._new_at < stale:
                return CameraLive()
            repeats = self._any_at is not None and self._any_at - self._new_at >= stale / 2
            return CameraStale(self._new_at, repeats=repeats)

    def stop(self) -> None:
        """Ends the supervisor and, unless the driver holds it, the reading; forgets the last picture."""
        self._stop.set()
        self._wake.set()
        self._thread.join()
        self._mailbox.clear()
        self._freshness.forget()  # a thread left behind in the driver may keep us alive

    def _run(self) -> None:
        status: CameraStatus = CameraStarting()
        while not self._stop.is_set():
            self._left_behind[:] = [grab for grab in self._left_behind if not grab.is_over]
            if len(self._left_behind) < LEFT_BEHIND_AT_MOST:
                status = self._follow(status)
            else:
                status = _told(status, self.status())
                self._stop.wait(self._patience.back_off_seconds[-1])
        self._mailbox.clear()

    def _follow(self, status: CameraStatus) -> CameraStatus:
        """One opening, until it is over or no good; the status last told."""
        grab = Grab(self._source, self._take, self._wake.set)
        with self._lock:
            self._grab = grab
        began = self._clock()
        grab.start()
        while not self._stop.is_set() and not grab.is_over and not self._is_no_good(began):
            self._wake.wait(self._patience.look_seconds)
            self._wake.clear()
            status = _told(status, self.status())
        self._end(grab, began)
        status = _told(status, self.status())
        steps = self._patience.back_off_seconds
        self._stop.wait(steps[min(self._failures, len(steps) - 1)])
        self._failures += 1
        return status

    def _is_no_good(self, began: float) -> bool:
        """No new picture for too long, since the last one or since this opening."""
        with self._lock:
            is_new = self._new_at is not None and self._new_at >= began
            last = self._new_at if is_new and self._new_at is not None else began
        limit = self._patience.stale_seconds if is_new else self._patience.start_seconds
        return self._clock() - last >= limit

    def _end(self, grab: Grab, began: float) -> None:
        # what is gone refuses at once; what hangs lets one wait, and is only stale
        took_seconds = self._clock() - began
        is_gone = grab.could_open is False and took_seconds < self._patience.stale_seconds / 2
        with self._lock:
            self._grab = None
            self._is_away = is_gone
        if is_gone:
            self._mailbox.clear()
        grab.leave(self._patience.look_seconds)
        if not grab.is_over:
            self._left_behind.append(grab)
            if len(self._left_behind) == LEFT_BEHIND_AT_MOST:
                _log.error("the camera's driver hangs: it is not opened again before it lets go")

    def _take(self, grab: Grab, pixels: Pixels) -> None:
        """In the reading thread. A thread left behind that wakes up late has nothing to say."""
        if grab is not self._grab:
            return
        is_new = self._freshness.is_new(pixels) or self._source.may_repeat
        upright = turned(pixels, self._turn) if is_new else pixels
        height, width = upright.shape[:2]
        with self._lock:
            if grab is not self._grab:
                return
            self._any_at = now = self._clock()
            if not is_new:
                return
            self._number += 1
            self._new_at, self._failures, self._is_away = now, 0, False
            self._mailbox.put(Frame(upright, width, height, self._number, now))


def _told(before: CameraStatus, now: CameraStatus) -> CameraStatus:
    """Each change once in the log; pictures never."""
    if type(now) is type(before):
        return now
    match now:
        case NoCamera():
            _log.warning("camera away")
        case CameraStale(repeats=repeats):
            _log.warning("camera stale: %s", "the same picture" if repeats else "no picture")
        case CameraLive():
            _log.info("camera live")
        case CameraStarting():
            pass
    return now
