"""What a citizen does with the code of a slip at a machine: look at it, come, come at another time, go on."""

from datetime import UTC, datetime
from typing import Any
from uuid import UUID, uuid5

from sqlalchemy import Row, insert, select

from center.appointments.applied import book_first, of_code, told
from center.appointments.book import Appointments
from center.clock import Clock
from center.database.engine import Database
from center.database.handoff_tables import handoff
from center.database.passport_tables import application
from center.database.tables import audit, claim
from center.handoff.desk import Handoffs, can_go_on
from center.issuing.holder import Identification
from center.issuing.refusal import Refusal
from center.passport.states import OPEN, State
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

ARRIVALS = UUID("6c7c1f0e-0f5e-5d0b-9a51-6f4f3e6d2a10")
"""The namespace of numbers that were promised with an appointment (RFC 9562, version 5)."""


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
            filed = of_code(connection, code)
            is_claim = connection.scalar(select(claim.c.code).where(claim.c.code == code)) is not None
        if row is not None:
            appointment = self._appointment(code)
            return CodeFound(kind=CodeKind.HANDOFF, appointment=appointment, can_go_on=can_go_on(row))
        if filed:
            appointment = self._appointment(code)
            return CodeFound(
                kind=CodeKind.APPLICATION,
                appointment=appointment,
                application=told(filed[0], appointment) if len(filed) == 1 else None,
                wants_photo=any(each.state == State.PHOTO_WANTED.value for each in filed),
            )
        if is_claim:
            return CodeFound(kind=CodeKind.CLAIM)
        raise Refusal(ProblemCode.CLAIM_UNKNOWN)

    def move(self, device: str, request: AppointmentChange) -> Appointment:
        """Another time, or none. Refusal(CLAIM_UNKNOWN, APPOINTMENT_OVER, SLOT_TAKEN)."""
        code = plain(request.code)
        row = self._appointments.by_code(code)
        if row is None:
            return self._book_first(code, request.start)
        if request.start is not None and not self._lives(row.id):
            raise Refusal(ProblemCode.APPOINTMENT_OVER, "what it was for is over")
        office = self._reception.office(row.office)
        self._appointments.move(office, row.id, request.start, who=device)
        self._handoffs.due(row.id, request.start)
        return self._known(code)

    def arrive(self, device: str, request: Arrival) -> Ticket:
        """The number of somebody who is expected. Refusal(CLAIM_UNKNOWN, APPOINTMENT_OVER, OFFICE_CLOSED)."""
        return self._arrive(request.code, request.language, who=device)

    def has_come(self, clerk: str, code: str) -> Ticket:
        """The same, said by a clerk: called out in the language the citizen booked in."""
        return self._arrive(code, None, who=clerk)

    def _arrive(self, code: str, language: str | None, *, who: str) -> Ticket:
        """One number an appointment, whoever says it, wherever, and however often.

        Who comes on a later day gets a number like any other's, and the story hangs on it. The number's id
        follows from the appointment's, and it is drawn for the machine of the booking, so the
        line itself takes any two arrivals for one.
        """
        row = self._appointments.by_code(plain(code))
        if row is None:
            raise Refusal(ProblemCode.CLAIM_UNKNOWN)
        known = self._reception.desk.find(row.office, row.ticket or number_of(row.id, row.made_at))
        if known is not None:  # also where a clerk has moved it on to another service
            self._have_number(row, known.id)
            return self._reception.line.told(known)
        self._claim(row, who)
        try:
            ticket = self._draw(row, language)
        except Refusal:
            self._appointments.give_up(row.id)
            raise
        self._have_number(row, ticket.id)
        return ticket

    def _claim(self, row: Row[Any], who: str) -> None:
        """Who is not the first goes on to the same number. Refusal(APPOINTMENT_OVER): too early, or over."""
        if not self._appointments.is_today(row.start) and row.start > self._clock():
            raise Refusal(ProblemCode.APPOINTMENT_OVER)
        if self._appointments.claim(row, who=who):
            return
        now_is = self._appointments.find(row.id)
        if now_is is None or (now_is.state, now_is.start) != (AppointmentState.ARRIVED.value, row.start):
            raise Refusal(ProblemCode.APPOINTMENT_OVER)

    def _draw(self, row: Row[Any], language: str | None) -> Ticket:
        if row.device is None:
            raise Refusal(ProblemCode.CLAIM_UNKNOWN, "from no machine")
        is_today = self._appointments.is_today(row.start)
        drawn = TicketRequest(
            id=number_of(row.id, row.made_at),
            office=row.office,
            service=row.service,
            language=language or row.language,
            priority=Priority.APPOINTMENT if is_today else Priority.NONE,
        )
        return self._reception.draw(row.device, drawn, expected=(row.start, row.until) if is_today else None)

    def _have_number(self, row: Row[Any], ticket: UUID) -> None:
        self._appointments.numbered(row.id, ticket)
        self._handoffs.came(row.id, ticket)

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
        told = self._appointments.told(row.id, page)
        if told is None or self._lives(row.id):
            return told
        return told.model_copy(update={"can_move": False})

    def _book_first(self, code: str, start: datetime | None) -> Appointment:
        """For an application that was sent without a time."""
        with self._database.reading() as connection:
            filed = of_code(connection, code)
        if start is None or len(filed) != 1:
            raise Refusal(ProblemCode.CLAIM_UNKNOWN)
        office = self._reception.office(filed[0].office)
        book_first(self._database, self._appointments, office, filed[0].id, start)
        return self._known(code)

    def _known(self, code: str) -> Appointment:
        found = self._appointment(code)
        if found is None:
            raise Refusal(ProblemCode.CLAIM_UNKNOWN)
        return found

    def _lives(self, id_: UUID) -> bool:
        """What an appointment is for goes on, or is still on its way here."""
        over = [
            select(handoff.c.id).where(handoff.c.id == id_, handoff.c.ended_at.is_not(None)),
            select(application.c.id).where(
                application.c.id == id_, application.c.state.not_in([each.value for each in OPEN])
            ),
        ]
        with self._database.reading() as connection:
            return all(connection.scalar(each) is None for each in over)


def number_of(appointment: UUID, made_at: datetime) -> UUID:
    """The id of the one number an appointment may become; fixed when it is booked, anew for another visit."""
    return uuid5(ARRIVALS, f"{appointment} {made_at.astimezone(UTC).isoformat()}")
