"""A citizen comes with the code of a slip: a paper to collect, an appointment, an errand begun elsewhere."""

from contract.appointment import ApplicationNow, Appointment, AppointmentState, CodeFound, CodeKind
from contract.catalogue import Catalogue
from contract.issue import Options
from contract.queue import OfficeNow
from kiosk.journeys.certificate import check_and_issue
from kiosk.journeys.choose_time import choose_time
from kiosk.journeys.claim import collect, collect_claim
from kiosk.journeys.identify import identify
from kiosk.journeys.passport.new_photo import new_photo
from kiosk.step import Outcome
from kiosk.steps import (
    Arrive,
    ChooseVisit,
    EnterCode,
    LookUpCode,
    MoveAppointment,
    PrintTicket,
    Resume,
    TakeAppointment,
    TakeTicket,
    VisitChoice,
)


async def come_with_code(catalogue: Catalogue, office: OfficeNow | None) -> Outcome:
    """office: the one of this place, where a number can be had."""
    code = await EnterCode()
    found = await LookUpCode(code)
    if found.kind is CodeKind.CLAIM:
        return await collect_claim(catalogue, code)
    choice = await ChooseVisit(found, what_may_be_done(found, office))
    if choice is VisitChoice.GO_ON:
        return await go_on(catalogue, code)
    if choice is VisitChoice.PHOTO:
        return await new_photo(code)
    if choice is VisitChoice.ARRIVE and office is not None:
        return await arrive(code, office)
    where = found.application or found.appointment
    start = None
    if choice is not VisitChoice.CANCEL and where is not None:
        start = (await choose_time(where.office, where.service)).start
    await TakeAppointment(await MoveAppointment(code, start))
    return Outcome.DONE


def what_may_be_done(found: CodeFound, office: OfficeNow | None) -> tuple[VisitChoice, ...]:
    """In the order in which people want it. What went by can be made good, and needs no cancelling."""
    choices: list[VisitChoice] = []
    visit = found.appointment
    is_booked = visit is not None and visit.state is AppointmentState.BOOKED
    if visit is not None and is_booked and _has_number(visit, office):
        choices.append(VisitChoice.ARRIVE)
    if found.wants_photo:  # who stands at the office may have it taken at the counter
        choices.append(VisitChoice.PHOTO)
    if visit is not None and is_booked:
        if visit.can_move and _has_times(visit, office):
            choices.append(VisitChoice.CHANGE)
        if not visit.is_past:
            choices.append(VisitChoice.CANCEL)
    else:
        where = _needs_time(found)
        if where is not None and _has_times(where, office):
            choices.append(VisitChoice.CHANGE)
    return (*choices, VisitChoice.GO_ON) if found.can_go_on else tuple(choices)


async def arrive(code: str, office: OfficeNow) -> Outcome:
    """The number, in the place of the agreed time."""
    ticket = await Arrive(code)
    name = office.service(ticket.service).name
    slip_printed = await PrintTicket(ticket, name)
    await TakeTicket(ticket, name, slip_printed)
    return Outcome.DONE


async def go_on(catalogue: Catalogue, code: str) -> Outcome:
    """With the same card; nothing is asked that was answered at the other machine."""
    holder = await identify()
    resumed = await Resume(code, holder.token)
    if resumed.claim:
        return await collect(catalogue, resumed.claim, holder)
    document = catalogue.document(resumed.document)
    return await check_and_issue(document, resumed.options or Options(), holder)


def _has_number(visit: Appointment, office: OfficeNow | None) -> bool:
    """On its day, or on any day after: the office is this one, and serves people now."""
    if office is None or office.office != visit.office or not office.is_open:
        return False
    return (visit.is_today or visit.is_past) and _serves(office, visit.service)


def _needs_time(found: CodeFound) -> ApplicationNow | Appointment | None:
    """What may have a time and has none to come: never booked, cancelled, lost, or to come again."""
    if found.application is not None and found.application.can_book:
        return found.application
    visit = found.appointment
    is_lost = visit is not None and visit.state is AppointmentState.CANCELLED and visit.can_move
    return visit if is_lost else None


def _has_times(visit: ApplicationNow | Appointment, office: OfficeNow | None) -> bool:
    """Of another office nobody here knows; the page of days will tell."""
    if office is None or office.office != visit.office:
        return True
    return _serves(office, visit.service) and office.service(visit.service).next_slot is not None


def _serves(office: OfficeNow, service: str) -> bool:
    return any(each.code == service for each in office.services)
