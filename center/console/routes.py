"""All pages of the console, and who may open them."""

from typing import Any
from uuid import UUID

from fastapi import APIRouter, Request, Response
from starlette.concurrency import run_in_threadpool

from center.console.appointments import AppointmentPages
from center.console.audit import AuditPage
from center.console.door import COOKIE, HOME, SIGN_IN, Door, Visit, asked_at, away, inside, is_from_ours
from center.console.fields import ending, id_of, number
from center.console.figures import FiguresPages
from center.console.handoffs import INBOX, HandoffPages
from center.console.help import HelpPages
from center.console.kiosks import PAGE as KIOSKS_PAGE
from center.console.kiosks import KioskPages
from center.console.line import LinePage
from center.console.me import PAGE as ME_PAGE
from center.console.me import MePage
from center.console.office import OfficePage
from center.console.pages_of import ConsolePages
from center.console.passkey import passkey_router
from center.console.passport import PassportPages
from center.console.people import PEOPLE_PAGE, PeoplePages
from center.console.words import APPOINTMENTS, HELP, LINE
from center.console.words_of_machines import KIOSKS
from center.console.words_of_passports import PASSPORT
from center.console.words_of_the_office import ENDINGS, FIGURES, OFFICE
from center.offices.model import Office
from center.parts import Center
from center.queue import whom
from center.queue.desk import At
from center.queue.place import Place
from center.queue.states import State
from center.staff.people import Refused
from center.staff.roles import (
    AT_THE_COUNTER,
    EVERYBODY,
    THE_FIGURES,
    THE_HANDOFFS,
    THE_MACHINES,
    THE_OFFICE,
    THE_PASSPORTS,
    THE_PEOPLE,
)
from center.web.page import HEADERS, small_form

COUNTER = "/console/counter"
FIGURES_PAGE = "/console/figures"


class Console:
    """The pages; each is a method."""

    def __init__(self, center: Center) -> None:
        self._reception = reception = center.reception
        self._people = center.people
        self.sessions = center.sessions
        self._handoffs = handoffs = center.handoffs
        self._settle = center.settling
        self._applied = center.passport.visits.application_of
        self.passkeys = center.passkeys
        self._pages = pages = ConsolePages(handoffs.overdue)
        self.door = Door(center.sessions.of, self._without_office)
        self.door.page(HOME, EVERYBODY, self._home)
        self.door.page(COUNTER, AT_THE_COUNTER, self._counter)
        self.door.act("/console/counter/choose", AT_THE_COUNTER, self._choose)
        self.door.act("/console/counter/next", AT_THE_COUNTER, self._next)
        self.door.act("/console/counter/ticket/{id}/{act}", AT_THE_COUNTER, self._act)
        HandoffPages(self.door, pages, handoffs, reception.offices)
        PassportPages(self.door, pages, center.passport, center.opener, reception, center.sessions)
        self._help = HelpPages(self.door, pages, center.help.calls, center.help.desk, center.help.waivers)
        reads = (reception.database, reception.clock, reception.offices)
        FiguresPages(self.door, pages, *reads, center.feelings, center.desk.catalogue)
        LinePage(self.door, pages, reception)
        AppointmentPages(self.door, pages, reception, center.codes)
        OfficePage(self.door, pages, reception)
        AuditPage(self.door, pages, reception.database)
        KioskPages(self.door, pages, center.kiosks, center.help.calls)
        PeoplePages(self.door, pages, center.people, center.roster, reception.offices)
        MePage(self.door, pages, center.passkeys)
        self.door.act("/console/sign-out", EVERYBODY, self._sign_out)

    def _without_office(self, visit: Visit) -> Response:
        """Somebody of an office that was never entered: said, and whom to tell."""
        return self._pages.page("no_office.html", 409, me=visit.signed)

    def _home(self, visit: Visit) -> Response:
        """Where somebody of these roles begins."""
        roles = visit.signed.person.roles
        if AT_THE_COUNTER & roles:
            return away(COUNTER)
        if THE_HANDOFFS & roles:
            return away(INBOX)
        if THE_FIGURES & roles:
            return away(FIGURES_PAGE)
        if THE_MACHINES & roles:
            return away(KIOSKS_PAGE)
        return away(PEOPLE_PAGE if THE_PEOPLE & roles else ME_PAGE)

    def _counter(self, visit: Visit) -> Response:
        office = self._office(visit)
        at = self._at(visit, office)
        if at is None:
            return self._ask_where(visit, office)
        desk, line = self._reception.desk, self._reception.line
        counter = office.counter(at.counter)
        here = desk.at_counter(office.id, at.counter)
        mine = (whom.counter(at.counter), whom.clerk(at.clerk))
        return self._pages.page(
            "counter.html",
            me=visit.signed,
            office=office,
            counter=counter,
            here=here,
            handoff=None if here is None else self._handoffs.of_ticket(here.id),
            application=None if here is None else self._applied(office.id, here.id),
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
            undo=id_of(visit.fields.get("did", "")),
            former=id_of(visit.fields.get("former", "")),
            endings=ENDINGS,
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
            calling=self._help.waiting(office.id),
        )

    def _ask_where(self, visit: Visit, office: Office) -> Response:
        """taken: a counter somebody sits at; it is taken over when it is chosen once more."""
        seated, asked = self.sessions.seated(office.id), visit.fields.get("taken", "")
        taken = int(asked) if asked.isdecimal() and len(asked) < 4 and int(asked) in seated else None
        return self._pages.page("choose.html", me=visit.signed, office=office, seated=seated, taken=taken)

    def _choose(self, visit: Visit) -> Response:
        office, counter = self._office(visit), number(visit.fields.get("counter", ""))
        self._reception.sweep(office.id)
        if office.counter(counter) is None:
            self.sessions.stand_up(visit.token)
            return away(COUNTER)
        instead_of = visit.fields.get("instead_of", "")
        if self.sessions.sit_at(visit.token, office.id, counter, instead_of=instead_of):
            return away(COUNTER)
        self.sessions.stand_up(visit.token)
        return away(f"{COUNTER}?taken={counter}")

    def _next(self, visit: Visit) -> Response:
        """Ends with who is here, then calls. `here` is whom the clerk saw: a late repeat calls nobody.

        Served is who was served; who was only called did not come (ADR 0038).
        """
        at = self._at(visit, self._office(visit))
        if at is None:
            return away(COUNTER)
        desk = self._reception.desk
        here = desk.at_counter(at.office.id, at.counter)
        if str(here.id if here else "") != visit.fields.get("here", ""):
            return away(f"{COUNTER}?late")
        former = None
        if here is not None:
            former = (desk.finish if here.state is State.SERVING else desk.miss)(at, here.id)
            self._settle(here.id)
        called = desk.call_next(at)
        if called is None:
            return self._done(former, silent=True)
        return self._done(called, former=former)

    def _act(self, visit: Visit) -> Response:
        at, id_ = self._at(visit, self._office(visit)), id_of(visit.path["id"])
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
            case "finish":
                finished = desk.finish(at, id_, ending(visit.fields.get("outcome", "")))
                self._settle(id_)
                return self._done(finished)
            case "undo":
                return self._undo(visit, at, id_)
            case "call" | "recall" | "begin" | "miss" | "resume" | "back" as act:
                return self._done(getattr(desk, act)(at, id_))
            case _:
                return Response("404", 404, headers=dict(HEADERS))

    def _undo(self, visit: Visit, at: At, id_: UUID) -> Response:
        """The last click; after *next* that was two acts, and who stood here before is here again."""
        undone = self._reception.desk.undo(at, id_)
        self._settle(id_)
        former = id_of(visit.fields.get("former", ""))
        if undone is None or former is None:
            return self._done(undone)
        back = self._reception.desk.undo(at, former)
        self._settle(former)
        return away(COUNTER if back is not None else f"{COUNTER}?late")

    def _transfer(self, visit: Visit, at: At, id_: UUID, note: str) -> Place | None:
        """To a service, a counter or a person: whichever button was pressed."""
        desk, person = self._reception.desk, visit.fields.get("person", "")
        counter = at.office.counter(number(visit.fields.get("to", "")))
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

    def _done(self, place: Place | None, *, silent: bool = False, former: Place | None = None) -> Response:
        """Back to the page, which offers to take it back; or says that somebody was faster."""
        if place is None:
            return away(COUNTER if silent else f"{COUNTER}?late")
        if former is None or former.id == place.id:  # the same one again, for the next service of the visit
            return away(f"{COUNTER}?did={place.id}")
        return away(f"{COUNTER}?did={place.id}&former={former.id}")

    def _office(self, visit: Visit) -> Office:
        return self._reception.offices.at(visit.signed.person.office)

    def _at(self, visit: Visit, office: Office) -> At | None:
        counter = visit.signed.counter
        if counter is None or office.counter(counter) is None:
            return None
        return At(office, counter, visit.signed.person.id)

    # ---- the way in

    def ask(self, at: str, code: int = 200, **refused: Any) -> Response:
        """The page of the door. at: scheme and host of the request."""
        told: dict[str, Any] = {"refused": False, "passkey_refused": False, **refused}
        return self._pages.page("sign_in.html", code, passkeys=self.passkeys.party(at) is not None, **told)

    def static(self, name: str) -> Response:
        """A file that belongs to the pages."""
        return self._pages.static(name)

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
        return console.static(name)

    router.include_router(passkey_router(console.passkeys, console.sessions, console.ask))
    router.include_router(console.door.router)
    return router
