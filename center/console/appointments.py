"""Who is expected today and in the next days: one click when somebody has come, and the number is drawn."""

from datetime import datetime, time, timedelta

from fastapi import Response

from center.appointments.codes import Codes
from center.clock import SEOUL
from center.console.door import Door, Visit, away
from center.console.words import APPOINTMENTS
from center.issuing.refusal import Refusal
from center.queue.reception import Reception
from center.staff.roles import AT_THE_COUNTER
from center.web.page import Pages
from contract.appointment import AppointmentChange
from contract.problem import ProblemCode

PAGE = "/console/appointments"
DAYS = 8


class AppointmentPages:
    """Of the clerk's own office only."""

    def __init__(self, door: Door, pages: Pages, reception: Reception, codes: Codes) -> None:
        self._pages = pages
        self._reception = reception
        self._codes = codes
        door.page(PAGE, AT_THE_COUNTER, self._page)
        door.act(f"{PAGE}/come", AT_THE_COUNTER, self._come)
        door.act(f"{PAGE}/cancel", AT_THE_COUNTER, self._cancel)

    def _page(self, visit: Visit) -> Response:
        office = self._reception.offices.at(visit.signed.person.office)
        today = datetime.combine(self._reception.clock().astimezone(SEOUL).date(), time(), SEOUL)
        tomorrow = today + timedelta(days=1)
        book = self._reception.appointments
        return self._pages.page(
            "appointments.html",
            me=visit.signed,
            office=office,
            today=book.of_days(office.id, today, tomorrow),
            later=book.of_days(office.id, tomorrow, today + timedelta(days=DAYS)),
            names={service.code: service.name for service in office.services},
            appointment_words=APPOINTMENTS,
            refused=visit.fields.get("refused", ""),
        )

    def _come(self, visit: Visit) -> Response:
        """The number is the citizen's; the counter's page calls it like any other."""
        code = self._own(visit)
        if code is None:
            return away(f"{PAGE}?refused=over")
        try:
            self._codes.has_come(visit.signed.person.id, code)
        except Refusal as refusal:
            shut = refusal.code is ProblemCode.OFFICE_CLOSED
            return away(f"{PAGE}?refused={'shut' if shut else 'over'}")
        return away(PAGE)

    def _cancel(self, visit: Visit) -> Response:
        code = self._own(visit)
        if code is None:
            return away(f"{PAGE}?refused=over")
        try:
            self._codes.move(visit.signed.person.id, AppointmentChange(code=code))
        except Refusal:
            return away(f"{PAGE}?refused=over")
        return away(PAGE)

    def _own(self, visit: Visit) -> str | None:
        """The code of the form, if it is of this clerk's office."""
        row = self._reception.appointments.by_code(visit.fields.get("code", "")[:12])
        return None if row is None or row.office != visit.signed.person.office else str(row.code)
