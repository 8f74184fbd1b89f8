"""Lids and iris of each eye, by the net that looks at one eye closely: the mesh alone misses closed eyes."""

from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np

from devices.camera.mesh import LEFT_EYE, RIGHT_EYE, Mesh
from devices.camera.models import DEFAULT_FOLDER, Net
from devices.camera.picture import Picture, Points, around, inverse, map_points, warp

SIDE = 64
AROUND = 2.3
"""Side of the crop by the distance of the corners."""
LOWER, UPPER = slice(3, 6), slice(11, 14)
"""The middle of the lower lid (3–5) and of the upper one (11–13)."""


@dataclass(frozen=True, slots=True)
class Eye:
    """Pixels of the picture. corners: from left to right; iris: its centre; lids: 71 points."""

    corners: Points
    iris: Points
    lids: Points

    @property
    def width(self) -> float:
        """Distance of the corners."""
        return float(np.linalg.norm(self.corners[1] - self.corners[0]))

    @property
    def opening(self) -> float:
        """Mean lower lid to mean upper lid, along the normal of the eye; negative lids are crossed."""
        along = (self.corners[1] - self.corners[0]) / max(self.width, 1e-6)
        normal = np.array([-along[1], along[0]])
        return float((self.lids[LOWER].mean(0) - self.lids[UPPER].mean(0)) @ normal)

    @property
    def gaze(self) -> Points:
        """The iris off the middle of the corners by their distance, right and down positive."""
        along = (self.corners[1] - self.corners[0]) / max(self.width, 1e-6)
        off = (self.iris - self.corners.mean(0)) / max(self.width, 1e-6)
        return np.array([off @ along, off @ np.array([-along[1], along[0]])])


class Irises:
    """Finds both."""

    def __init__(self, folder: Path = DEFAULT_FOLDER) -> None:
        """Raises WrongModel."""
        self._net = Net("iris_landmark", folder)

    def find(self, picture: Picture, mesh: Mesh) -> tuple[Eye, Eye]:
        """The person's right eye, then the left; the net knows right eyes only: the left one is mirrored."""
        return self._eye(picture, mesh.at(*RIGHT_EYE), mirrored=False), self._eye(
            picture, mesh.at(*LEFT_EYE), mirrored=True
        )

    def _eye(self, picture: Picture, corners: Points, *, mirrored: bool) -> Eye:
        across = corners[1] - corners[0]
        side = max(AROUND * float(np.linalg.norm(across)), 4.0)
        matrix = around(corners.mean(0), angle=float(np.arctan2(across[1], across[0])), side=side, size=SIDE)
        small = warp(picture, matrix, SIDE, SIDE)
        if mirrored:
            small = small[:, ::-1]
        outputs = self._net.run(
            cv2.cvtColor(np.ascontiguousarray(small), cv2.COLOR_BGR2RGB).astype(np.float32) / 255
        )
        lids = outputs["output_eyes_contours_and_brows"].reshape(-1, 3)[:, :2].astype(np.float64)
        iris = outputs["output_iris"].reshape(-1, 3)[:1, :2].astype(np.float64)
        if mirrored:
            lids[:, 0], iris[:, 0] = SIDE - lids[:, 0], SIDE - iris[:, 0]
        back = inverse(matrix)
        return Eye(corners, map_points(iris, back)[0], map_points(lids, back))
