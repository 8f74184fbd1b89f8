"""Freshness, mailbox, turn and stamp: one idea each."""

import cv2
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from devices.camera.freshness import STEP, Freshness
from devices.camera.mailbox import FrameMailbox
from devices.camera.stamp import BLOCK_PX, WIDTH_PX, read_stamp, write_stamp
from devices.camera.turn import Turn, turned
from kiosk.ports import Frame


def test_one_pixel_makes_a_picture_new() -> None:
    """Also one between those looked at first; the same again is not."""
    freshness, picture = Freshness(), np.zeros((40, 40, 3), np.uint8)
    other = picture.copy()
    other[STEP + 1, STEP + 1, 2] = 1
    said = [freshness.is_new(each) for each in (picture, picture, picture.copy(), other, other, picture)]
    assert said == [True, False, False, True, False, True]


def test_another_size_is_new_and_the_forgotten_too() -> None:
    """No comparison of what cannot be compared."""
    freshness = Freshness()
    assert freshness.is_new(np.zeros((4, 4, 3), np.uint8))
    assert freshness.is_new(np.zeros((4, 8, 3), np.uint8))
    freshness.forget()
    assert freshness.is_new(np.zeros((4, 8, 3), np.uint8))


def test_the_mailbox_holds_the_newest_and_nothing_old() -> None:
    """Once too old, gone for good, whatever the clock says later."""
    mailbox = FrameMailbox(1.0)
    assert mailbox.latest(0) is None
    mailbox.put(Frame(b"a", 1, 1, 1, 10.0))
    mailbox.put(Frame(b"b", 1, 1, 2, 10.5))
    newest = mailbox.latest(11.4)
    assert newest is not None
    assert newest.number == 2
    assert mailbox.latest(11.5) is None
    assert mailbox.latest(10.6) is None
    mailbox.put(Frame(b"c", 1, 1, 3, 12.0))
    mailbox.clear()
    assert mailbox.latest(12.0) is None


@pytest.mark.parametrize(
    ("turn", "size", "corner"),
    [
        (Turn.NONE, (1920, 1080), (0, 0)),
        (Turn.RIGHT, (1080, 1920), (0, 1079)),
        (Turn.HALF, (1920, 1080), (1079, 1919)),
        (Turn.LEFT, (1080, 1920), (1919, 0)),
    ],
)
def test_each_turn_goes_clockwise(turn: Turn, size: tuple[int, int], corner: tuple[int, int]) -> None:
    """The upper left pixel of a 1080p picture goes where it should (row, column)."""
    picture = np.zeros((1080, 1920, 3), np.uint8)
    picture[0, 0] = 255
    upright = turned(picture, turn)
    assert (upright.shape[1], upright.shape[0]) == size
    assert np.argwhere(upright[:, :, 0]).tolist() == [list(corner)]


@given(st.integers(0, 2**32 - 1), st.sampled_from([40, 75, 95]))
def test_a_stamp_survives_jpeg(number: int, quality: int) -> None:
    """All bits, also of a poor picture."""
    picture = np.full((BLOCK_PX * 3, WIDTH_PX + 40, 3), 130, np.uint8)
    write_stamp(picture, number)
    packed = cv2.imencode(".jpg", picture, [cv2.IMWRITE_JPEG_QUALITY, quality])[1]
    assert read_stamp(np.asarray(cv2.imdecode(packed, cv2.IMREAD_COLOR), np.uint8)) == number
    assert (picture[BLOCK_PX:] == 130).all()
