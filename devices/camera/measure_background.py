"""What is behind the person: how light, how even, of which colour."""

from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from devices.camera.align import Aligned, chroma_of, lab_of
from devices.camera.mesh import CHIN
from devices.camera.picture import inverse
from devices.camera.portrait import Portrait

BACKGROUND = 0.05
"""Less likely than this to be the person."""
AWAY = 0.09
"""Distance kept from the person, by IED: no single hairs, but the shadow that falls close by."""
HALF_PRINT = 1.02
"""Half the width of the print by t; what lies beside the print does not matter."""
SPREAD = (1, 50, 95)
"""Per cent: with 1 instead of 5 at the dark end a narrow shadow is seen, 100 % of [syn] instead of 64 %."""
LEAST_PIXELS = 200
"""Of the view; from fewer nothing is told."""
ISO_SIDES, ISO_BELOW, ISO_SIZE = 62, 210, (354, 292)
"""ISO/IEC 29794-5: cut from the aligned picture, and what it is squeezed into."""


@dataclass(frozen=True, slots=True)
class Backdrop:
    """lightness: median L*. spread: p95 − p1 of L*. chroma: median. None where too little of it is seen."""

    lightness: float | None = None
    spread: float | None = None
    chroma: float | None = None


def backdrop_of(view: Portrait) -> Backdrop:
    """Above the chin and within the print."""
    seen = backdrop_mask(view)
    if seen.sum() < LEAST_PIXELS:
        return Backdrop()
    lab = lab_of(view.bgr)[seen]
    low, middle, high = np.percentile(lab[:, 0], SPREAD)
    return Backdrop(float(middle), float(high - low), float(np.median(chroma_of(lab))))


def backdrop_mask(view: Portrait) -> NDArray[Any]:
    """True on the backdrop."""
    away = 2 * max(1, round(AWAY * view.mesh.ied)) + 1
    person = (view.person >= BACKGROUND).astype(np.uint8)
    disc = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (away, away))
    seen = (cv2.dilate(person, disc) == 0) & view.inside
    x, half = float(view.mesh.eyes.mean(0)[0]), HALF_PRINT * view.mesh.t
    seen[:, : max(0, round(x - half))] = False
    seen[:, max(0, round(x + half)) :] = False
    seen[max(0, round(float(view.mesh.at(CHIN)[0][1]))) :] = False
    return np.asarray(seen)


def background_uniformity(face: Aligned, view: Portrait) -> float | None:
    """Mean Scharr gradient of the luminance on the background (ISO/IEC 29794-5); None where none is seen."""
    height, width = face.luminance.shape
    part = slice(0, height - ISO_BELOW), slice(ISO_SIDES, width - ISO_SIDES)
    into = face.matrix @ np.vstack([inverse(view.matrix), (0, 0, 1)])
    empty = ((view.person < 0.5) & view.inside).astype(np.uint8)
    mask = cv2.warpAffine(empty, into, (width, height), flags=cv2.INTER_NEAREST)[part]
    mask = cv2.erode(cv2.resize(mask, ISO_SIZE, interpolation=cv2.INTER_NEAREST), np.ones((4, 4), np.uint8))
    small = cv2.resize(face.luminance[part], ISO_SIZE, interpolation=cv2.INTER_LINEAR)
    if mask.sum() < LEAST_PIXELS:
        return None
    across, down = (cv2.Scharr(small, cv2.CV_32F, *axis) for axis in ((1, 0), (0, 1)))
    return float(np.hypot(across, down)[mask > 0].mean())
