"""An opened cv2.VideoCapture, quiet on standard error, and honest about having no picture."""

import os

import cv2
import numpy as np

from devices.camera.pixels import Pixels

FFMPEG_QUIET = "-8"
"""AV_LOG_QUIET."""


class OpenCvCapture:
    """cv2.VideoCapture, whose `isOpened` is no proof of life: only a picture is."""

    def __init__(self, capture: cv2.VideoCapture) -> None:
        self._capture = capture

    @property
    def size(self) -> tuple[int, int]:
        """Width and height as the driver says."""
        get = self._capture.get
        return int(get(cv2.CAP_PROP_FRAME_WIDTH)), int(get(cv2.CAP_PROP_FRAME_HEIGHT))

    @property
    def fps(self) -> float:
        """As the driver says; 0 when it does not."""
        return self._capture.get(cv2.CAP_PROP_FPS)

    def read(self) -> Pixels | None:
        """None after a stall, at the end, and when the other side closed."""
        is_there, pixels = self._capture.read()
        return bytes_of(pixels) if is_there else None

    def release(self) -> None:
        """A stalled one stays dead: only a new one lives."""
        self._capture.release()


def open_capture(name: str, backend: int, wish: list[int]) -> OpenCvCapture | None:
    """wish: pairs of property and value. None when it cannot be opened."""
    _hush()
    capture = cv2.VideoCapture(name, backend, wish)
    if not capture.isOpened():
        capture.release()
        return None
    return OpenCvCapture(capture)


def _hush() -> None:
    """Else each attempt on an unplugged camera is a line of the library on standard error."""
    os.environ.setdefault("OPENCV_FFMPEG_LOGLEVEL", FFMPEG_QUIET)
    cv2.utils.logging.setLogLevel(cv2.utils.logging.LOG_LEVEL_SILENT)


def bytes_of(pixels: object) -> Pixels | None:
    """As the library's own types do not say: they are bytes."""
    return None if pixels is None else np.asarray(pixels, np.uint8)
