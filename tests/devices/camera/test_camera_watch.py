"""Drivers at their worst: reads and openings that never return, late pictures, errors; the kiosk goes on."""

import logging
from collections.abc import Callable, Iterator
from threading import Event

import cv2
import numpy as np
import pytest
from camera_rigs import QUICK, SIZE, oval_face
from waiting import wait_until

from devices.camera.pixels import Pixels
from devices.camera.reader import CameraReader
from devices.camera.simulated import SimulatedCamera
from devices.camera.turn import Turn
from devices.camera.watch import LEFT_BEHIND_AT_MOST
from kiosk.ports import CameraLive, CameraStale, NoCamera

pytestmark = pytest.mark.slow  # each waits for what a supervisor sees, half a second


class BadDriver:
    """A source whose openings and reads do what a test says; noise otherwise."""

    may_repeat = False

    def __init__(self) -> None:
        self.let_go = Event()
        self.opened = self.released = 0
        self.hangs_in_open = self.hangs_in_read = self.breaks = self.waiting = False
        self._rng = np.random.default_rng(3)

    def open(self) -> "BadDriver":
        """Counted."""
        self.opened += 1
        if self.hangs_in_open:
            self.let_go.wait()
        return self

    def read(self) -> Pixels | None:
        """A picture of noise, 40 × 30."""
        if self.hangs_in_read:
            self.waiting = True
            self.let_go.wait()
        if self.breaks:
            raise cv2.error("device in flames")
        Event().wait(0.005)
        return self._rng.integers(0, 256, (30, 40, 3), np.uint8)

    def release(self) -> None:
        """Counted."""
        self.released += 1


@pytest.fixture
def driver() -> Iterator[BadDriver]:
    """Let go of at the end, so that its threads end."""
    driver = BadDriver()
    yield driver
    driver.let_go.set()


@pytest.fixture
def camera(driver: BadDriver) -> Iterator[CameraReader]:
    """A reader of it, closed at the end."""
    camera = CameraReader(driver, patience=QUICK)
    yield camera
    camera.close()


def is_live(camera: CameraReader) -> Callable[[], bool]:
    """As a predicate."""
    return lambda: camera.status() == CameraLive()


def test_a_read_that_never_returns_is_left_behind(camera: CameraReader, driver: BadDriver) -> None:
    """Stale, opened afresh while the old thread still hangs, and live again."""
    camera.open()
    assert wait_until(is_live(camera))
    driver.hangs_in_read = True
    assert wait_until(lambda: isinstance(camera.status(), CameraStale))
    assert camera.latest() is None
    driver.hangs_in_read = False
    assert wait_until(lambda: camera.status() == CameraLive() and driver.opened >= 2)
    assert driver.released == 0
    driver.let_go.set()
    assert wait_until(lambda: driver.released == driver.opened - 1)


def test_closing_does_not_wait_for_the_driver(camera: CameraReader, driver: BadDriver) -> None:
    """Nor does opening; the driver has not let go when both are done."""
    driver.hangs_in_open = True
    camera.open()
    assert wait_until(lambda: driver.opened == 1)
    camera.close()
    assert not driver.let_go.is_set()
    assert camera.status() == NoCamera()


def test_threads_left_behind_are_few(driver: BadDriver) -> None:
    """A driver that always hangs costs a handful of threads, not one each second for ever."""
    patience = QUICK.__class__(0.05, 0.05, 0.01, (0.01,))
    camera = CameraReader(driver, patience=patience)
    driver.hangs_in_read = True
    camera.open()
    assert wait_until(lambda: driver.opened == LEFT_BEHIND_AT_MOST)
    assert not wait_briefly(lambda: driver.opened > LEFT_BEHIND_AT_MOST)
    driver.hangs_in_read = False
    driver.let_go.set()
    assert wait_until(is_live(camera))
    camera.close()


def test_citizens_that_come_and_go_do_not_add_threads(driver: BadDriver) -> None:
    """A driver that hangs for all of them is opened a handful of times, not once for each."""
    camera = CameraReader(driver, patience=QUICK.__class__(0.5, 0.5, 0.01, (0.01,)))
    driver.hangs_in_open = True
    for _ in range(LEFT_BEHIND_AT_MOST + 3):
        camera.open()
        assert not wait_briefly(lambda: camera.latest() is not None, looks=5)
        camera.close()
    assert driver.opened <= LEFT_BEHIND_AT_MOST


def test_a_second_without_a_picture_is_stale(driver: BadDriver) -> None:
    """By the clock, to the moment, whether or not any thread has noticed; and the picture is gone with it."""
    clock = Clock()
    camera = CameraReader(driver, clock=clock)
    camera.open()
    assert wait_until(is_live(camera))
    driver.hangs_in_read = True
    assert wait_until(lambda: driver.waiting)
    clock.now += 0.99
    assert camera.status() == CameraLive()
    assert camera.latest() is not None
    clock.now += 0.01
    assert camera.status() == CameraStale(1000.0)
    assert camera.latest() is None
    camera.close()


class Clock:
    """Stands still unless it is set."""

    now = 1000.0

    def __call__(self) -> float:
        """Seconds."""
        return self.now


def wait_briefly(is_so: Callable[[], bool], looks: int = 30) -> bool:
    """Whether it happens within so many hundredths of a second, many times what it would take."""
    for _ in range(looks):
        if is_so():
            return True
        Event().wait(0.01)
    return False


def test_a_late_picture_moves_nobody(camera: CameraReader, driver: BadDriver) -> None:
    """What a thread left behind reads at last is not shown after pictures of its successor."""
    camera.open()
    assert wait_until(is_live(camera))
    driver.hangs_in_read = True
    assert wait_until(lambda: driver.opened >= 2)
    camera.close()
    driver.hangs_in_read = False
    driver.let_go.set()
    assert wait_until(lambda: driver.released == driver.opened)
    assert camera.latest() is None


def test_an_error_of_the_library_is_a_fault_like_others(camera: CameraReader, driver: BadDriver) -> None:
    """The thread ends, the camera is opened again."""
    camera.open()
    assert wait_until(is_live(camera))
    driver.breaks = True
    assert wait_until(lambda: isinstance(camera.status(), CameraStale))
    driver.breaks = False
    assert wait_until(is_live(camera))


def test_a_camera_that_never_sends_is_stale_in_the_end(driver: BadDriver) -> None:
    """Starting is no state to stay in."""
    camera = CameraReader(driver, patience=QUICK.__class__(0.1, 0.2, 0.02, (0.01,)))
    driver.hangs_in_open = True
    camera.open()
    assert wait_until(lambda: isinstance(camera.status(), CameraStale))
    camera.close()


def test_pictures_are_turned_upright(driver: BadDriver) -> None:
    """A camera on its side."""
    camera = CameraReader(driver, turn=Turn.RIGHT, patience=QUICK)
    camera.open()
    assert wait_until(lambda: camera.latest() is not None)
    frame = camera.latest()
    camera.close()
    assert frame is not None
    assert (frame.width, frame.height) == (30, 40)


@pytest.mark.troubled
def test_each_change_is_logged_once(caplog: pytest.LogCaptureFixture) -> None:
    """Not each attempt; and no picture."""
    camera = SimulatedCamera(oval_face(), size=SIZE, fps=30, patience=QUICK)
    with caplog.at_level(logging.INFO, logger="devices.camera"):
        camera.open()
        assert wait_until(lambda: "camera live" in caplog.text)
        camera.unplug()
        assert wait_until(lambda: "camera away" in caplog.text)
        assert not wait_briefly(lambda: caplog.text.count("away") > 1)
        camera.replug()
        assert wait_until(lambda: caplog.text.count("live") == 2)
        camera.freeze()
        assert wait_until(lambda: "camera stale: the same picture" in caplog.text)
        camera.close()
    assert [record.getMessage() for record in caplog.records if "live" in record.getMessage()] == [
        "camera live"
    ] * 2


def test_a_hung_simulated_driver_does_not_hold_anybody() -> None:
    """The bench's handle for it: mended by a replug."""
    camera = SimulatedCamera(oval_face(), size=SIZE, fps=30, patience=QUICK)
    camera.open()
    assert wait_until(lambda: camera.status() == CameraLive())
    camera.hang()
    assert wait_until(lambda: isinstance(camera.status(), CameraStale))
    camera.replug()
    assert wait_until(lambda: camera.status() == CameraLive())
    camera.close()
