"""What every camera must do: the simulated one, and the reader before a network camera with a bad cable."""

import weakref
from threading import Event
from time import monotonic

import numpy as np
import pytest
from camera_rigs import SIZE, Rig
from waiting import wait_until

from devices.camera.stamp import read_stamp
from kiosk.ports import CameraLive, CameraStale, CameraStarting, Frame, NoCamera

LAG_FRAMES = 30
"""Most that a picture may be behind. Where nobody reads always, it is as many as were not looked at."""


def live(rig: Rig) -> Frame:
    """Opened, and its first picture."""
    rig.camera.open()
    assert wait_until(lambda: rig.camera.latest() is not None)
    frame = rig.camera.latest()
    assert frame is not None
    return frame


def is_live(rig: Rig) -> bool:
    """It says so, and has a picture."""
    return rig.camera.status() == CameraLive() and rig.camera.latest() is not None


def is_stale(rig: Rig, *, repeats: bool) -> bool:
    """It says so, and shows no old picture."""
    status = rig.camera.status()
    said = isinstance(status, CameraStale) and status.repeats is repeats
    return said and rig.camera.latest() is None


def number_in(frame: Frame) -> int:
    """Which of the camera's pictures it is."""
    assert isinstance(frame.pixels, np.ndarray)
    return read_stamp(frame.pixels)


def test_not_opened_there_is_no_camera(rig: Rig) -> None:
    """And no picture: nobody is looked at before they ask for it."""
    assert rig.camera.status() == NoCamera()
    assert rig.camera.latest() is None


def test_pictures_come_in_order(rig: Rig) -> None:
    """Numbered upwards, timed upwards, in the size that the pixels have, each another picture."""
    first = live(rig)
    assert (first.width, first.height) == SIZE
    assert isinstance(first.pixels, np.ndarray)
    assert first.pixels.shape == (SIZE[1], SIZE[0], 3)
    assert wait_until(lambda: (later := rig.camera.latest()) is not None and later.number > first.number + 3)
    later = rig.camera.latest()
    assert later is not None
    assert later.at > first.at
    assert number_in(later) > number_in(first)
    assert rig.camera.status() == CameraLive()


def test_opening_returns_at_once_and_twice_is_once(rig: Rig) -> None:
    """Starting until the first picture."""
    rig.camera.open()
    assert rig.camera.status() in (CameraStarting(), CameraLive())
    rig.camera.open()
    assert wait_until(lambda: is_live(rig))


@pytest.mark.slow
def test_who_looks_seldom_sees_the_newest(rig: Rig) -> None:
    """Ninety pictures later it is not ninety behind: the thread reads whether or not anybody looks."""
    seen = live(rig)
    start = number_in(seen)
    assert wait_until(lambda: rig.count.made > start + 90)
    made = rig.count.made
    frame = rig.camera.latest()
    assert frame is not None
    assert made - number_in(frame) <= LAG_FRAMES


def test_a_stall_is_told_and_heals(rig: Rig) -> None:
    """Never the last picture for ever; and when pictures come again, so does the camera."""
    live(rig)
    rig.stall()
    assert wait_until(lambda: is_stale(rig, repeats=False))
    rig.replug()
    assert wait_until(lambda: is_live(rig))


def test_a_frozen_picture_is_told_and_heals(rig: Rig) -> None:
    """Reading goes well, and the picture is always the same: nobody is there."""
    live(rig)
    rig.freeze()
    assert wait_until(lambda: is_stale(rig, repeats=True))
    rig.replug()
    assert wait_until(lambda: is_live(rig))


def test_the_time_it_went_stale_is_that_of_its_last_picture(rig: Rig) -> None:
    """For the technician, and for a page that counts."""
    first = live(rig)
    rig.stall()
    assert wait_until(lambda: is_stale(rig, repeats=False))
    status = rig.camera.status()
    assert isinstance(status, CameraStale)
    assert status.since >= first.at


def test_unplugged_and_plugged_in_again(rig: Rig) -> None:
    """Away, and back by itself; the numbers go on."""
    first = live(rig)
    rig.unplug()
    assert wait_until(lambda: rig.camera.status() == NoCamera())
    assert rig.camera.latest() is None
    rig.replug()
    assert wait_until(lambda: is_live(rig))
    frame = rig.camera.latest()
    assert frame is not None
    assert frame.number > first.number


def test_opened_before_it_is_plugged_in(rig: Rig) -> None:
    """It waits for its camera."""
    rig.unplug()
    rig.camera.open()
    assert wait_until(lambda: rig.camera.status() == NoCamera())
    rig.replug()
    assert wait_until(lambda: is_live(rig))


@pytest.mark.parametrize("ailment", ["none", "stall", "freeze", "unplug"])
def test_closed_it_forgets(rig: Rig, ailment: str) -> None:
    """In whatever state it was; opened again it counts from one."""
    live(rig)
    if ailment != "none":
        getattr(rig, ailment)()
    rig.camera.close()
    assert rig.camera.status() == NoCamera()
    assert rig.camera.latest() is None
    rig.replug()
    rig.camera.open()
    assert wait_until(lambda: (frame := rig.camera.latest()) is not None and frame.number < 100)


def test_no_pixel_shows_in_a_log(rig: Rig) -> None:
    """A frame may be printed: its size and number, not the citizen."""
    assert "pixels" not in repr(live(rig))


@pytest.mark.slow
def test_a_long_stall_is_no_unplugging(rig: Rig) -> None:
    """While it is opened afresh in vain, several times, it stays stale: the cable is not to blame."""
    live(rig)
    rig.stall()
    assert wait_until(lambda: is_stale(rig, repeats=False))
    end = monotonic() + 2.5
    while monotonic() < end:
        assert isinstance(rig.camera.status(), CameraStale)
        Event().wait(0.02)
    rig.replug()
    assert wait_until(lambda: is_live(rig))


def test_closed_no_picture_is_left_in_memory(rig: Rig) -> None:
    """Nobody holds it: not the mailbox, not the comparison, not a thread."""
    frame = live(rig)
    assert isinstance(frame.pixels, np.ndarray)
    picture = weakref.ref(frame.pixels)
    del frame
    rig.camera.close()
    assert wait_until(lambda: picture() is None)
