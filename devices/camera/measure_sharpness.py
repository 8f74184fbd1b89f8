"""Sharpness of the face, and blocks of a compression that was too strong."""

import cv2
import numpy as np

from devices.camera.align import Aligned
from devices.camera.picture import Picture

BLOCK = 8
"""JPEG cuts a picture into squares of this side."""
PRINT_IED = 113.0
"""Distance of the eyes in a print of 413 × 531 px and in the aligned picture."""
MIDDLE = 2000
"""Pixels either way."""


def sharpness(face: Aligned) -> float:
    """ln(1 + variance of the Laplacian of the 3 × 3-smoothed grey), in the face."""
    grey = cv2.blur(cv2.cvtColor(face.bgr[face.face], cv2.COLOR_BGR2GRAY), (3, 3))
    return float(np.log1p(cv2.Laplacian(grey, cv2.CV_32F)[face.hull[face.face]].var()))


def blockiness(picture: Picture, ied: float) -> float:
    """By how many grey levels steps at borders of blocks exceed others, as the print shows them.

    The worse of across and down. Their ratio, which is usual, is 1.5 to 2.2 for good JPEGs of an even
    backdrop, where both are small. ied: of the face in this picture, pixels; a fine picture hides its blocks.
    """
    rows, columns = (_middle(length) for length in picture.shape[:2])
    grey = cv2.cvtColor(picture[rows, columns], cv2.COLOR_BGR2GRAY)
    seen = min(1.0, PRINT_IED / max(ied, 1.0))
    return seen * max(_excess_over_borders(grey), _excess_over_borders(grey.T))


def _middle(length: int) -> slice:
    """A part that begins on a block's border; of a very large picture the middle tells enough."""
    start = max(0, (length - MIDDLE) // 2) // BLOCK * BLOCK
    return slice(start, min(length, start + MIDDLE))


def _excess_over_borders(grey: Picture) -> float:
    steps = np.abs(np.diff(grey.astype(np.int16), axis=1)).mean(0)
    if steps.size < 2 * BLOCK:
        return 0.0
    border = np.arange(steps.size) % BLOCK == BLOCK - 1
    return float(steps[border].mean() - steps[~border].mean())
