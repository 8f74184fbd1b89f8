"""Arrays that pass between the files of this folder, and the few ways a picture is bent."""

from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

Picture = NDArray[Any]
"""Height × width × 3, uint8, BGR as OpenCV has it."""
Points = NDArray[Any]
"""n × 2 or n × 3, pixels of the picture."""
Matrix = NDArray[Any]
"""2 × 3: from the picture to somewhere else."""

COARSE = 0.6
"""Below this scale a bilinear sample skips pixels: the picture is averaged down first."""


def similarity(source: Points, target: Points) -> Matrix:
    """The turn, scale and shift that lead `source` to `target` with the least squared error; n × 2 each."""
    one, other = _complex(source), _complex(target)
    middle, there = one.mean(), other.mean()
    factor = np.vdot(one - middle, other - there) / np.vdot(one - middle, one - middle)
    shift = there - factor * middle
    return np.array([[factor.real, -factor.imag, shift.real], [factor.imag, factor.real, shift.imag]])


def scale_of(matrix: Matrix) -> float:
    """How much larger things are behind it."""
    return float(np.hypot(matrix[0, 0], matrix[1, 0]))


def map_points(points: Points, matrix: Matrix) -> Points:
    """Through the matrix; a z in the third column is scaled along."""
    moved = points[:, :2] @ matrix[:, :2].T + matrix[:, 2]
    if points.shape[1] == 2:
        return moved
    return np.column_stack([moved, points[:, 2] * scale_of(matrix)])


def inverse(matrix: Matrix) -> Matrix:
    """Back again."""
    return cv2.invertAffineTransform(matrix)


def around(centre: Points, *, angle: float, side: float, size: int) -> Matrix:
    """A square of the picture (pixels; angle in radians, clockwise) -> a picture of size × size."""
    scale = size / side
    cosine, sine = scale * np.cos(angle), scale * np.sin(angle)
    turn = np.array([[cosine, sine], [-sine, cosine]])
    return np.column_stack([turn, size / 2 - turn @ np.asarray(centre)])


def warp(
    picture: Picture, matrix: Matrix, width: int, height: int, *, how: int = cv2.INTER_LINEAR
) -> Picture:
    """What lies outside is black."""
    small, into = shrunk(picture, matrix)
    return cv2.warpAffine(small, into, (width, height), flags=how)


def shrunk(picture: Picture, matrix: Matrix) -> tuple[Picture, Matrix]:
    """The picture averaged down for a matrix that makes it much smaller, and the matrix left to do."""
    factor = int(1 / max(scale_of(matrix), 1e-6))
    if scale_of(matrix) >= COARSE or factor < 2:
        return picture, matrix
    height, width = picture.shape[:2]
    size = max(1, width // factor), max(1, height // factor)
    small = cv2.resize(picture, size, interpolation=cv2.INTER_AREA)
    across, down = width / size[0], height / size[1]
    grown = np.array([[across, 0, (across - 1) / 2], [0, down, (down - 1) / 2], [0, 0, 1]])
    return small, matrix @ grown


def _complex(points: Points) -> NDArray[Any]:
    return points[:, 0] + 1j * points[:, 1]
