"""All pages of the console, and who may open them."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from fastapi import APIRouter, Request, Response
from starlette.concurrency import run_in_threadpool

from center.console.appointments import AppointmentPages
from center.console.audit import AuditPage
from center.console.counter import CounterPages
from center.console.door import (
    COOKIE,
    HOME,
    SIGN_IN,
    Door,
    Visit,
    asked_at,
    away,
    inside,
    is_from_ours,
    is_ours,
)
from center.console.figures import FiguresPages
from center.console.handoffs import INBOX, HandoffPages
from center.console.help import HelpPages
from center.console.kept import keep, opened
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
from center.console.seat import COUNTER
from center.parts import Center
from center.staff.people import Person, Refused
from center.staff.roles import (
    AT_THE_COUNTER,
    EVERYBODY,
    THE_FIGURES,
    THE_HANDOFFS,
    THE_MACHINES,
    THE_PEOPLE,
)
from center.web.page import HEADERS, small_form

FIGURES_PAGE = "/console/figures"


class Console:
    """The pages; each is a method."""

    def __init__(self, center: Center) -> None:
        reception = center.reception
        self._people = center.people
        self.sessions = center.sessions
        self.passkeys = center.passkeys
        self._pages = pages = ConsolePages(center.handoffs.overdue)
        self.door = Door(center.sessions.of, self._without_office, self._too_late)
        self.door.page(HOME, EVERYBODY, self._home)
        HandoffPages(self.door, pages, center.handoffs, reception.offices)
        PassportPages(self.door, pages, center.passport, center.opener, reception, center.sessions)
        calls = HelpPages(self.door, pages, center.help.calls, center.help.desk, center.help.waivers)
        CounterPages(self.door, pages, center, calls)
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

    def _sign_out(self, visit: Visit) -> Response:
        self.sessions.close(visit.token)
        gone = away(SIGN_IN)
        gone.delete_cookie(COOKIE, path="/", secure=True, httponly=True, samesite="lax")
        return gone

    # ---- the way in

    def ask(self, at: str, code: int = 200, **refused: Any) -> Response:
        """The page of the door. at: scheme and host of the request."""
        told: dict[str, Any] = {"refused": False, "passkey_refused": False, "kept": "", **refused}
        return self._pages.page("sign_in.html", code, passkeys=self.passkeys.party(at) is not None, **told)

    def static(self, name: str) -> Response:
        """A file that belongs to the pages."""
        return self._pages.static(name)

    def sign_in(self, fields: Mapping[str, str], at: str, before: str = "") -> Response:
        """Password and code; the page says only that it did not fit. before: the token the browser had.

        Not even that somebody is locked out, nor for how long: a stranger would learn which ids there are.
        """
        proven = self._people.prove(
            fields.get("id", "")[:32], fields.get("password", "")[:200], fields.get("code", "").strip()[:8]
        )
        if isinstance(proven, Refused):
            return self.ask(at, 403, refused=True, kept=fields.get("kept", ""))
        return self.let_in(proven, None, fields.get("kept", ""), before)

    def let_in(self, person: Person, passkey: UUID | None, kept: str, before: str) -> Response:
        """To the first page; or to the form that was refused, where the same person is back."""
        was = self.sessions.locked(before) if before else None
        form = opened(kept, before) if kept and was is not None and was.person.id == person.id else None
        token = self.sessions.open(person, passkey, before)
        me = self.sessions.of(token)
        if form is None or me is None:
            return inside(token, away(HOME))
        return inside(token, self._pages.page("kept.html", me=me, form=form))

    def _too_late(self, token: str, path: str, fields: Mapping[str, str], at: str) -> Response:
        """A form of a console that has locked: what was written in it waits in the page of the door."""
        was = self.sessions.locked(token)
        if was is None or not is_ours(fields, was):
            return away(SIGN_IN)
        kept = keep(path, fields, token)
        return self.ask(at, 403, kept=kept) if kept else away(SIGN_IN)


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
        sent = await small_form(request), asked_at(request), request.cookies.get(COOKIE, "")
        return await run_in_threadpool(console.sign_in, *sent)

    @router.get("/console/static/{name}")
    def static(name: str) -> Response:
        return console.static(name)

    router.include_router(passkey_router(console.passkeys, console.let_in, console.ask))
    router.include_router(console.door.router)
    return router
