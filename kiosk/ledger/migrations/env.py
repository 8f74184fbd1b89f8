"""Run by Alembic with the connection that `open_ledger` gives; there is no offline mode."""

from alembic import context

from kiosk.ledger.tables import Base

context.configure(
    connection=context.config.attributes["connection"], target_metadata=Base.metadata, render_as_batch=True
)
with context.begin_transaction():
    context.run_migrations()
