"""The book of appointments: a place is taken in one statement, so that no time is given too often."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any, Protocol
from uuid import UUID

from sqlalchemy import Connection, Row, delete, func, insert, select, update
from sqlalchemy.dialects import postgresql, sqlite

from center.appointments.slots import Offered, offered
from center.clock import SEOUL, Clock
from center.database.appointment_tables import appointment, slot_taken
from center.database.engine import Database
from center.database.handoff_tables import handoff
from center.database.passport_tables import application
from center.issuing.refusal import Refusal
from center.offices.model import Office
from center.passport.states import State, may_book
from contract.appointment import Appointment, AppointmentState, Slot
from contract.problem import ProblemCode

KEPT = timedelta(days=30)
"""So long after its day an appointment is remembered. Default."""

BY_RULE = "rule"
"""Who cancelled an appointment whose application did not come; its citizen may still choose another time."""

MISSED = timedelta(days=7)
"""Who did not come may still choose another time, so long. Default."""


class Plans(Protocol):
    """What is known of an office's days to come (`center.offices.book.Offices`)."""

    def ends(self, connection: Connection, office: str, service: str) -> datetime | None:
        """From when on it offers a service no more; None: nothing says so."""

    def will_offer(self, connection: Connection, office: str, service: str, moment: datetime) -> bool:
        """Whether it will then; holds until the transaction is over."""


class Appointments:
    """Safe among threads and processes."""

    def __init__(self, database: Database, clock: Clock, plans: Plans) -> None:
        self._database = database
        self._clock = clock
        self._plans = plans

    def free(self, office: Office, service: str) -> tuple[Slot, ...]:
        """Times with room, the soonest first."""
        with self._database.reading() as connection:
            times, taken = self._offered(connection, office, service), self._taken(connection, office.id)
        return tuple(
            Slot(start=each.start, until=each.until, free=each.people - taken.get((service, each.start), 0))
            for each in times
            if taken.get((service, each.start), 0) < each.people
        )

    def next_slots(self, office: Office) -> dict[str, datetime]:
        """The soonest free time of each service that gives appointments."""
        found = dict[str, datetime]()
        with self._database.reading() as connection:
            taken = self._taken(connection, office.id)
            for service in {rule.service for rule in office.slots}:
                for each in self._offered(connection, office, service):
                    if taken.get((service, each.start), 0) < each.people:
                        found[service] = each.start
                        break
        return found

    def book(
        self,
        connection: Connection,
        office: Office,
        *,
        id_: UUID,
        code: str,
        service: str,
        start: datetime,
        language: str,
        who: str,
    ) -> None:
        """Within the caller's transaction. who: the machine. Refusal(SLOT_TAKEN): no room then."""
        now = self._clock()
        until = self.take(connection, office, service, start)
        row = {"id": id_, "code": code, "office": office.id, "service": service, "start": start}
        row |= {"until": until, "state": AppointmentState.BOOKED.value, "language": language, "device": who}
        connection.execute(insert(appointment).values(**row, made_at=now, changed_at=now, changed_by=who))

    def move(self, office: Office, id_: UUID, start: datetime | None, *, who: str) -> Row[Any]:
        """To another time, or to none. Refusal(APPOINTMENT_OVER, SLOT_TAKEN); then nothing has changed."""
        with self._database.writing() as connection:
            now_is = self._movable(connection, id_, start)
            changed: dict[str, Any] = {"changed_at": self._clock(), "changed_by": who}
            if start is None:
                changed |= {"state": AppointmentState.CANCELLED.value}
            else:
                until = self.take(connection, office, now_is.service, start)
                changed |= {"start": start, "until": until, "state": AppointmentState.BOOKED.value}
            if now_is.state == AppointmentState.ARRIVED.value:  # a second visit: a number of its own
                changed |= {"ticket": None, "made_at": self._clock()}
            mine = update(appointment).where(
                appointment.c.id == id_,
                appointment.c.state == now_is.state,
                appointment.c.start == now_is.start,
            )
            if connection.execute(mine.values(**changed)).rowcount != 1:
                raise Refusal(ProblemCode.APPOINTMENT_OVER, "changed meanwhile")
            if now_is.state == AppointmentState.BOOKED.value:
                self.give_back(connection, now_is)
            return connection.execute(select(appointment).where(appointment.c.id == id_)).one()

    def claim(self, row: Row[Any], *, who: str) -> bool:
        """From now on the citizen is here; of all who say so at once, one is the first. False: another."""
        mine = update(appointment).where(
            appointment.c.id == row.id,
            appointment.c.state == AppointmentState.BOOKED.value,
            appointment.c.start == row.start,
        )
        here = {"state": AppointmentState.ARRIVED.value, "changed_at": self._clock(), "changed_by": who}
        with self._database.writing() as connection:
            return connection.execute(mine.values(**here)).rowcount == 1

    def give_up(self, id_: UUID) -> None:
        """The claim led to no number: the citizen is expected as before."""
        mine = update(appointment).where(
            appointment.c.id == id_,
            appointment.c.state == AppointmentState.ARRIVED.value,
            appointment.c.ticket.is_(None),
        )
        with self._database.writing() as connection:
            connection.execute(mine.values(state=AppointmentState.BOOKED.value))

    def numbered(self, id_: UUID, ticket: UUID) -> None:
        """The citizen has the number; whoever gave a claim up meanwhile is overruled."""
        mine = update(appointment).where(appointment.c.id == id_, appointment.c.ticket.is_(None))
        with self._database.writing() as connection:
            connection.execute(mine.values(state=AppointmentState.ARRIVED.value, ticket=ticket))

    def find(self, id_: UUID) -> Row[Any] | None:
        """By the id of what it is for."""
        with self._database.reading() as connection:
            return connection.execute(select(appointment).where(appointment.c.id == id_)).one_or_none()

    def by_code(self, code: str) -> Row[Any] | None:
        """As on a slip, upper case without blanks."""
        with self._database.reading() as connection:
            return connection.execute(select(appointment).where(appointment.c.code == code)).one_or_none()

    def told(self, id_: UUID, follow: str) -> Appointment | None:
        """As its citizen is told of it. follow: the address of the citizen's page."""
        row = self.find(id_)
        if row is None:
            return None
        is_booked, now = row.state == AppointmentState.BOOKED.value, self._clock()
        return Appointment(
            code=row.code,
            office=row.office,
            service=row.service,
            start=row.start,
            until=row.until,
            state=AppointmentState(row.state),
            is_today=self.is_today(row.start),
            is_past=is_booked and row.until < now,
            can_move=_is_released(row) or (is_booked and row.start >= now - MISSED),
            follow=follow,
        )

    def of_days(self, office: str, start: datetime, until: datetime) -> Sequence[Row[Any]]:
        """Who comes between two moments, in order; cancelled ones are left out."""
        row = appointment.c
        query = select(appointment).where(
            row.office == office,
            row.start >= start,
            row.start < until,
            row.state != AppointmentState.CANCELLED.value,
        )
        with self._database.reading() as connection:
            return connection.execute(query.order_by(row.start, row.made_at)).all()

    def last_booked(
        self, connection: Connection, office: str, service: str, since: datetime
    ) -> datetime | None:
        """The latest time from `since` on at which somebody is expected."""
        row = appointment.c
        query = select(func.max(row.start)).where(
            row.office == office,
            row.service == service,
            row.start >= since,
            row.state == AppointmentState.BOOKED.value,
        )
        found: datetime | None = connection.scalar(query)
        return found

    def forget(self) -> int:
        """By rule: appointments and counts of long ago, but none whose story lives. How many appointments."""
        old = self._clock() - KEPT
        told = select(handoff.c.id).where(handoff.c.sealed.is_not(None))
        applied = select(application.c.id).where(application.c.destroyed_at.is_(None))
        row = appointment.c
        over = delete(appointment).where(row.start < old, row.id.not_in(told), row.id.not_in(applied))
        with self._database.writing() as connection:
            connection.execute(delete(slot_taken).where(slot_taken.c.start < old))
            return int(connection.execute(over).rowcount)

    def is_today(self, start: datetime) -> bool:
        """Asia/Seoul."""
        return start.astimezone(SEOUL).date() == self._clock().astimezone(SEOUL).date()

    def take(self, connection: Connection, office: Office, service: str, start: datetime) -> datetime:
        """One place more at this time, in one statement; when it ends."""
        times = {each.start: each for each in self._offered(connection, office, service)}
        if start not in times or not self._plans.will_offer(connection, office.id, service, start):
            raise Refusal(ProblemCode.SLOT_TAKEN, "no such time")
        dialect = sqlite.insert if self._database.is_sqlite else postgresql.insert
        one = dialect(slot_taken).values(office=office.id, service=service, start=start, taken=1)
        taken = one.on_conflict_do_update(
            index_elements=["office", "service", "start"],
            set_={"taken": slot_taken.c.taken + 1},
            where=slot_taken.c.taken < times[start].people,
        ).returning(slot_taken.c.taken)
        if connection.execute(taken).one_or_none() is None:
            raise Refusal(ProblemCode.SLOT_TAKEN, "full")
        return times[start].until

    def give_back(self, connection: Connection, row: Row[Any]) -> None:
        """One place fewer at the time of `row`."""
        mine = update(slot_taken).where(
            slot_taken.c.office == row.office,
            slot_taken.c.service == row.service,
            slot_taken.c.start == row.start,
        )
        connection.execute(mine.values(taken=slot_taken.c.taken - 1))

    def _offered(self, connection: Connection, office: Office, service: str) -> list[Offered]:
        """Times by rule, up to the end of a service that will be taken away."""
        times = offered(office, service, self._clock())
        end = self._plans.ends(connection, office.id, service)
        return times if end is None else [each for each in times if each.start < end]

    def _movable(self, connection: Connection, id_: UUID, start: datetime | None) -> Row[Any]:
        """Booked, and not missed too long ago; or released by rule or open still, and wanted again."""
        row = connection.execute(select(appointment).where(appointment.c.id == id_)).one_or_none()
        if row is None:
            raise Refusal(ProblemCode.APPOINTMENT_OVER)
        is_booked = row.state == AppointmentState.BOOKED.value and row.start >= self._clock() - MISSED
        is_wanted = start is not None and (_is_released(row) or _is_needed(connection, row))
        if not is_booked and not is_wanted:
            raise Refusal(ProblemCode.APPOINTMENT_OVER)
        return row

    def _taken(self, connection: Connection, office: str) -> dict[tuple[str, datetime], int]:
        query = select(slot_taken.c.service, slot_taken.c.start, slot_taken.c.taken).where(
            slot_taken.c.office == office, slot_taken.c.start >= self._clock()
        )
        return {(row.service, row.start): row.taken for row in connection.execute(query)}


def _is_released(row: Row[Any]) -> bool:
    return (row.state, row.changed_by) == (AppointmentState.CANCELLED.value, BY_RULE)


def _is_needed(connection: Connection, row: Row[Any]) -> bool:
    """It is of an application that may have another time."""
    query = select(application.c.state).where(application.c.id == row.id)
    state = connection.scalar(query)
    return state is not None and may_book(State(state), AppointmentState(row.state))
