"""The print is the very rectangle that was asked for, and its file is small enough."""

import io

import numpy as np
import pytest
from PIL import Image

from contract.photo import CropBox
from devices.camera.crop import cut_print, encode_print
from devices.camera.picture import Picture
from kiosk.photo.spec import PhotoSpec

SPEC = PhotoSpec()


def dotted(x: int, y: int) -> Picture:
    """1000 × 800, white, with one dark square of 21 pixels."""
    picture = np.full((800, 1000, 3), 255, np.uint8)
    picture[y - 10 : y + 11, x - 10 : x + 11] = 0
    return picture


def dark_middle(print_picture: Picture) -> tuple[float, float]:
    """Where the square is in the print."""
    rows, columns = np.nonzero(print_picture[..., 0] < 128)
    return float(columns.mean()), float(rows.mean())


@pytest.mark.parametrize("turn", [0.0, 30.0, -90.0])
@pytest.mark.parametrize("height", [265.5, 531.0, 708.0])
def test_the_middle_of_the_box_is_the_middle_of_the_print(turn: float, height: float) -> None:
    """Whatever its size and turn."""
    box = CropBox(centre_x=420.5, centre_y=390.5, width=height * 35 / 45, height=height, turn=turn)
    x, y = dark_middle(cut_print(dotted(420, 390), box, SPEC))
    assert (x, y) == pytest.approx((206, 265), abs=1)


def test_the_print_is_turned_with_the_head() -> None:
    """Of a box turned by 90° clockwise, what is below in the picture is right in the print."""
    box = CropBox(centre_x=420.5, centre_y=390.5, width=413, height=531, turn=90.0)
    x, y = dark_middle(cut_print(dotted(420, 490), box, SPEC))
    assert (x, y) == pytest.approx((306, 265), abs=1)


def test_a_box_beyond_the_picture_repeats_its_border() -> None:
    """The clerk sees no black wedge."""
    box = CropBox(centre_x=0, centre_y=0, width=413, height=531)
    assert cut_print(dotted(700, 700), box, SPEC).min() == 255


def test_a_calm_print_has_the_best_quality_and_the_worst_still_fits() -> None:
    """200 KB, whatever is on it."""
    calm = np.full((531, 413, 3), 200, np.uint8)
    noise = np.random.default_rng(1).integers(0, 256, calm.shape).astype(np.uint8)
    for picture in (calm, noise):
        content = encode_print(picture, SPEC)
        assert len(content) <= SPEC.most_bytes
        with Image.open(io.BytesIO(content)) as image:
            assert (image.size, image.info["dpi"]) == ((413, 531), (300, 300))
