"""The table of how it was. The hour is all the time there is: no row leads to an errand or a person."""

from sqlalchemy import Column, Date, ForeignKey, Index, Integer, String, Table, Uuid

from center.database.tables import metadata

feeling = Table(
    "feeling",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("device", ForeignKey("device.id"), nullable=False),
    Column("office", String(32), nullable=False),
    Column("errand", String(32), nullable=False),
    Column("ended", String(16), nullable=False),
    Column("face", Integer, nullable=False),
    Column("day", Date, nullable=False),  # Asia/Seoul
    Column("hour", Integer, nullable=False),
    Index("ix_feeling_office", "office", "day"),
)
