"""A portrait that can be played in front of the simulated camera: cut out of its picture, with lids and lips.

Lids and lips are shut by a warp: skin is drawn over the slit from around it. What a shut eye looks like is
plausible to a person and to a landmark net, and proves nothing about real closed eyes.
"""

import sys
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path

import cv2
import numpy as np

from devices.camera.pixels import Pixels

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Slit:
    """What lids or lips leave open, in px of the picture: from corner to corner, open so wide in the middle.

    sag: how far the middle line hangs below the corners. from_above: share of the way that the upper rim goes
    to shut it (lids 1, lips ½). reach: how far around the skin gives.
    """

    left: Point
    right: Point
    gap: float
    reach: float
    sag: float = 0.0
    from_above: float = 1.0


@dataclass(frozen=True, slots=True)
class Portrait:
    """Lengths in px of the picture.

    centre, height: of the face, forehead to chin. outline: of the person; empty takes the whole picture.
    eyes, mouth: empty where they are not known; then nothing shuts.
    """

    pixels: Pixels
    centre: Point
    height: float
    outline: tuple[Point, ...] = ()
    eyes: tuple[Slit, ...] = ()
    mouth: Slit | None = None

    def with_eyes_shut(self) -> "Portrait":
        """The same person in the middle of a blink."""
        pixels = self.pixels
        for eye in self.eyes:
            pixels = shut(pixels, eye)
        return replace(self, pixels=pixels)

    def with_mouth_shut(self) -> "Portrait":
        """The same person without a smile."""
        return self if self.mouth is None else replace(self, pixels=shut(self.pixels, self.mouth))

    def mask(self) -> Pixels:
        """255 where the person is, soft at the rim; one channel."""
        height, width = self.pixels.shape[:2]
        if not self.outline:
            return np.full((height, width), 255, np.uint8)
        mask = np.zeros((height, width), np.uint8)
        cv2.fillPoly(mask, [np.array(self.outline, np.int32)], 255)
        return np.asarray(cv2.GaussianBlur(mask, (3, 3), 0), np.uint8)


def shut(pixels: Pixels, slit: Slit) -> Pixels:
    """The picture with the slit closed: its rims meet, and the skin around gives way smoothly."""
    height, width = pixels.shape[:2]
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    (left_x, left_y), (right_x, right_y) = slit.left, slit.right
    along = (x - left_x) / (right_x - left_x)
    bow = np.clip(1 - (2 * along - 1) ** 2, 0, None)  # 0 at the corners, 1 in the middle
    middle = left_y + along * (right_y - left_y) + slit.sag * bow
    seam = middle + slit.gap * bow * (slit.from_above - 0.5)
    give = np.clip(1 - np.abs(y - seam) / slit.reach, 0, None)
    from_above = slit.gap * bow * slit.from_above * give
    from_below = slit.gap * bow * (1 - slit.from_above) * give
    source_y = np.where(y < seam, y - from_above, y + from_below).astype(np.float32)
    return np.asarray(cv2.remap(pixels, x, source_y, cv2.INTER_LINEAR), np.uint8)


BUILT_IN = Path(sys.prefix, "share", "anytime", "models", "astronaut.png")
"""Where set-up puts the built-in face; a machine without it has nobody to play."""

ASTRONAUT_SHA256 = "88431cd9653ccd539741b555fb0a46b61558b301d4110412b5bc28b5e3ea6cb5"
"""`skimage/data/astronaut.png` of scikit-image 0.26: NASA, public domain. It is not kept here."""

_RIGHT_EYE = Slit((195, 101), (213, 101.5), gap=9, reach=16, sag=-0.5)
_LEFT_EYE = Slit((236, 103), (260, 104.5), gap=9, reach=16, sag=-0.5)
_MOUTH = Slit((204, 140.5), (244.5, 141), gap=16, reach=24, sag=5, from_above=0.5)
"""Teeth and the gloss of the lower lip, which measures as teeth: shut, .01 is left (measured)."""
_SHARPEN = 0.4
"""Her eyes are 43 px apart and shown three times larger: `sharp` is 2.5 without it, 2.86 with (measured)."""


def read_astronaut(file: Path) -> Portrait:
    """The built-in face, who smiles. ValueError for any other picture: it would have other eyes."""
    data = file.read_bytes()
    if sha256(data).hexdigest() != ASTRONAUT_SHA256:
        raise ValueError(f"not the portrait we know: {file.name}")
    pixels = np.asarray(cv2.imdecode(np.frombuffer(data, np.uint8), cv2.IMREAD_COLOR), np.uint8)
    pixels = np.asarray(
        cv2.addWeighted(pixels, 1 + _SHARPEN, cv2.GaussianBlur(pixels, (0, 0), 1), -_SHARPEN, 0), np.uint8
    )
    return Portrait(
        pixels, (224, 112), height=130, outline=_OUTLINE, eyes=(_RIGHT_EYE, _LEFT_EYE), mouth=_MOUTH
    )


# fmt: off
_OUTLINE: tuple[Point, ...] = (
    (190, 31), (200, 26), (210, 21), (220, 18), (231, 16), (242, 18), (252, 21), (265, 27),
    (277, 32), (286, 39), (292, 47), (296, 56), (298, 65), (300, 75), (301, 85), (300, 98),
    (297, 110), (293, 117), (287, 122), (282, 128), (277, 132), (269, 137), (267, 146), (265, 155),
    (261, 165), (256, 172), (266, 177), (277, 185), (287, 195), (295, 205), (301, 217), (305, 230),
    (315, 238), (328, 251), (340, 264), (352, 285), (360, 310), (364, 348), (385, 344), (410, 344),
    (440, 350), (470, 366), (490, 396), (500, 430), (505, 470), (505, 511), (22, 511), (22, 440),
    (30, 370), (45, 300), (60, 268), (78, 240), (90, 226), (101, 215), (112, 206), (114, 186),
    (122, 174), (132, 162), (147, 152), (156, 150), (165, 149), (185, 149), (183, 132), (178, 130),
    (174, 125), (170, 119), (164, 113), (159, 107), (156, 100), (154, 92), (153, 80), (153, 70),
    (156, 62), (159, 55), (165, 48), (172, 42), (178, 39), (185, 37),
)
"""Around hair, neck and suit, by eye."""
# fmt: on
