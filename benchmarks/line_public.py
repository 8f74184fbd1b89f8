"""The public design our line is measured against: numbers by counting rows, calls under a file lock, an ORM.

Re-created from what a known queue system does (center.md 4); none of its text is here.
"""

import fcntl
from datetime import UTC, date, datetime
from pathlib import Path

from sqlalchemy import ForeignKey, create_engine, func, select, text
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, joinedload, mapped_column, relationship


class Base(DeclarativeBase):
    """Of its tables."""


class PublicOffice(Base):
    """A row an ORM loads along."""

    __tablename__ = "public_office"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(default="office")


class PublicTicket(Base):
    """A number in the line."""

    __tablename__ = "public_ticket"
    id: Mapped[int] = mapped_column(primary_key=True)
    number: Mapped[int]
    office_id: Mapped[int] = mapped_column(ForeignKey("public_office.id"), index=True)
    day: Mapped[date]
    issued_at: Mapped[datetime]
    status: Mapped[str] = mapped_column(index=True, default="waiting")
    called_by: Mapped[int | None]
    office: Mapped[PublicOffice] = relationship(lazy="joined")


_PAST = """
insert into public_ticket (number, office_id, day, issued_at, status)
select i, i % :offices, date '2020-01-01' + i / 20000, timestamptz '2020-01-01', 'served'
from generate_series(1, :past) as i
"""


class PublicDesign:
    """Safe among threads of one machine only: the lock is a file."""

    def __init__(self, url: str, lock: Path) -> None:
        self._engine = create_engine(url, pool_size=10, pool_pre_ping=True)
        self._lock = lock

    def prepare(self, offices: int, past: int, waiting: int) -> None:
        """Tables, offices, past: tickets of days gone by; waiting: people in each line."""
        Base.metadata.create_all(self._engine)
        with Session(self._engine) as session:
            session.add_all(PublicOffice(id=number, name="office") for number in range(offices))
            session.commit()
            session.execute(text(_PAST), {"offices": offices, "past": past})
            session.commit()
        for office in range(offices):
            for _ in range(waiting):
                self.draw(office)
        self._engine.dispose()

    def draw(self, office: int) -> int:
        """The next number: as many as there are, and one."""
        now = datetime.now(UTC)  # noqa: TID251 - a process of the bench has a clock of its own
        with Session(self._engine) as session:
            found = session.get(PublicOffice, office)
            if found is None:
                raise LookupError(office)
            mine = select(func.count()).select_from(PublicTicket)
            mine = mine.where(PublicTicket.office_id == office, PublicTicket.day == now.date())
            number = (session.scalar(mine) or 0) + 1
            session.add(PublicTicket(number=number, office_id=found.id, day=now.date(), issued_at=now))
            session.commit()
        return number

    def call(self, office: int, who: int) -> int | None:
        """Whose turn it is."""
        with self._lock.open("a") as file:
            fcntl.flock(file, fcntl.LOCK_EX)
            with Session(self._engine) as session:
                waiting = select(PublicTicket).options(joinedload(PublicTicket.office))
                waiting = waiting.where(PublicTicket.office_id == office, PublicTicket.status == "waiting")
                first = session.scalars(waiting.order_by(PublicTicket.issued_at).limit(1)).first()
                if first is None:
                    return None
                first.status, first.called_by = "called", who
                session.commit()
                return first.id

    def finish(self, id_: int) -> None:
        """Served."""
        with Session(self._engine) as session:
            ticket = session.get(PublicTicket, id_)
            if ticket is not None:
                ticket.status = "served"
                session.commit()
