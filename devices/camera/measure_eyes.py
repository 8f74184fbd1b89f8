"""Eyes and mouth: open, looking here, free of glare; closed, without teeth."""

import math
from collections.abc import Sequence
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from devices.camera.align import Aligned, around_points, chroma_of, filled
from devices.camera.iris import Eye
from devices.camera.mesh import INNER_LIPS, LEFT_EYE, RIGHT_EYE, Mesh

LIDS = (((159, 145), (158, 153), (160, 144)), ((386, 374), (385, 380), (387, 373)))
"""Upper and lower lid of the mesh, right eye and left."""
OUTER_LIP = (61, 185, 40, 39, 37, 0, 267, 269, 270, 409, 291, 375, 321, 405, 314, 17, 84, 181, 91, 146)
INNER_LIP = (78, 191, 80, 81, 82, 13, 312, 311, 310, 415, 308, 324, 318, 402, 317, 14, 87, 178, 88, 95)
GROWN = 0.02
"""By this share of t the space between the lips is grown: the mesh closes mouths that are a little open."""
PALE, LIGHT_PERCENT = 0.6, 75
"""Teeth have less than this share of the lips' chroma, and are lighter than this per cent of the lips."""
GLARE_WIDE, GLARE_HIGH = 1.2, 0.7
"""Box around an eye by the distance of its corners: the glass in front of the eye."""
GLARE_L, GLARE_CHROMA = 88, 12
"""A reflection is lighter than any white of an eye, and has the lamp's colour."""
ABOVE_SKIN, NEARLY_WHITE = 10, 97
"""In a bright picture it is lighter than the cheeks by so much of L*; beyond the second nothing is."""


def eyes_open(mesh: Mesh) -> float:
    """The smaller of the eyes: its widest lid gap / t, of the mesh (ISO/IEC 29794-5)."""
    return min(_widest(mesh, pairs) for pairs in LIDS)


def mouth_gap(mesh: Mesh) -> float:
    """The widest gap between the inner lips / t."""
    return _widest(mesh, INNER_LIPS)


def eye_iris(eyes: Sequence[Eye], mesh: Mesh) -> float:
    """The smaller opening / t, of the iris net."""
    return min(eye.opening for eye in eyes) / max(mesh.t, 1e-6)


def gaze(eyes: Sequence[Eye]) -> tuple[float, float]:
    """Mean of both eyes, right and down in the picture positive, by the width of the eye."""
    x, y = np.mean([eye.gaze for eye in eyes], axis=0)
    return float(x), float(y)


def teeth(face: Aligned) -> float:
    """Share of tooth-like pixels between the inner lips; 0 where there are none to see."""
    rows, columns = part = around_points(face.mesh.at(*OUTER_LIP), margin=GROWN * face.mesh.t + 4)
    shape, corner = (rows.stop - rows.start, columns.stop - columns.start), (columns.start, rows.start)
    inner = filled(face.mesh.at(*INNER_LIP) - corner, shape)
    lips = filled(face.mesh.at(*OUTER_LIP) - corner, shape) & ~inner
    grow = 2 * max(1, round(GROWN * face.mesh.t)) + 1
    between = cv2.dilate(inner.astype(np.uint8), np.ones((grow, grow), np.uint8)).astype(bool)
    if not lips.any() or not between.any():
        return 0.0
    lab = face.lab(part)
    chroma, lightness = chroma_of(lab), lab[..., 0]
    pale = chroma[between] < PALE * np.median(chroma[lips])
    return float((pale & (lightness[between] > np.percentile(lightness[lips], LIGHT_PERCENT))).mean())


def glare(face: Aligned) -> float:
    """The worse eye: share of white in the box around it."""
    return max(_white_around(face, corners) for corners in (RIGHT_EYE, LEFT_EYE))


def eye_contrast(face: Aligned) -> float:
    """The worse eye: p95 − p5 of L* in the box around it; a dark lens leaves none."""
    boxes = [_box(face, corners) for corners in (RIGHT_EYE, LEFT_EYE)]
    return min(float(np.subtract(*np.percentile(box[..., 0], (95, 5)))) for box in boxes)


def _white_around(face: Aligned, corners: tuple[int, int]) -> float:
    box = _box(face, corners)
    squares = [face.lab(face.cheek(right=side, outwards=False))[..., 0] for side in (True, False)]
    least = min(NEARLY_WHITE, max(GLARE_L, max(float(np.median(each)) for each in squares) + ABOVE_SKIN))
    return float(((box[..., 0] > least) & (chroma_of(box) < GLARE_CHROMA)).mean())


def _box(face: Aligned, corners: tuple[int, int]) -> NDArray[Any]:
    """L*, a*, b* around an eye."""
    one, other = face.mesh.at(*corners)
    d, half = math.dist(one, other), np.array((GLARE_WIDE, GLARE_HIGH)) / 2
    middle = (one + other) / 2
    return face.lab(around_points(np.array([middle - half * d, middle + half * d]), margin=0))


def _widest(mesh: Mesh, pairs: Sequence[tuple[int, int]]) -> float:
    gaps = [np.linalg.norm(np.subtract(*mesh.at(upper, lower))) for upper, lower in pairs]
    return float(max(gaps)) / max(mesh.t, 1e-6)
