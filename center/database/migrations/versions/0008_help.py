"""Help on a kiosk's screen."""

import sqlalchemy as sa
from alembic import op

from center.database.moment import Moment
from center.database.tables import Counter

revision = "0008"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Forward."""
    op.create_table(
        "help_call",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("office", sa.String(length=32), nullable=False),
        sa.Column("device", sa.String(length=64), nullable=False),
        sa.Column("language", sa.String(length=8), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("called_at", Moment(), nullable=False),
        sa.Column("beat_at", Moment(), nullable=False),
        sa.Column("taken_at", Moment(), nullable=True),
        sa.Column("taken_by", sa.String(length=32), nullable=True),
        sa.Column("helper", sa.String(length=64), nullable=False),
        sa.Column("ended_at", Moment(), nullable=True),
        sa.Column("ended", sa.String(length=16), nullable=True),
        sa.Column("page", sa.Integer(), nullable=False),
        sa.Column("title", sa.JSON(), nullable=False),
        sa.Column("may_go_back", sa.Boolean(), nullable=False),
        sa.Column("may_go_on", sa.Boolean(), nullable=False),
        sa.Column("document", sa.String(length=16), nullable=False),
        sa.Column("picture", sa.LargeBinary(), nullable=True),
        sa.ForeignKeyConstraint(["device"], ["device.id"], name=op.f("fk_help_call_device")),
        sa.ForeignKeyConstraint(["taken_by"], ["staff.id"], name=op.f("fk_help_call_taken_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_help_call")),
    )
    op.create_index("ix_help_call_open", "help_call", ["office", "ended_at"], unique=False)
    op.create_table(
        "help_order",
        sa.Column("id", Counter, autoincrement=True, nullable=False),
        sa.Column("help", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("page", sa.Integer(), nullable=False),
        sa.Column("text", sa.String(length=300), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(["help"], ["help_call.id"], name=op.f("fk_help_order_help")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_help_order")),
        sa.UniqueConstraint("help", "number", name=op.f("uq_help_order_help")),
    )
    op.create_table(
        "help_waiver",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("help", sa.Uuid(), nullable=False),
        sa.Column("rule", sa.String(length=64), nullable=False),
        sa.Column("document", sa.String(length=16), nullable=False),
        sa.Column("reason", sa.String(length=200), nullable=False),
        sa.Column("asked_by", sa.String(length=32), nullable=False),
        sa.Column("asked_at", Moment(), nullable=False),
        sa.Column("refused_by", sa.String(length=32), nullable=True),
        sa.Column("granted_by", sa.String(length=32), nullable=True),
        sa.Column("granted_at", Moment(), nullable=True),
        sa.Column("holder", sa.String(length=64), nullable=True),
        sa.Column("used_by", sa.Uuid(), nullable=True),
        sa.ForeignKeyConstraint(["asked_by"], ["staff.id"], name=op.f("fk_help_waiver_asked_by")),
        sa.ForeignKeyConstraint(["refused_by"], ["staff.id"], name=op.f("fk_help_waiver_refused_by")),
        sa.ForeignKeyConstraint(["granted_by"], ["staff.id"], name=op.f("fk_help_waiver_granted_by")),
        sa.ForeignKeyConstraint(["help"], ["help_call.id"], name=op.f("fk_help_waiver_help")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_help_waiver")),
    )
    op.create_index(op.f("ix_help_waiver_help"), "help_waiver", ["help"], unique=False)


def downgrade() -> None:
    """Back."""
    op.drop_table("help_waiver")
    op.drop_table("help_order")
    op.drop_table("help_call")
