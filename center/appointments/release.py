"""Times booked for applications that never came: given back by rule, and taken again should one come late.

A kiosk books first and seals then: a machine that dies between the two leaves a time nobody will come at.
"""

from collections.abc import Callable
from datetime import timedelta
from uuid import UUID

from sqlalchemy import Connection, select, update

from center.appointments.book import BY_RULE, Appointments
from center.clock import Clock
from center.database.appointment_tables import appointment
from center.database.engine import Database
from center.database.handoff_tables import handoff
from center.database.passport_tables import application
from center.issuing.refusal import Refusal
from center.offices.model import Office
from contract.appointment import AppointmentState


class Unsent:
    """Safe among threads and processes: a booking is locked first, here and where an application arrives."""

    def __init__(self, database: Database, clock: Clock, appointments: Appointments, wait: timedelta) -> None:
        """wait: from the booking on; longer than a kiosk is silent and still delivers."""
        self._database = database
        self._clock = clock
        self._appointments = appointments
        self._wait = wait

    def release(self) -> int:
        """Of times to come only: what is over is nobody's loss. How many."""
        row, now = appointment.c, self._clock()
        told = select(handoff.c.id)  # in one transaction with its appointment: always there
        waited_for = select(row.id).where(
            row.state == AppointmentState.BOOKED.value,
            row.made_at < now - self._wait,
            row.start > now,
            row.id.not_in(told),
            row.id.not_in(select(application.c.id)),
        )
        with self._database.reading() as connection:
            ids = connection.scalars(waited_for).all()
        return sum(self._release(id_) for id_ in ids)

    def _release(self, id_: UUID) -> bool:
        mine = select(appointment).where(
            appointment.c.id == id_, appointment.c.state == AppointmentState.BOOKED.value
        )
        with self._database.writing() as connection:
            row = connection.execute(mine.with_for_update()).one_or_none()
            came = select(application.c.id).where(application.c.id == id_)
            if row is None or connection.scalar(came) is not None:  # in this very moment
                return False
            gone = {"state": AppointmentState.CANCELLED.value, "changed_by": BY_RULE}
            connection.execute(
                update(appointment).where(appointment.c.id == id_).values(**gone, changed_at=self._clock())
            )
            self._appointments.give_back(connection, row)
        return True


def take_again(
    appointments: Appointments,
    connection: Connection,
    office_of: Callable[[str], Office],
    id_: UUID,
    *,
    who: str,
) -> bool:
    """In the transaction in which the application arrives. office_of: as it is now; Refusal.

    False: its time was given to somebody else, or is over.
    """
    mine = select(appointment).where(appointment.c.id == id_)
    row = connection.execute(mine.with_for_update()).one_or_none()
    if row is None or (row.state, row.changed_by) != (AppointmentState.CANCELLED.value, BY_RULE):
        return True
    try:
        appointments.take(connection, office_of(row.office), row.service, row.start)
    except Refusal:
        return False
    back = {"state": AppointmentState.BOOKED.value, "changed_by": who}
    connection.execute(update(appointment).where(appointment.c.id == id_).values(**back))
    return True
