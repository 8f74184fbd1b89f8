"""The crown lies where hair and posture say, and nowhere when the hair leaves the picture."""

import numpy as np
import pytest

from devices.camera.head import HAIR_MEAN, MEAN, PITCH_MEAN, head_of
from devices.camera.mesh import CHIN, FOREHEAD, Mesh
from devices.camera.portrait import SIDE, Portrait


def portrait(hair: float, *, cut: bool = False) -> Portrait:
    """t is 80 pixels; the person reaches `hair` × t above the chin, or out of the picture."""
    points = np.full((468, 3), (128.0, 120.0, 0.0))
    points[CHIN, 1], points[FOREHEAD, 1] = 200.0, 70.0
    person = np.zeros((SIDE, SIDE), np.float32)
    person[0 if cut else round(200 - 80 * hair) :, 60:200] = 1
    inside = np.ones((SIDE, SIDE), bool)
    return Portrait(np.zeros((SIDE, SIDE, 3), np.uint8), person, inside, Mesh(points, 1.0), np.eye(2, 3))


def test_an_average_head_has_the_average_height() -> None:
    """And both estimates agree."""
    head = head_of(portrait(HAIR_MEAN), PITCH_MEAN)
    assert head.height == pytest.approx(MEAN, abs=0.005)
    assert head.gap < 0.01
    assert head.above_eyes == pytest.approx(HAIR_MEAN - 1, abs=0.01)


@pytest.mark.parametrize("hair", [1.85, 2.2, 2.4])
def test_less_than_half_of_the_hair_is_skull(hair: float) -> None:
    """Tall hair moves the crown a little, and the two estimates apart."""
    plain, tall = head_of(portrait(HAIR_MEAN), PITCH_MEAN), head_of(portrait(hair), PITCH_MEAN)
    share = (tall.height - plain.height) / (hair - HAIR_MEAN)
    assert 0.3 < share < 0.45
    assert tall.gap == pytest.approx(0.41 * abs(hair - HAIR_MEAN), abs=0.01)


def test_a_head_that_leans_has_its_chin_nearer() -> None:
    """By a few parts in a thousand for each degree."""
    assert head_of(portrait(HAIR_MEAN), 8.0).height > head_of(portrait(HAIR_MEAN), -8.0).height


def test_hair_beyond_the_picture_leaves_posture_alone() -> None:
    """There is nothing to compare with."""
    head = head_of(portrait(2.0, cut=True), PITCH_MEAN)
    assert (head.hair, head.above_eyes, head.gap) == (None, 0.0, 0.0)
    assert head.height == pytest.approx(MEAN)
