"""The portrait view: head, shoulders and what is behind, level, 256 × 256, with the person marked in it.

Background and hair are measured here, on the same scale however large the picture is.
"""

from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from devices.camera.mesh import Mesh
from devices.camera.picture import Matrix, Picture, around, map_points, scale_of, shrunk
from devices.camera.segment import SIDE, Segmenter

ACROSS = 3.2
"""Side of the view by t: the print is 2.05 wide and 2.6 high; tall hair stays in it."""
BELOW = 0.1
"""The middle of the view lies so far below the eyes, by t."""


@dataclass(frozen=True, slots=True)
class Portrait:
    """bgr, person (0..1), inside (True where the picture has pixels): 256 × 256. matrix: from the picture."""

    bgr: Picture
    person: NDArray[Any]
    inside: NDArray[Any]
    mesh: Mesh
    matrix: Matrix


def portrait_of(picture: Picture, mesh: Mesh, segmenter: Segmenter) -> Portrait:
    """Cut and mark."""
    down = np.array([-np.sin(mesh.turn), np.cos(mesh.turn)])
    centre = mesh.eyes.mean(0) + BELOW * mesh.t * down
    matrix = around(centre, angle=mesh.turn, side=max(ACROSS * mesh.t, 8.0), size=SIDE)
    small, into = shrunk(picture, matrix)
    bgr = cv2.warpAffine(small, into, (SIDE, SIDE), flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    points = Mesh(map_points(mesh.points, matrix), mesh.presence)
    return Portrait(bgr, segmenter.person(bgr), _inside(picture, matrix), points, matrix)


def _inside(picture: Picture, matrix: Matrix) -> NDArray[Any]:
    """Where the view shows the picture, a pixel away from its border."""
    height, width = picture.shape[:2]
    corners = np.array([(0, 0), (width - 1, 0), (width - 1, height - 1), (0, height - 1)], np.float64)
    mask = np.zeros((SIDE, SIDE), np.uint8)
    cv2.fillConvexPoly(mask, np.round(map_points(corners, matrix) * 16).astype(np.int32), 1, shift=4)
    return cv2.erode(mask, np.ones((3, 3), np.uint8), borderValue=1).astype(bool)


def pixels_of(view: Portrait, length: float) -> float:
    """A length of the picture in pixels of the view."""
    return length * scale_of(view.matrix)
