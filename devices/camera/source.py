"""Where pictures come from: a camera of Linux, a video file, a folder of images, or MJPEG over HTTP."""

import logging
import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import Event
from typing import Protocol

import cv2
import numpy as np

from devices.camera.pixels import Pixels

_log = logging.getLogger(__name__)

OPEN_MILLISECONDS = 2000
"""For the first byte of a stream. Opening on the loopback takes 7 ms (measured); other lines are slower."""

READ_MILLISECONDS = 800
"""For one picture: below the second after which a camera is stale; healing has begun by then."""

V4L_SELECT_SECONDS = "1"
"""V4L2 knows no time-out property; OpenCV's select() waits ten seconds unless this says otherwise."""

FFMPEG_QUIET = "-8"
"""AV_LOG_QUIET."""

IMAGES = (".jpg", ".jpeg", ".png")


class Capture(Protocol):
    """An opened source. Used by one thread."""

    def read(self) -> Pixels | None:
        """The next picture; None when it is over or was waited for in vain. May block for ever."""

    def release(self) -> None:
        """Let go of the device."""


class Source(Protocol):
    """Something to open. may_repeat: the same picture again is no sign of trouble."""

    @property
    def may_repeat(self) -> bool: ...

    def open(self) -> Capture | None:
        """None when it cannot be opened. May block."""


@dataclass(frozen=True, slots=True)
class V4l2Source:
    """A camera of Linux. device: best its name by id or path, for /dev/video0 is another after a replug.

    MJPG is asked for: raw pictures of 1080p do not pass USB 2 faster than five a second.
    """

    device: str
    width: int = 1920
    height: int = 1080
    fps: int = 30

    @property
    def may_repeat(self) -> bool:
        """A sensor is never so quiet."""
        return False

    def open(self) -> Capture | None:
        """Also when the driver gives another size than asked, which is told."""
        os.environ.setdefault("OPENCV_VIDEOIO_V4L_SELECT_TIMEOUT", V4L_SELECT_SECONDS)
        fourcc = cv2.VideoWriter.fourcc(*"MJPG")
        wish = [cv2.CAP_PROP_FOURCC, fourcc, cv2.CAP_PROP_FRAME_WIDTH, self.width]
        wish += [cv2.CAP_PROP_FRAME_HEIGHT, self.height, cv2.CAP_PROP_FPS, self.fps]
        capture = _opened(self.device, cv2.CAP_V4L2, wish)
        if capture is not None and capture.size != (self.width, self.height):
            _log.warning("camera gives %d×%d, asked for %d×%d", *capture.size, self.width, self.height)
        return capture


@dataclass(frozen=True, slots=True)
class HttpSource:
    """MJPEG over HTTP, as network cameras give it."""

    url: str
    open_milliseconds: int = OPEN_MILLISECONDS
    read_milliseconds: int = READ_MILLISECONDS

    @property
    def may_repeat(self) -> bool:
        """It is a camera, too."""
        return False

    def open(self) -> Capture | None:
        """Time-outs must be given here: set later they are not heard (measured)."""
        limits = [cv2.CAP_PROP_OPEN_TIMEOUT_MSEC, self.open_milliseconds]
        limits += [cv2.CAP_PROP_READ_TIMEOUT_MSEC, self.read_milliseconds]
        return _opened(self.url, cv2.CAP_FFMPEG, limits)


@dataclass(frozen=True, slots=True)
class VideoSource:
    """A film, over and over, at its own pace."""

    path: Path

    @property
    def may_repeat(self) -> bool:
        """Films stand still at times."""
        return True

    def open(self) -> Capture | None:
        """None when it is not there or no film."""
        capture = _opened(str(self.path), cv2.CAP_FFMPEG, [])
        return None if capture is None else Paced(capture, capture.fps)


@dataclass(frozen=True, slots=True)
class FolderSource:
    """The images of a folder in the order of their names, over and over."""

    path: Path
    fps: float = 15.0

    @property
    def may_repeat(self) -> bool:
        """A folder with one image is a picture that stands still."""
        return True

    def open(self) -> Capture | None:
        """None when the folder is not there or holds no image."""
        if not self.path.is_dir():
            return None
        files = sorted(file for file in self.path.iterdir() if file.suffix.lower() in IMAGES)
        return Paced(_Images(files), self.fps) if files else None


class Paced:
    """Gives pictures no faster than so many a second."""

    def __init__(self, capture: Capture, fps: float) -> None:
        self._capture = capture
        self._seconds = 1 / fps if fps > 0 else 1 / 15  # a film that does not say
        self._never = Event()

    def read(self) -> Pixels | None:
        """The next, after its time."""
        self._never.wait(self._seconds)
        return self._capture.read()

    def release(self) -> None:
        """As the capture."""
        self._capture.release()


class _Images:
    def __init__(self, files: Sequence[Path]) -> None:
        self._files = files
        self._next = 0

    def read(self) -> Pixels | None:
        """None when the file is gone or no image."""
        file = self._files[self._next % len(self._files)]
        self._next += 1
        try:
            packed = np.frombuffer(file.read_bytes(), np.uint8)
        except OSError:
            return None
        return _bytes_of(cv2.imdecode(packed, cv2.IMREAD_COLOR)) if packed.size else None

    def release(self) -> None:
        """Nothing is held."""


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
        return _bytes_of(pixels) if is_there else None

    def release(self) -> None:
        """A stalled one stays dead: only a new one lives."""
        self._capture.release()


def _opened(name: str, backend: int, wish: list[int]) -> OpenCvCapture | None:
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


def _bytes_of(pixels: object) -> Pixels | None:
    return None if pixels is None else np.asarray(pixels, np.uint8)
