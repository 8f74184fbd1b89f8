"""The 468 points of a face and how sure the net is; three passes on a still, one on each live frame."""

import math
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np

from devices.camera.detect import Face
from devices.camera.models import DEFAULT_FOLDER, Net
from devices.camera.picture import Picture, Points, around, inverse, map_points, warp

SIDE = 192
PASSES = 3
"""The chin settles after the third; everything is calibrated with this number (photo.md, 3)."""
FROM_BOX, FROM_POINTS = 1.7, 1.5
"""Side of the crop by the longer side; with 1.5 from the box the chin comes out 3.6 % IED too high."""

RIGHT_EYE, LEFT_EYE = (33, 133), (362, 263)
"""Corners, the outer one of the person's right eye first: from left to right in the picture."""
OVAL = (
    10, 338, 297, 332, 284, 251, 389, 356, 454, 323, 361, 288, 397, 365, 379, 378, 400, 377, 152, 148, 176,
    149, 150, 136, 172, 58, 132, 93, 234, 127, 162, 21, 54, 103, 67, 109,
)  # fmt: skip
CHIN, FOREHEAD, NOSE = 152, 10, 1
MOUTH = (61, 291)
INNER_LIPS = ((81, 178), (13, 14), (311, 402))
BROWS = (70, 63, 105, 66, 107, 336, 296, 334, 293, 300)


@dataclass(frozen=True, slots=True)
class Mesh:
    """points: 468 × 3 in pixels of the picture. presence: 0..1."""

    points: Points
    presence: float

    def at(self, *indices: int) -> Points:
        """These points in the plane."""
        return self.points[list(indices), :2]

    @property
    def eyes(self) -> Points:
        """Middle of the corners of the right and of the left eye, 2 × 2."""
        return np.array([self.at(*RIGHT_EYE).mean(0), self.at(*LEFT_EYE).mean(0)])

    @property
    def ied(self) -> float:
        """Distance of the eye centres, pixels."""
        return float(np.linalg.norm(self.eyes[1] - self.eyes[0]))

    @property
    def t(self) -> float:
        """From the middle of the four eye corners to the chin, pixels."""
        return float(np.linalg.norm(self.eyes.mean(0) - self.at(CHIN)[0]))

    @property
    def turn(self) -> float:
        """The eye line against the picture's, radians, clockwise positive."""
        (ax, ay), (bx, by) = self.at(33, 263)
        return math.atan2(by - ay, bx - ax)


class Mesher:
    """Lays the mesh."""

    def __init__(self, folder: Path = DEFAULT_FOLDER) -> None:
        """Raises WrongModel."""
        self._net = Net("face_landmark", folder)

    def first(self, picture: Picture, face: Face) -> Mesh:
        """From the detector's box."""
        x, y, width, height = face.box
        (ax, ay), (bx, by) = face.points[:2]
        centre = np.array([x + width / 2, y + height / 2])
        return self._lay(picture, centre, math.atan2(by - ay, bx - ax), FROM_BOX * max(width, height))

    def again(self, picture: Picture, mesh: Mesh) -> Mesh:
        """From the points of the pass or of the frame before."""
        angle = mesh.turn
        oval = mesh.at(*OVAL)
        turn = np.array([[math.cos(angle), -math.sin(angle)], [math.sin(angle), math.cos(angle)]])
        level = oval @ turn
        low, high = level.min(0), level.max(0)
        return self._lay(picture, turn @ ((low + high) / 2), angle, FROM_POINTS * float((high - low).max()))

    def settle(self, picture: Picture, face: Face) -> Mesh:
        """On a still."""
        mesh = self.first(picture, face)
        for _ in range(PASSES - 1):
            mesh = self.again(picture, mesh)
        return mesh

    def _lay(self, picture: Picture, centre: Points, angle: float, side: float) -> Mesh:
        matrix = around(centre, angle=angle, side=max(side, 8.0), size=SIDE)
        small = warp(picture, matrix, SIDE, SIDE)
        outputs = self._net.run(cv2.cvtColor(small, cv2.COLOR_BGR2RGB).astype(np.float32) / 255)
        points = outputs["conv2d_21"].reshape(-1, 3).astype(np.float64)
        presence = 1 / (1 + math.exp(-float(np.clip(outputs["conv2d_31"].ravel()[0], -80, 80))))
        return Mesh(map_points(points, inverse(matrix)), presence)
