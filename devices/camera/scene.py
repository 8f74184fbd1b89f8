"""What stands before the simulated camera, as a value, and its picture: person, place, light and backdrop."""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from devices.camera.pixels import Pixels
from devices.camera.simulated_face import Portrait

SHARE_AT_ONE = 0.34
"""Forehead to chin as a share of the frame's height at distance 1: the whole 35×45 crop fits a 9:16 frame."""

EYE_LEVEL = 0.45
"""How far down the frame the face stands when nobody moved it."""

WALL_GREY = 232
"""Of the wall behind: L* 92, within what a photo booth's white is expected to be (88 to 100)."""

SHADOW_SOFT_SHARE = 0.05
"""Of the frame's width, over which a shadow on the backdrop begins."""


@dataclass(frozen=True, slots=True)
class Scene:
    """Who stands there, and how.

    portrait: None, nobody. distance: 1 is right, 2 twice as far. dx, dy: off the middle, as shares of the
    frame. roll: degrees, clockwise as seen. shade_left, shade_right: light taken from that side of the person
    as seen, 0..1. dark: from everything. backdrop: its grey, 0..255. shadow: light taken from its right half,
    0..1. eyes_shut, mouth_shut: as the portrait can.
    """

    portrait: Portrait | None = None
    distance: float = 1.0
    dx: float = 0.0
    dy: float = 0.0
    roll: float = 0.0
    shade_left: float = 0.0
    shade_right: float = 0.0
    dark: float = 0.0
    backdrop: int = WALL_GREY
    shadow: float = 0.0
    eyes_shut: bool = False
    mouth_shut: bool = False


def paint(scene: Scene, width: int, height: int) -> Pixels:
    """The picture, `width` × `height` px; new pixels each time."""
    picture = _backdrop(scene, width, height)
    if scene.portrait is not None:
        picture = _with_person(picture, scene, _expression(scene.portrait, scene))
    return _lit(picture, 1 - scene.dark)


def _backdrop(scene: Scene, width: int, height: int) -> Pixels:
    across = np.linspace(-0.5, 0.5, width, dtype=np.float32)
    light = 1 - scene.shadow * np.clip(across / SHADOW_SOFT_SHARE + 0.5, 0, 1)
    row = (scene.backdrop * light).astype(np.uint8)
    return np.asarray(np.repeat(np.repeat(row[None, :, None], 3, axis=2), height, axis=0), np.uint8)


def _expression(portrait: Portrait, scene: Scene) -> Portrait:
    if scene.mouth_shut:
        portrait = portrait.with_mouth_shut()
    return portrait.with_eyes_shut() if scene.eyes_shut else portrait


def _with_person(backdrop: Pixels, scene: Scene, portrait: Portrait) -> Pixels:
    height, width = backdrop.shape[:2]
    matrix = _placed(portrait, scene, width, height)
    size, cubic = (width, height), cv2.INTER_CUBIC
    person = cv2.warpAffine(
        _shaded(portrait, scene), matrix, size, flags=cubic, borderMode=cv2.BORDER_REPLICATE
    )
    mask = cv2.warpAffine(portrait.mask(), matrix, size).astype(np.float32) / 255
    return np.asarray(cv2.blendLinear(person, backdrop, mask, 1 - mask), np.uint8)


def _placed(portrait: Portrait, scene: Scene, width: int, height: int) -> NDArray[np.float64]:
    """From the portrait's pixels to the frame's."""
    scale = SHARE_AT_ONE * height / portrait.height / scene.distance
    matrix = np.asarray(cv2.getRotationMatrix2D(portrait.centre, -scene.roll, scale), np.float64)
    matrix[0, 2] += (0.5 + scene.dx) * width - portrait.centre[0]
    matrix[1, 2] += (EYE_LEVEL + scene.dy) * height - portrait.centre[1]
    return matrix


def _shaded(portrait: Portrait, scene: Scene) -> Pixels:
    """Light falls off from one side of the face to the other."""
    across = np.arange(portrait.pixels.shape[1], dtype=np.float32)
    side = np.clip((across - portrait.centre[0]) / portrait.height, -0.5, 0.5)
    light = 1 - scene.shade_left * (0.5 - side) - scene.shade_right * (0.5 + side)
    return _lit(portrait.pixels, light[None, :, None])


def _lit(pixels: Pixels, light: NDArray[np.float32] | float) -> Pixels:
    return np.asarray(np.clip(pixels * light, 0, 255), np.uint8)
