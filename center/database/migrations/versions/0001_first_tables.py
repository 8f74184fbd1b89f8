"""The first tables: devices, issuing, the register of issued papers, claims, inbox, audit."""

import sqlalchemy as sa
from alembic import op

from center.database.append_only import make_append_only
from center.database.moment import Moment

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Forward."""
    op.create_table(
        "audit",
        sa.Column(
            "id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False
        ),
        sa.Column("at", Moment(), nullable=False),
        sa.Column("who", sa.String(length=64), nullable=False),
        sa.Column("what", sa.String(length=64), nullable=False),
        sa.Column("subject", sa.String(length=64), nullable=False),
        sa.Column("why", sa.String(length=200), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_audit")),
    )
    op.create_table(
        "device",
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("mac_key", sa.LargeBinary(length=32), nullable=False),
        sa.Column("added_at", Moment(), nullable=False),
        sa.Column("suspended_at", Moment(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_device")),
    )
    op.create_table(
        "numbering",
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("taken", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("day", name=op.f("pk_numbering")),
    )
    op.create_table(
        "abandoned",
        sa.Column("key", sa.Uuid(), nullable=False),
        sa.Column("device", sa.String(length=64), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(["device"], ["device.id"], name=op.f("fk_abandoned_device")),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_abandoned")),
    )
    op.create_table(
        "challenge",
        sa.Column("nonce_sha256", sa.String(length=64), nullable=False),
        sa.Column("device", sa.String(length=64), nullable=False),
        sa.Column("expires_at", Moment(), nullable=False),
        sa.Column("used_at", Moment(), nullable=True),
        sa.ForeignKeyConstraint(["device"], ["device.id"], name=op.f("fk_challenge_device")),
        sa.PrimaryKeyConstraint("nonce_sha256", name=op.f("pk_challenge")),
    )
    op.create_index(op.f("ix_challenge_expires_at"), "challenge", ["expires_at"], unique=False)
    op.create_table(
        "holder_token",
        sa.Column("token_sha256", sa.String(length=64), nullable=False),
        sa.Column("device", sa.String(length=64), nullable=False),
        sa.Column("holder", sa.String(length=64), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.Column("expires_at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(["device"], ["device.id"], name=op.f("fk_holder_token_device")),
        sa.PrimaryKeyConstraint("token_sha256", name=op.f("pk_holder_token")),
    )
    op.create_index(op.f("ix_holder_token_expires_at"), "holder_token", ["expires_at"], unique=False)
    op.create_table(
        "inbox",
        sa.Column("device", sa.String(length=64), nullable=False),
        sa.Column("event", sa.Uuid(), nullable=False),
        sa.Column("body_sha256", sa.String(length=64), nullable=False),
        sa.Column("refused", sa.String(length=64), nullable=True),
        sa.Column("received_at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(["device"], ["device.id"], name=op.f("fk_inbox_device")),
        sa.PrimaryKeyConstraint("device", "event", name=op.f("pk_inbox")),
    )
    op.create_table(
        "issue",
        sa.Column("key", sa.Uuid(), nullable=False),
        sa.Column("device", sa.String(length=64), nullable=False),
        sa.Column("holder", sa.String(length=64), nullable=False),
        sa.Column("token_sha256", sa.String(length=64), nullable=False),
        sa.Column("body_sha256", sa.String(length=64), nullable=False),
        sa.Column("document", sa.String(length=16), nullable=False),
        sa.Column("options", sa.JSON(), nullable=False),
        sa.Column("list_won", sa.Integer(), nullable=False),
        sa.Column("won", sa.Integer(), nullable=False),
        sa.Column("exemption", sa.String(length=64), nullable=True),
        sa.Column("claim_code", sa.String(length=6), nullable=False),
        sa.Column("collects", sa.String(length=6), nullable=True),
        sa.Column("credit_won", sa.Integer(), nullable=False),
        sa.Column("issued_at", Moment(), nullable=False),
        sa.Column("reply", sa.LargeBinary(), nullable=True),
        sa.ForeignKeyConstraint(["device"], ["device.id"], name=op.f("fk_issue_device")),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_issue")),
        sa.UniqueConstraint("claim_code", name=op.f("uq_issue_claim_code")),
    )
    op.create_index(op.f("ix_issue_issued_at"), "issue", ["issued_at"], unique=False)
    op.create_table(
        "claim",
        sa.Column("code", sa.String(length=6), nullable=False),
        sa.Column("issue", sa.Uuid(), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("copies", sa.Integer(), nullable=False),
        sa.Column("credit_won", sa.Integer(), nullable=False),
        sa.Column("payment_key", sa.Uuid(), nullable=False),
        sa.Column("payment_reference", sa.String(length=64), nullable=False),
        sa.Column("since", Moment(), nullable=False),
        sa.Column("used_by", sa.Uuid(), nullable=True),
        sa.Column("refunded_by", sa.String(length=64), nullable=True),
        sa.ForeignKeyConstraint(["issue"], ["issue.key"], name=op.f("fk_claim_issue")),
        sa.ForeignKeyConstraint(["used_by"], ["issue.key"], name=op.f("fk_claim_used_by")),
        sa.ForeignKeyConstraint(["refunded_by"], ["device.id"], name=op.f("fk_claim_refunded_by")),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_claim")),
        sa.UniqueConstraint("issue", name=op.f("uq_claim_issue")),
    )
    op.create_table(
        "copy",
        sa.Column("serial", sa.String(length=32), nullable=False),
        sa.Column("issue", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("verification_number", sa.String(length=16), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("title", sa.String(length=100), nullable=False),
        sa.Column("pages", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("shown", sa.JSON(), nullable=False),
        sa.Column("issued_at", Moment(), nullable=False),
        sa.Column("expires_at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(["issue"], ["issue.key"], name=op.f("fk_copy_issue")),
        sa.PrimaryKeyConstraint("serial", name=op.f("pk_copy")),
        sa.UniqueConstraint("verification_number", name=op.f("uq_copy_verification_number")),
    )
    op.create_index(op.f("ix_copy_issue"), "copy", ["issue"], unique=False)
    op.create_index(
        "ix_copy_reserved",
        "copy",
        ["issued_at"],
        unique=False,
        sqlite_where=sa.text("state = 'reserved'"),
        postgresql_where=sa.text("state = 'reserved'"),
    )
    op.create_table(
        "money_event",
        sa.Column(
            "id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False
        ),
        sa.Column("issue", sa.Uuid(), nullable=False),
        sa.Column("event", sa.Uuid(), nullable=False),
        sa.Column("paid_won", sa.Integer(), nullable=False),
        sa.Column("refunded_won", sa.Integer(), nullable=False),
        sa.Column("kept_won", sa.Integer(), nullable=False),
        sa.Column("payment_reference", sa.String(length=64), nullable=False),
        sa.Column("device", sa.String(length=64), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(["device"], ["device.id"], name=op.f("fk_money_event_device")),
        sa.ForeignKeyConstraint(["issue"], ["issue.key"], name=op.f("fk_money_event_issue")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_money_event")),
    )
    op.create_index(op.f("ix_money_event_issue"), "money_event", ["issue"], unique=False)
    op.create_table(
        "copy_event",
        sa.Column(
            "id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False
        ),
        sa.Column("serial", sa.String(length=32), nullable=False),
        sa.Column("was", sa.String(length=16), nullable=True),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("reason", sa.String(length=64), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("device", sa.String(length=64), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(["device"], ["device.id"], name=op.f("fk_copy_event_device")),
        sa.ForeignKeyConstraint(["serial"], ["copy.serial"], name=op.f("fk_copy_event_serial")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_copy_event")),
    )
    op.create_index(op.f("ix_copy_event_serial"), "copy_event", ["serial"], unique=False)
    for table in ("copy_event", "money_event", "audit"):
        make_append_only(op.get_bind(), table)


def downgrade() -> None:
    """Back: the triggers go with their tables."""
    for table in (
        "copy_event",
        "money_event",
        "copy",
        "claim",
        "issue",
        "inbox",
        "holder_token",
        "challenge",
        "abandoned",
        "numbering",
        "device",
        "audit",
    ):
        op.drop_table(table)
    if op.get_bind().dialect.name == "postgresql":
        op.execute("drop function anytime_append_only()")
