"""The tables of help on a kiosk's screen: the calls, what helpers said, and fees they waived."""

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    String,
    Table,
    UniqueConstraint,
    Uuid,
)

from center.database.moment import Moment
from center.database.tables import Counter, metadata

help_call = Table(
    "help_call",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("office", String(32), nullable=False),
    Column("device", ForeignKey("device.id"), nullable=False),
    Column("language", String(8), nullable=False),
    Column("state", String(16), nullable=False),
    Column("called_at", Moment, nullable=False),
    Column("beat_at", Moment, nullable=False),
    Column("taken_at", Moment),
    Column("taken_by", ForeignKey("staff.id")),
    Column("helper", String(64), nullable=False),
    Column("ended_at", Moment),
    Column("ended", String(16)),
    Column("page", Integer, nullable=False),
    Column("title", JSON, nullable=False),
    Column("may_go_back", Boolean, nullable=False),
    Column("may_go_on", Boolean, nullable=False),
    Column("document", String(16), nullable=False),
    Column("picture", LargeBinary),  # of now only, personal data covered; gone with the end
    Index("ix_help_call_open", "office", "ended_at"),
)

help_order = Table(
    "help_order",
    metadata,
    Column("id", Counter, primary_key=True, autoincrement=True),
    Column("help", ForeignKey("help_call.id"), nullable=False),
    Column("number", Integer, nullable=False),
    Column("kind", String(16), nullable=False),
    Column("page", Integer, nullable=False),
    Column("text", String(300), nullable=False),
    Column("at", Moment, nullable=False),
    UniqueConstraint("help", "number"),
)

help_waiver = Table(
    "help_waiver",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("help", ForeignKey("help_call.id"), nullable=False, index=True),
    Column("rule", String(64), nullable=False),
    Column("document", String(16), nullable=False),
    Column("reason", String(200), nullable=False),
    Column("asked_by", ForeignKey("staff.id"), nullable=False),
    Column("asked_at", Moment, nullable=False),
    Column("refused_by", ForeignKey("staff.id")),
    Column("granted_by", ForeignKey("staff.id")),
    Column("granted_at", Moment),
    Column("holder", String(64)),  # HMAC of the card number; whom the first quote was for
    Column("used_by", Uuid),  # the key of the errand
)
