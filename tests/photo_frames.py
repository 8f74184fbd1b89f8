"""Live measures for tests of the coach: a faultless frame, each of its faults, and a citizen's sitting."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from kiosk.photo.coach import Coach, CoachState, look
from kiosk.photo.hints import Hint
from kiosk.photo.limits import CoachLimits
from kiosk.photo.live import LiveMeasures

LIMITS = CoachLimits()

GOOD = LiveMeasures(
    faces=1,
    face_height_share=0.42,
    centre_x=0.5,
    centre_y=0.45,
    ied_px=180,
    crop_inside=True,
    roll=1,
    yaw=-1,
    pitch=6,
    cheek_dl=3,
    backdrop_range=5,
    eye_iris=0.07,
    eye_contrast=45,
    gaze_x=-0.02,
    gaze_y=-0.06,
    mouth_gap=0.02,
    teeth=0.0,
    glare=0.0,
    sharp=3.2,
)

FAULTS: dict[Hint, dict[str, float | bool]] = {
    Hint.MANY: {"faces": 2},
    Hint.TOO_FAR: {"ied_px": 80},
    Hint.TOO_NEAR: {"crop_inside": False, "face_height_share": 0.6},
    Hint.CENTRE: {"crop_inside": False, "centre_x": 0.2},
    Hint.ROLL: {"roll": -12},
    Hint.YAW: {"yaw": 12},
    Hint.LIGHT: {"cheek_dl": -14},
    Hint.BACKGROUND: {"backdrop_range": 30},
    Hint.GAZE: {"gaze_x": 0.2},
    Hint.MOUTH: {"teeth": 0.3},
    Hint.GLARE: {"glare": 0.3},
    Hint.MOTION: {"sharp": 2.0},
}
"""What makes one frame say one thing. Nobody and shut eyes need more than one field or frame."""

NOBODY = LiveMeasures(faces=0)


def with_faults(*hints: Hint) -> LiveMeasures:
    """A frame with all of them."""
    changes: dict[str, float | bool] = {}
    for hint in sorted(hints, key=list(Hint).index, reverse=True):
        changes |= FAULTS[hint]
    return replace(GOOD, **changes)  # type: ignore[arg-type]  # the table above names fields


@dataclass
class Sitting:
    """The coach in front of one citizen, with a clock of its own."""

    limits: CoachLimits = LIMITS
    now: float = 100.0
    coach: Coach = Coach()  # noqa: RUF009 - frozen

    def see(self, seen: LiveMeasures, seconds: float = 1 / 15) -> CoachState:
        """One frame, and then time passes."""
        self.coach, state = look(self.coach, seen, self.now, self.limits)
        self.now += seconds
        return state

    def see_for(self, seen: LiveMeasures, seconds: float, fps: float = 15) -> list[CoachState]:
        """The same for a while."""
        return [self.see(seen, 1 / fps) for _ in range(round(seconds * fps))]

    def see_all(self, frames: Iterable[LiveMeasures]) -> list[CoachState]:
        """One after the other."""
        return [self.see(each) for each in frames]
