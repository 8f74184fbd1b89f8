"""What the code of a passport application tells, and the first time of one that was sent without."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, select
from sqlalchemy.exc import IntegrityError

from center.appointments.book import Appointments
from center.database.engine import Database
from center.database.passport_tables import application
from center.issuing.refusal import Refusal
from center.offices.model import Office
from center.passport.states import OPEN, State, may_book
from contract.appointment import ApplicationNow, Appointment
from contract.problem import ProblemCode


def of_code(connection: Connection, code: str) -> list[Row[Any]]:
    """Whom six signs may mean: those that are open, else the latest. A machine without a line draws, too."""
    query = select(application).where(application.c.code == code).order_by(application.c.received_at)
    rows = connection.execute(query).all()
    return [row for row in rows if State(row.state) in OPEN] or list(rows[-1:])


def told(row: Row[Any], visit: Appointment | None) -> ApplicationNow:
    """As its citizen is told of it. visit: its appointment."""
    state = State(row.state)
    return ApplicationNow(
        state=state,
        office=row.office,
        service=row.service,
        reason=row.reason,
        can_book=may_book(state, None if visit is None else visit.state),
    )


def book_first(
    database: Database, appointments: Appointments, office: Office, id_: UUID, start: datetime
) -> None:
    """For the machine it came from, which draws the number. Refusal(APPOINTMENT_OVER, SLOT_TAKEN)."""
    try:
        with database.writing() as connection:
            row = connection.execute(select(application).where(application.c.id == id_)).one_or_none()
            if row is None or not may_book(State(row.state), None):
                raise Refusal(ProblemCode.APPOINTMENT_OVER, "what it was for is over")
            appointments.book(
                connection,
                office,
                id_=row.id,
                code=row.code,
                service=row.service,
                start=start,
                language=row.language,
                who=row.device,
            )
    except IntegrityError:
        raise Refusal(ProblemCode.APPOINTMENT_OVER, "it has one by now, or another has its code") from None
