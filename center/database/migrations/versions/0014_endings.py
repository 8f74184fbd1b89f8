"""How each service of a visit ended; an undo restores calls and notes, and leaves a stay that went on."""

from typing import Any

import sqlalchemy as sa
from alembic import op

from center.database.moment import Moment

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None

BEFORE: dict[str, Any] = {
    "was_called_at": Moment(),
    "was_calls": sa.Integer(),
    "was_note": sa.String(length=500),
    "was_outcomes": sa.String(length=400),
    "kept_stay": sa.Boolean(),
}


def upgrade() -> None:
    """Forward. Of tickets before, nobody knows how they ended. What was clicked just now cannot be undone."""
    op.add_column("ticket", sa.Column("outcomes", sa.String(length=400), nullable=False, server_default=""))
    for name, kind in BEFORE.items():
        op.add_column("ticket", sa.Column(name, kind, nullable=True))
    op.execute("update ticket set was_state = null where was_state is not null")


def downgrade() -> None:
    """Back."""
    for name in ("outcomes", *BEFORE):
        op.drop_column("ticket", name)
