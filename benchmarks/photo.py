"""The photo: is a live frame judged before the next one comes, and is a still judged rightly?

The portraits with truth lie beside the repository; without them only the times are measured, on another face.
"""

import json
import subprocess
import sys

from benchmarks.photo_faces import FACES
from benchmarks.photo_rightness import rightness
from benchmarks.station import Station
from benchmarks.table import Judged, Line
from devices.camera.studio import PhotoStudio

FRAME_MS = 1000 / 30
"""A camera's next frame comes then."""
STILL_MS = 1000.0
MEMORY_MB = 300.0


def measure(_: Station) -> list[Line]:
    """Times and memory of a process of its own on one core, then rightness."""
    told = json.loads(subprocess.check_output([sys.executable, "-m", "benchmarks.photo_live"], text=True))
    lines = [
        Line(
            "photo: a live frame of 720p",
            told["frames"],
            [FRAME_MS],
            "30 a second",
            target=1,
            judged=Judged.P95,
        ),
        Line("photo: a still judged and cut", told["stills"], [STILL_MS], "1 s", target=1),
        Line("photo: memory of its process", [told["memory"]], [MEMORY_MB], "300 MB", unit="MB", target=1),
    ]
    return [*lines, *rightness(PhotoStudio())] if FACES.exists() else lines
