"""Changes of tickets and all that belongs to one: the period that ends, the one that begins, the event.

On PostgreSQL one statement does all four, since every round trip is felt when fifty counters press at once;
SQLite, which has no writing CTEs, does them in one transaction under its single writer.
"""

import re
from collections.abc import Mapping
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
    "counter, clerk, calls, note, ahead, follow, also, done, for_whom, outcomes, changed_by"
)

_BEFORE = (
    "was_state = state, was_service = service, was_turn_at = turn_at, was_counter = counter, "
    "was_clerk = clerk, was_also = also, was_done = done, was_for_whom = for_whom, "
    "was_for_until = for_until, was_called_at = called_at, was_calls = calls, was_note = note, "
    "was_outcomes = outcomes, changed_at = :now, changed_by = :who"
)
REMEMBER = f"{_BEFORE}, kept_stay = false"
"""Every change keeps what an undo needs."""

REMEMBER_IN_STAY = f"{_BEFORE}, kept_stay = true"
"""The same for an act during a stay, which goes on: neither the act nor its undo ends it."""

RESTORE = (
    "state = was_state, service = was_service, turn_at = was_turn_at, counter = was_counter, "
    "clerk = was_clerk, also = was_also, done = was_done, for_whom = was_for_whom, "
    "for_until = was_for_until, called_at = was_called_at, calls = was_calls, note = was_note, "
    "outcomes = was_outcomes, was_state = null, changed_at = :now"
)

_END = "update period set ended_at = :now, undone = {undone}"
_BEGIN = (
    "insert into period (ticket, office, service, state, began_at, counter, clerk, undone) "
    "select id, office, service, state, :now, counter, clerk, false from {moved}"
)
_TELL = "insert into queue_event (office, kind, ticket, at) select office, :kind, id, :now from {moved}"

_TYPES: dict[str, Any] = {
    "now": Moment(),
    "turn_at": Moment(),
    "since": Moment(),
    "patient": Moment(),
    "until": Moment(),
    "ticket": Uuid(),
    "day": Date(),
    "day_before": Date(),
    "counter": Integer(),
    "taken": Integer(),
}
"""PostgreSQL must be told the type of each parameter; all others are text."""

_LISTS = ("services", "elsewhere")


def change(
    database: Database, sql: str, values: Mapping[str, Any], *, undone: bool = False
) -> Row[Any] | None:
    """Run the UPDATE `sql` of at most one ticket; what it became, or None when nothing fitted.

    undone: the stay that ends was a mistake and counts for no figure.
    """
    with database.acting() as connection:
        if database.is_sqlite:
            return _one_by_one(connection, sql, values, undone=undone)
        return connection.execute(_whole(sql, tuple(values), undone=undone), dict(values)).one_or_none()


@lru_cache
def _whole(sql: str, names: tuple[str, ...], *, undone: bool) -> TextualSelect:
    going = "moved where kept_stay is not true"
    ended = _END.format(undone=_sql(undone))
    parts = (
        f"moved as ({sql} returning {RETURNED}, kept_stay)",
        f"ended as ({ended} from {going} and ticket = moved.id and ended_at is null)",
        f"began as ({_BEGIN.format(moved=going)})",
        f"told as ({_TELL.format(moved='moved')})",
    )
    return tickets(prepared(f"with {', '.join(parts)} select {RETURNED} from moved", names))


def _one_by_one(
    connection: Connection, sql: str, values: Mapping[str, Any], *, undone: bool
) -> Row[Any] | None:
    answering = tickets(prepared(f"{sql} returning {RETURNED}", tuple(values)))
    moved = connection.execute(answering, dict(values)).one_or_none()
    if moved is None:
        return None
    one = {**values, "ticket": moved.id}
    this = "ticket where id = :ticket"
    going = f"{this} and kept_stay is not true"
    mine = f"ticket = :ticket and ended_at is null and exists (select 1 from {going})"
    ended = f"{_END.format(undone=_sql(undone))} where {mine}"
    for statement in (ended, _BEGIN.format(moved=going), _TELL.format(moved=this)):
        connection.execute(prepared(statement, tuple(one)), one)
    return moved


def _sql(value: bool) -> str:  # noqa: FBT001 - a value, no switch
    return "true" if value else "false"


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
