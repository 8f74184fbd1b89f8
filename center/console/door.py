"""The door of the console: who comes in, by which role, and that a form is ours. Deny is the default.

A page is entered by `Door.page` or `Door.act` only, and both must be told who may: what names nobody cannot
be written. A test walks all routes times all roles.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from secrets import compare_digest
from typing import Protocol

from fastapi import APIRouter, Request, Response
from fastapi.responses import RedirectResponse
from starlette.concurrency import run_in_threadpool

from center.offices.book import NoSuchOffice
from center.staff.roles import Role
from center.staff.sessions import SignedIn
from center.web.page import FORM_BYTES, HEADERS, read_form

COOKIE = "__Host-anytime"
"""Only for this host, only over TLS (browsers take the loopback for safe)."""

HOME = "/console"
SIGN_IN = "/console/sign-in"
AGAIN = "x-again"
"""A header of requests that a page makes by itself."""

KEYS = "__Host-anytime-keys"
"""The cookie of a browser where keys of one letter are switched off. A script of ours reads it."""

OUR_OWN = ("same-origin", "none")
"""Sec-Fetch-Site of a form that stands on our page, or of an address typed by hand."""


@dataclass(frozen=True, slots=True)
class Visit:
    """One request of somebody who was let in. asked_at: scheme and host, as the browser wrote them.

    has_keys: whether keys of one letter work at this browser.
    """

    signed: SignedIn
    token: str
    fields: Mapping[str, str]
    path: Mapping[str, str]
    asked_at: str
    has_keys: bool = True


Answer = Callable[[Visit], Response]
TooLate = Callable[[str, str, Mapping[str, str], str], Response]
"""What a form is answered that came without a session: its token, path and fields, and `Visit.asked_at`."""


class SessionsOf(Protocol):
    """Who a token stands for."""

    def __call__(self, token: str, *, by_hand: bool = True) -> SignedIn | None:
        """See `center.staff.sessions.Sessions.of`."""


class Door:
    """Collects the routes of the console."""

    def __init__(self, sessions_of: SessionsOf, without_office: Answer, too_late: TooLate) -> None:
        """without_office: the page of somebody whose office nobody has entered."""
        self.router = APIRouter()
        self.policy: dict[tuple[str, str], frozenset[Role]] = {}
        self._of = sessions_of
        self._without_office = without_office
        self._too_late = too_late

    def page(self, path: str, may: frozenset[Role], answer: Answer) -> None:
        """Something to look at."""
        self._enter("GET", path, may, answer)

    def act(
        self,
        path: str,
        may: frozenset[Role],
        answer: Answer,
        *,
        limit: int = FORM_BYTES,
        too_long: Answer | None = None,
    ) -> None:
        """Something to do: a form of ours, with its token.

        too_long: answers a form of more than `limit` bytes, whose first fields have come; else `answer`.
        """
        self._enter("POST", path, may, answer, limit, too_long)

    def _enter(
        self,
        method: str,
        path: str,
        may: frozenset[Role],
        answer: Answer,
        limit: int = FORM_BYTES,
        too_long: Answer | None = None,
    ) -> None:
        self.policy[method, path] = may

        async def endpoint(request: Request) -> Response:
            token = request.cookies.get(COOKIE, "")
            by_hand = AGAIN not in request.headers  # looking again by itself is no work
            signed = await run_in_threadpool(self._of, token, by_hand=by_hand) if token else None
            if signed is None and token and method == "POST" and is_from_ours(request):
                sent = request.url.path, (await read_form(request, FORM_BYTES)).fields, asked_at(request)
                return await run_in_threadpool(self._too_late, token, *sent)
            if signed is None:
                return away(SIGN_IN)
            if not may & signed.person.roles:
                return Response("403", 403, headers=dict(HEADERS))
            fields, chosen = dict(request.query_params), answer
            if method == "POST":
                form = await read_form(request, limit)
                fields, chosen = form.fields, answer if form.is_whole else too_long or answer
                if not (is_from_ours(request) and is_ours(fields, signed)):
                    return Response("403", 403, headers=dict(HEADERS))
            has_keys = KEYS not in request.cookies
            visit = Visit(signed, token, fields, request.path_params, asked_at(request), has_keys)
            try:
                return await run_in_threadpool(chosen, visit)
            except NoSuchOffice:
                return await run_in_threadpool(self._without_office, visit)

        self.router.add_api_route(path, endpoint, methods=[method], response_model=None)


def away(path: str) -> Response:
    """Look there instead."""
    return RedirectResponse(path, 303, headers=dict(HEADERS))


def inside(token: str, welcome: Response) -> Response:
    """Let in by this answer: the browser keeps the token, no script reads it."""
    welcome.set_cookie(COOKIE, token, path="/", secure=True, httponly=True, samesite="lax")
    return welcome


def asked_at(request: Request) -> str:
    """`https://center.example`, as far as a request can be believed."""
    return f"{request.url.scheme}://{request.headers.get('host', '')}"


def is_from_ours(request: Request) -> bool:
    """Whether a page of ours sent it, as far as the browser says."""
    return request.headers.get("sec-fetch-site", "same-origin") in OUR_OWN


def is_ours(fields: Mapping[str, str], signed: SignedIn) -> bool:
    """Whether a form brought back what our page had put into it."""
    return compare_digest(fields.get("csrf", "").encode(), signed.csrf.encode())
