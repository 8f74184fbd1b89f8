"""Alembic runs this file; the connection, already in its transaction, comes from `migrate.py`."""

from alembic import context

from center.database import (  # noqa: F401 - they belong to the metadata
    appointment_tables,
    handoff_tables,
    passport_tables,
    queue_tables,
    staff_tables,
)
from center.database.tables import metadata

connection = context.config.attributes["connection"]
context.configure(
    connection=connection,
    target_metadata=metadata,
    render_as_batch=connection.dialect.name == "sqlite",  # SQLite cannot alter a column in place
)
with context.begin_transaction():
    context.run_migrations()
