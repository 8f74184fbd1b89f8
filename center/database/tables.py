"""The center's tables. A holder is an HMAC; a token's content opens by the token only.

Append-only (triggers refuse UPDATE and DELETE): copy_event, money_event, audit.
"""

from sqlalchemy import (
    JSON,
    BigInteger,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Uuid,
)

from center.database.moment import Moment

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "ix": "ix_%(table_name)s_%(column_0_name)s",
    }
)

APPEND_ONLY = ("copy_event", "money_event", "audit")

Counter = BigInteger().with_variant(Integer, "sqlite")
"""Counts by itself on both: SQLite does so for INTEGER only."""

device = Table(
    "device",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("mac_key", LargeBinary(32), nullable=False),  # derived from the pre-shared key, never the key
    Column("added_at", Moment, nullable=False),
    Column("suspended_at", Moment),
)

challenge = Table(
    "challenge",
    metadata,
    Column("nonce_sha256", String(64), primary_key=True),
    Column("device", ForeignKey("device.id"), nullable=False),
    Column("expires_at", Moment, nullable=False, index=True),
    Column("used_at", Moment),
)

holder_token = Table(
    "holder_token",
    metadata,
    Column("token_sha256", String(64), primary_key=True),
    Column("device", ForeignKey("device.id"), nullable=False),
    Column("holder", String(64), nullable=False),  # HMAC of the card number
    Column("sealed", LargeBinary, nullable=False),  # the card number; only the token opens it
    Column("expires_at", Moment, nullable=False, index=True),
)

numbering = Table(
    "numbering",
    metadata,
    Column("day", Date, primary_key=True),  # Asia/Seoul
    Column("taken", Integer, nullable=False),
)

issue = Table(
    "issue",
    metadata,
    Column("key", Uuid, primary_key=True),
    Column("device", ForeignKey("device.id"), nullable=False),
    Column("holder", String(64), nullable=False),
    Column("token_sha256", String(64), nullable=False),
    Column("body_sha256", String(64), nullable=False),
    Column("document", String(16), nullable=False),
    Column("options", JSON, nullable=False),
    Column("list_won", Integer, nullable=False),
    Column("won", Integer, nullable=False),
    Column("exemption", String(64)),
    Column("claim_code", String(6), nullable=False, unique=True),  # collects what does not come out
    Column("collects", String(6)),  # the claim this issue collected
    Column("credit_won", Integer, nullable=False),  # what that claim held
    Column("issued_at", Moment, nullable=False, index=True),
    Column("reply", LargeBinary),  # with the signed papers; gone once every outcome is known
)

copy = Table(
    "copy",
    metadata,
    Column("serial", String(32), primary_key=True),
    Column("issue", ForeignKey("issue.key"), nullable=False, index=True),
    Column("number", Integer, nullable=False),
    Column("verification_number", String(16), nullable=False, unique=True),
    Column("state", String(16), nullable=False),
    Column("title", String(100), nullable=False),
    Column("pages", Integer, nullable=False),
    Column("sha256", String(64), nullable=False),
    Column("shown", JSON, nullable=False),  # the few masked fields a verifier compares
    Column("issued_at", Moment, nullable=False),
    Column("expires_at", Moment, nullable=False),
)

abandoned = Table(
    "abandoned",
    metadata,
    Column("key", Uuid, primary_key=True),  # an issue that comes later under this key is refused
    Column("device", ForeignKey("device.id"), nullable=False),
    Column("at", Moment, nullable=False),
)

copy_event = Table(
    "copy_event",
    metadata,
    Column("id", Counter, primary_key=True, autoincrement=True),
    Column("serial", ForeignKey("copy.serial"), nullable=False, index=True),
    Column("was", String(16)),
    Column("state", String(16), nullable=False),
    Column("reason", String(64), nullable=False),
    Column("sha256", String(64), nullable=False),
    Column("device", ForeignKey("device.id"), nullable=False),
    Column("at", Moment, nullable=False),
)

money_event = Table(
    "money_event",
    metadata,
    Column("id", Counter, primary_key=True, autoincrement=True),
    Column("issue", ForeignKey("issue.key"), nullable=False, index=True),
    Column("event", Uuid, nullable=False),
    Column("paid_won", Integer, nullable=False),
    Column("refunded_won", Integer, nullable=False),
    Column("kept_won", Integer, nullable=False),
    Column("payment_reference", String(64), nullable=False),
    Column("device", ForeignKey("device.id"), nullable=False),
    Column("at", Moment, nullable=False),
)

claim = Table(
    "claim",
    metadata,
    Column("code", String(6), primary_key=True),
    Column("issue", ForeignKey("issue.key"), nullable=False, unique=True),
    Column("state", String(16), nullable=False),
    Column("copies", Integer, nullable=False),
    Column("credit_won", Integer, nullable=False),
    Column("payment_key", Uuid, nullable=False),
    Column("payment_reference", String(64), nullable=False),
    Column("since", Moment, nullable=False),
    Column("used_by", ForeignKey("issue.key")),
    Column("refunded_by", ForeignKey("device.id")),
)

inbox = Table(
    "inbox",
    metadata,
    Column("device", ForeignKey("device.id"), primary_key=True),
    Column("event", Uuid, primary_key=True),
    Column("body_sha256", String(64), nullable=False),
    Column("refused", String(64)),  # why it took no effect; null: it did, or had before
    Column("received_at", Moment, nullable=False),
)

audit = Table(
    "audit",
    metadata,
    Column("id", Counter, primary_key=True, autoincrement=True),
    Column("at", Moment, nullable=False),
    Column("who", String(64), nullable=False),
    Column("what", String(64), nullable=False),
    Column("subject", String(64), nullable=False),  # HMAC, so that a person's rows are found without a name
    Column("why", String(200), nullable=False),
)

Index(
    "ix_copy_reserved",
    copy.c.issued_at,
    sqlite_where=copy.c.state == "reserved",
    postgresql_where=copy.c.state == "reserved",
)
