"""The mirror shows a head where the camera found it, and the part of a frame that the coach goes by."""

import numpy as np
import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage

from contract.photo import CropBox
from kiosk.photo.framing import shown_width
from kiosk.photo.spec import PhotoSpec
from kiosk.ports.photo_booth import Look, Outline
from screens.display import PORTRAIT_24
from screens.parts.mirror_picture import MirrorPicture
from screens.theme import Look as Dress
from screens.theme import Settings

GREY = 90
ON_ITS_SIDE, WIDE = (720, 1280), (1280, 720)
HEAD = CropBox(centre_x=300.0, centre_y=500.0, width=250.0, height=340.0, turn=4.0)
CUT = CropBox(centre_x=300.0, centre_y=510.0, width=350.0, height=450.0, turn=4.0)


@pytest.fixture
def mirror(qapp: object) -> MirrorPicture:
    """Taller than wide, as on a page."""
    mirror = MirrorPicture(Dress(PORTRAIT_24, Settings()))
    mirror.resize(900, 1000)
    return mirror


def look_at(
    size: tuple[int, int], hint: str = "hold", count: int | None = None, head: CropBox = HEAD
) -> Look:
    """One grey frame."""
    width, height = size
    pixels = np.full((height, width, 3), GREY, np.uint8)
    return Look(pixels, width, height, "hold", count, Outline(head, CUT))


def painted(mirror: MirrorPicture) -> np.ndarray[tuple[int, int], np.dtype[np.uint8]]:
    """The red of each pixel."""
    image = mirror.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    whole = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), -1, 4)
    return whole[:, : image.width(), 2].copy()


def test_a_head_left_in_the_frame_is_right_in_the_mirror(mirror: MirrorPicture) -> None:
    """At its height, at the glass's scale; a camera on its side is shown whole."""
    mirror.show_look(look_at(ON_ITS_SIDE))
    glass, place = QRectF(mirror.glass()), mirror.on_glass(HEAD)
    scale = glass.height() / 1280
    assert glass.width() == pytest.approx(720 * scale, abs=1)
    assert place.center().x() == pytest.approx(glass.right() - 300 * scale, abs=1)
    assert place.center().y() == pytest.approx(glass.top() + 500 * scale, abs=1)
    assert place.height() == pytest.approx(340 * scale, abs=1)


@pytest.mark.parametrize("size", [ON_ITS_SIDE, WIDE, (640, 480), (600, 600)])
def test_what_the_coach_goes_by_is_what_the_mirror_shows(
    mirror: MirrorPicture, size: tuple[int, int]
) -> None:
    """To a pixel: whoever fits there sees themselves whole, and nobody out of sight is told to hold still."""
    width, height = size
    shown = shown_width(width, height, PhotoSpec())
    mirror.show_look(look_at(size))
    part = CropBox(centre_x=width / 2, centre_y=height / 2, width=shown, height=height)
    assert mirror.on_glass(part).adjusted(-2, -2, 2, 2).contains(QRectF(mirror.glass()))
    assert QRectF(mirror.glass()).adjusted(-2, -2, 2, 2).contains(mirror.on_glass(part))


def test_the_oval_runs_through_crown_and_chin(mirror: MirrorPicture) -> None:
    """Drawn where the head is, and nowhere else when it moves."""
    level = HEAD.model_copy(update={"turn": 0.0})
    mirror.show_look(look_at(ON_ITS_SIDE, head=level))
    place, red = mirror.on_glass(level), painted(mirror)
    x = round(place.center().x())
    for y in (place.top(), place.bottom()):
        assert red[round(y) - 2 : round(y) + 3, x].max() > 200
    mirror.show_look(look_at(ON_ITS_SIDE, head=level.model_copy(update={"centre_y": 700.0})))
    assert painted(mirror)[round(place.top()) - 2 : round(place.top()) + 3, x].max() <= GREY


def test_what_is_not_printed_is_darker(mirror: MirrorPicture) -> None:
    """The print's frame follows the face."""
    mirror.show_look(look_at(ON_ITS_SIDE))
    red, cut, glass = painted(mirror), mirror.on_glass(CUT), mirror.glass()
    assert red[round(cut.top()) + 30, round(cut.center().x())] == GREY
    assert red[glass.top() + 5, glass.left() + 5] < GREY - 10


@pytest.mark.parametrize("size", [ON_ITS_SIDE, WIDE])
def test_the_count_hides_no_face(mirror: MirrorPicture, size: tuple[int, int]) -> None:
    """3, 2, 1 change nothing within the print's frame but below the chin."""
    head = CropBox(centre_x=size[0] / 2, centre_y=330.0, width=300.0, height=400.0)
    mirror.show_look(look_at(size, head=head))
    without = painted(mirror)
    mirror.show_look(look_at(size, count=3, head=head))
    changed = np.argwhere(painted(mirror) != without)
    place = mirror.on_glass(head)
    assert len(changed) > 0
    assert not any(place.contains(float(x), float(y)) for y, x in changed)


def test_before_anybody_is_found_a_place_is_shown(mirror: MirrorPicture) -> None:
    """And nothing of a citizen is kept when the page ends."""
    assert painted(mirror).max() > 200
    mirror.show_look(look_at(ON_ITS_SIDE, count=2))
    mirror.forget()
    assert mirror._image.isNull()
    assert (mirror._outline, mirror._count) == (None, "")
