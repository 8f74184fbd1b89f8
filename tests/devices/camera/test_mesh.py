"""Mesh, irises and pose on a real face and its mirror image, and on a head of wire."""

import math

import cv2
import numpy as np
import pytest
from photo_sitter import Sitter

from devices.camera.detect import Detector
from devices.camera.mesh import CHIN, FOREHEAD, PASSES, Mesh, Mesher
from devices.camera.pose import pose_of
from devices.camera.studio import PhotoStudio

pytestmark = pytest.mark.slow


def wire(*, yaw: float = 0.0, pitch: float = 0.0, roll: float = 0.0) -> Mesh:
    """Two eye corners, a forehead and a chin; degrees."""
    points = np.zeros((468, 3))
    points[33], points[263], points[FOREHEAD], points[CHIN] = (
        (-50, 0, 0),
        (50, 0, 0),
        (0, -80, 0),
        (0, 100, 0),
    )
    y, p, r = (math.radians(each) for each in (yaw, pitch, roll))
    about_y = np.array([[math.cos(y), 0, -math.sin(y)], [0, 1, 0], [math.sin(y), 0, math.cos(y)]])
    about_x = np.array([[1, 0, 0], [0, math.cos(p), -math.sin(p)], [0, math.sin(p), math.cos(p)]])
    about_z = np.array([[math.cos(r), -math.sin(r), 0], [math.sin(r), math.cos(r), 0], [0, 0, 1]])
    return Mesh(points @ (about_z @ about_y @ about_x).T, 1.0)


@pytest.mark.parametrize("degrees", [-20.0, 0.0, 15.0])
def test_each_turn_of_a_head_is_told_alone(degrees: float) -> None:
    """Also when it lies on its side."""
    assert pose_of(wire(roll=degrees)).roll == pytest.approx(degrees)
    assert pose_of(wire(pitch=degrees)).pitch == pytest.approx(degrees)
    for roll in (0.0, 90.0):
        pose = pose_of(wire(yaw=degrees, roll=roll))
        assert (pose.yaw, pose.roll) == (pytest.approx(degrees), pytest.approx(roll))


def test_a_still_gets_three_passes(sitter: Sitter, monkeypatch: pytest.MonkeyPatch) -> None:
    """The crown was fitted with as many."""
    laid: list[float] = []
    lay = Mesher._lay

    def counted(self: Mesher, picture: object, centre: object, angle: float, side: float) -> Mesh:
        laid.append(side)
        return lay(self, picture, centre, angle, side)  # type: ignore[arg-type]

    monkeypatch.setattr(Mesher, "_lay", counted)
    picture = sitter.before(240)
    Mesher().settle(picture, Detector().find(picture)[0])
    assert len(laid) == PASSES == 3


def test_the_iris_is_the_dark_of_the_eye(studio: PhotoStudio, sitter: Sitter) -> None:
    """In both eyes."""
    picture = sitter.before(240)
    seen = studio.see(picture)
    assert seen is not None
    grey = cv2.cvtColor(picture, cv2.COLOR_BGR2GRAY)
    for eye in seen.eyes:
        x, y = (round(float(each)) for each in eye.iris)
        assert grey[y - 3 : y + 4, x - 3 : x + 4].mean() < 90


def test_the_mirror_image_has_the_mirrored_eyes(studio: PhotoStudio, sitter: Sitter) -> None:
    """The net knows right eyes only."""
    picture = sitter.before(240)
    seen, mirrored = studio.see(picture), studio.see(np.ascontiguousarray(picture[:, ::-1]))
    assert seen is not None
    assert mirrored is not None
    for eye, other in zip(seen.eyes, reversed(mirrored.eyes), strict=True):
        assert picture.shape[1] - other.iris[0] == pytest.approx(eye.iris[0], abs=3)
        assert other.opening == pytest.approx(eye.opening, rel=0.15)
    across, other_way = (np.mean([eye.gaze[0] for eye in each.eyes]) for each in (seen, mirrored))
    assert across == pytest.approx(-other_way, abs=0.05)
