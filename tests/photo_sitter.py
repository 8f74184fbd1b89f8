"""A public-domain face (NASA) that set-up put beside the nets, before walls of our own, her smile shut."""

from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from devices.camera.mesh import Mesh
from devices.camera.models import DEFAULT_FOLDER
from devices.camera.picture import Picture
from devices.camera.segment import Segmenter
from devices.camera.studio import PhotoStudio

ENLARGED = 3
WHITE = 240
"""Grey level of the wall: L* 95."""


@dataclass(frozen=True)
class Sitter:
    """picture: BGR, her head and shoulders; mask: 0..1 where she is; smiling: with her mouth as it was."""

    picture: Picture
    smiling: Picture
    mask: NDArray[Any]

    def before(self, wall: Picture | int, *, smiling: bool = False) -> Picture:
        """1300 × 1500 pixels, she in the middle; the wall is a grey level or a picture of that size."""
        canvas = np.full((1500, 1300, 3), wall, np.uint8) if isinstance(wall, int) else wall.copy()
        height, width = self.mask.shape
        top, left = 1500 - height, (1300 - width) // 2
        part = canvas[top:, left : left + width]
        mask = self.mask[..., None]
        part[:] = np.round((self.smiling if smiling else self.picture) * mask + part * (1 - mask))
        return canvas


def sit(studio: PhotoStudio) -> Sitter:
    """Enlarged, sharpened again, cut from her flag and her shuttle."""
    whole = cv2.imread(str(DEFAULT_FOLDER / "astronaut.png"))
    assert whole is not None
    part = whole[0:380, 50:430]
    large = cv2.resize(part, None, fx=ENLARGED, fy=ENLARGED, interpolation=cv2.INTER_CUBIC)
    sharp = cv2.addWeighted(large, 1.6, cv2.GaussianBlur(large, (0, 0), 3), -0.66, 0)
    height, width = sharp.shape[:2]
    mask = cv2.resize(Segmenter().person(sharp), (width, height), interpolation=cv2.INTER_CUBIC)
    mask = np.clip((mask - 0.4) / 0.4, 0, 1)
    seen = studio.see(sharp)
    assert seen is not None
    return Sitter(closed_lips(sharp, seen.mesh), sharp, mask)


def closed_lips(picture: Picture, mesh: Mesh) -> Picture:
    """The lips are stretched until they meet in the middle of the gap; skin above and below gives way."""
    upper, lower = (
        mesh.at(78, 191, 80, 81, 82, 13, 312, 311, 310, 415, 308),
        mesh.at(78, 95, 88, 178, 87, 14, 317, 402, 318, 324, 308),
    )
    closed = picture.copy()
    grow = 0.05 * mesh.t
    for x in range(int(upper[0][0]), int(upper[-1][0]) + 1):
        top, bottom = np.interp(x, *upper.T) - grow, np.interp(x, *lower.T) + grow
        middle, reach = (top + bottom) / 2, 0.25 * mesh.t
        rows = np.arange(round(top - reach), round(bottom + reach))
        source = np.interp(
            rows,
            (top - reach, middle - 0.5, middle + 0.5, bottom + reach),
            (top - reach, top, bottom, bottom + reach),
        )
        column = picture[:, x].astype(np.float32)
        closed[rows, x] = [
            [np.interp(y, np.arange(len(column)), column[:, c]) for c in range(3)] for y in source
        ]
    return closed
