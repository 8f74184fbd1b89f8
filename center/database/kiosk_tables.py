"""The tables of machines: how each is now, and when which of its parts did not work."""

from sqlalchemy import JSON, Column, ForeignKey, Index, Integer, String, Table

from center.database.moment import Moment
from center.database.tables import Counter, metadata

kiosk_state = Table(
    "kiosk_state",
    metadata,
    Column("device", ForeignKey("device.id"), primary_key=True),
    Column("office", String(32), nullable=False, index=True),
    Column("version", String(32), nullable=False),
    Column("up_since", Moment),
    Column("use", String(16), nullable=False),
    Column("parts", JSON, nullable=False),
    Column("outbox", Integer, nullable=False),
    Column("heard_at", Moment, nullable=False),
)

kiosk_fault = Table(
    "kiosk_fault",
    metadata,
    Column("id", Counter, primary_key=True, autoincrement=True),
    Column("device", ForeignKey("device.id"), nullable=False),
    Column("part", String(32), nullable=False),
    Column("fault", String(32), nullable=False),
    Column("began_at", Moment, nullable=False),
    Column("ended_at", Moment),
    Index("ix_kiosk_fault_device", "device", "began_at"),
)
