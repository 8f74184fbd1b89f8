"""Who never came back leaves the line, and who was never finished the counter: else both stay for ever."""

from collections.abc import Callable
from datetime import date, timedelta

from center.clock import SEOUL, Clock
from center.database.engine import Database
from center.database.queue_tables import ticket
from center.queue.close import close
from center.queue.states import AT_COUNTER, State

LONGEST_STAY = timedelta(hours=12)
"""Nobody waits half a day; a line that never closes needs a rule that does not name midnight. Default."""

LONGEST_SERVICE = timedelta(hours=4)
"""Half a shift without one click is no service: the clerk went home. Since the last act. Default."""

SWEPT = (State.WAITING.value, State.MISSED.value, State.HELD.value)
BY = "sweep"


class Sweep:
    """Every hour, when a clerk sits down, and before a day's first number: rare, and always before a call."""

    def __init__(self, database: Database, clock: Clock, after: Callable[[], object] = lambda: None) -> None:
        """after: what must be done when somebody has left."""
        self._after = after
        self._database = database
        self._clock = clock
        self._days: dict[str, date] = {}

    def __call__(self, office: str) -> int:
        """How many left the line, or a counter, of `office`."""
        now = self._clock()
        here = ticket.c.office == office
        waits = (ticket.c.state.in_(SWEPT), ticket.c.issued_at < now - LONGEST_STAY)
        stands = (ticket.c.state.in_(AT_COUNTER), ticket.c.changed_at < now - LONGEST_SERVICE)
        with self._database.writing() as connection:
            gone = close(connection, here, *waits, state=State.LEFT, at=now, who=BY)
            left = close(connection, here, *stands, state=State.UNTOLD, at=now, who=BY)
        if gone:
            self._after()
        return len(gone) + len(left)

    def daily(self, office: str) -> None:
        """Once a day in each process: nobody stands behind the dead of yesterday."""
        today = self._clock().astimezone(SEOUL).date()
        if self._days.get(office) != today:
            self(office)
            self._days[office] = today
