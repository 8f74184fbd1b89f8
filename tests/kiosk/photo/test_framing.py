"""Where the print is cut: the head at 34 mm, level and whole where the picture allows it."""

import math
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.photo.framing import Placed, frame_print
from kiosk.photo.spec import PhotoSpec

SPEC = PhotoSpec()
ROOMY = Placed(eye_x=600, eye_y=700, turn=0.0, head=500, width=1200, height=1600)


def test_in_a_roomy_picture_the_head_is_at_its_target() -> None:
    """34 of 45 mm, the eyes where we want them, the face in the middle."""
    frame = frame_print(ROOMY, SPEC)
    assert frame.head_mm == pytest.approx(34)
    assert frame.eye_line == pytest.approx(SPEC.eye_line_target)
    assert (frame.box.centre_x, frame.overhang) == (600, 0)
    assert frame.box.width / frame.box.height == pytest.approx(35 / 45)


def test_tall_hair_is_given_room() -> None:
    """The eyes stand lower, as far as the rule allows."""
    usual = frame_print(ROOMY, SPEC).box.height
    tall = frame_print(replace(ROOMY, hair=0.48 * usual), SPEC)
    assert tall.eye_line == pytest.approx(0.495)
    assert frame_print(replace(ROOMY, hair=0.9 * usual), SPEC).eye_line <= SPEC.eye_line_most.good


def test_a_head_that_is_held_askew_is_levelled() -> None:
    """The print turns with it."""
    assert frame_print(replace(ROOMY, turn=4.0), SPEC).box.turn == 4.0


def test_a_finished_photo_that_leans_a_little_stays_as_it_is() -> None:
    """There are no pixels left to turn it, and up to 5° nobody minds."""
    tight = Placed(eye_x=206.5, eye_y=255, turn=3.0, head=401, width=413, height=531)
    frame = frame_print(tight, SPEC)
    assert (frame.box.turn, frame.overhang) == (0.0, 0.0)
    assert 33 <= frame.head_mm <= 35


def test_a_picture_that_is_a_little_tight_is_cut_a_little_tighter() -> None:
    """Down to 34.8 mm, since the crown is a guess."""
    frame = frame_print(Placed(eye_x=206, eye_y=262, turn=0, head=408, width=413, height=531), SPEC)
    assert 34.3 < frame.head_mm <= 34.8
    assert frame.overhang <= SPEC.overhang.good


def test_a_head_too_large_for_the_picture_is_too_large_in_the_print() -> None:
    """The whole picture is what there is."""
    frame = frame_print(Placed(eye_x=206, eye_y=262, turn=0, head=440, width=413, height=531), SPEC)
    assert frame.head_mm > 36


def test_a_face_at_the_edge_leaves_the_print_open_there() -> None:
    """The citizen is asked into the middle."""
    assert frame_print(replace(ROOMY, eye_x=150), SPEC).overhang > SPEC.overhang.good


@given(
    st.floats(0, 1200), st.floats(0, 1600), st.floats(-180, 180), st.floats(5, 3000), st.integers(20, 4000)
)
def test_every_head_gets_a_print(x: float, y: float, turn: float, head: float, width: int) -> None:
    """Of the right shape, whatever was measured."""
    frame = frame_print(Placed(x, y, turn, head, width, 1600), SPEC)
    assert frame.box.width / frame.box.height == pytest.approx(35 / 45)
    assert all(math.isfinite(each) for each in (frame.head_mm, frame.eye_line, frame.overhang))
    assert frame.overhang >= 0
