"""The photo booth: the camera, what is measured on each picture, and the coach, until a photo is taken."""

from collections.abc import Callable
from threading import Event
from typing import Protocol

from contract.photo import PhotoJudgement
from devices.camera.picture import Picture
from devices.camera.sitting import Sitting
from kiosk.photo.coach import CoachState, CountDown, Guide
from kiosk.photo.limits import CoachLimits
from kiosk.photo.live import LiveMeasures
from kiosk.photo.phases import Chosen
from kiosk.ports.camera import Camera, CameraLive, CameraStale, CameraStarting, Frame
from kiosk.ports.photo_booth import Look, NoShot, NoShotWhy, Outline, Seen, Shot

LONGEST_SECONDS = 90.0
"""Nobody stands before a camera longer than that without another question: what is seen then is taken, for
a clerk; an empty place is no photo. Default."""

GONE_SECONDS = 6.0
"""A camera that shows nothing for so long is away: it was given time to heal."""

STARTING_SECONDS = 5.0
"""A camera on USB needs one or two until its first picture. Assumed."""

BETWEEN_LOOKS = 0.005
"""Waiting for the next picture: a sixth of a frame at 30 a second."""


class Checked(Protocol):
    """What a studio says of a still."""

    @property
    def judgement(self) -> PhotoJudgement:
        """All that was measured."""

    @property
    def jpeg(self) -> bytes:
        """The print; empty without a face."""


class Studio(Protocol):
    """`devices.camera.studio.PhotoStudio`, or what a test puts in its place."""

    def look(self, frame: Picture) -> LiveMeasures:
        """A live picture."""

    def look_anew(self) -> None:
        """The next citizen stands there."""

    def check(self, picture: Picture, *, as_it_was: bool = False) -> Checked:
        """A still. as_it_was: the coach was never content; a clerk decides."""


class CameraBooth:
    """Implements `kiosk.ports.PhotoBooth`. studio: made when first needed, since its nets take a second."""

    def __init__(
        self,
        camera: Camera,
        studio: Callable[[], Studio],
        monotonic: Callable[[], float],
        limits: CoachLimits | None = None,
    ) -> None:
        self._camera = camera
        self._make_studio = studio
        self._studio: Studio | None = None
        self._monotonic = monotonic
        self._limits = limits or CoachLimits()
        self._stopped = Event()

    def works(self) -> bool:
        """Asked while nobody stands there: the camera is looked through for a moment, and closed again."""
        self._camera.open()
        try:
            deadline = self._monotonic() + STARTING_SECONDS
            while not isinstance(self._camera.status(), CameraLive):
                if self._monotonic() > deadline or self._stopped.wait(0.02):
                    return False
            return True
        finally:
            self._camera.close()

    def shoot(self, seen: Seen) -> Shot | NoShot:
        """See `PhotoBooth`. The light of the camera is on only while this runs."""
        self._stopped.clear()
        studio = self._studio = self._studio or self._make_studio()
        studio.look_anew()
        self._camera.open()
        try:
            return self._guided(studio, seen)
        finally:
            self._camera.close()

    def stop(self) -> None:
        """See `PhotoBooth`."""
        self._stopped.set()

    def _guided(self, studio: Studio, seen: Seen) -> Shot | NoShot:
        sitting, last, began = Sitting(self._limits), 0, self._monotonic()
        alive_at = began
        while True:
            now = self._monotonic()
            if self._stopped.is_set():
                return NoShot(NoShotWhy.STOPPED)
            if now - began > LONGEST_SECONDS:
                left = sitting.face_of_late(now)
                return NoShot(NoShotWhy.TIME) if left is None else _shot(studio, left, as_it_was=True)
            frame = self._camera.latest()
            if frame is None or frame.number == last:
                if self._is_gone(now - alive_at):
                    return NoShot(NoShotWhy.CAMERA)
                self._stopped.wait(BETWEEN_LOOKS)
                continue
            last, alive_at = frame.number, now
            measured = studio.look(_pixels(frame))
            state = sitting.see(frame, measured, now)
            seen(_look(frame, state, measured))
            if isinstance(state, Chosen):
                return _shot(studio, sitting.kept[state.best], as_it_was=state.as_it_is)

    def _is_gone(self, silent_seconds: float) -> bool:
        """A stall heals by itself for some seconds; starting takes its time, too."""
        is_trying = isinstance(self._camera.status(), CameraStarting | CameraStale | CameraLive)
        return silent_seconds > (GONE_SECONDS if is_trying else GONE_SECONDS / 2)


def _shot(studio: Studio, frame: Frame, *, as_it_was: bool) -> Shot:
    """The still, judged and cut."""
    checked = studio.check(_pixels(frame), as_it_was=as_it_was)
    return Shot(checked.jpeg, checked.judgement)


def _look(frame: Frame, state: CoachState, measured: LiveMeasures) -> Look:
    count = state.number if isinstance(state, CountDown) else None
    hint = state.hint.value if isinstance(state, Guide) else "hold"
    head, cut = measured.head_box, measured.print_box
    outline = None if head is None or cut is None else Outline(head, cut)
    return Look(frame.pixels, frame.width, frame.height, hint, count, outline)


def _pixels(frame: Frame) -> Picture:
    pixels: Picture = frame.pixels  # type: ignore[assignment]  # opaque to the kiosk, ours here
    return pixels
