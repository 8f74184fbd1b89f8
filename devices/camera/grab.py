"""One opening of a source, read without a pause by a thread of its own: pictures queue up if nobody reads.

A read may block for ever. Then the thread is left behind; when the driver lets it go, it releases and ends.
"""

import logging
from collections.abc import Callable
from threading import Event, Thread

import cv2

from devices.camera.pixels import Pixels
from devices.camera.source import Capture, Source

_log = logging.getLogger(__name__)


class Grab:
    """took: called with each picture, in the thread, until `leave`. woke: called when the thread ends."""

    def __init__(
        self, source: Source, took: Callable[["Grab", Pixels], None], woke: Callable[[], None]
    ) -> None:
        self._source = source
        self._took = took
        self._woke = woke
        self._left = Event()
        self._thread = Thread(target=self._run, name="camera-grab", daemon=True)
        self.could_open: bool | None = None
        """None while it is being opened."""

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    @property
    def is_over(self) -> bool:
        """Not opened, ended, or left and let go."""
        return self.could_open is False or not self._thread.is_alive()

    def leave(self, seconds: float = 0.0) -> None:
        """No more pictures from it; wait for its end at most so long."""
        self._left.set()
        self._thread.join(seconds)

    def _run(self) -> None:
        try:
            capture = self._source.open()
            self.could_open = capture is not None
            if capture is not None:
                self._read(capture)
        except (cv2.error, OSError):
            _log.exception("camera driver")
            self.could_open = bool(self.could_open)
        finally:
            self._woke()

    def _read(self, capture: Capture) -> None:
        try:
            while not self._left.is_set():
                pixels = capture.read()
                if pixels is None:
                    return
                if not self._left.is_set():
                    self._took(self, pixels)
        finally:
            capture.release()
