"""Which pixels are the person: the selfie segmentation, on the picture as it is or on a part of it."""

from pathlib import Path

import cv2
import numpy as np

from devices.camera.models import DEFAULT_FOLDER, Net
from devices.camera.picture import Picture

SIDE = 256


class Segmenter:
    """Says how likely each pixel is a person."""

    def __init__(self, folder: Path = DEFAULT_FOLDER) -> None:
        """Raises WrongModel."""
        self._net = Net("selfie_segmentation", folder)

    def person(self, picture: Picture) -> Picture:
        """256 × 256 float32, 0..1; the picture is squeezed into it, whatever its shape."""
        small = cv2.resize(picture, (SIDE, SIDE), interpolation=cv2.INTER_AREA)
        outputs = self._net.run(cv2.cvtColor(small, cv2.COLOR_BGR2RGB).astype(np.float32) / 255)
        return outputs["activation_10"].reshape(SIDE, SIDE)
