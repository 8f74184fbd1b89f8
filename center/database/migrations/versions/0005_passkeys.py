"""Passkeys of the people behind the counters, and the challenges that are open."""

import sqlalchemy as sa
from alembic import op

from center.database.moment import Moment

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Forward."""
    op.create_table(
        "staff_passkey",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("staff", sa.String(length=32), nullable=False),
        sa.Column("credential", sa.LargeBinary(), nullable=False),
        sa.Column("handle", sa.LargeBinary(), nullable=False),
        sa.Column("public_key", sa.LargeBinary(), nullable=False),
        sa.Column("sign_count", sa.BigInteger(), nullable=False),
        sa.Column("name", sa.String(length=64), nullable=False),
        sa.Column("added_at", Moment(), nullable=False),
        sa.Column("used_at", Moment(), nullable=True),
        sa.ForeignKeyConstraint(["staff"], ["staff.id"], name=op.f("fk_staff_passkey_staff")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_staff_passkey")),
        sa.UniqueConstraint("credential", name=op.f("uq_staff_passkey_credential")),
    )
    op.create_index(op.f("ix_staff_passkey_staff"), "staff_passkey", ["staff"], unique=False)
    op.create_table(
        "staff_challenge",
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("staff", sa.String(length=32), nullable=True),
        sa.Column("handle", sa.LargeBinary(), nullable=True),
        sa.Column("expires_at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(["staff"], ["staff.id"], name=op.f("fk_staff_challenge_staff")),
        sa.PrimaryKeyConstraint("sha256", name=op.f("pk_staff_challenge")),
    )
    op.create_index(op.f("ix_staff_challenge_expires_at"), "staff_challenge", ["expires_at"], unique=False)
    op.add_column("staff_session", sa.Column("passkey", sa.Uuid(), nullable=True))


def downgrade() -> None:
    """Back."""
    op.drop_column("staff_session", "passkey")
    op.drop_table("staff_challenge")
    op.drop_table("staff_passkey")
