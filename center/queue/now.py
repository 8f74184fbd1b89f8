"""An office at this moment: who waits for what, how long it takes, who is called where."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, func, select, tuple_

from center.clock import SEOUL, Clock
from center.database.engine import Database
from center.database.queue_tables import ticket
from center.offices.duty import is_staffed, staffed_from, staffed_until
from center.offices.model import Office
from center.queue.place import Place, place_of
from center.queue.states import AT_COUNTER, State
from center.queue.waits import Waits
from center.queue.write import RETURNED
from contract.hours import closes_at, is_open, opens_at
from contract.queue import OfficeNow, ServiceNow, Ticket

MOST_CALLS = 99
"""As many as an office may have counters; each has at most one."""


@dataclass(frozen=True, slots=True)
class Hours:
    """open_until: None while closed, and where nothing ever closes; is_open tells them apart."""

    is_open: bool
    open_until: datetime | None
    opens_at: datetime | None


def hours_of(office: Office, now: datetime) -> Hours:
    """With holidays, the days the office itself is closed, and the teams on duty: no team, no counter."""
    if _is_open(office, now):
        ends = [closes_at([office.windows], now), staffed_until(office.shifts, now)]
        return Hours(is_open=True, open_until=min((end for end in ends if end), default=None), opens_at=None)
    return Hours(is_open=False, open_until=None, opens_at=_opens_at(office, now))


def _is_open(office: Office, now: datetime) -> bool:
    closed_today = now.astimezone(SEOUL).date() in office.closed
    return not closed_today and is_open(office.windows, now) and is_staffed(office.shifts, now)


def _opens_at(office: Office, now: datetime) -> datetime | None:
    """The first moment from now on when doors are open and a team is there."""
    for since in sorted({now, *staffed_from(office.shifts, now)}):
        opening = opens_at([office.windows], since, but=office.closed)
        if opening is not None and is_staffed(office.shifts, opening):
            return opening
    return None


class Line:
    """Reads only."""

    def __init__(self, database: Database, clock: Clock, waits: Waits, site: Callable[[], str]) -> None:
        """site: the address citizens reach this center by, no slash at its end."""
        self._database = database
        self._site = site
        self._clock = clock
        self._waits = waits

    def now(self, office: Office, next_slots: Mapping[str, datetime] | None = None) -> OfficeNow:
        """What a kiosk shows before anybody draws a number. next_slots: soonest appointments by service."""
        hours, waiting = hours_of(office, self._clock()), self.waiting(office.id)
        services = tuple(
            ServiceNow(
                code=service.code,
                name=service.name,
                about=service.about,
                waiting=waiting.get(service.code, 0),
                wait=self._waits.span(office.id, service.code, waiting.get(service.code, 0)),
                languages=_languages(office, service.code),
                next_slot=(next_slots or {}).get(service.code),
            )
            for service in office.services
            if service.offered
        )
        return OfficeNow(
            office=office.id,
            name=office.name,
            services=services,
            is_open=hours.is_open,
            open_until=hours.open_until,
            opens_at=hours.opens_at,
        )

    def told(self, place: Place) -> Ticket:
        """A place as its citizen is told of it, with the people ahead now."""
        ahead = self.ahead(place)
        return Ticket(
            id=place.id,
            office=place.office,
            service=place.service,
            number=place.number,
            ahead=ahead,
            wait=self._waits.span(place.office, place.service, ahead),
            issued_at=place.issued_at,
            follow=f"{self._site()}/t/{place.follow}",
        )

    def site(self) -> str:
        """The address of this center as citizens know it."""
        return self._site()

    def page_of_case(self, follow: str) -> str:
        """The address of a citizen's page of a hand-off or application."""
        return f"{self._site()}/c/{follow}"

    def waiting(self, office: str) -> dict[str, int]:
        """How many wait, by service."""
        query = (
            select(ticket.c.service, func.count())
            .where(ticket.c.office == office, ticket.c.state == State.WAITING.value)
            .group_by(ticket.c.service)
        )
        with self._database.reading() as connection:
            return {row[0]: row[1] for row in connection.execute(query)}

    def ahead(self, place: Place) -> int:
        """Who comes before, of the same service. Zero when it is not waiting."""
        if place.state is not State.WAITING:
            return 0
        query = select(func.count()).where(
            ticket.c.office == place.office,
            ticket.c.state == State.WAITING.value,
            ticket.c.service == place.service,
            tuple_(ticket.c.turn_at, ticket.c.n) < (place.turn_at, place.n),
        )
        with self._database.reading() as connection:
            return int(connection.scalar(query) or 0)

    def calls(self, office: str) -> list[Place]:
        """Who is called, then who is served, the latest of each first."""
        order = (ticket.c.state != State.CALLED.value, ticket.c.changed_at.desc())
        return self._places(office, AT_COUNTER, order, MOST_CALLS)

    def in_line(self, office: str, limit: int = 200) -> list[Place]:
        """Who waits, in the order of turns."""
        return self._places(office, (State.WAITING,), (ticket.c.turn_at,), limit)

    def aside(self, office: str, limit: int = 50) -> list[Place]:
        """Who was missed or is parked, the latest first."""
        return self._places(office, (State.MISSED, State.HELD), (ticket.c.changed_at.desc(),), limit)

    def _places(
        self, office: str, states: tuple[State, ...], order: tuple[ColumnElement[Any], ...], limit: int
    ) -> list[Place]:
        columns = [ticket.c[name] for name in RETURNED.split(", ")]
        query = (
            select(*columns)
            .where(ticket.c.office == office, ticket.c.state.in_([state.value for state in states]))
            .order_by(*order, ticket.c.n)
            .limit(limit)
        )
        with self._database.reading() as connection:
            return [place_of(row) for row in connection.execute(query)]


def _languages(office: Office, service: str) -> tuple[str, ...]:
    """Spoken at one of its counters."""
    spoken = [language for each in office.counters if service in each.services for language in each.languages]
    return tuple(dict.fromkeys(spoken))
