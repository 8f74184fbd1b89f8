"""An appointment remembers the machine it was booked at: every arrival draws the one number for it."""

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None

_FROM = "(select device from {table} where {table}.id = appointment.id)"


def upgrade() -> None:
    """Forward."""
    op.add_column("appointment", sa.Column("device", sa.String(length=64), nullable=True))
    told = ", ".join(_FROM.format(table=table) for table in ("handoff", "application"))
    op.execute(f"update appointment set device = coalesce({told})")  # noqa: S608 - two names of tables


def downgrade() -> None:
    """Back."""
    op.drop_column("appointment", "device")
