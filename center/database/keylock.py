"""Makes two transactions about the same errand wait for each other, before the errand has a row to lock."""

from uuid import UUID

from sqlalchemy import Connection, func, select

_SIGNED_64 = 1 << 63


def lock_key(connection: Connection, key: UUID) -> None:
    """Held until the transaction ends. SQLite needs none: whoever writes is alone."""
    if connection.dialect.name == "postgresql":
        number = key.int % (1 << 64) - _SIGNED_64
        connection.execute(select(func.pg_advisory_xact_lock(number)))
