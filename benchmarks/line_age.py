"""Does a call take longer when the table remembers years? Ten thousand tickets against ten million."""

from time import perf_counter

from sqlalchemy import text

from benchmarks.line_load import OFFICES, now, office
from benchmarks.table import Line
from center.database.engine import Database
from center.queue.desk import At, QueueDesk

FEW, MANY = 10_000, 10_000_000
CALLS = 200

_SERVED = """
insert into ticket (id, office, day, prefix, n, service, state, language, priority, issued_at, turn_at,
                    follow, ahead, calls, note, changed_at, changed_by)
select gen_random_uuid(), concat('bench-', i % :offices), date '2020-01-01' + i / 20000, 'C', i, 'advice',
       'served', 'ko', 'none', past, past, concat('old-', i), 0, 1, '', past, 'clerk'
from (select i, timestamptz '2020-01-01' + make_interval(mins => i / 14) as past
      from generate_series(cast(:first as integer), cast(:last as integer)) as i) as rows
"""


def remember(url: str, past: int) -> None:
    """Tickets of days gone by."""
    database = Database(url)
    try:
        _serve(database, 1, past)
    finally:
        database.close()


def by_age(url: str) -> list[Line]:
    """The same people wait; only the past grows."""
    database = Database(url)
    try:
        _serve(database, 1, FEW)
        young = _calls(database)
        _serve(database, FEW + 1, MANY)
        old = _calls(database)
    finally:
        database.close()
    return [Line("line: call next, 10 million tickets", old, young, "10 thousand tickets", target=1.3)]


def _serve(database: Database, first: int, last: int) -> None:
    with database.writing() as connection:
        connection.execute(text(_SERVED), {"offices": OFFICES, "first": first, "last": last})
    with database.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        for rest in ("vacuum analyze ticket", "checkpoint"):  # what it still writes is not the call's time
            connection.execute(text(rest))


def _calls(database: Database) -> list[float]:
    desk, times = QueueDesk(database, now), []
    for number in range(CALLS):
        place = office(number % OFFICES)
        at = At(place, 1, "clerk-1")
        began = perf_counter()
        called = desk.call_next(at)
        times.append((perf_counter() - began) * 1000)
        if called is not None:
            desk.undo(at, called.id)
    return times
