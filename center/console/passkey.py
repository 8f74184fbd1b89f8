"""The door for passkeys: a challenge for whoever asks, and the answer of a browser."""

from collections.abc import Callable
from time import monotonic
from uuid import UUID

from fastapi import APIRouter, Request, Response
from starlette.concurrency import run_in_threadpool

from center.console.door import COOKIE, SIGN_IN, asked_at, is_from_ours
from center.staff.ceremony import NotProven
from center.staff.passkeys import Passkeys
from center.staff.people import Person
from center.verify.limit import LookUpLimit
from center.web.page import HEADERS, small_form

BURST = 40
PER_SECOND = 1.0
"""Challenges for one address: an office has one, and its shift begins at the same minute. Defaults."""

LetIn = Callable[[Person, UUID | None, str, str], Response]
"""`Console.let_in`: who, by which passkey, with which form that was refused, after which token."""


def passkey_router(passkeys: Passkeys, let_in: LetIn, ask_again: Callable[..., Response]) -> APIRouter:
    """Beside the form for password and code. ask_again: the page of the door."""
    router = APIRouter()
    limit = LookUpLimit(monotonic, burst=BURST, per_second=PER_SECOND)

    def challenge(request: Request) -> Response:
        """Each is a row for some minutes, and who asks is a stranger: so it is limited."""
        party = passkeys.party(asked_at(request))
        if party is None or not is_from_ours(request):
            return Response("403", 403, headers=dict(HEADERS))
        if not limit.admits(request.client.host if request.client else "unknown"):
            return Response("429", 429, headers={**HEADERS, "Retry-After": "10"})
        return as_json(passkeys.ask_to_sign_in(party))

    def enter(at: str, fields: dict[str, str], before: str) -> Response:
        """The page does not say what was wrong."""
        party, kept = passkeys.party(at), fields.get("kept", "")
        try:
            if party is None:
                raise NotProven("no passkeys here")
            entered = passkeys.prove(party, fields.get("credential", ""))
        except NotProven:
            return ask_again(at, 403, passkey_refused=True, kept=kept)
        return let_in(entered.person, entered.passkey, kept, before)

    async def answer(request: Request) -> Response:
        if not is_from_ours(request):
            return Response("403", 403, headers=dict(HEADERS))
        before = request.cookies.get(COOKIE, "")
        return await run_in_threadpool(enter, asked_at(request), await small_form(request), before)

    router.add_api_route(f"{SIGN_IN}/passkey/challenge", challenge, methods=["POST"], response_model=None)
    router.add_api_route(f"{SIGN_IN}/passkey", answer, methods=["POST"], response_model=None)
    return router


def as_json(text: str) -> Response:
    """For a script of ours."""
    return Response(text, media_type="application/json", headers=dict(HEADERS))
