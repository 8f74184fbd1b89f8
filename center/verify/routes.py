"""The public pages of verification: by number without a script, by QR without asking the server.

Nothing of a citizen is in an address: the number is posted, the seal is a fragment, which never leaves the
browser. Every look-up of a number is audited and limited.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, JSONResponse
from starlette.concurrency import run_in_threadpool

from center.papers import PaperRegister, PaperState, PaperStatus
from center.seal.keys import SealKeys, as_jwks
from center.verify.limit import LookUpLimit
from center.verify.words import LABELS, STATES
from center.web.page import HEADERS, Pages, small_form

Audit = Callable[[str, str], None]
"""Called with the address and the serial found (empty: none) for each look-up."""

_LONGEST = 40
_NUMBER = re.compile(r"[0-9]{16}")
_SEPARATORS = frozenset(" -\u2010\u2011\u2013")
_PAGES = Pages(Path(__file__).parent, labels=LABELS, states=STATES)


@dataclass(frozen=True, slots=True)
class Counter:
    """Where numbers are looked up: limited for each address, and never without a row in the audit."""

    register: PaperRegister
    limit: LookUpLimit
    audit: Audit

    def look_up(self, request: Request, number: str) -> PaperStatus | None:
        """None: this address asked too often. Asks the database, so it belongs in a worker thread."""
        address = request.client.host if request.client else "unknown"
        if not self.limit.admits(address):
            return None
        digits = "".join(sign for sign in number if sign not in _SEPARATORS)
        # Serials can be counted up: the public asks by the number that cannot be guessed.
        is_number = _NUMBER.fullmatch(digits) is not None
        status = self.register.status_of(digits) if is_number else PaperStatus(PaperState.UNKNOWN)
        self.audit(address, status.serial)
        return status


def verify_router(counter: Counter, *, keys: SealKeys, site: Callable[[], str]) -> APIRouter:
    """`/verify`, `/v`, `/verify/static/…` and `/api/v1/verify/{number}`. site: our own address, shown."""
    router = APIRouter()

    @router.get("/verify")
    def ask() -> HTMLResponse:
        return _PAGES.page("number.html", site=site(), status=None, number="", busy=False)

    @router.post("/verify")
    async def answer(request: Request) -> HTMLResponse:
        number = (await small_form(request)).get("number", "")
        status = await run_in_threadpool(counter.look_up, request, number[:_LONGEST])
        if status is None:
            return _PAGES.page("number.html", 429, site=site(), status=None, number="", busy=True)
        return _PAGES.page(
            "number.html", site=site(), status=_shown(status), number=number[:_LONGEST], busy=False
        )

    @router.get("/v")
    @router.get("/V")
    def scan() -> HTMLResponse:
        return _PAGES.page("seal.html", site=site(), keys=as_jwks(keys))

    @router.get("/api/v1/verify/{number}")
    def status_of(request: Request, number: str) -> JSONResponse:
        status = counter.look_up(request, number[:_LONGEST])
        if status is None:
            return JSONResponse({"state": "too_many"}, 429, headers={**HEADERS, "Retry-After": "60"})
        return JSONResponse(_shown(status), headers=dict(HEADERS))

    router.add_api_route("/verify/static/{name}", _PAGES.static, methods=["GET"], response_model=None)
    return router


def _shown(status: PaperStatus) -> dict[str, Any]:
    """What the public learns: the state, and the few masked fields that are sealed in the QR as well."""
    return {
        "state": status.state.value,
        "serial": status.serial,
        "title": status.title,
        "sha256": status.sha256,
        "issued_at": status.issued_at.isoformat() if status.issued_at else "",
        "expires_at": status.expires_at.isoformat() if status.expires_at else "",
        "shown": dict(status.shown) if status.state is not PaperState.UNKNOWN else {},
    }
