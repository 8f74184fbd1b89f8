"""The booth: guides, counts, takes the best of a burst, and ends by itself whatever the camera does."""

import itertools
from collections.abc import Iterator
from dataclasses import dataclass, replace
from threading import Event, Thread
from time import monotonic

import numpy as np
import pytest
from photo_frames import GOOD

from contract.photo import PhotoJudgement, Reason, Verdict
from devices.camera.booth import CameraBooth
from devices.camera.picture import Picture
from devices.camera.simulated import SimulatedCamera
from devices.camera.studio import PhotoStudio
from kiosk.photo.live import LiveMeasures
from kiosk.ports.camera import CameraLive, CameraStatus, Frame
from kiosk.ports.photo_booth import Look, NoShot, NoShotWhy, Shot

PASSED = PhotoJudgement(verdict=Verdict.PASS)
AS_IT_WAS = PhotoJudgement(verdict=Verdict.HUMAN, reasons=(Reason.AS_IT_WAS,))


@dataclass
class Checked:
    """Of a still."""

    judgement: PhotoJudgement
    jpeg: bytes


class Studio:
    """Says what it is told to see."""

    def __init__(self) -> None:
        self.seen = GOOD
        self.stills = 0

    def look(self, _frame: Picture) -> LiveMeasures:
        """See `Studio`."""
        return self.seen

    def look_anew(self) -> None:
        """See `Studio`."""

    def check(self, _picture: Picture, *, as_it_was: bool = False) -> Checked:
        """See `Studio`."""
        self.stills += 1
        return Checked(AS_IT_WAS if as_it_was else PASSED, b"jpeg")


@pytest.fixture
def camera() -> Iterator[SimulatedCamera]:
    """Plugged in."""
    camera = SimulatedCamera()
    yield camera
    camera.close()


@pytest.mark.slow
def test_a_still_citizen_is_counted_down_and_taken(camera: SimulatedCamera) -> None:
    """3, 2, 1, a burst, the best one checked once; the camera is closed afterwards."""
    studio, looks = Studio(), list[Look]()
    booth = CameraBooth(camera, lambda: studio, monotonic)
    assert booth.works()
    shot = booth.shoot(looks.append)
    assert shot == Shot(b"jpeg", PASSED)
    counts = [look.count for look in looks if look.count is not None]
    assert list(dict.fromkeys(counts)) == [3, 2, 1]
    assert studio.stills == 1
    assert camera.latest() is None


@pytest.mark.slow
def test_nobody_is_taken_while_something_is_wrong(camera: SimulatedCamera) -> None:
    """It says what; the citizen may stop at any time."""
    studio, looks, said = Studio(), list[Look](), Event()
    studio.seen = replace(GOOD, roll=20.0)
    booth = CameraBooth(camera, lambda: studio, monotonic)

    def seen(look: Look) -> None:
        looks.append(look)
        if look.hint == "roll":
            said.set()

    found: list[Shot | NoShot] = []
    citizen = Thread(target=lambda: found.append(booth.shoot(seen)))
    citizen.start()
    assert said.wait(20)
    booth.stop()
    citizen.join(20)
    assert found == [NoShot(NoShotWhy.STOPPED)]
    assert studio.stills == 0


@pytest.mark.slow
@pytest.mark.troubled
def test_a_camera_that_goes_away_ends_it(camera: SimulatedCamera) -> None:
    """With a word of its own, within seconds."""
    camera.unplug()
    booth = CameraBooth(camera, Studio, monotonic)
    assert not booth.works()
    assert booth.shoot(lambda _look: None) == NoShot(NoShotWhy.CAMERA)


class Mirror:
    """Implements `Camera` with a new picture at each look."""

    def __init__(self) -> None:
        self.number = 0

    def open(self) -> None:
        """See `Camera`."""

    def close(self) -> None:
        """See `Camera`."""

    def status(self) -> CameraStatus:
        """See `Camera`."""
        return CameraLive()

    def latest(self) -> Frame | None:
        """See `Camera`."""
        self.number += 1
        return Frame(np.zeros((4, 3, 3), np.uint8), 3, 4, self.number, 0.0)


def test_nobody_stands_there_for_ever() -> None:
    """The clock decides; here it runs ten seconds a look."""
    ticks = iter(range(0, 100_000, 10))
    studio = Studio()
    studio.seen = LiveMeasures()
    booth = CameraBooth(Mirror(), lambda: studio, lambda: float(next(ticks)))
    assert booth.shoot(lambda _look: None) == NoShot(NoShotWhy.TIME)


def test_whoever_cannot_hold_their_head_straight_gets_a_photo_for_a_clerk() -> None:
    """Twenty seconds of trying, then it is said, counted down and taken as it is."""
    ticks, looks, studio = itertools.count(), list[Look](), Studio()
    studio.seen = replace(GOOD, roll=20.0)
    booth = CameraBooth(Mirror(), lambda: studio, lambda: next(ticks) / 15)
    assert booth.shoot(looks.append) == Shot(b"jpeg", AS_IT_WAS)
    assert studio.stills == 1
    assert {"roll", "as_it_is"} <= {look.hint for look in looks}
    assert {look.count for look in looks} == {None, 3, 2, 1}


def test_a_camera_too_slow_for_a_countdown_ends_in_a_photo() -> None:
    """One picture in two seconds: no stillness can be counted, and the last one with a face is taken."""
    ticks, studio = itertools.count(0, 10), Studio()
    booth = CameraBooth(Mirror(), lambda: studio, lambda: next(ticks) * 0.19)
    assert booth.shoot(lambda _look: None) == Shot(b"jpeg", AS_IT_WAS)


@pytest.mark.slow
def test_the_real_studio_finds_a_face_in_the_mirror(studio: PhotoStudio) -> None:
    """A portrait before a wall, real nets: a photo of the size of the print."""
    from devices.camera.simulated_face import BUILT_IN, read_astronaut

    camera = SimulatedCamera(read_astronaut(BUILT_IN))
    looks = list[Look]()
    shot = CameraBooth(camera, lambda: studio, monotonic).shoot(looks.append)
    assert isinstance(shot, Shot)
    _drawn_is_printed(looks[-1], shot)
    assert shot.judgement.head_mm is not None
    assert 32 <= shot.judgement.head_mm <= 36
    assert shot.jpeg.startswith(b"\xff\xd8")


def _drawn_is_printed(look: Look, shot: Shot) -> None:
    """What the mirror drew as the print is what was cut, to a tenth of it; the head lies within."""
    cut, crop = look.outline and look.outline.cut, shot.judgement.crop
    assert cut is not None
    assert crop is not None
    for drawn, printed in zip(
        (cut.centre_x, cut.centre_y, cut.height), (crop.centre_x, crop.centre_y, crop.height), strict=True
    ):
        assert drawn == pytest.approx(printed, abs=crop.height / 10)
    assert look.outline is not None
    head = look.outline.head
    assert cut.centre_y - cut.height / 2 < head.centre_y - head.height / 2
    assert head.centre_y + head.height / 2 < cut.centre_y + cut.height / 2
