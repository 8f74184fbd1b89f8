"""The latest-frame mailbox: one picture, the newest, and never one that is too old to be true."""

from threading import Lock

from kiosk.ports import Frame


class FrameMailbox:
    """Filled by the reading thread, looked into by anybody. Frames are in memory only, one at a time."""

    def __init__(self, fresh_seconds: float) -> None:
        """fresh_seconds: how old a frame may be and still be shown."""
        self._fresh_seconds = fresh_seconds
        self._lock = Lock()
        self._frame: Frame | None = None

    def put(self, frame: Frame) -> None:
        """The newest; the one before is forgotten."""
        with self._lock:
            self._frame = frame

    def latest(self, now: float) -> Frame | None:
        """The newest, unless it is too old: then it is forgotten too."""
        with self._lock:
            if self._frame is not None and now - self._frame.at >= self._fresh_seconds:
                self._frame = None
            return self._frame

    def clear(self) -> None:
        """Forget."""
        with self._lock:
            self._frame = None
