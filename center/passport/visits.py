"""The visit that belongs to an application: when its citizen is expected, has come, and comes no more."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import select

from center.clock import Clock
from center.database.appointment_tables import appointment
from center.database.engine import Database
from center.database.passport_tables import application
from center.database.queue_tables import ticket
from center.issuing.refusal import Refusal
from center.passport.states import OPEN
from center.queue.place import number_of
from center.queue.reception import Reception
from contract.appointment import AppointmentState

_OPEN = [each.value for each in OPEN]


@dataclass(frozen=True, slots=True)
class Visit:
    """came_at and number: of who has come; None and "" before."""

    start: datetime
    state: AppointmentState
    number: str
    came_at: datetime | None


class Visits:
    """Reads appointments and numbers; the book of appointments gives a time back."""

    def __init__(self, database: Database, clock: Clock, reception: Reception) -> None:
        self._database = database
        self._clock = clock
        self._reception = reception

    def of(self, ids: Sequence[UUID]) -> dict[UUID, Visit]:
        """By application, one query for a whole list; who has no appointment is not in it."""
        row = appointment.c
        query = (
            select(row.id, row.start, row.state, ticket.c.prefix, ticket.c.n, ticket.c.issued_at)
            .outerjoin(ticket, ticket.c.id == row.ticket)
            .where(row.id.in_(ids))
        )
        with self._database.reading() as connection:
            return {
                each.id: Visit(
                    each.start,
                    AppointmentState(each.state),
                    "" if each.n is None else number_of(each.prefix, each.n),
                    each.issued_at,
                )
                for each in connection.execute(query)
            }

    def application_of(self, office: str, number: UUID) -> UUID | None:
        """Of whoever holds this number, where it was drawn for an application of the office."""
        query = (
            select(application.c.id)
            .join(appointment, appointment.c.id == application.c.id)
            .where(appointment.c.ticket == number, application.c.office == office)
        )
        with self._database.reading() as connection:
            return connection.scalar(query)

    def give_back(self, who: str) -> int:
        """Nobody comes for what is over: times still to come are free again. How many.

        Also of ends before: had the power gone between an end and this, the next one does it.
        """
        over = (
            select(appointment.c.id, appointment.c.office)
            .join(application, application.c.id == appointment.c.id)
            .where(
                appointment.c.state == AppointmentState.BOOKED.value,
                appointment.c.start > self._clock(),
                application.c.state.not_in(_OPEN),
            )
        )
        with self._database.reading() as connection:
            rows = connection.execute(over).all()
        for row in rows:
            with suppress(Refusal):  # the citizen was faster
                self._reception.appointments.move(
                    self._reception.offices.at(row.office), row.id, None, who=who
                )
        return len(rows)
