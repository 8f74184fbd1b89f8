"""The face in the 616 × 616 pixels of ISO/IEC 29794-5, where all measures of its surface are taken."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from devices.camera.mesh import BROWS, MOUTH, NOSE, OVAL, Mesh
from devices.camera.picture import Matrix, Picture, Points, map_points, similarity, warp

SIDE = 616
TARGET = np.array([(251, 272), (364, 272), (308, 336), (262, 402), (355, 402)], np.float64)
"""Right eye, left eye, tip of the nose, right and left corner of the mouth (the person's right)."""

JAW = tuple(
    index for index in OVAL if index not in (10, 338, 297, 332, 284, 251, 389, 162, 21, 54, 103, 67, 109)
)
SQUARE = 0.3
"""Side of a cheek square by the distance of the eyes."""
LINEAR = np.array(
    [255 * (v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4) for v in np.arange(256) / 255],
    np.float32,
)
"""sRGB to linear light, both 0..255 (IEC 61966-2-1)."""


Part = tuple[slice, slice]
"""Rows and columns of the aligned picture."""


@dataclass(frozen=True)
class Aligned:
    """bgr: 616 × 616. mesh: its points there. matrix: from the picture to here."""

    bgr: Picture
    mesh: Mesh
    matrix: Matrix

    @cached_property
    def luminance(self) -> NDArray[Any]:
        """Linear-light luminance, 0..255."""
        return luminance_of(self.bgr)

    @cached_property
    def hull(self) -> NDArray[Any]:
        """True in the face from the brows to the jaw."""
        return filled(self.mesh.at(*JAW, *BROWS), (SIDE, SIDE))

    @cached_property
    def face(self) -> Part:
        """The smallest upright part that holds the hull."""
        return around_points(self.mesh.at(*JAW, *BROWS))

    def lab(self, part: Part) -> NDArray[Any]:
        """CIELAB of a part, D65: L* 0..100. Of all it would take half the time of a live frame."""
        return lab_of(self.bgr[part])

    def cheek(self, *, right: bool, outwards: bool) -> Part:
        """Rows and columns of a square below an eye centre, laid towards the nose or away from it."""
        eyes, mouth = self.mesh.eyes, self.mesh.at(*MOUTH).mean(0)
        side = SQUARE * self.mesh.ied
        x = eyes[0 if right else 1][0]
        left = x - side if right == outwards else x
        top = eyes.mean(0)[1] + (mouth[1] - eyes.mean(0)[1]) / 2
        return _span(top, side), _span(left, side)


def align(picture: Picture, mesh: Mesh) -> Aligned:
    """One turn, one scale, one shift; what lies outside the picture is black.

    Cubic: a finished photo is hardly scaled, and bilinear samples would make it look blurred.
    """
    source = np.vstack([mesh.eyes, mesh.at(NOSE, *MOUTH)])
    matrix = similarity(source, TARGET)
    bgr = warp(picture, matrix, SIDE, SIDE, how=cv2.INTER_CUBIC)
    return Aligned(bgr, Mesh(map_points(mesh.points, matrix), mesh.presence), matrix)


def luminance_of(bgr: Picture) -> NDArray[Any]:
    """.2126 R + .7152 G + .0722 B of linear light, 0..255."""
    weights = np.array([[0.0722, 0.7152, 0.2126]], np.float32)
    return cv2.transform(cv2.LUT(bgr, LINEAR), weights)


def lab_of(bgr: Picture) -> NDArray[Any]:
    """CIELAB, float32."""
    return cv2.cvtColor(bgr.astype(np.float32) / 255, cv2.COLOR_BGR2Lab)


def chroma_of(lab: NDArray[Any]) -> NDArray[Any]:
    """Distance from grey in the a*b* plane."""
    return np.asarray(np.hypot(lab[..., 1], lab[..., 2]))


def filled(points: Points, shape: tuple[int, int]) -> NDArray[Any]:
    """True within the convex hull of the points."""
    mask = np.zeros(shape, np.uint8)
    cv2.fillConvexPoly(mask, cv2.convexHull(np.round(points).astype(np.int32)), 1)
    return mask.astype(bool)


def around_points(points: Points, margin: float = 4) -> Part:
    """The upright part that holds the points, and a margin in pixels."""
    (left, top), (right, bottom) = points.min(0) - margin, points.max(0) + margin
    return _span(top, bottom - top), _span(left, right - left)


def _span(start: float, length: float) -> slice:
    """Pixels of the aligned picture, at least one."""
    first = int(np.clip(round(start), 0, SIDE - 1))
    return slice(first, int(np.clip(round(start + length), first + 1, SIDE)))
