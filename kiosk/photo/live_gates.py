"""What must be in order before a photo is taken: each measure against its bound, with hysteresis.

Not here, on purpose: eye size, pitch and the brightness of the face, which differ between peoples, not
photos; and the colour of the wall, which no citizen can mend.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from kiosk.photo.hints import Hint
from kiosk.photo.limits import Bound, CoachLimits
from kiosk.photo.live import LiveMeasures

WRONG, RIGHT = 2.0, 0.0
"""A measure that is yes or no, as a reading: far outside or far inside."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A measure of one frame. outside: in units of its limit, 1 at it, 1.1 a tenth beyond.

    bad: in the same units, from where the photo would have to be taken again.
    """

    hint: Hint
    measure: str
    value: float
    limit: float
    outside: float
    bad: float = 1.0


@dataclass(frozen=True, slots=True)
class Held:
    """The last reading of a measure, when it was taken, and whether its gate stood open after it."""

    reading: Reading
    at: float
    is_open: bool


HeldMeasures = Mapping[str, Held]
"""By the name of the measure."""


def readings_of(seen: LiveMeasures, limits: CoachLimits) -> list[Reading]:
    """Every measure known this frame, in the order of the hints."""
    face = [
        _yes_no(Hint.NOBODY, "faces", seen.faces, is_wrong=seen.faces < 1),
        _yes_no(Hint.MANY, "more_faces", seen.faces, is_wrong=seen.faces > 1),
    ]
    return [*face, *_place(seen, limits), *_look(seen, limits)]


def next_held(
    held: HeldMeasures,
    readings: Iterable[Reading],
    now: float,
    *,
    limits: CoachLimits,
    lenient: Callable[[Hint], bool],
) -> dict[str, Held]:
    """After one more frame. A measure not taken for `known_seconds` is forgotten and stops nobody."""
    fresh = {name: each for name, each in held.items() if now - each.at < limits.known_seconds}
    for reading in readings:
        before = fresh.get(reading.measure)
        bound = 1.0
        if before is not None and before.is_open:
            bound = min(1 + limits.leave, reading.bad)
        if lenient(reading.hint):
            bound = reading.bad
        fresh[reading.measure] = Held(reading, now, reading.outside <= bound)
    return fresh


def first_closed(held: HeldMeasures) -> Hint | None:
    """What to say first; None when all is in order."""
    closed = {each.reading.hint for each in held.values() if not each.is_open}
    return next((hint for hint in Hint if hint in closed), None)


def worst(held: HeldMeasures, hint: Hint) -> Reading | None:
    """Why a hint is given, for the clerk; None when its gate is open."""
    closed = [each.reading for each in held.values() if each.reading.hint is hint and not each.is_open]
    return max(closed, key=lambda reading: reading.outside, default=None)


def _place(seen: LiveMeasures, limits: CoachLimits) -> list[Reading]:
    read = [_bounded(Hint.TOO_FAR, "ied_px", seen.ied_px, limits.ied_px)]
    if seen.crop_inside is not None:
        too_near = not seen.crop_inside and _fills_frame(seen, limits)
        off_centre = not seen.crop_inside and not too_near
        read += [
            _yes_no(Hint.TOO_NEAR, "crop_fits", seen.face_height_share or 0.0, is_wrong=too_near),
            _yes_no(Hint.CENTRE, "crop_inside", float(seen.crop_inside), is_wrong=off_centre),
        ]
    return [each for each in read if each is not None]


def _look(seen: LiveMeasures, limits: CoachLimits) -> list[Reading]:
    read = [
        _bounded(Hint.ROLL, "roll", _off(seen.roll, 0), limits.roll),
        _bounded(Hint.YAW, "yaw", _off(seen.yaw, 0), limits.yaw),
        _bounded(Hint.LIGHT, "cheek_dl", _off(seen.cheek_dl, 0), limits.cheek_dl),
        _bounded(Hint.BACKGROUND, "backdrop_range", seen.backdrop_range, limits.backdrop_range),
        *_gaze(seen, limits),
        _bounded(Hint.MOUTH, "mouth_gap", seen.mouth_gap, limits.mouth_gap),
        _bounded(Hint.MOUTH, "teeth", seen.teeth, limits.teeth),
        _bounded(Hint.GLARE, "glare", seen.glare, limits.glare),
        _bounded(Hint.MOTION, "sharp", seen.sharp, limits.sharp),
    ]
    return [each for each in read if each is not None]


def _gaze(seen: LiveMeasures, limits: CoachLimits) -> list[Reading | None]:
    """Not said to dark glasses: where those eyes look nobody sees, and a clerk looks at the still."""
    if seen.eye_contrast is not None and seen.eye_contrast < limits.eye_contrast:
        return []
    return [
        _bounded(Hint.GAZE, "gaze_x", _off(seen.gaze_x, limits.gaze_x_usual), limits.gaze),
        _bounded(Hint.GAZE, "gaze_y", _off(seen.gaze_y, limits.gaze_y_usual), limits.gaze),
    ]


def _fills_frame(seen: LiveMeasures, limits: CoachLimits) -> bool:
    """Whether a crop that leaves the frame does so because of its size."""
    if seen.face_height_share is not None and seen.face_height_share > limits.near_share:
        return True
    off = [_off(seen.centre_x, 0.5), _off(seen.centre_y, 0.5)]
    return all(each is not None and each <= limits.off_centre for each in off)


def _off(value: float | None, usual: float | None) -> float | None:
    return None if value is None or usual is None else abs(value - usual)


def _bounded(hint: Hint, measure: str, value: float | None, bound: Bound) -> Reading | None:
    if value is None:
        return None

    def outside(of: float) -> float:
        share = of / bound.good
        return 2 - share if bound.good > bound.bad else share

    return Reading(hint, measure, value, bound.good, outside(value), outside(bound.bad))


def _yes_no(hint: Hint, measure: str, value: float, *, is_wrong: bool) -> Reading:
    return Reading(hint, measure, value, 1.0, WRONG if is_wrong else RIGHT)
