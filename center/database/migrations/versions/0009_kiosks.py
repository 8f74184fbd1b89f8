"""How kiosks are."""

import sqlalchemy as sa
from alembic import op

from center.database.moment import Moment
from center.database.tables import Counter

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Forward."""
    op.create_table(
        "kiosk_state",
        sa.Column("device", sa.String(length=64), nullable=False),
        sa.Column("office", sa.String(length=32), nullable=False),
        sa.Column("version", sa.String(length=32), nullable=False),
        sa.Column("up_since", Moment(), nullable=True),
        sa.Column("use", sa.String(length=16), nullable=False),
        sa.Column("parts", sa.JSON(), nullable=False),
        sa.Column("outbox", sa.Integer(), nullable=False),
        sa.Column("heard_at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(["device"], ["device.id"], name=op.f("fk_kiosk_state_device")),
        sa.PrimaryKeyConstraint("device", name=op.f("pk_kiosk_state")),
    )
    op.create_index(op.f("ix_kiosk_state_office"), "kiosk_state", ["office"], unique=False)
    op.create_table(
        "kiosk_fault",
        sa.Column("id", Counter, autoincrement=True, nullable=False),
        sa.Column("device", sa.String(length=64), nullable=False),
        sa.Column("part", sa.String(length=32), nullable=False),
        sa.Column("fault", sa.String(length=32), nullable=False),
        sa.Column("began_at", Moment(), nullable=False),
        sa.Column("ended_at", Moment(), nullable=True),
        sa.ForeignKeyConstraint(["device"], ["device.id"], name=op.f("fk_kiosk_fault_device")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_kiosk_fault")),
    )
    op.create_index("ix_kiosk_fault_device", "kiosk_fault", ["device", "began_at"], unique=False)


def downgrade() -> None:
    """Back."""
    op.drop_table("kiosk_fault")
    op.drop_table("kiosk_state")
