"""Where pictures come from: a camera of Linux, or MJPEG over HTTP; what is played stands in played.py."""

import logging
import os
from dataclasses import dataclass
from typing import Protocol

import cv2

from devices.camera.opencv_capture import open_capture
from devices.camera.pixels import Pixels

_log = logging.getLogger(__name__)

OPEN_MILLISECONDS = 2000
"""For the first byte of a stream. Opening on the loopback takes 7 ms (measured); other lines are slower."""

READ_MILLISECONDS = 800
"""For one picture: below the second after which a camera is stale; healing has begun by then."""

V4L_SELECT_SECONDS = "1"
"""V4L2 knows no time-out property; OpenCV's select() waits ten seconds unless this says otherwise."""


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
        capture = open_capture(self.device, cv2.CAP_V4L2, wish)
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
        return open_capture(self.url, cv2.CAP_FFMPEG, limits)
