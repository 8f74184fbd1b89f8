"""The photo coach: from what a frame shows to the one thing the citizen is told, and to the photo.

Pure: `look` takes what it knew, one frame's measures and the time; it returns what it knows and what to
show. Whoever calls it keeps the frames of a burst in memory: the frame just measured when the state is
`Shooting(keep=True)`, and that of `Chosen` when its `kept` is one more than were kept before.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from math import ceil

from kiosk.photo.eyes import OwnEyes, eyes_reading, next_eyes
from kiosk.photo.hints import Hint
from kiosk.photo.limits import CoachLimits
from kiosk.photo.live import LiveMeasures
from kiosk.photo.live_gates import HeldMeasures, Reading, first_closed, next_held, readings_of, worst
from kiosk.photo.phases import Bursting, Chosen, Counting, Glance, Guiding, Holding, Phase, next_phase


@dataclass(frozen=True, slots=True)
class Guide:
    """Say this. why: the measure behind it, for the clerk."""

    hint: Hint
    why: Reading | None = None


@dataclass(frozen=True, slots=True)
class CountDown:
    """Show this number."""

    number: int


@dataclass(frozen=True, slots=True)
class Shooting:
    """A burst is being taken. keep: keep the frame just measured, after those kept before."""

    keep: bool


CoachState = Guide | CountDown | Shooting | Chosen


@dataclass(frozen=True, slots=True)
class Shown:
    """The hint on the page and since when."""

    hint: Hint
    at: float


@dataclass(frozen=True, slots=True)
class Coach:
    """What is remembered from frame to frame. waited: seconds each hint was the first thing in the way."""

    phase: Phase = field(default_factory=Guiding)
    held: HeldMeasures = field(default_factory=dict)
    eyes: OwnEyes = field(default_factory=OwnEyes)
    shown: Shown | None = None
    waited: Mapping[Hint, float] = field(default_factory=dict)
    at: float | None = None
    face_at: float | None = None


def look(coach: Coach, seen: LiveMeasures, now: float, limits: CoachLimits) -> tuple[Coach, CoachState]:
    """One more frame, measured at `now` (monotonic seconds). Frames come in order; any may be missing."""
    coach = _without_gap(_without_old_face(coach, seen, now, limits), now, limits)
    eyes = next_eyes(coach.eyes, seen.eye_iris, now, limits)
    held = _held(coach, eyes, seen, now=now, limits=limits)
    blocked = first_closed(held)
    waited = _waited(coach, blocked, now, limits)
    as_it_is = blocked is not None and seen.faces > 0 and _is_long(waited, limits)
    glance = Glance(blocked is None or as_it_is, _merit(seen, eyes), _is_told_to_hold(coach), as_it_is)
    wanted = Hint.AS_IT_IS if as_it_is else blocked or Hint.HOLD
    phase = next_phase(coach.phase, glance, now, limits)
    is_guiding = isinstance(phase, Guiding | Holding)  # else no hint is on the page, and none can change
    after = replace(
        coach,
        phase=phase,
        held=held,
        eyes=eyes,
        shown=_next_shown(coach.shown, wanted, now, limits) if is_guiding else coach.shown,
        waited=waited,
        at=now,
    )
    return after, _state(after, coach.phase, limits)


def again(coach: Coach) -> Coach:
    """For another try, after a photo that failed its check: nothing learnt is forgotten."""
    return replace(coach, phase=Guiding())


def _without_old_face(coach: Coach, seen: LiveMeasures, now: float, limits: CoachLimits) -> Coach:
    """Somebody who was away for long may be somebody else: their eyes and our patience begin anew."""
    if seen.faces > 0:
        coach = replace(coach, face_at=now) if _is_here(coach, now, limits) else _fresh(coach, now)
    return coach


def _is_here(coach: Coach, now: float, limits: CoachLimits) -> bool:
    return coach.face_at is not None and now - coach.face_at < limits.own_best_seconds


def _fresh(coach: Coach, now: float) -> Coach:
    return replace(coach, eyes=OwnEyes(), waited={}, face_at=now)


def _without_gap(coach: Coach, now: float, limits: CoachLimits) -> Coach:
    """Nobody knows what happened while no frame came: no stillness is counted across it."""
    if isinstance(coach.phase, Chosen) or coach.at is None or now - coach.at <= limits.gap_seconds:
        return coach
    return replace(coach, phase=Guiding())


def _held(
    coach: Coach, eyes: OwnEyes, seen: LiveMeasures, *, now: float, limits: CoachLimits
) -> HeldMeasures:
    shut = eyes_reading(eyes, seen.eye_iris, now, limits)
    readings = readings_of(seen, limits)
    return next_held(
        coach.held,
        readings if shut is None else [*readings, shut],
        now,
        limits=limits,
        lenient=lambda hint: coach.waited.get(hint, 0.0) >= limits.patience_seconds,
    )


def _is_told_to_hold(coach: Coach) -> bool:
    return coach.shown is not None and coach.shown.hint in (Hint.HOLD, Hint.AS_IT_IS)


def _next_shown(shown: Shown | None, wanted: Hint, now: float, limits: CoachLimits) -> Shown:
    if shown is None:
        return Shown(wanted, now)
    if wanted is shown.hint or now - shown.at < limits.hint_seconds:
        return shown
    return Shown(wanted, now)


def _waited(coach: Coach, blocked: Hint | None, now: float, limits: CoachLimits) -> Mapping[Hint, float]:
    if blocked is None or coach.at is None:
        return coach.waited
    passed = min(now - coach.at, limits.gap_seconds)  # of a longer gap nobody saw what the citizen tried
    return {**coach.waited, blocked: coach.waited.get(blocked, 0.0) + passed}


def _is_long(waited: Mapping[Hint, float], limits: CoachLimits) -> bool:
    """Somebody tried for so long that no more trying is asked of them; an empty place is no trying."""
    tried = [seconds for hint, seconds in waited.items() if hint is not Hint.NOBODY]
    return max(tried, default=0.0) >= limits.clerk_seconds or sum(tried) >= limits.clerk_all_seconds


def _merit(seen: LiveMeasures, eyes: OwnEyes) -> float | None:
    essential = (seen.ied_px, seen.crop_inside, seen.roll, seen.yaw)
    if seen.sharp is None or seen.eye_iris is None or None in essential or eyes.shut_since is not None:
        return None
    return seen.sharp * seen.eye_iris


def _state(coach: Coach, before: Phase, limits: CoachLimits) -> CoachState:
    match coach.phase:
        case Chosen():
            return coach.phase
        case Bursting(merits=merits):
            taken = before.merits if isinstance(before, Bursting) else ()
            return Shooting(keep=len(merits) > len(taken))
        case Counting(since):
            return CountDown(_number(since, coach, limits))
        case _:
            return _guide(coach)


def _number(since: float, coach: Coach, limits: CoachLimits) -> int:
    passed = 0.0 if coach.at is None else coach.at - since
    return max(1, ceil(limits.countdown_seconds - passed))


def _guide(coach: Coach) -> Guide:
    hint = Hint.NOBODY if coach.shown is None else coach.shown.hint
    return Guide(hint, worst(coach.held, hint))
