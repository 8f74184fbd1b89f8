"""Tells a blink from open eyes by the person's own widest, never by a size: eyes differ, lids do not."""

from dataclasses import dataclass

from kiosk.photo.hints import Hint
from kiosk.photo.limits import CoachLimits
from kiosk.photo.live_gates import RIGHT, WRONG, Reading


@dataclass(frozen=True, slots=True)
class OwnEyes:
    """seen: (when, eye_iris) of the open-eyed frames of late. shut_since: when a blink began."""

    seen: tuple[tuple[float, float], ...] = ()
    shut_since: float | None = None

    @property
    def widest(self) -> float:
        """Their own best of late; 0 when never seen."""
        return max((eye for _, eye in self.seen), default=0.0)


def next_eyes(eyes: OwnEyes, eye_iris: float | None, now: float, limits: CoachLimits) -> OwnEyes:
    """After one more frame. The own best does not age while eyes are shut, until that is how they look."""
    if eye_iris is None:
        return eyes
    if eye_iris < limits.blink_share * eyes.widest:
        since = now if eyes.shut_since is None else eyes.shut_since
        if now - since < limits.shut_forgotten_seconds:
            return OwnEyes(eyes.seen, since)
        return OwnEyes(((now, eye_iris),))
    recent = tuple(each for each in eyes.seen if now - each[0] < limits.own_best_seconds)
    return OwnEyes((*recent, (now, eye_iris)))


def eyes_reading(eyes: OwnEyes, eye_iris: float | None, now: float, limits: CoachLimits) -> Reading | None:
    """Shut for longer than a blink: then it is said. None when no eye was measured."""
    if eye_iris is None:
        return None
    is_shut = eyes.shut_since is not None and now - eyes.shut_since >= limits.shut_seconds
    limit = limits.blink_share * eyes.widest
    return Reading(Hint.EYES, "eye_iris", eye_iris, limit, WRONG if is_shut else RIGHT)
