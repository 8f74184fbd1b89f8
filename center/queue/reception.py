"""What kiosks ask of the line: how is it now, and a number, please."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from center.appointments.book import Appointments
from center.clock import Clock
from center.database.engine import Database
from center.issuing.refusal import Refusal
from center.offices.book import NoSuchOffice, Offices
from center.offices.call_centre import read_call_centre
from center.offices.model import Office
from center.queue.desk import QueueDesk
from center.queue.join import Joining
from center.queue.now import Line, hours_of
from center.queue.sweep import Sweep
from center.queue.waits import Waits
from contract.problem import ProblemCode
from contract.queue import OfficeNow, OfficeRequest, Spoken, Ticket, TicketRequest


@dataclass(frozen=True)
class Reception:
    """All parts of the line, put together."""

    offices: Offices
    joining: Joining
    line: Line
    desk: QueueDesk
    clock: Clock
    database: Database
    sweep: Sweep
    helpers: Callable[[str], int]
    appointments: Appointments
    calls: tuple[Spoken, ...]

    def office_now(self, _device: str, request: OfficeRequest) -> OfficeNow:
        """For the page with the services. Refusal(NO_SUCH_SERVICE)."""
        office = self.office(request.office)
        now = self.line.now(office, self.appointments.next_slots(office))
        return now.model_copy(update={"helpers": self.helpers(now.office), "calls": self.calls})

    def draw(
        self, device: str, request: TicketRequest, expected: tuple[datetime, datetime] | None = None
    ) -> Ticket:
        """A number; a repeat gets the same, also after hours. expected: the time of an appointment.

        Refusal(OFFICE_CLOSED, NO_SUCH_SERVICE).
        """
        office = self.office(request.office)
        if self.desk.find(office.id, request.id) is None:
            if not hours_of(office, self.clock()).is_open:
                raise Refusal(ProblemCode.OFFICE_CLOSED, office.id)
            if expected is None and not office.offers(request.service):  # a time that was agreed is kept
                raise Refusal(ProblemCode.NO_SUCH_SERVICE, request.service)
        self.sweep.daily(office.id)
        place = self.joining.join(office, device, request, expected)
        return self.line.told(place)

    def sweep_all(self) -> int:
        """Every office's line; how many left."""
        return sum(self.sweep(office) for office in self.offices.ids())

    def office(self, office: str) -> Office:
        """As it is now. Refusal(NO_SUCH_SERVICE)."""
        try:
            return self.offices.at(office)
        except NoSuchOffice:
            raise Refusal(ProblemCode.NO_SUCH_SERVICE, "no such office") from None


def open_reception(
    database: Database,
    clock: Clock,
    site: Callable[[], str],
    helpers: Callable[[str], int],
    after_sweep: Callable[[], object],
) -> Reception:
    """The line of all offices in `database`. helpers: how many of an office could help on a screen."""
    line = Line(database, clock, Waits(database, clock), site)
    offices, joining, desk = Offices(database, clock), Joining(database, clock), QueueDesk(database, clock)
    appointments = Appointments(database, clock, offices)
    sweep = Sweep(database, clock, after_sweep)
    calls = read_call_centre()
    return Reception(offices, joining, line, desk, clock, database, sweep, helpers, appointments, calls)
