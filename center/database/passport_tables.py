"""The tables of passport applications: sealed parts, where each stands, and everything that was done to it.

Append-only: application_event. A part without its wrapped key is unreadable for ever.
"""

from sqlalchemy import Column, ForeignKey, Index, Integer, LargeBinary, String, Table, Uuid

from center.database.moment import Moment
from center.database.tables import Counter, metadata

PASSPORT_APPEND_ONLY = ("application_event",)

application = Table(
    "application",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("code", String(6), nullable=False, index=True),  # drawn by the kiosk, also without a line
    Column("follow", String(32), nullable=False, unique=True),
    Column("office", String(32), nullable=False),
    Column("service", String(32), nullable=False),
    Column("language", String(8), nullable=False),
    Column("device", String(64), nullable=False),
    Column("holder", String(64), nullable=False),
    Column("state", String(16), nullable=False),
    Column("reason", String(500), nullable=False),  # the clerk's words to the citizen
    Column("revision", Integer, nullable=False),
    Column("made_at", Moment, nullable=False),
    Column("received_at", Moment, nullable=False),
    Column("changed_at", Moment, nullable=False),
    Column("changed_by", String(64), nullable=False),
    Column("destroyed_at", Moment),
    Index("ix_application_office", "office", "state", "received_at"),
)

application_part = Table(
    "application_part",
    metadata,
    Column("application", ForeignKey("application.id"), primary_key=True),
    Column("revision", Integer, primary_key=True),
    Column("kind", String(16), nullable=False),
    Column("sha256", String(64), nullable=False),  # of the sealed body: a repeat is told from a mistake
    Column("key", String(32), nullable=False),
    Column("wrapped", LargeBinary),
    Column("body", LargeBinary),
)

application_event = Table(
    "application_event",
    metadata,
    Column("id", Counter, primary_key=True, autoincrement=True),
    Column("application", Uuid, nullable=False, index=True),
    Column("at", Moment, nullable=False),
    Column("who", String(64), nullable=False),
    Column("what", String(32), nullable=False),
    Column("why", String(200), nullable=False),
)
