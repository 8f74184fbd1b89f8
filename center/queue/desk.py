"""What a clerk does to the line, and a citizen to the own place: each act one statement, each told once."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import lru_cache
from typing import Any
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.exc import IntegrityError

from center.clock import Clock
from center.database.engine import Database
from center.database.queue_tables import period, ticket
from center.offices.model import Office
from center.queue import whom
from center.queue.place import Place, place_of
from center.queue.states import AT_COUNTER, MAY, Act, Ending, State
from center.queue.write import REMEMBER, REMEMBER_IN_STAY, RESTORE, RETURNED, change

UNDO_SECONDS = 10
"""A mistaken click is noticed at once or not at all."""

_CALLED = (
    f"update ticket set {REMEMBER}, state = 'called', counter = :counter, clerk = :who, "
    "calls = calls + 1, called_at = coalesce(called_at, :now), for_whom = null, for_until = null"
)
_NOT_ELSEWHERE = "(state not in ('called', 'serving') or counter = :counter)"
_MINE = "for_whom in (:my_counter, :myself)"
_ANYBODYS = "service in :services and (for_whom is null or for_until <= :now)"

_SPOKEN_HERE = "(language not in :elsewhere or turn_at <= :patient)"

LANGUAGE_PATIENCE = timedelta(minutes=5)
"""So long somebody is left to a counter where their language is spoken; then any counter helps. Default."""

MOST_SERVICES = 5
"""Of one visit. Default."""


@dataclass(frozen=True, slots=True)
class At:
    """Who acts: a clerk at a counter."""

    office: Office
    counter: int
    clerk: str


class QueueDesk:
    """None as an answer: it was not possible any more (somebody was faster), and nothing changed."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def call_next(self, at: At) -> Place | None:
        """Whose turn it is for this counter's services. None: nobody waits, or the counter is busy."""
        counter = at.office.counter(at.counter)
        if counter is None:
            return None
        lock = "" if self._database.is_sqlite else " for update skip locked"
        values: dict[str, Any] = {"my_counter": whom.counter(at.counter), "myself": whom.clerk(at.clerk)}
        theirs = _ANYBODYS
        if elsewhere := at.office.spoken_elsewhere(counter):
            theirs = f"{_ANYBODYS} and {_SPOKEN_HERE}"
            values |= {"elsewhere": list(elsewhere), "patient": self._clock() - LANGUAGE_PATIENCE}
        sql = (
            f"{_CALLED} where id = (select id from ticket where office = :office and state = 'waiting' "
            f"and (({theirs}) or {_MINE}) and turn_at <= :now order by turn_at, n limit 1{lock})"
        )
        return self._change(Act.CALL, sql, at, services=list(counter.services), **values)

    def call(self, at: At, id_: UUID) -> Place | None:
        """This one, whoever stands before."""
        return self._on(Act.CALL, _CALLED, at, id_)

    def recall(self, at: At, id_: UUID) -> Place | None:
        """Call again: the board shows and speaks it once more."""
        return self._on(Act.RECALL, f"update ticket set {REMEMBER_IN_STAY}, calls = calls + 1", at, id_)

    def begin(self, at: At, id_: UUID) -> Place | None:
        """The citizen is here."""
        return self._on(Act.BEGIN, f"update ticket set {REMEMBER}, state = 'serving'", at, id_)

    def miss(self, at: At, id_: UUID) -> Place | None:
        """Nobody came."""
        return self._on(Act.MISS, _leaving("missed"), at, id_)

    def hold(self, at: At, id_: UUID, note: str = "") -> Place | None:
        """Park: the citizen fetches something; the note stays with the ticket."""
        sql = f"{_leaving('held')}, note = :note"
        return self._on(Act.HOLD, sql, at, id_, note=note[:500])

    def resume(self, at: At, id_: UUID) -> Place | None:
        """Back from the parking place to this counter."""
        sql = f"update ticket set {REMEMBER}, state = 'serving', counter = :counter, clerk = :who"
        return self._on(Act.RESUME, sql, at, id_)

    def transfer(self, at: At, id_: UUID, service: str, note: str = "") -> Place | None:
        """To another service, with the note, and with the turn it had: nobody waits twice."""
        if not at.office.offers(service):
            return None
        sql = f"{_leaving('waiting')}, service = :service, note = :note, for_whom = null, for_until = null"
        return self._on(Act.TRANSFER, sql, at, id_, service=service, note=note[:500])

    def send_to(self, at: At, id_: UUID, to: str, note: str = "") -> Place | None:
        """To one counter or one clerk (`center.queue.whom`), who calls it next; soon to anybody again."""
        sql = f"{_leaving('waiting')}, note = :note, for_whom = :to, for_until = :until"
        until = self._clock() + whom.STRANDED
        return self._on(Act.TRANSFER, sql, at, id_, to=to, until=until, note=note[:500])

    def add(self, at: At, id_: UUID, service: str) -> Place | None:
        """One more service on this visit: after this one, under the same number, with the same turn."""
        if not at.office.offers(service):
            return None
        sql = f"update ticket set {REMEMBER_IN_STAY}, also = also || :service || ','"
        few = f"{sql} where length(also) - length(replace(also, ',', '')) < {MOST_SERVICES}"
        return self._on(Act.ADD, few, at, id_, service=service)

    def finish(self, at: At, id_: UUID, ending: Ending = Ending.DONE) -> Place | None:
        """Served; where another service was added, the next in its line, as of the hour the citizen came.

        Possible from CALLED, too: not every clerk says that the citizen is here.
        """
        comma = "instr(also, ',')" if self._database.is_sqlite else "strpos(also, ',')"
        more = {
            "state": ("'served'", "'waiting'"),
            "counter": ("counter", "null"),
            "service": ("service", f"substr(also, 1, {comma} - 1)"),
            "done": ("done", "done || service || ','"),
            "also": ("also", f"substr(also, {comma} + 1)"),
        }
        cases = (f"{name} = case when also = '' then {a} else {b} end" for name, (a, b) in more.items())
        sql = f"update ticket set {REMEMBER}, outcomes = outcomes || :outcome || ',', {', '.join(cases)}"
        return self._on(Act.FINISH, sql, at, id_, outcome=ending.value)

    def back(self, at: At, id_: UUID) -> Place | None:
        """A missed one is here after all: the old turn within the tolerance, else the end of the line."""
        now = self._clock()
        turn = "turn_at" if self._calls_since(id_) <= at.office.tolerance else ":turn_at"
        sql = f"{_leaving('waiting')}, turn_at = {turn}"
        return self._on(Act.BACK, sql, at, id_, turn_at=now)

    def leave(self, follow: str) -> Place | None:
        """The citizen gives up the place."""
        return self._by_citizen(Act.LEAVE, _leaving("left"), follow)

    def later(self, follow: str, minutes: int) -> Place | None:
        """The citizen asks for some more time; others go first meanwhile. A turn later than that stays."""
        until = self._clock() + timedelta(minutes=minutes)
        latest = "max" if self._database.is_sqlite else "greatest"
        sql = f"update ticket set {REMEMBER}, turn_at = {latest}(turn_at, :turn_at)"
        return self._by_citizen(Act.LATER, sql, follow, turn_at=until)

    def undo(self, at: At, id_: UUID) -> Place | None:
        """Take back this clerk's own last click, within ten seconds. A stay it began counts for nothing."""
        sql = (
            f"update ticket set {RESTORE} "
            "where id = :ticket and office = :office and changed_by = :who and changed_at >= :since "
            "and was_state is not null"
        )
        since = self._clock() - timedelta(seconds=UNDO_SECONDS)
        return self._change(Act.UNDO, sql, at, undone=True, ticket=id_, since=since)

    def at_counter(self, office: str, counter: int) -> Place | None:
        """Who is called to, or served at, a counter."""
        query = select(*_COLUMNS).where(
            ticket.c.office == office, ticket.c.counter == counter, ticket.c.state.in_(AT_COUNTER)
        )
        with self._database.reading() as connection:
            row = connection.execute(query).one_or_none()
        return None if row is None else place_of(row)

    def busy(self, office: str) -> frozenset[str]:
        """The clerks who have somebody at their counter."""
        query = select(ticket.c.clerk).where(ticket.c.office == office, ticket.c.state.in_(AT_COUNTER))
        with self._database.reading() as connection:
            return frozenset(clerk for clerk in connection.scalars(query) if clerk)

    def find(self, office: str, id_: UUID) -> Place | None:
        """A ticket of this office."""
        query = select(*_COLUMNS).where(ticket.c.id == id_, ticket.c.office == office)
        with self._database.reading() as connection:
            row = connection.execute(query).one_or_none()
        return None if row is None else place_of(row)

    def of_citizen(self, follow: str) -> Place | None:
        """The ticket whose secret the citizen's phone knows."""
        with self._database.reading() as connection:
            row = connection.execute(select(*_COLUMNS).where(ticket.c.follow == follow)).one_or_none()
        return None if row is None else place_of(row)

    # ---- inner

    def _on(self, act: Act, sql: str, at: At, id_: UUID, **more: Any) -> Place | None:
        """Who is at a counter is that counter's: no other acts on them."""
        joint = "and" if " where " in sql else "where"
        where = f"{sql} {joint} id = :ticket and office = :office and {_may(act)} and {_NOT_ELSEWHERE}"
        return self._change(act, where, at, ticket=id_, **more)

    def _by_citizen(self, act: Act, sql: str, follow: str, **more: Any) -> Place | None:
        where = f"{sql} where follow = :follow and {_may(act)}"
        values = {"now": self._clock(), "who": "citizen", "kind": act.value, "follow": follow, **more}
        row = change(self._database, where, values)
        return None if row is None else place_of(row)

    def _change(self, act: Act, sql: str, at: At, *, undone: bool = False, **more: Any) -> Place | None:
        values = {
            "now": self._clock(),
            "who": at.clerk,
            "kind": act.value,
            "office": at.office.id,
            "counter": at.counter,
            **more,
        }
        try:
            row = change(self._database, sql, values, undone=undone)
        except IntegrityError:  # the counter has somebody already: the index says so, whoever races
            return None
        return None if row is None else place_of(row)

    def _calls_since(self, id_: UUID) -> int:
        """How many of its service were called after this one was missed."""
        with self._database.reading() as connection:
            missed: datetime | None = connection.scalar(
                select(func.max(period.c.began_at)).where(
                    period.c.ticket == id_,
                    period.c.state == State.MISSED.value,
                    period.c.undone.is_(False),
                )
            )
            mine = connection.execute(
                select(ticket.c.office, ticket.c.service).where(ticket.c.id == id_)
            ).one_or_none()
            if missed is None or mine is None:
                return 0
            query = select(func.count()).where(
                period.c.office == mine.office,
                period.c.service == mine.service,
                period.c.state == State.CALLED.value,
                period.c.began_at >= missed,
                period.c.undone.is_(False),
            )
            return int(connection.scalar(query) or 0)


_COLUMNS = [ticket.c[name] for name in RETURNED.split(", ")]


def _leaving(state: str) -> str:
    """Away from the counter."""
    return f"update ticket set {REMEMBER}, state = '{state}', counter = null"


@lru_cache
def _may(act: Act) -> str:
    """Written out: a list as a parameter is taken apart anew for each act."""
    return f"state in ({', '.join(repr(state.value) for state in MAY[act])})"
