"""Whether a picture is new: a driver may go on giving its last one, and calls that success (opencv#14044)."""

import numpy as np

from devices.camera.pixels import Pixels

STEP = 8
"""Every eighth pixel either way is compared first. A real sensor's noise differs there already; only where it
does not is the whole picture compared, which costs 2 ms at 1080p."""


class Freshness:
    """Remembers the last picture, across openings: a frozen camera that is opened afresh is still frozen."""

    def __init__(self) -> None:
        self._last: Pixels | None = None

    def is_new(self, pixels: Pixels) -> bool:
        """Whether it differs from the one before in any pixel. The first is new."""
        before, self._last = self._last, pixels
        if before is None or before.shape != pixels.shape:
            return True
        if not np.array_equal(before[::STEP, ::STEP], pixels[::STEP, ::STEP]):
            return True
        return not np.array_equal(before, pixels)

    def forget(self) -> None:
        """The last picture, too, is a citizen's."""
        self._last = None
