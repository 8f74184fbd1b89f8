"""Live frames: the face is followed, the dear parts come now and then, and nobody is remembered too long."""

import cv2
import numpy as np
import pytest
from photo_sitter import Sitter

from contract.photo import CropBox
from devices.camera.live import DETECT_EVERY, SEGMENT_EVERY
from devices.camera.picture import Picture
from devices.camera.studio import PhotoStudio

pytestmark = pytest.mark.slow

EMPTY = np.full((720, 1280, 3), 240, np.uint8)


@pytest.fixture
def watching(studio: PhotoStudio) -> PhotoStudio:
    """Which has seen nobody yet."""
    studio.look_anew()
    return studio


def frame_of(sitter: Sitter, *, left: int = 212, smiling: bool = False, scale: float = 0.75) -> Picture:
    """720p, her at some place."""
    person = cv2.resize(
        sitter.before(240, smiling=smiling), None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA
    )
    part = person[round(350 * scale) :, :][:720]
    frame = EMPTY.copy()
    width = min(part.shape[1], 1280 - left)
    frame[: part.shape[0], left : left + width] = part[:, :width]
    return frame


def test_a_frame_tells_what_the_coach_needs(watching: PhotoStudio, sitter: Sitter) -> None:
    """Numbers in their ranges, the same as those of a still."""
    frame = frame_of(sitter)
    live, still = watching.look(frame), watching.check(frame).measured
    assert live.faces == 1
    assert live.crop_inside is True
    assert live.centre_x == pytest.approx(0.5, abs=0.15)
    assert live.print_box is not None
    assert still_crop(watching, frame) == pytest.approx(corners(live.print_box), abs=25)
    assert live.head_box is not None
    assert live.head_box.height == pytest.approx(live.print_box.height * 34 / 45, rel=0.03)
    assert live.head_box.width < live.head_box.height
    assert live.ied_px == pytest.approx(still.ied_px, rel=0.06)
    assert live.face_height_share == pytest.approx(1.97 * (still.head_size or 0), rel=0.06)
    for name in ("roll", "yaw", "pitch"):
        assert getattr(live, name) == pytest.approx(getattr(still, name), abs=3)
    assert live.eye_iris == pytest.approx(still.eye_iris, abs=0.01)
    assert live.gaze_x == pytest.approx(still.gaze_x, abs=0.03)
    assert live.backdrop_range is not None
    assert live.backdrop_range < 12
    assert (live.teeth or 0) < 0.05
    assert live.sharp == pytest.approx(still.sharp, abs=0.2)


def still_crop(watching: PhotoStudio, frame: Picture) -> list[float]:
    """Where the still's print is cut."""
    crop = watching.check(frame).judgement.crop
    assert crop is not None
    return corners(crop)


def corners(box: CropBox) -> list[float]:
    """Left, top, right, bottom of a box that is nearly level."""
    across, down = box.width / 2, box.height / 2
    return [box.centre_x - across, box.centre_y - down, box.centre_x + across, box.centre_y + down]


def test_a_face_the_mirror_does_not_show_is_called_to_the_middle(
    watching: PhotoStudio, sitter: Sitter
) -> None:
    """Whole in the frame is not enough: of a wide frame the mirror shows the middle."""
    aside = watching.look(frame_of(sitter, left=0))
    assert aside.faces == 1
    assert aside.crop_inside is False


def test_the_backdrop_comes_now_and_then(watching: PhotoStudio, sitter: Sitter) -> None:
    """Every fifth frame; the others say that they do not know."""
    told = [watching.look(frame_of(sitter)).backdrop_range is not None for _ in range(2 * SEGMENT_EVERY)]
    assert told == [number % SEGMENT_EVERY == 0 for number in range(2 * SEGMENT_EVERY)]


def test_a_face_that_moves_is_followed(watching: PhotoStudio, sitter: Sitter) -> None:
    """Between two rounds of the detector."""
    places = [
        watching.look(frame_of(sitter, left=200 + 12 * step)).centre_x or 0
        for step in range(DETECT_EVERY - 1)
    ]
    assert places == sorted(places)
    assert places[-1] - places[0] == pytest.approx(12 * (DETECT_EVERY - 2) / 560, abs=0.02)


def test_who_goes_is_forgotten_and_who_comes_is_seen(watching: PhotoStudio, sitter: Sitter) -> None:
    """At once: the mesh itself says that there is no face."""
    assert watching.look(frame_of(sitter)).faces == 1
    assert watching.look(EMPTY).faces == 0
    assert watching.look(EMPTY).ied_px is None
    assert watching.look(frame_of(sitter, left=100)).faces == 1


def test_a_second_person_is_seen_soon(watching: PhotoStudio, sitter: Sitter) -> None:
    """Within a round of the detector."""
    alone = frame_of(sitter, left=250, scale=0.5)
    both = alone.copy()
    both[:, 640:] = frame_of(sitter, left=640, scale=0.5)[:, 640:]
    watching.look(alone)
    assert 2 in [watching.look(both).faces for _ in range(DETECT_EVERY)]


def test_a_smile_and_a_face_too_near_are_told(watching: PhotoStudio, sitter: Sitter) -> None:
    """So that the coach can say so."""
    assert (watching.look(frame_of(sitter, smiling=True)).teeth or 0) > 0.1
    watching.look_anew()
    close = watching.look(
        np.ascontiguousarray(cv2.resize(sitter.before(240)[380:880, 210:1099], (1280, 720)))
    )
    assert close.crop_inside is False
