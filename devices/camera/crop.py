"""The print picture: one similarity, one resample, one encoding. Nothing is retouched."""

import io
import math

import cv2
import numpy as np
from PIL import Image

from contract.photo import CropBox
from devices.camera.picture import Matrix, Picture, shrunk
from kiosk.photo.spec import PhotoSpec

BEST_QUALITY = 98
"""Beyond it a JPEG grows without looking better."""
WORST_QUALITY = 30


def cut_print(picture: Picture, box: CropBox, spec: PhotoSpec) -> Picture:
    """The box as a print of `spec.print_px`; what lies beyond the picture repeats its border."""
    width, height = spec.print_px
    small, into = shrunk(picture, _matrix(box, width, height))
    return cv2.warpAffine(
        small, into, (width, height), flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE
    )


def encode_print(print_picture: Picture, spec: PhotoSpec) -> bytes:
    """JPEG with its resolution in it, at the best quality whose file is small enough.

    Below `spec.least_quality` only for a picture so noisy that the file would be refused otherwise.
    """
    image = Image.fromarray(np.ascontiguousarray(print_picture[..., ::-1]))
    content = b""
    for quality in (*range(BEST_QUALITY, spec.least_quality - 1, -1), *range(90, WORST_QUALITY - 1, -10)):
        file = io.BytesIO()
        image.save(file, "JPEG", quality=quality, subsampling=0, dpi=(spec.dpi, spec.dpi))
        content = file.getvalue()
        if len(content) <= spec.most_bytes:
            break
    return content


def _matrix(box: CropBox, width: int, height: int) -> Matrix:
    """From the picture to the print."""
    scale, angle = height / box.height, math.radians(box.turn)
    cosine, sine = scale * math.cos(angle), scale * math.sin(angle)
    turn = np.array([[cosine, sine], [-sine, cosine]])
    middle = np.array([(width - 1) / 2, (height - 1) / 2])
    return np.column_stack([turn, middle - turn @ np.array([box.centre_x - 0.5, box.centre_y - 0.5])])
