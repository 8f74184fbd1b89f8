"""The tables of appointments: how many come at each time, and who by which code."""

from sqlalchemy import Column, ForeignKey, Index, Integer, String, Table, Uuid

from center.database.moment import Moment
from center.database.tables import metadata

slot_taken = Table(
    "slot_taken",
    metadata,
    Column("office", String(32), primary_key=True),
    Column("service", String(32), primary_key=True),
    Column("start", Moment, primary_key=True),
    Column("taken", Integer, nullable=False),
)

appointment = Table(
    "appointment",
    metadata,
    Column("id", Uuid, primary_key=True),  # of the hand-off or application it is for
    Column("code", String(6), nullable=False, unique=True),
    Column("office", String(32), nullable=False),
    Column("service", String(32), nullable=False),
    Column("start", Moment, nullable=False),
    Column("until", Moment, nullable=False),
    Column("state", String(16), nullable=False),
    Column("language", String(8), nullable=False),
    Column("device", String(64)),  # the machine it was booked at; arrivals draw the number for it
    Column("ticket", ForeignKey("ticket.id"), index=True),
    Column("made_at", Moment, nullable=False),
    Column("changed_at", Moment, nullable=False),
    Column("changed_by", String(64), nullable=False),
    Index("ix_appointment_day", "office", "start"),
)
