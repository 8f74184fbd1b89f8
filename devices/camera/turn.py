"""Turns pictures upright: a landscape camera is mounted on its side, so that a 1080p one sees a tall person.

1920×1080 becomes 1080×1920: a head of 850 px fits, as 240 px between the eyes need. 720p becomes 720×1280.
"""

from enum import IntEnum

import cv2
import numpy as np

from devices.camera.pixels import Pixels


class Turn(IntEnum):
    """Degrees clockwise from the picture as it comes to the picture as it should be."""

    NONE = 0
    RIGHT = 90
    HALF = 180
    LEFT = 270


_CODES = {
    Turn.RIGHT: cv2.ROTATE_90_CLOCKWISE,
    Turn.HALF: cv2.ROTATE_180,
    Turn.LEFT: cv2.ROTATE_90_COUNTERCLOCKWISE,
}


def turned(pixels: Pixels, turn: Turn) -> Pixels:
    """The picture upright; the very same one when there is nothing to turn."""
    if turn is Turn.NONE:
        return pixels
    return np.asarray(cv2.rotate(pixels, _CODES[turn]), np.uint8)
