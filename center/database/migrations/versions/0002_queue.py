"""The line: offices by date, tickets, their periods, and what is told of them."""

import sqlalchemy as sa
from alembic import op

from center.database.append_only import make_append_only
from center.database.moment import Moment

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Forward."""
    op.create_table(
        "office_data",
        sa.Column(
            "id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False
        ),
        sa.Column("office", sa.String(length=32), nullable=False),
        sa.Column("valid_from", Moment(), nullable=False),
        sa.Column("body", sa.JSON(), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.Column("who", sa.String(length=64), nullable=False),
        sa.Column("why", sa.String(length=200), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_office_data")),
    )
    op.create_index("ix_office_data_valid", "office_data", ["office", "valid_from"], unique=False)
    op.create_table(
        "queue_event",
        sa.Column(
            "id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False
        ),
        sa.Column("office", sa.String(length=32), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("ticket", sa.Uuid(), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_queue_event")),
    )
    op.create_table(
        "ticket",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("office", sa.String(length=32), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("prefix", sa.String(length=2), nullable=False),
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("service", sa.String(length=32), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("language", sa.String(length=8), nullable=False),
        sa.Column("priority", sa.String(length=16), nullable=False),
        sa.Column("issued_at", Moment(), nullable=False),
        sa.Column("turn_at", Moment(), nullable=False),
        sa.Column("follow", sa.String(length=32), nullable=False),
        sa.Column("ahead", sa.Integer(), nullable=False),
        sa.Column("called_at", Moment(), nullable=True),
        sa.Column("counter", sa.Integer(), nullable=True),
        sa.Column("clerk", sa.String(length=64), nullable=True),
        sa.Column("calls", sa.Integer(), nullable=False),
        sa.Column("note", sa.String(length=500), nullable=False),
        sa.Column("changed_at", Moment(), nullable=False),
        sa.Column("changed_by", sa.String(length=64), nullable=False),
        sa.Column("was_state", sa.String(length=16), nullable=True),
        sa.Column("was_service", sa.String(length=32), nullable=True),
        sa.Column("was_turn_at", Moment(), nullable=True),
        sa.Column("was_counter", sa.Integer(), nullable=True),
        sa.Column("was_clerk", sa.String(length=64), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ticket")),
        sa.UniqueConstraint("follow", name=op.f("uq_ticket_follow")),
        sa.UniqueConstraint("office", "day", "prefix", "n", name=op.f("uq_ticket_office")),
    )
    op.create_index("ix_ticket_day", "ticket", ["office", "service", "day"], unique=False)
    op.create_index(
        "ix_ticket_waiting",
        "ticket",
        ["office", "turn_at", "n"],
        unique=False,
        sqlite_where=sa.text("state = 'waiting'"),
        postgresql_where=sa.text("state = 'waiting'"),
    )
    op.create_index(
        "ux_ticket_at_counter",
        "ticket",
        ["office", "counter"],
        unique=True,
        sqlite_where=sa.text("state IN ('called', 'serving')"),
        postgresql_where=sa.text("state IN ('called', 'serving')"),
    )
    op.create_table(
        "ticket_numbering",
        sa.Column("office", sa.String(length=32), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("prefix", sa.String(length=2), nullable=False),
        sa.Column("taken", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("office", "day", "prefix", name=op.f("pk_ticket_numbering")),
    )
    op.create_table(
        "period",
        sa.Column(
            "id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False
        ),
        sa.Column("ticket", sa.Uuid(), nullable=False),
        sa.Column("office", sa.String(length=32), nullable=False),
        sa.Column("service", sa.String(length=32), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("began_at", Moment(), nullable=False),
        sa.Column("ended_at", Moment(), nullable=True),
        sa.Column("counter", sa.Integer(), nullable=True),
        sa.Column("clerk", sa.String(length=64), nullable=True),
        sa.Column("undone", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["ticket"], ["ticket.id"], name=op.f("fk_period_ticket")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_period")),
    )
    op.create_index("ix_period_figures", "period", ["office", "began_at"], unique=False)
    op.create_index(op.f("ix_period_ticket"), "period", ["ticket"], unique=False)
    for table in ("office_data", "queue_event"):
        make_append_only(op.get_bind(), table)


def downgrade() -> None:
    """Back."""
    for table in ("period", "ticket_numbering", "ticket", "queue_event", "office_data"):
        op.drop_table(table)
