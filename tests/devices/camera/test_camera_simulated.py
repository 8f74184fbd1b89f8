"""The simulated citizen does what is asked, as far as a picture can show it."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
import pytest
from camera_rigs import SIZE, oval_face
from waiting import wait_until

from devices.camera.pixels import Pixels
from devices.camera.scene import SHARE_AT_ONE, WALL_GREY, Scene, paint
from devices.camera.simulated import SimulatedCamera
from devices.camera.simulated_face import BUILT_IN, Portrait, read_astronaut, shut
from devices.camera.stamp import read_stamp

FACE = oval_face()
WIDTH, HEIGHT = 360, 640


def painted(**changes: object) -> Pixels:
    """The drawn face in a frame, changed."""
    return paint(replace(Scene(FACE), **changes), WIDTH, HEIGHT)  # type: ignore[arg-type]  # fields by name


def person(picture: Pixels, wall: int = WALL_GREY) -> Pixels:
    """Where somebody is: what is not the wall."""
    return np.asarray(np.abs(picture.astype(int) - wall).max(axis=2) > 20, np.uint8)


def middle(mask: Pixels) -> tuple[float, float]:
    """Its centre of gravity: x, y."""
    y, x = np.nonzero(mask)
    return float(x.mean()), float(y.mean())


def test_nobody_is_a_wall() -> None:
    """All of one grey."""
    assert (paint(Scene(), WIDTH, HEIGHT) == WALL_GREY).all()


def test_a_face_stands_in_its_place() -> None:
    """In the middle, as high as said."""
    mask = person(painted())
    rows = np.nonzero(mask.any(axis=1))[0]
    assert np.ptp(rows) == pytest.approx(SHARE_AT_ONE * HEIGHT, abs=4)
    assert middle(mask) == pytest.approx((WIDTH / 2, 0.45 * HEIGHT), abs=3)


def test_twice_as_far_is_a_quarter_of_the_area() -> None:
    """And half as far four times."""
    near, one, far = (int(person(painted(distance=d)).sum()) for d in (0.75, 1.0, 2.0))
    assert far * 4 == pytest.approx(one, rel=0.05)
    assert near * 0.75**2 == pytest.approx(one, rel=0.05)


def test_steps_and_turns() -> None:
    """Right and down are positive; roll turns clockwise as seen."""
    x, y = middle(person(painted()))
    assert middle(person(painted(dx=0.1, dy=-0.1))) == pytest.approx((x + 36, y - 64), abs=2)
    upright, turned = person(painted()), person(painted(roll=30))
    top = [int(np.nonzero(mask)[1][np.nonzero(mask)[0].argmin()]) for mask in (upright, turned)]
    assert top[1] > top[0] + 20


def test_shade_falls_on_one_side() -> None:
    """The left cheek as seen loses light, the right one hardly; the wall none."""
    face_y = round(0.45 * HEIGHT) + 30
    clear, shaded = painted()[face_y], painted(shade_left=0.6)[face_y]
    left, right = WIDTH // 2 - 60, WIDTH // 2 + 60
    assert shaded[left].sum() < 0.65 * clear[left].sum()
    assert shaded[right].sum() > 0.8 * clear[right].sum()
    assert (shaded[2] == clear[2]).all()


def test_the_wall_and_the_light_can_be_bad() -> None:
    """Darker, shadowed at the right, and all dark."""
    assert painted(backdrop=120)[5, 5, 0] == 120
    shadow = painted(shadow=0.5)
    assert (shadow[5, 5, 0], shadow[5, -5, 0]) == (WALL_GREY, WALL_GREY // 2)
    assert painted(dark=0.5).mean() == pytest.approx(painted().mean() / 2, rel=0.01)


def whites(portrait: Portrait) -> int:
    """Pixels of the drawn eyes' white."""
    return int((portrait.pixels.min(axis=2) > 240).sum())


def lips(portrait: Portrait) -> int:
    """Pixels of the drawn mouth."""
    red = portrait.pixels[:, :, 2]
    return int(((red > 70) & (red < 120) & (portrait.pixels[:, :, 0] < 60))[180:].sum())


@pytest.mark.parametrize(("change", "seen"), [("with_eyes_shut", whites), ("with_mouth_shut", lips)])
def test_lids_and_lips_shut(change: str, seen: Callable[[Portrait], int]) -> None:
    """Hardly anything of what was open is left to see; and the face around has no seam."""
    other: Portrait = getattr(FACE, change)()
    assert seen(other) < 0.2 * seen(FACE)
    skin = other.pixels[140:190, 100:140]
    assert np.ptp(skin.reshape(-1, 3), axis=0).max() < 40
    assert (other.pixels[:60] == FACE.pixels[:60]).all()


def test_what_is_not_known_does_not_shut() -> None:
    """A picture without eyes and mouth stays as it is."""
    plain = replace(FACE, eyes=(), mouth=None)
    assert plain.with_eyes_shut().pixels is plain.pixels
    assert plain.with_mouth_shut() is plain
    assert (shut(FACE.pixels, replace(FACE.eyes[0], gap=0)) == FACE.pixels).all()


def test_only_the_known_portrait_is_taken(tmp_path: Path) -> None:
    """Eyes and outline are those of one picture."""
    file = tmp_path / "astronaut.png"
    file.write_bytes(cv2.imencode(".png", np.zeros((512, 512, 3), np.uint8))[1].tobytes())
    with pytest.raises(ValueError, match="astronaut"):
        read_astronaut(file)


def test_the_handles_change_what_the_camera_shows() -> None:
    """Each in the next pictures; what is not named stays."""
    camera = SimulatedCamera(FACE, size=SIZE, fps=60)
    assert camera.scene.mouth_shut
    camera.move(distance=1.2, roll=5)
    camera.move(dx=0.1)
    camera.shade(right=0.4)
    camera.backdrop(grey=200)
    camera.shut_eyes()
    camera.smile()
    assert camera.scene == Scene(
        FACE, distance=1.2, dx=0.1, roll=5, shade_right=0.4, backdrop=200, eyes_shut=True
    )
    camera.show(None)
    camera.open()
    assert wait_until(lambda: camera.latest() is not None)
    frame = camera.latest()
    camera.close()
    assert frame is not None
    assert isinstance(frame.pixels, np.ndarray)
    assert np.ptp(frame.pixels) <= 3


def test_a_blink_passes_by_itself() -> None:
    """Some pictures with shut eyes, then open ones again."""
    camera = SimulatedCamera(FACE, size=SIZE, fps=60)
    capture = camera._stage.open()
    assert capture is not None

    def white() -> int:
        picture = capture.read()
        assert picture is not None
        return int((picture.min(axis=2) > 245).sum())

    before = white()
    camera.blink()
    seen = [white() < before / 2 for _ in range(7)]
    assert seen == [True] * 4 + [False] * 3


def test_a_stamp_is_in_the_picture() -> None:
    """The number that was asked for, through noise."""
    camera = SimulatedCamera(FACE, size=SIZE, fps=60, stamp=lambda: 0x5A5A1234)
    capture = camera._stage.open()
    assert capture is not None
    picture = capture.read()
    assert picture is not None
    assert read_stamp(picture) == 0x5A5A1234


@pytest.mark.skipif(not BUILT_IN.exists(), reason="set-up has not put the portrait there")
def test_the_known_portrait_fits_its_outline_and_slits() -> None:
    """Inside the outline is a person, outside nothing of her head; smile and eyes go when they are shut."""
    portrait = read_astronaut(BUILT_IN)
    mask = portrait.mask()
    assert mask[112, 224] == mask[40, 230] == mask[300, 200] == 255
    assert mask[5, 230] == mask[60, 130] == mask[60, 320] == 0
    mouth, eye = np.s_[138:156, 206:242], np.s_[96:106, 197:211]
    assert portrait.pixels[mouth].max(axis=2).max() > 240
    assert portrait.with_mouth_shut().pixels[mouth].std() < 0.8 * portrait.pixels[mouth].std()
    assert portrait.with_eyes_shut().pixels[eye].std() < 0.8 * portrait.pixels[eye].std()
    assert portrait.with_eyes_shut().pixels[eye].mean() > portrait.pixels[eye].mean() + 20
