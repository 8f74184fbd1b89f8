"""All pages of the console, and who may open them."""

from pathlib import Path
from typing import Any
from uuid import UUID

from fastapi import APIRouter, Request, Response
from starlette.concurrency import run_in_threadpool

from center.clock import SEOUL
from center.console.appointments import AppointmentPages
from center.console.audit import AuditPage
from center.console.door import COOKIE, HOME, SIGN_IN, Door, Visit, asked_at, away, inside, is_from_ours
from center.console.figures import FiguresPages
from center.console.handoffs import HandoffPages
from center.console.help import HelpPages
from center.console.kiosks import PAGE as KIOSKS_PAGE
from center.console.kiosks import KioskPages
from center.console.line import LinePage
from center.console.me import PAGE as ME_PAGE
from center.console.me import MePage
from center.console.office import OfficePage
from center.console.passkey import passkey_router
from center.console.passport import PassportPages
from center.console.words import ACTS, APPOINTMENTS, HELP, LINE, PASSKEYS, STATES, WORDS
from center.console.words_of_machines import KIOSKS
from center.console.words_of_passports import PASSPORT
from center.console.words_of_the_office import FIGURES, OFFICE
from center.handoff.desk import Waiting
from center.offices.model import Office
from center.parts import Center
from center.queue import whom
from center.queue.desk import At
from center.queue.place import Place
from center.staff.people import Refused
from center.staff.roles import (
    AT_THE_COUNTER,
    EVERYBODY,
    THE_FIGURES,
    THE_MACHINES,
    THE_OFFICE,
    THE_PASSPORTS,
    Role,
)
from center.web.page import HEADERS, Pages, small_form

COUNTER = "/console/counter"
FIGURES_PAGE = "/console/figures"
COUNTER_DIGITS = 2
OFFICE_PAGE = "/console/office"
PAGES = Pages(
    Path(__file__).parent, words=WORDS, states=STATES, acts=ACTS, zone=SEOUL, passkey_words=PASSKEYS
)


class Console:
    """The pages; each is a method."""

    def __init__(self, center: Center) -> None:
        self._reception = reception = center.reception
        self._people = center.people
        self.sessions = center.sessions
        self._handoffs = handoffs = center.handoffs
        self.passkeys = center.passkeys
        self.door = Door(center.sessions.of, self._without_office)
        self.door.page(HOME, EVERYBODY, self._home)
        self.door.page(COUNTER, AT_THE_COUNTER, self._counter)
        self.door.act("/console/counter/choose", AT_THE_COUNTER, self._choose)
        self.door.act("/console/counter/next", AT_THE_COUNTER, self._next)
        self.door.act("/console/counter/ticket/{id}/{act}", AT_THE_COUNTER, self._act)
        inbox = PAGES.knowing(number_of=self._number_of, service_of=self._service_of)
        HandoffPages(self.door, inbox, handoffs)
        PassportPages(self.door, PAGES, center.passport, center.opener, reception, center.sessions)
        self._help = HelpPages(self.door, PAGES, center.help.calls, center.help.desk, center.help.waivers)
        reads = (reception.database, reception.clock, reception.offices)
        FiguresPages(self.door, PAGES, *reads, center.feelings)
        LinePage(self.door, PAGES, reception)
        AppointmentPages(self.door, PAGES, reception, center.codes)
        OfficePage(self.door, PAGES, reception.offices, reception.clock)
        AuditPage(self.door, PAGES, reception.database)
        KioskPages(self.door, PAGES, center.kiosks, center.help.calls)
        MePage(self.door, PAGES, center.passkeys)
        self.door.act("/console/sign-out", EVERYBODY, self._sign_out)

    def _number_of(self, waiting: Waiting) -> str:
        """The one a hand-off waits under; empty where nobody stands in line for it."""
        found = self._reception.desk.find(waiting.office, waiting.ticket) if waiting.ticket else None
        return found.number if found else ""

    def _service_of(self, waiting: Waiting) -> tuple[str, str]:
        """Its name in Korean and English; the bare code where the office has no such service any more."""
        found = self._reception.offices.at(waiting.office).service(waiting.service)
        return (found.name["ko"], found.name["en"]) if found else (waiting.service, "")

    def _without_office(self, visit: Visit) -> Response:
        """Somebody of an office that was never entered: said, and whom to tell."""
        return PAGES.page("no_office.html", 409, me=visit.signed)

    def _home(self, visit: Visit) -> Response:
        """Where somebody of these roles begins."""
        roles = visit.signed.person.roles
        if AT_THE_COUNTER & roles:
            return away(COUNTER)
        if THE_FIGURES & roles:
            return away(FIGURES_PAGE)
        if THE_MACHINES & roles:
            return away(KIOSKS_PAGE)
        return away(OFFICE_PAGE if THE_OFFICE & roles else ME_PAGE)

    def _counter(self, visit: Visit) -> Response:
        office = self._office(visit)
        at = self._at(visit, office)
        if at is None:
            return PAGES.page("choose.html", me=visit.signed, office=office)
        desk, line = self._reception.desk, self._reception.line
        counter = office.counter(at.counter)
        here = desk.at_counter(office.id, at.counter)
        mine = (whom.counter(at.counter), whom.clerk(at.clerk))
        return PAGES.page(
            "counter.html",
            me=visit.signed,
            office=office,
            counter=counter,
            here=here,
            handoff=None if here is None else self._handoffs.of_ticket(here.id),
            line=[
                place
                for place in line.in_line(office.id)
                if (counter and place.service in counter.services) or place.for_whom in mine
            ],
            aside=line.aside(office.id),
            mine=mine,
            colleagues={
                id_: name
                for id_, name in self.sessions.at_work(office.id, AT_THE_COUNTER).items()
                if id_ != at.clerk
            },
            names={service.code: service.name for service in office.services},
            undo=_uuid(visit.fields.get("did", "")),
            late="late" in visit.fields,
            may_count=bool(THE_FIGURES & visit.signed.person.roles),
            figure_words=FIGURES,
            may_change=bool(THE_OFFICE & visit.signed.person.roles),
            office_words=OFFICE,
            line_words=LINE,
            appointment_words=APPOINTMENTS,
            passport_words=PASSPORT if THE_PASSPORTS & visit.signed.person.roles else None,
            help_words=HELP,
            kiosk_words=KIOSKS,
            overdue=self._handoffs.overdue(office.id) if Role.SUPERVISOR in visit.signed.person.roles else 0,
            calling=self._help.waiting(office.id),
        )

    def _choose(self, visit: Visit) -> Response:
        self._reception.sweep(self._office(visit).id)
        counter = self._office(visit).counter(_number(visit.fields.get("counter", "")))
        self.sessions.sit_at(visit.token, counter.number if counter else None)
        return away(COUNTER)

    def _next(self, visit: Visit) -> Response:
        """Finishes who is here, then calls. `here` is whom the clerk saw: a late repeat calls nobody."""
        at = self._at(visit, self._office(visit))
        if at is None:
            return away(COUNTER)
        desk = self._reception.desk
        here = desk.at_counter(at.office.id, at.counter)
        if str(here.id if here else "") != visit.fields.get("here", ""):
            return away(f"{COUNTER}?late")
        if here is not None:
            desk.finish(at, here.id)
        return self._done(desk.call_next(at), silent=True)

    def _act(self, visit: Visit) -> Response:
        at, id_ = self._at(visit, self._office(visit)), _uuid(visit.path["id"])
        if at is None or id_ is None:
            return away(COUNTER)
        desk, note = self._reception.desk, visit.fields.get("note", "").strip()
        match visit.path["act"]:
            case "hold":
                return self._done(desk.hold(at, id_, note))
            case "transfer":
                return self._done(self._transfer(visit, at, id_, note))
            case "add":
                return self._done(desk.add(at, id_, visit.fields.get("service", "")))
            case "call" | "recall" | "begin" | "miss" | "resume" | "finish" | "back" | "undo" as act:
                return self._done(getattr(desk, act)(at, id_))
            case _:
                return Response("404", 404, headers=dict(HEADERS))

    def _transfer(self, visit: Visit, at: At, id_: UUID, note: str) -> Place | None:
        """To a service, a counter or a person: whichever button was pressed."""
        desk, person = self._reception.desk, visit.fields.get("person", "")
        counter = at.office.counter(_number(visit.fields.get("to", "")))
        if counter is not None:
            return desk.send_to(at, id_, whom.counter(counter.number), note)
        if person in self.sessions.at_work(at.office.id, AT_THE_COUNTER):
            return desk.send_to(at, id_, whom.clerk(person), note)
        return desk.transfer(at, id_, visit.fields.get("service", ""), note)

    def _sign_out(self, visit: Visit) -> Response:
        self.sessions.close(visit.token)
        gone = away(SIGN_IN)
        gone.delete_cookie(COOKIE, path="/", secure=True, httponly=True, samesite="lax")
        return gone

    def _done(self, place: Place | None, *, silent: bool = False) -> Response:
        """Back to the page, which offers to take it back; or says that somebody was faster."""
        if place is None:
            return away(COUNTER if silent else f"{COUNTER}?late")
        return away(f"{COUNTER}?did={place.id}")

    def _office(self, visit: Visit) -> Office:
        return self._reception.offices.at(visit.signed.person.office)

    def _at(self, visit: Visit, office: Office) -> At | None:
        number = visit.signed.counter
        if number is None or office.counter(number) is None:
            return None
        return At(office, number, visit.signed.person.id)

    # ---- the way in

    def ask(self, at: str, code: int = 200, **refused: Any) -> Response:
        """The page of the door. at: scheme and host of the request."""
        told: dict[str, Any] = {"refused": False, "passkey_refused": False, **refused}
        return PAGES.page("sign_in.html", code, passkeys=self.passkeys.party(at) is not None, **told)

    def sign_in(self, fields: dict[str, str], at: str) -> Response:
        """Password and code; the page says only that it did not fit.

        Not even that somebody is locked out, nor for how long: a stranger would learn which ids there are.
        """
        proven = self._people.prove(
            fields.get("id", "")[:32], fields.get("password", "")[:200], fields.get("code", "").strip()[:8]
        )
        if isinstance(proven, Refused):
            return self.ask(at, 403, refused=True)
        return inside(self.sessions.open(proven))


def console_router(console: Console) -> APIRouter:
    """The pages behind the door, and the door itself."""
    router = APIRouter()

    @router.get(SIGN_IN)
    def ask(request: Request) -> Response:
        return console.ask(asked_at(request))

    @router.post(SIGN_IN)
    async def answer(request: Request) -> Response:
        if not is_from_ours(request):
            return Response("403", 403, headers=dict(HEADERS))
        fields = await small_form(request)
        return await run_in_threadpool(console.sign_in, fields, asked_at(request))

    @router.get("/console/static/{name}")
    def static(name: str) -> Response:
        return PAGES.static(name)

    router.include_router(passkey_router(console.passkeys, console.sessions, console.ask))
    router.include_router(console.door.router)
    return router


def _number(text: str) -> int:
    """Of a counter as a form says it; 0, which no counter has, for anything else."""
    return int(text) if text.isascii() and text.isdigit() and len(text) <= COUNTER_DIGITS else 0


def _uuid(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None
