"""Sealed parcels for the center."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Create the table."""
    op.create_table(
        "parcel",
        sa.Column("seq", sa.BigInteger().with_variant(sa.Integer, "sqlite"), primary_key=True),
        sa.Column("id", sa.String(36), nullable=False),
        sa.Column("revision", sa.Integer, nullable=False),
        sa.Column("code", sa.String(6), nullable=False),
        sa.Column("follow", sa.String(32), nullable=False),
        sa.Column("body", sa.Text, nullable=False),
        sa.Column("acked", sa.Boolean, nullable=False),
        sa.Column("refused", sa.String(40)),
        sa.UniqueConstraint("id", "revision"),
    )


def downgrade() -> None:
    """Drop it."""
    op.drop_table("parcel")
