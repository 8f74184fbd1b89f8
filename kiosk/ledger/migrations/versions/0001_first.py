"""The first tables: errand, copy, payment, outbox."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Create them."""
    op.create_table(
        "errand",
        sa.Column("id", sa.String(36), primary_key=True),
        sa.Column("state", sa.String(8), nullable=False),
        sa.Column("issued", sa.Boolean, nullable=False),
        sa.Column("won", sa.Integer, nullable=False),
        sa.Column("credit_won", sa.Integer, nullable=False),
        sa.Column("credit_reference", sa.String(64), nullable=False),
        sa.Column("began_at", sa.String(40), nullable=False),
    )
    op.create_table(
        "copy",
        sa.Column("serial", sa.String(40), primary_key=True),
        sa.Column("errand", sa.String(36), sa.ForeignKey("errand.id"), nullable=False),
        sa.Column("state", sa.String(8), nullable=False),
        sa.Column("sha256", sa.String(64), nullable=False),
        sa.Column("pages", sa.Integer, nullable=False),
        sa.Column("pages_out", sa.Integer, nullable=False),
        sa.Column("job", sa.String(36)),
        sa.Column("spool_id", sa.String(40)),
    )
    op.create_table(
        "payment",
        sa.Column("key", sa.String(36), primary_key=True),
        sa.Column("errand", sa.String(36), sa.ForeignKey("errand.id"), nullable=False),
        sa.Column("state", sa.String(10), nullable=False),
        sa.Column("won", sa.Integer, nullable=False),
        sa.Column("returned_won", sa.Integer, nullable=False),
    )
    op.create_table(
        "outbox",
        sa.Column("seq", sa.BigInteger().with_variant(sa.Integer, "sqlite"), primary_key=True),
        sa.Column("id", sa.String(36), nullable=False, unique=True),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("body", sa.Text, nullable=False),
        sa.Column("acked", sa.Boolean, nullable=False),
        sa.Column("refused", sa.String(40)),
    )
    op.create_index("ix_copy_errand", "copy", ["errand"])
    op.create_index("ix_payment_errand", "payment", ["errand"])
    op.create_index("ix_outbox_acked", "outbox", ["acked", "seq"])


def downgrade() -> None:
    """Drop them."""
    for table in ("outbox", "payment", "copy", "errand"):
        op.drop_table(table)
