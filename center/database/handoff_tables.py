"""The table of hand-offs: sealed packets, who took them, and how they ended."""

from sqlalchemy import Column, ForeignKey, Index, LargeBinary, String, Table, Uuid

from center.database.moment import Moment
from center.database.tables import metadata

handoff = Table(
    "handoff",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("code", String(6), nullable=False, unique=True),
    Column("office", String(32), nullable=False),
    Column("service", String(32), nullable=False),
    Column("want", String(16), nullable=False),
    Column("language", String(8), nullable=False),
    Column("device", String(64), nullable=False),
    Column("sealed", LargeBinary),  # NULL after the retention: nobody can open it any more
    Column("ticket", ForeignKey("ticket.id"), index=True),
    Column("made_at", Moment, nullable=False),
    Column("taken_at", Moment),
    Column("taken_by", String(64)),
    Column("ended_at", Moment),
    Column("ended_by", String(64)),
    Column("outcome", String(16)),
    Column("note", String(500), nullable=False),
    Column("follow", String(32)),  # the secret of the citizen's page, where there is no ticket
    Column("due_at", Moment),  # an appointment, or the end of the hours to be called in
    Column("holder", String(64)),  # whose card was shown, as `issue.holder`; who may go on elsewhere
    Index("ux_handoff_follow", "follow", unique=True),
    Index("ix_handoff_inbox", "office", "made_at"),
)
