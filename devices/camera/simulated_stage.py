"""The simulated camera's source: plays a scene with a sensor's noise, and has the ailments of a driver."""

from collections.abc import Callable
from dataclasses import replace
from enum import Enum
from threading import Condition

import cv2
import numpy as np

from devices.camera.pixels import Pixels
from devices.camera.scene import Scene, paint
from devices.camera.stamp import write_stamp

NOISE_MOST = 3
"""Of 255: what a webcam has in good light. Without it a still scene would be a frozen camera."""

_NOISE_ROOM_PX = 61
"""The noise is one larger picture seen through a moving window."""


class Ailment(Enum):
    """What can befall it, one at a time."""

    NONE = "none"
    STALLED = "stalled"
    HUNG = "hung"
    FROZEN = "frozen"
    UNPLUGGED = "unplugged"


class Stage:
    """A source. size: width, height. read_seconds: how long a stalled read waits, as a driver's time-out.

    stamp: written over the top of each picture, if given.
    """

    may_repeat = False

    def __init__(
        self, size: tuple[int, int], fps: float, read_seconds: float, stamp: Callable[[], int] | None
    ) -> None:
        self._size, self._fps, self._read_seconds, self._stamp = size, fps, read_seconds, stamp
        self._changed = Condition()
        self._ailment = Ailment.NONE
        self._scene = Scene()
        self._still: Pixels | None = None
        self._shut_frames = 0
        self._number = 0
        room = (size[1] + _NOISE_ROOM_PX, size[0] + _NOISE_ROOM_PX, 3)
        self._noise = np.random.default_rng(1).integers(0, NOISE_MOST + 1, room, np.uint8)

    @property
    def scene(self) -> Scene:
        """What it plays."""
        return self._scene

    def play(self, scene: Scene) -> None:
        """From the next picture on."""
        with self._changed:
            self._scene, self._still = scene, None

    def shut_eyes_for(self, frames: int) -> None:
        """A blink."""
        with self._changed:
            self._shut_frames, self._still = frames, None

    def suffer(self, ailment: Ailment) -> None:
        """Until another takes its place; NONE mends it."""
        with self._changed:
            self._ailment = ailment
            self._changed.notify_all()

    def open(self) -> "StageCapture | None":
        """None while it is unplugged."""
        return None if self._ailment is Ailment.UNPLUGGED else StageCapture(self)

    def next_picture(self, last: Pixels | None) -> Pixels | None:
        """As a driver's read: waits for its time, a time-out, or for ever. last: is given when frozen."""
        with self._changed:
            self._changed.wait_for(lambda: self._ailment is not Ailment.NONE, 1 / self._fps)
            match self._ailment:
                case Ailment.NONE:
                    return self._shoot()
                case Ailment.FROZEN:
                    self._changed.wait(1 / self._fps)
                    return self._shoot() if last is None else last
                case Ailment.STALLED:
                    self._changed.wait(self._read_seconds)
                case Ailment.HUNG:
                    self._changed.wait_for(lambda: self._ailment is not Ailment.HUNG)
                case Ailment.UNPLUGGED:
                    pass
            return None

    def _shoot(self) -> Pixels:
        self._number += 1
        width, height = self._size
        left, top = self._number * 17 % _NOISE_ROOM_PX, self._number * 29 % _NOISE_ROOM_PX
        noise = self._noise[top : top + height, left : left + width]
        picture = np.asarray(cv2.add(self._lasting(), noise), np.uint8)
        if self._stamp is not None:
            write_stamp(picture, self._stamp())
        return picture

    def _lasting(self) -> Pixels:
        """The scene without noise, painted when it changed."""
        is_blinking = self._shut_frames > 0
        if is_blinking:
            self._shut_frames -= 1
        if self._still is None:
            scene = replace(self._scene, eyes_shut=self._scene.eyes_shut or is_blinking)
            self._still = paint(scene, *self._size)
        still = self._still
        if is_blinking and self._shut_frames == 0:
            self._still = None
        return still


class StageCapture:
    """One opening of it. One that stalled stays dead: its reader opens another."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage
        self._last: Pixels | None = None

    def read(self) -> Pixels | None:
        """The next picture."""
        self._last = self._stage.next_picture(self._last)
        return self._last

    def release(self) -> None:
        """Nothing is held."""
