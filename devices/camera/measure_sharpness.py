"""Sharpness of the face, and blocks of a compression that was too strong."""

import cv2
import numpy as np

from devices.camera.align import Aligned
from devices.camera.picture import Picture

BLOCK = 8
"""JPEG cuts a picture into squares of this side."""
MIDDLE = 2000
"""Pixels either way."""


def sharpness(face: Aligned) -> float:
    """ln(1 + variance of the Laplacian of the 3 × 3-smoothed grey), in the face."""
    rows, columns = np.nonzero(face.hull)
    part = slice(max(0, rows.min() - 4), rows.max() + 5), slice(max(0, columns.min() - 4), columns.max() + 5)
    grey = cv2.blur(cv2.cvtColor(face.bgr[part], cv2.COLOR_BGR2GRAY), (3, 3))
    return float(np.log1p(cv2.Laplacian(grey, cv2.CV_32F)[face.hull[part]].var()))


def blockiness(picture: Picture) -> float:
    """Mean step over the borders of 8-pixel blocks by the mean step elsewhere, the worse way; 1 is clean."""
    rows, columns = (_middle(length) for length in picture.shape[:2])
    grey = cv2.cvtColor(picture[rows, columns], cv2.COLOR_BGR2GRAY)
    return max(_steps_over_borders(grey), _steps_over_borders(grey.T))


def _middle(length: int) -> slice:
    """A part that begins on a block's border; of a very large picture the middle tells enough."""
    start = max(0, (length - MIDDLE) // 2) // BLOCK * BLOCK
    return slice(start, min(length, start + MIDDLE))


def _steps_over_borders(grey: Picture) -> float:
    steps = np.abs(np.diff(grey.astype(np.int16), axis=1)).mean(0)
    if steps.size < 2 * BLOCK:
        return 1.0
    border = np.arange(steps.size) % BLOCK == BLOCK - 1
    return float((steps[border].mean() + 1e-3) / (steps[~border].mean() + 1e-3))
