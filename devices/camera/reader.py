"""The camera behind the port: reads any source on threads of its own; a hanging driver stops nobody."""

from collections.abc import Callable
from threading import Lock
from time import monotonic

from devices.camera.grab import Grab
from devices.camera.source import Source
from devices.camera.turn import Turn
from devices.camera.watch import Patience, Watch
from kiosk.ports import CameraStatus, Frame, NoCamera


class CameraReader:
    """Implements kiosk.ports.Camera. Any thread may call anything."""

    def __init__(
        self,
        source: Source,
        *,
        turn: Turn = Turn.NONE,
        clock: Callable[[], float] = monotonic,
        patience: Patience | None = None,
    ) -> None:
        self._source, self._turn, self._clock = source, turn, clock
        self._patience = patience or Patience()
        self._lock = Lock()
        self._watch: Watch | None = None
        self._left_behind: list[Grab] = []

    def open(self) -> None:
        """Begin to look; returns at once."""
        with self._lock:
            if self._watch is None:
                self._watch = Watch(
                    self._source,
                    turn=self._turn,
                    clock=self._clock,
                    patience=self._patience,
                    left_behind=self._left_behind,
                )

    def close(self) -> None:
        """Stop looking; nothing of the last picture stays."""
        with self._lock:  # held until it has stopped: an opening meanwhile waits for that
            watch, self._watch = self._watch, None
            if watch is not None:
                watch.stop()

    def status(self) -> CameraStatus:
        """How it is now; not opened, there is none."""
        watch = self._watch
        return NoCamera() if watch is None else watch.status()

    def latest(self) -> Frame | None:
        """The newest picture, while it is fresh."""
        watch = self._watch
        return None if watch is None else watch.latest()
