"""Where to look for faces: squares of a picture, from the whole of it to parts."""

from collections.abc import Iterator

import cv2
import numpy as np

from devices.camera.picture import Picture

Square = tuple[tuple[float, float], float]
"""Left upper corner and side, pixels; it may reach beyond the picture."""


def squares(picture: Picture) -> Iterator[Square]:
    """Corner and side: the whole picture letterboxed, then squares along the longer side, then halves."""
    height, width = picture.shape[:2]
    longer, shorter = max(height, width), min(height, width)
    yield ((width - longer) / 2, (height - longer) / 2), longer
    for side in (shorter, shorter * 0.6):
        for top in _steps(height, side):
            for left in _steps(width, side):
                if side < longer:
                    yield (left, top), side


def cut(picture: Picture, corner: tuple[float, float], side: float, size: int) -> Picture:
    """The square as size × size, averaged; black where it reaches beyond the picture."""
    height, width = picture.shape[:2]
    left, top = round(corner[0]), round(corner[1])
    x0, y0, x1, y1 = max(0, left), max(0, top), min(width, round(left + side)), min(height, round(top + side))
    scale = size / side
    small = np.full((size, size, 3), 0, np.uint8)
    to_x, to_y = round((x0 - left) * scale), round((y0 - top) * scale)
    w, h = (
        min(size - to_x, max(1, round((x1 - x0) * scale))),
        min(size - to_y, max(1, round((y1 - y0) * scale))),
    )
    small[to_y : to_y + h, to_x : to_x + w] = cv2.resize(
        picture[y0:y1, x0:x1], (w, h), interpolation=cv2.INTER_AREA
    )
    return small


def _steps(length: float, side: float) -> list[float]:
    """Starts of squares that cover the length and overlap by about a third; at most eight."""
    count = min(8, int(np.ceil((length - side) / (side * 0.65))) + 1)
    return [0.0] if count == 1 else [float(each) for each in np.linspace(0, length - side, count)]
