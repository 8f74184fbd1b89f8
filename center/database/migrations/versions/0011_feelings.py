"""How it was."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Forward."""
    op.create_table(
        "feeling",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("device", sa.String(length=64), nullable=False),
        sa.Column("office", sa.String(length=32), nullable=False),
        sa.Column("errand", sa.String(length=32), nullable=False),
        sa.Column("ended", sa.String(length=16), nullable=False),
        sa.Column("face", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("hour", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["device"], ["device.id"], name=op.f("fk_feeling_device")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_feeling")),
    )
    op.create_index("ix_feeling_office", "feeling", ["office", "day"], unique=False)


def downgrade() -> None:
    """Back."""
    op.drop_table("feeling")
