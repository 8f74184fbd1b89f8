"""Opens the database so that acknowledged work survives a power cut; reading and writing transactions."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path
from threading import Lock
from time import monotonic
from typing import Any

import psycopg
from sqlalchemy import Connection, Engine, Table, create_engine, event, make_url
from sqlalchemy.exc import DisconnectionError
from sqlalchemy.pool import ConnectionPoolEntry

BUSY_MILLISECONDS = 10_000
"""How long SQLite waits for another process that writes; within one process a lock waits instead."""

SCRUB_MILLISECONDS = 500
"""How long `scrub` waits for readers while nobody can write."""

POOL, POOL_AT_ONCE = 15, 25
"""All that are ever open; they stay, since one beyond a pool is made and closed for each act. Two processes
fit PostgreSQL's usual hundred. With 12 at once, fifty clients wait twice as long for the slowest act."""

REST_SECONDS = 5.0
"""A connection that rested so long is asked whether it lives: a server may have restarted meanwhile."""


class Database:
    """One engine. `writing` commits at the end of its block, or rolls all of it back."""

    def __init__(self, url: str) -> None:
        self.engine = _open(url)
        # a pool of its own: to change the level of a connection for each act costs a quarter of the act
        self._at_once = self.engine if self.is_sqlite else _open_at_once(url)
        # SQLite has one writer. Its own waiting polls with growing pauses; a lock is fair and wakes at once.
        self._one_writer: AbstractContextManager[Any] = Lock() if self.is_sqlite else nullcontext()

    @property
    def is_sqlite(self) -> bool:
        """Whether the engine is SQLite, which has one writer and no row locks."""
        return self.engine.dialect.name == "sqlite"

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A transaction that changes nothing."""
        with self.engine.connect() as connection, connection.begin():
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """One transaction; nested use from the same thread would wait for ever on SQLite."""
        with self._one_writer, self.engine.connect() as plain:
            connection = plain.execution_options(anytime_writes=True)
            with connection.begin():
                yield connection

    @contextmanager
    def acting(self) -> Iterator[Connection]:
        """For one statement that is a whole act: PostgreSQL commits it by itself, in the same round trip."""
        if self.is_sqlite:
            with self.writing() as connection:
                yield connection
        else:
            with self._at_once.connect() as connection:
                yield connection

    def scrub(self, table: Table) -> bool:
        """What was overwritten in the table goes from SQLite's log, or from PostgreSQL's dead rows, as well.

        False: a reader still needs what was before; to be tried again. What remains elsewhere: ADR 0041.
        """
        if not self.is_sqlite:
            with self._at_once.connect() as connection:
                connection.exec_driver_sql(f"VACUUM {table.name}")
            return True
        with self._one_writer:
            plain = self.engine.raw_connection()  # a checkpoint cannot run within a transaction
            try:
                cursor = plain.cursor()
                cursor.execute(f"PRAGMA busy_timeout={SCRUB_MILLISECONDS}")
                cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
                is_busy, _pages, _moved = cursor.fetchone() or (1, 0, 0)
                cursor.execute(f"PRAGMA busy_timeout={BUSY_MILLISECONDS}")
                cursor.close()
            finally:
                plain.close()
        return not is_busy

    def close(self) -> None:
        """Give all connections back; one that is still at work is closed when it comes back."""
        for engine in {self.engine, self._at_once}:
            event.listen(engine, "checkin", _close_late)
            engine.dispose()


def _open(url: str) -> Engine:
    parsed = make_url(url)
    if parsed.get_backend_name() != "sqlite":
        return _open_server(url, POOL)
    if parsed.database:
        Path(parsed.database).parent.mkdir(parents=True, exist_ok=True)
    engine = create_engine(url, hide_parameters=True)  # an error never quotes a row
    event.listen(engine, "connect", _settle_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _open_server(url: str, size: int, **options: Any) -> Engine:
    engine = create_engine(url, pool_size=size, max_overflow=0, hide_parameters=True, **options)
    event.listen(engine, "checkin", _note_rest)
    event.listen(engine, "checkout", _wake)
    return engine


def _open_at_once(url: str) -> Engine:
    """Every statement commits by itself, and nothing is left to roll back."""
    return _open_server(url, POOL_AT_ONCE, isolation_level="AUTOCOMMIT", pool_reset_on_return=None)


def _settle_sqlite(connection: Any, _entry: ConnectionPoolEntry) -> None:
    """WAL with synchronous FULL: 0 of 600 power cuts lost acknowledged work (design, center.md 3)."""
    connection.isolation_level = None  # we say BEGIN ourselves, below
    cursor = connection.cursor()
    for pragma in (
        f"busy_timeout={BUSY_MILLISECONDS}",
        "journal_mode=WAL",
        "synchronous=FULL",
        "foreign_keys=ON",
        "secure_delete=ON",  # a deleted paper leaves nothing readable in free pages
    ):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _close_late(_connection: Any, entry: ConnectionPoolEntry) -> None:
    """The pool is gone: nobody else would close it."""
    entry.close()


def _note_rest(_connection: Any, entry: ConnectionPoolEntry) -> None:
    entry.info["back_at"] = monotonic()


def _wake(connection: Any, entry: ConnectionPoolEntry, _proxy: Any) -> None:
    """A ping for each act would cost as much as the act (SQLAlchemy's pool_pre_ping)."""
    if monotonic() - entry.info.get("back_at", 0.0) < REST_SECONDS:
        return
    try:
        connection.execute("select 1")
        connection.rollback()
    except psycopg.Error as err:
        raise DisconnectionError(type(err).__name__) from err


def _begin_sqlite(connection: Connection) -> None:
    """A writer takes the lock at once: to upgrade a reading transaction later can fail without waiting."""
    writes = connection.get_execution_options().get("anytime_writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
