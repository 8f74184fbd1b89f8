"""Time, lanes and a screen that move only when a test tells them to."""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from contract.hours import SEOUL
from kiosk.lanes import Done, Job, outcome_of
from kiosk.step import Lane
from kiosk.views import Scene, View

PICTURE = b"\x89PNG\r\n\x1a\n a page with nothing personal"


@dataclass
class ManualClock:
    """Time that moves only when told to: 23:10 on a Monday in Suwon."""

    at: datetime = datetime(2026, 11, 23, 23, 10, tzinfo=SEOUL)
    seconds: float = 0.0

    def now(self) -> datetime:
        """The wall."""
        return self.at + timedelta(seconds=self.seconds)

    def monotonic(self) -> float:
        """The same seconds."""
        return self.seconds


class TurnLanes:
    """Lanes without threads: jobs run when `drain` is called, in order. Nothing is ever waited for."""

    def __init__(self) -> None:
        self.queue: deque[Callable[[], None]] = deque()

    def run(self, lane: Lane, job: Job, done: Done) -> None:  # noqa: ARG002 - one queue for all
        """See `Lanes`."""
        self.queue.append(lambda: done(outcome_of(job)))

    def post(self, call: Callable[[], None]) -> None:
        """See `Lanes`."""
        self.queue.append(call)

    def drain(self) -> None:
        """Run all that is queued, and what that queues."""
        while self.queue:
            self.queue.popleft()()

    def close(self) -> None:
        """See `Lanes`."""
        self.queue.clear()


@dataclass
class RecordingScreen:
    """Implements `Screen`: keeps every scene."""

    scenes: list[Scene] = field(default_factory=list)
    looks: list[object] = field(default_factory=list)

    def show_scene(self, scene: Scene) -> None:
        """See `Screen`."""
        self.scenes.append(scene)

    def show_look(self, look: object) -> None:
        """See `Screen`."""
        self.looks.append(look)

    def picture(self) -> bytes | None:
        """See `Screen`."""
        return PICTURE

    @property
    def scene(self) -> Scene:
        """The present one."""
        return self.scenes[-1]

    @property
    def view(self) -> View:
        """The present page."""
        return self.scene.view
