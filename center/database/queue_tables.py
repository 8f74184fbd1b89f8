"""The tables of the line: offices by date, tickets, and every stay in a state as a period.

Append-only: office_data (what an office looked like, from when, and who said so) and queue_event.
"""

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    UniqueConstraint,
    Uuid,
)

from center.database.moment import Moment
from center.database.tables import Counter, metadata

QUEUE_APPEND_ONLY = ("office_data", "queue_event")

office_data = Table(
    "office_data",
    metadata,
    Column("id", Counter, primary_key=True, autoincrement=True),
    Column("office", String(32), nullable=False),
    Column("valid_from", Moment, nullable=False),
    Column("body", JSON, nullable=False),
    Column("at", Moment, nullable=False),
    Column("who", String(64), nullable=False),
    Column("why", String(200), nullable=False),
    Index("ix_office_data_valid", "office", "valid_from"),
)

ticket_numbering = Table(
    "ticket_numbering",
    metadata,
    Column("office", String(32), primary_key=True),
    Column("day", Date, primary_key=True),  # the office's business day, Asia/Seoul
    Column("prefix", String(2), primary_key=True),
    Column("taken", Integer, nullable=False),
)

ticket = Table(
    "ticket",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("office", String(32), nullable=False),
    Column("day", Date, nullable=False),
    Column("prefix", String(2), nullable=False),
    Column("n", Integer, nullable=False),
    Column("service", String(32), nullable=False),
    Column("state", String(16), nullable=False),
    Column("language", String(8), nullable=False),
    Column("priority", String(16), nullable=False),
    Column("issued_at", Moment, nullable=False),
    Column("turn_at", Moment, nullable=False),  # the line is sorted by it: issued, earlier for a priority
    Column("follow", String(32), nullable=False, unique=True),
    Column("ahead", Integer, nullable=False),  # how many stood before it when it was drawn
    Column("called_at", Moment),  # first; what waits are learnt from
    Column("counter", Integer),
    Column("clerk", String(64)),
    Column("calls", Integer, nullable=False),
    Column("note", String(500), nullable=False),
    Column("also", String(400), nullable=False, server_default=""),  # services to come: "passport,advice,"
    Column("done", String(400), nullable=False, server_default=""),  # services finished before this one
    Column("for_whom", String(80)),  # "counter:2" or "clerk:kim": nobody else's turn before for_until
    Column("for_until", Moment),
    Column("outcomes", String(400), nullable=False, server_default=""),  # of each finished one: "done,"
    Column("changed_at", Moment, nullable=False),  # from here on: what an undo needs
    Column("changed_by", String(64), nullable=False),
    Column("was_state", String(16)),
    Column("was_service", String(32)),
    Column("was_turn_at", Moment),
    Column("was_counter", Integer),
    Column("was_clerk", String(64)),
    Column("was_also", String(400)),
    Column("was_done", String(400)),
    Column("was_for_whom", String(80)),
    Column("was_for_until", Moment),
    Column("was_called_at", Moment),
    Column("was_calls", Integer),
    Column("was_note", String(500)),
    Column("was_outcomes", String(400)),
    Column("kept_stay", Boolean),  # the last act was done during a stay and did not end it
    UniqueConstraint("office", "day", "prefix", "n"),
    Index("ix_ticket_day", "office", "service", "day"),
)

Index(
    "ix_ticket_waiting",
    ticket.c.office,
    ticket.c.turn_at,
    ticket.c.n,
    sqlite_where=ticket.c.state == "waiting",
    postgresql_where=ticket.c.state == "waiting",
)
Index(
    "ux_ticket_at_counter",
    ticket.c.office,
    ticket.c.counter,
    unique=True,
    sqlite_where=ticket.c.state.in_(("called", "serving")),
    postgresql_where=ticket.c.state.in_(("called", "serving")),
)

period = Table(
    "period",
    metadata,
    Column("id", Counter, primary_key=True, autoincrement=True),
    Column("ticket", ForeignKey("ticket.id"), nullable=False, index=True),
    Column("office", String(32), nullable=False),
    Column("service", String(32), nullable=False),
    Column("state", String(16), nullable=False),
    Column("began_at", Moment, nullable=False),
    Column("ended_at", Moment),
    Column("counter", Integer),
    Column("clerk", String(64)),
    Column("undone", Boolean, nullable=False),
    Index("ix_period_figures", "office", "began_at"),
)

queue_event = Table(
    "queue_event",
    metadata,
    Column("id", Counter, primary_key=True, autoincrement=True),
    Column("office", String(32), nullable=False),
    Column("kind", String(16), nullable=False),
    Column("ticket", Uuid, nullable=False),
    Column("at", Moment, nullable=False),
)
