"""Join the line: the next number of the day, once for each request, whoever else asks at the same moment."""

import secrets
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Any

from sqlalchemy import Connection, select
from sqlalchemy.exc import IntegrityError

from center.clock import SEOUL, Clock
from center.database.engine import Database
from center.database.queue_tables import ticket
from center.issuing.refusal import Refusal
from center.offices.model import Office
from center.queue.place import Place, place_of
from center.queue.states import OPEN, Act
from center.queue.write import RETURNED, prepared, tickets
from center.queue.yesterday import Yesterday
from contract.problem import ProblemCode
from contract.queue import Priority, TicketRequest

TRIES = 8
"""A repeat that races its first sees neither row and gets nothing; asking again is the cure (center.md 4)."""

_SEEN = (
    "insert into inbox (device, event, body_sha256, received_at) select :device, :ticket, :body, :now "
    "where not exists (select 1 from ticket where id = :ticket) on conflict do nothing"
)
_OWN = "select count(*) from inbox where device = :device and event = :ticket"
_IN_USE = (
    "from ticket as {one} where {one}.office = :office and {one}.day = :day_before "
    "and {one}.prefix = :prefix and {one}.state in "
    f"({', '.join(repr(state.value) for state in OPEN)}) and {{one}}.n"
)


def _after(taken: str) -> str:
    """SQL: the next number that nobody of the day before still has; two would come to one call.

    One look at the unique index of numbers. Only when that one is in use, all later ones are read: the next
    free one stands right behind one in use. Only while there may be such numbers (`center.queue.yesterday`).
    """
    used, behind = _IN_USE.format(one="y"), _IN_USE.format(one="z")
    free = f"select min(y.n) + 1 {used} > {taken} and not exists (select 1 {behind} = y.n + 1)"
    return f"case when exists (select 1 {used} = {taken} + 1) then ({free}) else {taken} + 1 end"


def _next(source: str, *, skips: bool) -> str:
    """SQL: takes the next number of the day. skips: those that somebody of the day before still has."""
    first, then = (
        (_after("0"), _after("ticket_numbering.taken")) if skips else ("1", "ticket_numbering.taken + 1")
    )
    return (
        f"insert into ticket_numbering (office, day, prefix, taken) select :office, :day, :prefix, {first} "
        f"{source} on conflict (office, day, prefix) do update set taken = {then} returning taken"
    )


_AHEAD = (
    "(select count(*) from ticket as t where t.office = :office and t.service = :service "
    "and t.state = 'waiting' and t.turn_at <= :turn_at)"
)
_MAKE = (
    "insert into ticket (id, office, day, prefix, n, service, state, language, priority, issued_at, turn_at, "
    "follow, ahead, calls, note, changed_at, changed_by) "
    f"select :ticket, :office, :day, :prefix, taken, :service, 'waiting', :language, :priority, :now, "
    f":turn_at, :follow, {_AHEAD}, 0, '', :now, :device {{source}}"
)
_PERIOD = (
    "insert into period (ticket, office, service, state, began_at, undone) "
    "select :ticket, :office, :service, 'waiting', :now, false {source}"
)
_TELL = "insert into queue_event (office, kind, ticket, at) select :office, :kind, :ticket, :now {source}"

_WHOLE = {
    skips: f"with seen as ({_SEEN} returning event), next as ({_next('from seen', skips=skips)}), "
    f"made as ({_MAKE.format(source='from next')} returning {RETURNED}), "
    f"began as ({_PERIOD.format(source='from made')}), told as ({_TELL.format(source='from made')}) "
    f"select {RETURNED} from made union all select {RETURNED} from ticket where id = :ticket limit 1"
    for skips in (False, True)
}


class Joining:
    """Gives numbers. Safe among threads and processes."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock
        self._yesterday = Yesterday(database)

    def join(
        self,
        office: Office,
        device: str,
        request: TicketRequest,
        expected: tuple[datetime, datetime] | None = None,
    ) -> Place:
        """The ticket of `request`; a repeat by the same device gets the same.

        expected: from when to when, by appointment.

        Refusal(NO_SUCH_SERVICE, KEY_REUSED).
        """
        service = office.service(request.service)
        if service is None:
            raise Refusal(ProblemCode.NO_SUCH_SERVICE, request.service)
        now = self._clock()
        today = now.astimezone(SEOUL).date()
        body = sha256(request.model_dump_json().encode()).hexdigest()
        values = {
            "device": device,
            "ticket": request.id,
            "body": body,
            "now": now,
            "office": office.id,
            "day": today,
            "day_before": today - timedelta(days=1),
            "prefix": service.prefix,
            "service": service.code,
            "language": request.language,
            "priority": request.priority.value,
            "turn_at": _turn(office, request.priority, now, expected),
            "follow": secrets.token_urlsafe(16),
            "kind": Act.JOIN.value,
        }
        skips = self._yesterday.may_be_here(office.id, service.prefix, now)
        for _ in range(TRIES):
            row = self._once(values, skips=skips)
            if row is not None:
                place = place_of(row)
                if place.service != service.code or place.office != office.id:
                    raise Refusal(ProblemCode.KEY_REUSED, "another service under this id")
                if place.follow != values["follow"] and not self._is_own(values):
                    raise Refusal(ProblemCode.KEY_REUSED, "another device drew under this id")
                return place
        raise Refusal(ProblemCode.UNKNOWN, "the first request is still under way")

    def _once(self, values: dict[str, Any], *, skips: bool) -> Any:
        """None: a request of the same id is under way, this device's or another's."""
        try:
            with self._database.acting() as connection:
                if self._database.is_sqlite:
                    return self._one_by_one(connection, values, skips=skips)
                whole = tickets(prepared(_WHOLE[skips], tuple(values)))
                return connection.execute(whole, values).one_or_none()
        except IntegrityError:  # two devices, one id: the ticket of the faster one is there now
            return None

    def _is_own(self, values: dict[str, Any]) -> bool:
        """Whether this device drew it: a ticket's secret is told to no other."""
        with self._database.reading() as connection:
            return bool(connection.scalar(prepared(_OWN, tuple(values)), values))

    def _one_by_one(self, connection: Connection, values: dict[str, Any], *, skips: bool) -> Any:
        if connection.execute(prepared(_SEEN, tuple(values)), values).rowcount:
            taken = connection.execute(
                prepared(_next("where true", skips=skips), tuple(values)), values
            ).scalar_one()
            numbered = {**values, "taken": taken}
            make = _MAKE.format(source="from (select :taken as taken)")
            for statement in (make, _PERIOD.format(source=""), _TELL.format(source="")):
                connection.execute(prepared(statement, tuple(numbered)), numbered)
        columns = [ticket.c[name] for name in RETURNED.split(", ")]
        return connection.execute(select(*columns).where(ticket.c.id == values["ticket"])).one_or_none()


def _turn(
    office: Office, priority: Priority, now: datetime, expected: tuple[datetime, datetime] | None
) -> datetime:
    """A priority is put forward by a fixed time: it still ages like all others, so nobody starves.

    Somebody expected joins the same line at the agreed time, put forward like a priority; who comes after
    the time is over stands behind those who are there.
    """
    forward = timedelta(minutes=office.priority.minutes)
    if expected is not None:
        start, until = expected
        return now if now >= until else start - forward
    return now if priority is Priority.NONE else now - forward
