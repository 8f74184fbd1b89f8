"""What a citizen does with the code of a slip at a machine: look at it, come, come at another time, go on."""

from uuid import uuid4

from sqlalchemy import insert, select

from center.appointments.book import Appointments
from center.clock import Clock
from center.database.engine import Database
from center.database.handoff_tables import handoff
from center.database.passport_tables import application
from center.database.tables import audit, claim
from center.handoff.desk import Handoffs, can_go_on
from center.issuing.holder import Identification
from center.issuing.refusal import Refusal
from center.passport.states import State
from center.queue.reception import Reception
from contract.appointment import (
    Appointment,
    AppointmentChange,
    AppointmentState,
    Arrival,
    CodeFound,
    CodeKind,
    CodeRequest,
    SlotsOffered,
    SlotsRequest,
)
from contract.handoff import Resumed, ResumeRequest
from contract.problem import ProblemCode
from contract.queue import Priority, Ticket, TicketRequest


def plain(code: str) -> str:
    """Small letters and blanks do no harm."""
    return "".join(code.split()).upper()


class Codes:
    """What kiosks ask. Safe among threads and processes."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        reception: Reception,
        appointments: Appointments,
        handoffs: Handoffs,
        identification: Identification,
    ) -> None:
        self._database = database
        self._clock = clock
        self._reception = reception
        self._appointments = appointments
        self._handoffs = handoffs
        self._identification = identification

    def slots(self, _device: str, request: SlotsRequest) -> SlotsOffered:
        """Refusal(NO_SUCH_SERVICE)."""
        office = self._reception.office(request.office)
        return SlotsOffered(slots=self._appointments.free(office, request.service))

    def look_up(self, _device: str, request: CodeRequest) -> CodeFound:
        """What kind of thing it is; nothing of a person. Refusal(CLAIM_UNKNOWN)."""
        code = plain(request.code)
        with self._database.reading() as connection:
            row = connection.execute(select(handoff).where(handoff.c.code == code)).one_or_none()
            filed = connection.scalars(select(application.c.state).where(application.c.code == code)).all()
            is_claim = connection.scalar(select(claim.c.code).where(claim.c.code == code)) is not None
        if row is not None:
            appointment = self._appointment(code)
            return CodeFound(kind=CodeKind.HANDOFF, appointment=appointment, can_go_on=can_go_on(row))
        if filed:
            wants_photo = State.PHOTO_WANTED.value in filed
            appointment = self._appointment(code)
            return CodeFound(kind=CodeKind.APPLICATION, appointment=appointment, wants_photo=wants_photo)
        if is_claim:
            return CodeFound(kind=CodeKind.CLAIM)
        raise Refusal(ProblemCode.CLAIM_UNKNOWN)

    def move(self, device: str, request: AppointmentChange) -> Appointment:
        """Another time, or none. Refusal(CLAIM_UNKNOWN, APPOINTMENT_OVER, SLOT_TAKEN)."""
        row = self._appointments.by_code(plain(request.code))
        if row is None:
            raise Refusal(ProblemCode.CLAIM_UNKNOWN)
        office = self._reception.office(row.office)
        self._appointments.move(office, row.id, request.start, who=device)
        self._handoffs.due(row.id, request.start)
        moved = self._appointment(plain(request.code))
        if moved is None:
            raise Refusal(ProblemCode.CLAIM_UNKNOWN)
        return moved

    def arrive(self, device: str, request: Arrival) -> Ticket:
        """The number of somebody who is expected. Refusal(CLAIM_UNKNOWN, APPOINTMENT_OVER, OFFICE_CLOSED)."""
        return self._arrive(device, request, who=device)

    def has_come(self, clerk: str, code: str) -> Ticket:
        """The same, said by a clerk: the number is drawn for the machine the code came from."""
        with self._database.reading() as connection:
            devices = [
                connection.scalars(select(table.c.device).where(table.c.code == plain(code))).first()
                for table in (handoff, application)
            ]
        device = devices[0] or devices[1]
        if device is None:
            raise Refusal(ProblemCode.CLAIM_UNKNOWN)
        return self._arrive(device, Arrival(id=uuid4(), code=code), who=clerk)

    def _arrive(self, device: str, request: Arrival, *, who: str) -> Ticket:
        row = self._appointments.by_code(plain(request.code))
        if row is None:
            raise Refusal(ProblemCode.CLAIM_UNKNOWN)
        came = row.state == AppointmentState.ARRIVED.value and row.ticket is not None
        if not came and (
            row.state != AppointmentState.BOOKED.value or not self._appointments.is_today(row.start)
        ):
            raise Refusal(ProblemCode.APPOINTMENT_OVER)
        if came:  # the code is said again, perhaps at another machine: still the same number
            place = self._reception.desk.find(row.office, row.ticket)
            if place is not None:
                return self._reception.line.told(place)
        drawn = TicketRequest(
            id=request.id,
            office=row.office,
            service=row.service,
            language=request.language,
            priority=Priority.APPOINTMENT,
        )
        ticket = self._reception.draw(device, drawn, expected=(row.start, row.until))
        self._appointments.arrived(row.id, ticket.id, who=who)
        self._handoffs.came(row.id, ticket.id)
        return ticket

    def resume(self, device: str, request: ResumeRequest) -> Resumed:
        """What was chosen at another machine, for the holder whose card was shown at both.

        Refusal(CLAIM_UNKNOWN, CLAIM_OTHER_HOLDER, TOKEN_EXPIRED). Nobody waits for the hand-off any more; a
        repeat is answered the same, should this machine fail as well.
        """
        holder = self._identification.holder(device, request.token)
        code = plain(request.code)
        with self._database.writing() as connection:
            row = connection.execute(select(handoff).where(handoff.c.code == code)).one_or_none()
            if row is None or not can_go_on(row):
                raise Refusal(ProblemCode.CLAIM_UNKNOWN)
            if row.holder != holder.subject:
                raise Refusal(ProblemCode.CLAIM_OTHER_HOLDER)
            seen = {"at": self._clock(), "who": device, "what": "handoff.resumed", "subject": str(row.id)}
            connection.execute(insert(audit).values(**seen, why="the same card at another machine"))
        packet = self._handoffs.content(row)
        if packet is None or not packet.can_go_on:
            raise Refusal(ProblemCode.CLAIM_UNKNOWN)
        self._handoffs.resumed(row.id, who=device)
        return Resumed(document=packet.document, options=packet.options, claim=packet.claim)

    def _appointment(self, code: str) -> Appointment | None:
        row = self._appointments.by_code(code)
        if row is None:
            return None
        with self._database.reading() as connection:
            follows = [
                connection.scalar(select(table.c.follow).where(table.c.id == row.id))
                for table in (handoff, application)
            ]
        follow = follows[0] or follows[1]
        page = "" if follow is None else self._reception.line.page_of_case(follow)
        if follows[0] is None and follow is not None:
            page = f"{self._reception.line.site()}/p/{follow}"
        return self._appointments.told(row.id, page)
