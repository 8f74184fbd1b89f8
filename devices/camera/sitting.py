"""One citizen before the camera: what the coach remembers of them, and frames that may become the photo."""

from kiosk.photo.coach import Coach, CoachState, Shooting, look
from kiosk.photo.limits import CoachLimits
from kiosk.photo.live import LiveMeasures
from kiosk.photo.phases import Chosen
from kiosk.ports.camera import Frame

GONE_SECONDS = 2.0
"""Who was not seen for so long is not there any more: a blink of the mesh is far shorter. Our own."""


class Sitting:
    """kept: the frames of the burst that runs, in order. Pictures end with the object."""

    def __init__(self, limits: CoachLimits) -> None:
        self._limits = limits
        self._coach = Coach()
        self._face: tuple[Frame, float] | None = None
        self.kept: list[Frame] = []

    def see(self, frame: Frame, measured: LiveMeasures, now: float) -> CoachState:
        """One more frame, measured at `now` (monotonic seconds)."""
        if measured.faces > 0:
            self._face = frame, now
        self._coach, state = look(self._coach, measured, now, self._limits)
        self.kept = _kept(self.kept, frame, state)
        return state

    def face_of_late(self, now: float) -> Frame | None:
        """The last frame somebody was seen in; None where nobody stands any more."""
        if self._face is None or now - self._face[1] > GONE_SECONDS:
            return None
        return self._face[0]


def _kept(kept: list[Frame], frame: Frame, state: CoachState) -> list[Frame]:
    """The frames of the burst that runs; a burst that was broken off begins anew."""
    match state:
        case Shooting(keep=True):
            return [*kept, frame]
        case Shooting():
            return kept
        case Chosen(kept=count) if count == len(kept) + 1:
            return [*kept, frame]
        case Chosen():
            return kept
        case _:
            return []
