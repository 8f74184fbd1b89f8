"""A hand-off comes in: kept once whatever is repeated, with a code, and with a number where one waits."""

import logging
import secrets
from typing import Any

from sqlalchemy import Row, insert, select
from sqlalchemy.exc import IntegrityError

from center.appointments.book import Appointments
from center.clock import Clock
from center.database.engine import Database
from center.database.handoff_tables import handoff
from center.handoff.keys import OfficeKeys
from center.issuing.holder import Identification
from center.issuing.refusal import Refusal
from center.offices.model import Office
from center.queue.reception import Reception
from contract.handoff import HandoffRequest, HandoffTaken, OfficeKey, Want
from contract.numbers import draw_code
from contract.problem import ProblemCode
from contract.queue import OfficeRequest, Priority, TicketRequest

log = logging.getLogger(__name__)

DRAWS = 8
"""Codes are 30^6: two that meet are rare, eight in a row are none."""


class Intake:
    """What kiosks ask. Safe among threads and processes."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        keys: OfficeKeys,
        reception: Reception,
        appointments: Appointments,
        identification: Identification,
    ) -> None:
        self._database = database
        self._clock = clock
        self._keys = keys
        self._reception = reception
        self._appointments = appointments
        self._identification = identification

    def key(self, device: str, request: OfficeRequest) -> OfficeKey:
        """To whom packets for an office are sealed. Refusal(NO_SUCH_SERVICE)."""
        return self._keys.public(self._reception.office_now(device, request).office)

    def take(self, device: str, request: HandoffRequest) -> HandoffTaken:
        """Keep it, with a number for a counter or a time for an appointment; a repeat gets the same.

        Refusal(NO_SUCH_SERVICE, OFFICE_CLOSED, SLOT_TAKEN, KEY_REUSED).
        """
        office = self._reception.office(request.office)
        if request.key != self._keys.public(request.office).id:
            raise Refusal(ProblemCode.KEY_REUSED, "sealed to another key")
        ticket = None
        if request.want is Want.COUNTER:
            drawn = TicketRequest(
                id=request.id,
                office=request.office,
                service=request.service,
                language=request.language,
                priority=Priority.HANDOFF,
            )
            ticket = self._reception.draw(device, drawn)
        found = self._known(request) or self._keep(device, request, office)
        if (found.office, found.device) != (request.office, device):
            raise Refusal(ProblemCode.KEY_REUSED, "another hand-off under this id")
        follow = "" if ticket is not None or found.follow is None else found.follow
        return HandoffTaken(
            id=found.id,
            code=found.code,
            ticket=ticket,
            appointment=self._appointments.told(found.id, self._reception.line.page_of_case(follow)),
            follow=self._reception.line.page_of_case(follow) if follow else "",
        )

    def _keep(self, device: str, request: HandoffRequest, office: Office) -> Row[Any]:
        holder = self._holder(device, request)
        for _ in range(DRAWS):
            row = {
                "id": request.id,
                "code": draw_code(),
                "office": request.office,
                "service": request.service,
                "want": request.want.value,
                "language": request.language,
                "device": device,
                "sealed": request.sealed,
                "ticket": request.id if request.want is Want.COUNTER else None,
                "made_at": self._clock(),
                "note": "",
                "follow": None if request.want is Want.COUNTER else secrets.token_urlsafe(16),
                "due_at": request.slot if request.want is Want.APPOINTMENT else request.due_at,
                "holder": holder,
            }
            try:
                self._insert(row, request, office, device)
            except IntegrityError:  # the same request at the same time, or a code that is taken
                log.info("a hand-off was there already, or its code")
            kept = self._known(request)
            if kept is not None:
                return kept
        raise Refusal(ProblemCode.UNKNOWN, "no free code")

    def _insert(self, row: dict[str, Any], request: HandoffRequest, office: Office, device: str) -> None:
        """With its appointment, or not at all."""
        with self._database.writing() as connection:
            connection.execute(insert(handoff).values(**row))
            if request.want is Want.APPOINTMENT:
                if request.slot is None:
                    raise Refusal(ProblemCode.SLOT_TAKEN, "no time named")
                self._appointments.book(
                    connection,
                    office,
                    id_=request.id,
                    code=row["code"],
                    service=request.service,
                    start=request.slot,
                    language=request.language,
                    who=device,
                )

    def _holder(self, device: str, request: HandoffRequest) -> str | None:
        """Whose card was shown, where the errand can go on with it; a token that ran out proves nobody."""
        if not (request.can_go_on and request.token):
            return None
        try:
            return self._identification.holder(device, request.token).subject
        except Refusal:
            return None

    def _known(self, request: HandoffRequest) -> Row[Any] | None:
        with self._database.reading() as connection:
            return connection.execute(select(handoff).where(handoff.c.id == request.id)).one_or_none()
