"""What ends and is forgotten by rule, so that nothing personal is kept because nobody thought of it."""

from datetime import timedelta

from sqlalchemy import String, and_, case, cast, func, or_, select, update

from center.clock import Clock
from center.database.engine import Database
from center.database.handoff_tables import handoff
from center.database.help_tables import help_call, help_order, help_waiver
from center.database.queue_tables import ticket
from center.handoff.waiting import Outcome
from center.queue.states import State
from center.settings import RetentionSettings
from contract.queue import Priority

GIVEN_UP = timedelta(days=7)
"""So long after its time a hand-off nobody ended is over, whatever became of it. Default."""

KEPT = timedelta(days=30)
"""What somebody told or wrote is kept so long after the end (center.md 10). Default."""

NOBODYS = "~"
"""So begins what stands in the place of a forgotten secret; no secret does (`secrets.token_urlsafe`)."""

PERSONAL = tuple(
    each.value for each in (Priority.ELDERLY, Priority.DISABLED, Priority.PREGNANT, Priority.INFANT)
)
"""Why somebody is let forward, where it tells of the person."""

BY_RULE = "rule"
"""Who ended it, where no person did."""


class Retention:
    """Each is a chore of its own; all may run at any time, again, and in several processes at once."""

    def __init__(self, database: Database, clock: Clock, settings: RetentionSettings | None = None) -> None:
        self._database = database
        self._clock = clock
        self._reasons_kept = timedelta(days=(settings or RetentionSettings()).waiver_reason_days)

    def end_handoffs(self) -> int:
        """Those long past their time: done where the number was served, else nobody was there. How many."""
        now, row = self._clock(), handoff.c
        served = select(ticket.c.id).where(ticket.c.state == State.SERVED.value)
        forgotten = and_(
            row.ended_at.is_(None),
            func.coalesce(row.due_at, row.made_at) < now - GIVEN_UP,
            func.coalesce(row.taken_at, row.made_at) < now - GIVEN_UP,
        )
        ended = {"ended_at": now, "ended_by": BY_RULE}
        done = update(handoff).where(forgotten, row.ticket.in_(served))
        gone = update(handoff).where(forgotten)
        with self._database.writing() as connection:
            count = connection.execute(done.values(**ended, outcome=Outcome.DONE.value)).rowcount
            return int(count + connection.execute(gone.values(**ended, outcome=Outcome.GONE.value)).rowcount)

    def forget_packets(self) -> int:
        """What was told, and the clerk's note, some time after the end. How many."""
        old = update(handoff).where(handoff.c.ended_at < self._clock() - KEPT, handoff.c.sealed.is_not(None))
        with self._database.writing() as connection:
            return int(connection.execute(old.values(sealed=None, note="")).rowcount)

    def forget_helpers_words(self) -> int:
        """What helpers wrote on screens; that they wrote stays. How many."""
        over = select(help_call.c.id).where(help_call.c.ended_at < self._clock() - KEPT)
        old = update(help_order).where(help_order.c.help.in_(over), help_order.c.text != "")
        with self._database.writing() as connection:
            return int(connection.execute(old.values(text="")).rowcount)

    def forget_waiver_reasons(self) -> int:
        """Why clerks waived fees; who asked and who granted which rule, and when, stays. How many."""
        old = self._clock() - self._reasons_kept
        told = update(help_waiver).where(help_waiver.c.asked_at < old, help_waiver.c.reason != "")
        with self._database.writing() as connection:
            return int(connection.execute(told.values(reason="")).rowcount)

    def forget_notes(self) -> int:
        """What clerks noted with numbers. How many."""
        old = update(ticket).where(ticket.c.issued_at < self._clock() - KEPT, ticket.c.note != "")
        with self._database.writing() as connection:
            return int(connection.execute(old.values(note="")).rowcount)

    def forget_places(self) -> int:
        """The secrets of phones' pages, and who was let forward for age, health or a child. How many."""
        old, row = self._clock() - KEPT, ticket.c
        told = or_(row.follow.not_like(f"{NOBODYS}%"), row.priority.in_(PERSONAL))
        if self._database.is_sqlite:
            secret = func.hex(func.randomblob(15))
        else:
            secret = func.substr(func.replace(cast(func.gen_random_uuid(), String), "-", ""), 1, 30)
        left = case((row.priority.in_(PERSONAL), Priority.NONE.value), else_=row.priority)
        gone = update(ticket).where(row.issued_at < old, told)
        with self._database.writing() as connection:
            forgotten = gone.values(follow=NOBODYS + secret, priority=left)
            return int(connection.execute(forgotten).rowcount)
