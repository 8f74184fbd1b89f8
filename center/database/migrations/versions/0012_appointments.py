"""Appointments; a hand-off's own page, its hour, and the holder who may go on with it elsewhere."""

from typing import Any

import sqlalchemy as sa
from alembic import op

from center.database.moment import Moment

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None

HANDOFF: dict[str, Any] = {
    "follow": sa.String(length=32),
    "due_at": Moment(),
    "holder": sa.String(length=64),
}


def upgrade() -> None:
    """Forward."""
    op.create_table(
        "slot_taken",
        sa.Column("office", sa.String(length=32), nullable=False),
        sa.Column("service", sa.String(length=32), nullable=False),
        sa.Column("start", Moment(), nullable=False),
        sa.Column("taken", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("office", "service", "start", name=op.f("pk_slot_taken")),
    )
    op.create_table(
        "appointment",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("code", sa.String(length=6), nullable=False),
        sa.Column("office", sa.String(length=32), nullable=False),
        sa.Column("service", sa.String(length=32), nullable=False),
        sa.Column("start", Moment(), nullable=False),
        sa.Column("until", Moment(), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("language", sa.String(length=8), nullable=False),
        sa.Column("ticket", sa.Uuid(), nullable=True),
        sa.Column("made_at", Moment(), nullable=False),
        sa.Column("changed_at", Moment(), nullable=False),
        sa.Column("changed_by", sa.String(length=64), nullable=False),
        sa.ForeignKeyConstraint(["ticket"], ["ticket.id"], name=op.f("fk_appointment_ticket")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_appointment")),
        sa.UniqueConstraint("code", name=op.f("uq_appointment_code")),
    )
    op.create_index(op.f("ix_appointment_ticket"), "appointment", ["ticket"], unique=False)
    op.create_index("ix_appointment_day", "appointment", ["office", "start"], unique=False)
    for name, kind in HANDOFF.items():
        op.add_column("handoff", sa.Column(name, kind, nullable=True))
    op.create_index("ux_handoff_follow", "handoff", ["follow"], unique=True)


def downgrade() -> None:
    """Back."""
    op.drop_index("ux_handoff_follow", "handoff")
    for name in HANDOFF:
        op.drop_column("handoff", name)
    op.drop_table("appointment")
    op.drop_table("slot_taken")
