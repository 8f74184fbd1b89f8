"""Passport applications."""

import sqlalchemy as sa
from alembic import op

from center.database.append_only import make_append_only
from center.database.moment import Moment
from center.database.tables import Counter

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Forward."""
    op.create_table(
        "application",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("code", sa.String(length=6), nullable=False),
        sa.Column("follow", sa.String(length=32), nullable=False),
        sa.Column("office", sa.String(length=32), nullable=False),
        sa.Column("service", sa.String(length=32), nullable=False),
        sa.Column("language", sa.String(length=8), nullable=False),
        sa.Column("device", sa.String(length=64), nullable=False),
        sa.Column("holder", sa.String(length=64), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("reason", sa.String(length=500), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("made_at", Moment(), nullable=False),
        sa.Column("received_at", Moment(), nullable=False),
        sa.Column("changed_at", Moment(), nullable=False),
        sa.Column("changed_by", sa.String(length=64), nullable=False),
        sa.Column("destroyed_at", Moment(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_application")),
        sa.UniqueConstraint("follow", name=op.f("uq_application_follow")),
    )
    op.create_index(op.f("ix_application_code"), "application", ["code"], unique=False)
    op.create_index("ix_application_office", "application", ["office", "state", "received_at"], unique=False)
    op.create_table(
        "application_part",
        sa.Column("application", sa.Uuid(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("key", sa.String(length=32), nullable=False),
        sa.Column("wrapped", sa.LargeBinary(), nullable=True),
        sa.Column("body", sa.LargeBinary(), nullable=True),
        sa.ForeignKeyConstraint(
            ["application"], ["application.id"], name=op.f("fk_application_part_application")
        ),
        sa.PrimaryKeyConstraint("application", "revision", name=op.f("pk_application_part")),
    )
    op.create_table(
        "application_event",
        sa.Column("id", Counter, autoincrement=True, nullable=False),
        sa.Column("application", sa.Uuid(), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.Column("who", sa.String(length=64), nullable=False),
        sa.Column("what", sa.String(length=32), nullable=False),
        sa.Column("why", sa.String(length=200), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_application_event")),
    )
    op.create_index(
        op.f("ix_application_event_application"), "application_event", ["application"], unique=False
    )
    make_append_only(op.get_bind(), "application_event")


def downgrade() -> None:
    """Back."""
    for table in ("application_event", "application_part", "application"):
        op.drop_table(table)
