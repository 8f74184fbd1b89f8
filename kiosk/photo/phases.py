"""The way to a photo: guide, hold still, count down, take some, choose one; a closed gate begins it again."""

from dataclasses import dataclass

from kiosk.photo.limits import CoachLimits


@dataclass(frozen=True, slots=True)
class Guiding:
    """Something is not in order, or nobody looked yet."""


@dataclass(frozen=True, slots=True)
class Holding:
    """All in order since then, for so many good frames."""

    since: float
    frames: int


@dataclass(frozen=True, slots=True)
class Counting:
    """3, 2, 1."""

    since: float


@dataclass(frozen=True, slots=True)
class Bursting:
    """Taking frames. merits: of each frame kept so far, in order. as_it_is: one past a closed gate."""

    since: float
    merits: tuple[float, ...] = ()
    as_it_is: bool = False


@dataclass(frozen=True, slots=True)
class Chosen:
    """The photo is taken. best: which of the `kept` frames, from 0. merit: sharpness × eye opening.

    as_it_is: a gate was closed while it was taken, and patience at its end: a clerk's matter.
    """

    best: int
    kept: int
    merit: float
    as_it_is: bool = False


Phase = Guiding | Holding | Counting | Bursting | Chosen


@dataclass(frozen=True, slots=True)
class Glance:
    """What one frame means for the way.

    in_order: every gate is open, or `as_it_is`: one is not, and was not for so long that it stops nobody any
    more. merit: sharpness × eye opening; None when the frame is no good by itself: a
    blink, or something essential not measured. is_held: the citizen has been told to hold still.
    """

    in_order: bool
    merit: float | None
    is_held: bool
    as_it_is: bool = False


def next_phase(phase: Phase, glance: Glance, now: float, limits: CoachLimits) -> Phase:
    """After one more frame."""
    match phase:
        case Chosen():
            return phase
        case Bursting():
            return _burst(phase, glance, now, limits)
        case Guiding() | Holding() | Counting() if not glance.in_order:
            return Guiding()
        case Counting(since) if now - since >= limits.countdown_seconds:
            return _burst(Bursting(now), glance, now, limits)
        case Holding(since, frames):
            held = Holding(since, frames + (glance.merit is not None))
            is_still = now - since >= limits.hold_seconds and held.frames >= limits.hold_frames
            return Counting(now) if is_still and glance.is_held else held
        case Guiding() if glance.merit is not None:
            return Holding(now, 1)
        case _:
            return phase


def _burst(phase: Bursting, glance: Glance, now: float, limits: CoachLimits) -> Phase:
    merits, as_it_is = phase.merits, phase.as_it_is
    if glance.in_order and glance.merit is not None:
        merits, as_it_is = (*merits, glance.merit), as_it_is or glance.as_it_is
    is_late = now - phase.since >= limits.burst_seconds
    if len(merits) >= limits.burst_frames or (is_late and len(merits) >= limits.burst_least):
        best = max(range(len(merits)), key=merits.__getitem__)
        return Chosen(best, len(merits), merits[best], as_it_is)
    return Guiding() if is_late else Bursting(phase.since, merits, as_it_is)
