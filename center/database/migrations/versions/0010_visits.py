"""Several services on a visit; a transfer to a counter or a person."""

from typing import Any

import sqlalchemy as sa
from alembic import op

from center.database.moment import Moment

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

LISTS = ("also", "done")
ADDRESSES: dict[str, Any] = {"for_whom": sa.String(length=80), "for_until": Moment()}
BEFORE: dict[str, Any] = {"was_also": sa.String(length=400), "was_done": sa.String(length=400)} | {
    f"was_{name}": kind for name, kind in ADDRESSES.items()
}


def upgrade() -> None:
    """Forward."""
    for name in LISTS:
        op.add_column("ticket", sa.Column(name, sa.String(length=400), nullable=False, server_default=""))
    for name, kind in (ADDRESSES | BEFORE).items():
        op.add_column("ticket", sa.Column(name, kind, nullable=True))


def downgrade() -> None:
    """Back."""
    for name in (*LISTS, *ADDRESSES, *BEFORE):
        op.drop_column("ticket", name)
