"""The camera: what it may say of itself, and its newest picture, which is opaque here."""

from dataclasses import dataclass, field
from typing import Protocol


@dataclass(frozen=True, slots=True)
class NoCamera:
    """It cannot be opened: unplugged, its address silent, or nobody opened it yet."""


@dataclass(frozen=True, slots=True)
class CameraStarting:
    """It is being opened; no picture yet."""


@dataclass(frozen=True, slots=True)
class CameraStale:
    """It was live, and no new picture came for a second. It is being opened afresh meanwhile.

    since: when the last new picture came (monotonic seconds). repeats: it goes on sending, but always the
    same picture; otherwise it sends nothing.
    """

    since: float
    repeats: bool = False


@dataclass(frozen=True, slots=True)
class CameraLive:
    """New pictures come."""


CameraStatus = NoCamera | CameraStarting | CameraStale | CameraLive


@dataclass(frozen=True, slots=True)
class Frame:
    """One picture, upright as the citizen stands. It lives in memory only, and shows in no log.

    pixels: height × width × 3, blue green red, 8 bits each, never written to again; whoever measures it knows
    its type. width, height: pixels. number: counts new pictures since `open`, from 1; gaps are pictures
    nobody fetched. at: monotonic seconds when it was read.
    """

    pixels: object = field(repr=False, compare=False)
    width: int
    height: int
    number: int
    at: float


class Camera(Protocol):
    """Shows the citizen. Nothing here blocks or raises: what fails shows in the status, and heals."""

    def open(self) -> None:
        """Begin to look; returns at once. Nothing happens when it is open already."""

    def close(self) -> None:
        """Stop looking and forget the last picture; may be opened again."""

    def status(self) -> CameraStatus:
        """How it is now."""

    def latest(self) -> Frame | None:
        """The newest picture, the same until a newer comes; None when it is older than a second."""
