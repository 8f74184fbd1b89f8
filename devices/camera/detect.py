"""Where faces are: the BlazeFace detector, on the picture as it is, then closer, then turned."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from devices.camera.models import DEFAULT_FOLDER, Net
from devices.camera.picture import Matrix, Picture, Points, inverse, map_points
from devices.camera.tiles import cut, squares

SIDE = 128
LEAST_SCORE = 0.5
SAME_FACE = 0.3
"""Boxes that share more than this of the smaller one are one face."""
LEAST_SHARE = 0.02
"""A face below this share of the largest one's area is a picture on the wall or a mistake, not a person."""


@dataclass(frozen=True, slots=True)
class Face:
    """score 0..1; box: x, y, width, height; points: right eye, left eye, nose, mouth, right ear, left ear."""

    score: float
    box: tuple[float, float, float, float]
    points: Points

    @property
    def area(self) -> float:
        """Square pixels."""
        return self.box[2] * self.box[3]


class Detector:
    """Finds faces; the largest comes first."""

    def __init__(self, folder: Path = DEFAULT_FOLDER) -> None:
        """Raises WrongModel."""
        self._net = Net("face_detection_short_range", folder)
        self._anchors = _anchors()

    def find_fast(self, frame: Picture) -> list[Face]:
        """On the centred square of a live frame: it keeps faces that the whole frame loses."""
        height, width = frame.shape[:2]
        side = min(height, width)
        return _largest_first(self._in_square(frame, ((width - side) / 2, (height - side) / 2), side))

    def find(self, picture: Picture) -> list[Face]:
        """On a still: all of it and overlapping squares, so that a small second face is seen too."""
        return _largest_first(
            [face for corner, side in squares(picture) for face in self._in_square(picture, corner, side)]
        )

    def find_turned(self, picture: Picture) -> list[Face]:
        """On a picture that lies on its side or its head; where they are in the picture as it is."""
        for quarters in (1, 3, 2):
            turned = np.ascontiguousarray(np.rot90(picture, quarters))
            faces = self.find(turned)
            if faces:
                return [_turned_back(face, quarters, picture.shape[:2]) for face in faces]
        return []

    def _in_square(self, picture: Picture, corner: tuple[float, float], side: float) -> list[Face]:
        """Faces in a square of the picture; the square may reach beyond it."""
        scale = SIDE / side
        matrix = np.array([[scale, 0, -corner[0] * scale], [0, scale, -corner[1] * scale]])
        small = cut(picture, corner, side, SIDE)
        outputs = self._net.run(cv2.cvtColor(small, cv2.COLOR_BGR2RGB).astype(np.float32) / 127.5 - 1)
        scores = 1 / (1 + np.exp(-np.clip(outputs["classificators"][:, 0], -80, 80)))
        good = scores >= LEAST_SCORE
        raw = outputs["regressors"][good].reshape(-1, 8, 2) / SIDE
        centres = self._anchors[good]
        raw[:, 0] += centres
        raw[:, 2:] += centres[:, np.newaxis]
        return [
            _face(float(score), each * SIDE, inverse(matrix))
            for score, each in zip(scores[good], raw, strict=True)
        ]


def _face(score: float, raw: Points, back: Matrix) -> Face:
    """raw: centre, size, six points in pixels of the small picture."""
    moved = map_points(np.vstack([raw[0] - raw[1] / 2, raw[0] + raw[1] / 2, raw[2:]]), back)
    (left, top), (right, bottom) = moved[:2]
    return Face(score, (float(left), float(top), float(right - left), float(bottom - top)), moved[2:])


def _turned_back(face: Face, quarters: int, shape: tuple[int, ...]) -> Face:
    """From a picture turned by quarters counter-clockwise to the one of this shape (height, width)."""
    x, y, width, height = face.box
    corners = np.array([(x, y), (x + width, y + height)])
    points = np.vstack([corners, face.points])
    height, width = shape
    for _ in range(quarters):
        height, width = width, height
    for _ in range(quarters):  # a quarter clockwise: what was the turned picture's height is the width
        points = np.column_stack([height - points[:, 1], points[:, 0]])
        height, width = width, height
    low, high = points[:2].min(0), points[:2].max(0)
    across, down = high - low
    return Face(face.score, (float(low[0]), float(low[1]), float(across), float(down)), points[2:])


def _largest_first(faces: list[Face]) -> list[Face]:
    """Without repeats (the surer stays), without specks."""
    kept: list[Face] = []
    for face in sorted(faces, key=lambda each: -each.score):
        if all(_overlap(face, other) < SAME_FACE for other in kept):
            kept.append(face)
    kept.sort(key=lambda each: -each.area)
    return [face for face in kept if face.area >= LEAST_SHARE * kept[0].area]


def _overlap(one: Face, other: Face) -> float:
    """Shared area by that of the smaller one: a square that cuts a face sees a smaller one within it."""
    (ax, ay, aw, ah), (bx, by, bw, bh) = one.box, other.box
    across = max(0.0, min(ax + aw, bx + bw) - max(ax, bx))
    down = max(0.0, min(ay + ah, by + bh) - max(ay, by))
    return across * down / min(one.area, other.area)


def _anchors() -> NDArray[Any]:
    """Centres, 896 × 2 in shares: a grid of 16 × 16 with two each, one of 8 × 8 with six."""
    grids = []
    for size, each in ((16, 2), (8, 6)):
        line = (np.arange(size) + 0.5) / size
        grids.append(np.repeat(np.stack(np.meshgrid(line, line), -1).reshape(-1, 2), each, axis=0))
    return np.concatenate(grids)
