"""The photo booth: camera, measuring and coach together; guides, shoots, and says what came of it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol

from contract.photo import CropBox, PhotoJudgement


@dataclass(frozen=True, slots=True)
class Outline:
    """Where the face is, in pixels of the frame. head: crown to chin. cut: what the print would show."""

    head: CropBox
    cut: CropBox


@dataclass(frozen=True, slots=True)
class Look:
    """What the page shows at one moment. pixels: opaque, height x width x 3 in BGR; mirrored when shown.

    hint: code of the one instruction. count: 3, 2, 1 before the burst; None else. outline: None without a
    face.
    """

    pixels: object = field(repr=False, compare=False)
    width: int
    height: int
    hint: str
    count: int | None = None
    outline: Outline | None = None


@dataclass(frozen=True, slots=True)
class Shot:
    """The best picture of a burst, cut for the print, and all that was measured. jpeg: empty if no face."""

    jpeg: bytes = field(repr=False)
    judgement: PhotoJudgement


class NoShotWhy(StrEnum):
    """Why there is no picture."""

    STOPPED = "stopped"  # the citizen wished it
    CAMERA = "camera"
    TIME = "time"


@dataclass(frozen=True, slots=True)
class NoShot:
    """Nothing was taken; nothing is kept."""

    why: NoShotWhy


Seen = Callable[[Look], None]


class PhotoBooth(Protocol):
    """One citizen at a time. Frames live in memory only, and end with the call."""

    def works(self) -> bool:
        """Whether the camera shows new pictures, or could in a moment."""

    def shoot(self, seen: Seen) -> Shot | NoShot:
        """Blocks until a burst is taken, `stop` is called, the camera fails, or nobody came for too long.

        Whoever the coach never accepts is taken as they stand: HUMAN with Reason.AS_IT_WAS, never PASS.
        """

    def stop(self) -> None:
        """From any thread: `shoot` ends within a frame."""
