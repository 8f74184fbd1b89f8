"""A process on one core: live frames and stills one after the other; it tells times and memory as JSON."""

import json
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from time import process_time
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from devices.camera.models import DEFAULT_FOLDER
from devices.camera.studio import PhotoStudio

FRAMES, STILLS, WARM = 300, 30, 20


def main() -> None:
    """Print one object: milliseconds of the core for each frame and still, megabytes after the frames."""
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    studio, frames = PhotoStudio(), list(sways())
    look = [_milliseconds(studio.look, frames[number % len(frames)]) for number in range(WARM + FRAMES)]
    live = _resident_mb()
    check = [_milliseconds(studio.check, frames[0]) for _ in range(STILLS)]
    json.dump({"frames": look[WARM:], "stills": check, "memory": live}, sys.stdout)


def sways() -> Iterator[NDArray[Any]]:
    """A person who sways a little before a light wall, 1280 × 720."""
    face = cv2.imread(str(DEFAULT_FOLDER / "astronaut.png"))
    if face is None:
        raise FileNotFoundError("astronaut.png: run make once")
    face = cv2.resize(face[0:300, 90:370], None, fx=2, fy=2, interpolation=cv2.INTER_CUBIC)
    for step in range(15):
        frame = np.full((720, 1280, 3), 230, np.uint8)
        x = 360 + 2 * step
        frame[60:660, x : x + 560] = face
        yield frame


def _milliseconds(act: Callable[[NDArray[Any]], object], picture: NDArray[Any]) -> float:
    began = process_time()
    act(picture)
    return (process_time() - began) * 1000


def _resident_mb() -> float:
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM:")) / 1024


if __name__ == "__main__":
    main()
