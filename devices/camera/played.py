"""Sources that are played over and over, for development and training: a film, or a folder of images."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import Event

import cv2
import numpy as np

from devices.camera.opencv_capture import bytes_of, open_capture
from devices.camera.pixels import Pixels
from devices.camera.source import Capture

IMAGES = (".jpg", ".jpeg", ".png")


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
        capture = open_capture(str(self.path), cv2.CAP_FFMPEG, [])
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
        return bytes_of(cv2.imdecode(packed, cv2.IMREAD_COLOR)) if packed.size else None

    def release(self) -> None:
        """Nothing is held."""
