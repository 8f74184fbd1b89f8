"""Changes of tickets and all that belongs to one: the period that ends, the one that begins, the event.

On PostgreSQL one statement does all four, since every round trip is felt when fifty counters press at once;
SQLite, which has no writing CTEs, does them in one transaction under its single writer.
"""

import re
from collections.abc import Mapping
from enum import Enum
from functools import lru_cache
from typing import Any

from sqlalchemy import (
    BindParameter,
    Connection,
    Date,
    Integer,
    Row,
    String,
    TextClause,
    TextualSelect,
    Uuid,
    bindparam,
    text,
)

from center.database.engine import Database
from center.database.moment import Moment
from center.database.queue_tables import ticket

RETURNED = (
    "id, office, day, prefix, n, service, state, language, priority, issued_at, turn_at, called_at, "
    "counter, clerk, calls, note, ahead, follow, also, done, for_whom"
)

REMEMBER = (
    "was_state = state, was_service = service, was_turn_at = turn_at, was_counter = counter, "
    "was_clerk = clerk, was_also = also, was_done = done, was_for_whom = for_whom, "
    "was_for_until = for_until, changed_at = :now, changed_by = :who"
)
"""Every change keeps what an undo needs."""

_END = "update period set ended_at = :now, undone = {undone} where ticket = {id} and ended_at is null"
_BEGIN = (
    "insert into period (ticket, office, service, state, began_at, counter, clerk, undone) "
    "select id, office, service, state, :now, counter, clerk, false from {moved}"
)
_TELL = "insert into queue_event (office, kind, ticket, at) select office, :kind, id, :now from {moved}"

_TYPES: dict[str, Any] = {
    "now": Moment(),
    "turn_at": Moment(),
    "since": Moment(),
    "until": Moment(),
    "ticket": Uuid(),
    "day": Date(),
    "counter": Integer(),
    "taken": Integer(),
}
"""PostgreSQL must be told the type of each parameter; all others are text."""

_LISTS = ("services", "states")


class Periods(Enum):
    """What an act does to the stay it ends."""

    NEXT = "false"
    """It counts, and another begins."""
    UNDONE = "true"
    """It was a mistake and counts for no figure."""
    SAME = ""
    """It goes on: a recall."""


def change(
    database: Database, sql: str, values: Mapping[str, Any], periods: Periods = Periods.NEXT
) -> Row[Any] | None:
    """Run the UPDATE `sql` of at most one ticket; what it became, or None when nothing fitted."""
    with database.acting() as connection:
        if database.is_sqlite:
            return _one_by_one(connection, sql, values, periods)
        return connection.execute(_whole(sql, tuple(values), periods), dict(values)).one_or_none()


@lru_cache
def _whole(sql: str, names: tuple[str, ...], periods: Periods) -> TextualSelect:
    parts = [f"moved as ({sql} returning {RETURNED})"]
    if periods is not Periods.SAME:
        ended = _END.format(id="moved.id", undone=periods.value).replace("where", "from moved where")
        parts += [f"ended as ({ended})", f"began as ({_BEGIN.format(moved='moved')})"]
    parts.append(f"told as ({_TELL.format(moved='moved')})")
    return tickets(prepared(f"with {', '.join(parts)} select * from moved", names))


def _one_by_one(
    connection: Connection, sql: str, values: Mapping[str, Any], periods: Periods
) -> Row[Any] | None:
    answering = tickets(prepared(f"{sql} returning {RETURNED}", tuple(values)))
    moved = connection.execute(answering, dict(values)).one_or_none()
    if moved is None:
        return None
    one = {**values, "ticket": moved.id}
    this = "ticket where id = :ticket"
    rest = []
    if periods is not Periods.SAME:
        rest = [_END.format(id=":ticket", undone=periods.value), _BEGIN.format(moved=this)]
    for statement in (*rest, _TELL.format(moved=this)):
        connection.execute(prepared(statement, tuple(one)), one)
    return moved


@lru_cache
def prepared(sql: str, names: tuple[str, ...]) -> TextClause:
    """`sql` with typed parameters: moments go in as UTC, lists may have any length."""
    binds: list[BindParameter[Any]] = [
        bindparam(name, type_=_TYPES.get(name, String()), expanding=name in _LISTS)
        for name in names
        if re.search(rf":{name}\b", sql)
    ]
    return text(sql).bindparams(*binds)


@lru_cache
def tickets(clause: TextClause) -> TextualSelect:
    """`clause` answers `RETURNED`, typed as the table says."""
    return clause.columns(*(ticket.c[name] for name in RETURNED.split(", ")))
