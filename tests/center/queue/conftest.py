"""A line on each kind of database: the 24/7 centre, a kiosk that draws numbers, clerks at three counters."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from uuid import UUID, uuid4

import pytest
from sqlalchemy import insert, text

from center.database.engine import Database
from center.database.tables import device
from center.offices.book import Offices, read_office
from center.offices.model import Office
from center.queue.desk import At, QueueDesk
from center.queue.join import Joining
from center.queue.place import Place
from center.settings import OFFICES
from contract.queue import Priority, TicketRequest


@dataclass
class LineRig:
    """One office's line, by hand."""

    database: Database
    clock: Any
    office: Office
    joining: Joining
    desk: QueueDesk

    def join(self, service: str = "advice", *, id_: UUID | None = None, **more: Any) -> Place:
        """Somebody takes a number."""
        request = TicketRequest(id=id_ or uuid4(), office=self.office.id, service=service, **more)
        return self.joining.join(self.office, "kiosk-1", request)

    def elderly(self, service: str = "advice") -> Place:
        """Somebody who is let forward."""
        return self.join(service, priority=Priority.ELDERLY)

    def at(self, counter: int, clerk: str = "kim") -> At:
        """A clerk at a counter."""
        return At(self.office, counter, clerk)

    def rows(self, sql: str) -> list[Any]:
        """Whatever is asked."""
        with self.database.reading() as connection:
            return list(connection.execute(text(sql)).all())


@pytest.fixture
def line(ready_url: str, clock: Any) -> Iterator[LineRig]:
    """Empty, at 23:10."""
    database = Database(ready_url)
    with database.writing() as connection:
        for name in ("kiosk-1", "kiosk-2"):
            connection.execute(insert(device).values(id=name, mac_key=b"k", added_at=clock()))
    Offices(database, clock).begin_with(OFFICES / "suwon-24.toml")
    office = read_office(OFFICES / "suwon-24.toml")
    yield LineRig(database, clock, office, Joining(database, clock), QueueDesk(database, clock))
    database.close()
