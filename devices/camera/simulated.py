"""A camera that is not there, and a citizen before it: the real reader on a played source, with handles."""

from collections.abc import Callable
from dataclasses import replace
from time import monotonic

from devices.camera.reader import CameraReader
from devices.camera.scene import WALL_GREY, Scene
from devices.camera.simulated_face import Portrait
from devices.camera.simulated_stage import Ailment, Stage
from devices.camera.source import READ_MILLISECONDS
from devices.camera.watch import Patience
from kiosk.ports import CameraStatus, Frame

PORTRAIT_720P = (720, 1280)
"""Width and height of a 720p camera mounted on its side."""

FPS = 15.0
"""Enough for a hold of 8 frames in .8 s, and half the work of 30."""

BLINK_FRAMES = 4
"""At 15 a second .27 s: people take .1 to .4."""


class SimulatedCamera:
    """Implements kiosk.ports.Camera. stamp: a number for each picture, written over its top; for tests."""

    def __init__(
        self,
        portrait: Portrait | None = None,
        *,
        size: tuple[int, int] = PORTRAIT_720P,
        fps: float = FPS,
        stamp: Callable[[], int] | None = None,
        clock: Callable[[], float] = monotonic,
        patience: Patience | None = None,
    ) -> None:
        self._stage = Stage(size, fps, READ_MILLISECONDS / 1000, stamp)
        self._reader = CameraReader(self._stage, clock=clock, patience=patience)
        self.show(portrait)

    # ---- the port

    def open(self) -> None:
        """Begin to look; returns at once."""
        self._reader.open()

    def close(self) -> None:
        """Stop looking."""
        self._reader.close()

    def status(self) -> CameraStatus:
        """How it is now."""
        return self._reader.status()

    def latest(self) -> Frame | None:
        """The newest picture, while it is fresh."""
        return self._reader.latest()

    # ---- the citizen's handles

    @property
    def scene(self) -> Scene:
        """What is played now."""
        return self._stage.scene

    def show(self, portrait: Portrait | None) -> None:
        """Somebody comes, straight and in good light; None: nobody is there."""
        self._stage.play(Scene(portrait, mouth_shut=portrait is not None and portrait.mouth is not None))

    def move(
        self,
        *,
        distance: float | None = None,
        dx: float | None = None,
        dy: float | None = None,
        roll: float | None = None,
    ) -> None:
        """Step and turn: what is not named stays. Units as in Scene."""
        given = {"distance": distance, "dx": dx, "dy": dy, "roll": roll}
        self._change(**{name: value for name, value in given.items() if value is not None})

    def shade(self, *, left: float = 0.0, right: float = 0.0, dark: float = 0.0) -> None:
        """Take light away, 0..1: from a side of the person, or from everything. Nothing named: good light."""
        self._change(shade_left=left, shade_right=right, dark=dark)

    def backdrop(self, *, grey: int = WALL_GREY, shadow: float = 0.0) -> None:
        """Another wall, 0..255, or a shadow on its right half, 0..1."""
        self._change(backdrop=grey, shadow=shadow)

    def blink(self) -> None:
        """Eyes shut for some pictures; nothing with a portrait whose eyes are not known."""
        self._stage.shut_eyes_for(BLINK_FRAMES)

    def shut_eyes(self, *, are_shut: bool = True) -> None:
        """For as long as one likes."""
        self._change(eyes_shut=are_shut)

    def smile(self, *, smiles: bool = True) -> None:
        """As the portrait was taken, or with lips together."""
        self._change(mouth_shut=not smiles)

    # ---- the driver's bad days

    def stall(self) -> None:
        """No more pictures; reads end in a time-out."""
        self._stage.suffer(Ailment.STALLED)

    def hang(self) -> None:
        """The next read does not return until it is mended."""
        self._stage.suffer(Ailment.HUNG)

    def freeze(self) -> None:
        """The last picture again and again."""
        self._stage.suffer(Ailment.FROZEN)

    def unplug(self) -> None:
        """The cable is out."""
        self._stage.suffer(Ailment.UNPLUGGED)

    def replug(self) -> None:
        """In again: whatever ailed it is over."""
        self._stage.suffer(Ailment.NONE)

    def _change(self, **changes: float | bool) -> None:
        self._stage.play(replace(self._stage.scene, **changes))  # type: ignore[arg-type]  # fields by name
