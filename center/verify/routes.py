"""The public pages of verification: by number without a script, by QR without asking the server.

Nothing of a citizen is in an address: the number is posted, the seal is a fragment, which never leaves the
browser. Every look-up of a number is audited and limited.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, JSONResponse, Response
from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape
from starlette.concurrency import run_in_threadpool

from center.papers import PaperRegister, PaperState, PaperStatus
from center.seal.keys import SealKeys, as_jwks
from center.verify.limit import LookUpLimit
from center.verify.words import LABELS, STATES

Audit = Callable[[str, str], None]
"""Called with the address and the serial found (empty: none) for each look-up."""

_HERE = Path(__file__).parent
_BODY_LIMIT = 1024
_LONGEST = 40
_NUMBER = re.compile(r"[0-9]{16}")
_SEPARATORS = frozenset(" -\u2010\u2011\u2013")
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
    "form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
)
_HEADERS: Mapping[str, str] = {
    "Content-Security-Policy": _POLICY,
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-store",
}
_STATIC = {"seal.js": "text/javascript", "page.js": "text/javascript", "verify.css": "text/css"}
_TEMPLATES = Environment(
    loader=FileSystemLoader(_HERE / "pages"), autoescape=select_autoescape(), undefined=StrictUndefined
)


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
        return _page("number.html", site=site(), status=None, number="", busy=False)

    @router.post("/verify")
    async def answer(request: Request) -> HTMLResponse:
        number = parse_qs((await _small_body(request)).decode("ascii", "replace")).get("number", [""])[0]
        status = await run_in_threadpool(counter.look_up, request, number[:_LONGEST])
        if status is None:
            return _page("number.html", 429, site=site(), status=None, number="", busy=True)
        return _page("number.html", site=site(), status=_shown(status), number=number[:_LONGEST], busy=False)

    @router.get("/v")
    @router.get("/V")
    def scan() -> HTMLResponse:
        return _page("seal.html", site=site(), keys=as_jwks(keys))

    @router.get("/api/v1/verify/{number}")
    def status_of(request: Request, number: str) -> JSONResponse:
        status = counter.look_up(request, number[:_LONGEST])
        if status is None:
            return JSONResponse({"state": "too_many"}, 429, headers={**_HEADERS, "Retry-After": "60"})
        return JSONResponse(_shown(status), headers=dict(_HEADERS))

    router.add_api_route("/verify/static/{name}", _static, methods=["GET"], response_model=None)
    return router


def _static(name: str) -> Response:
    if name not in _STATIC:
        return Response(status_code=404, headers=dict(_HEADERS))
    return Response((_HERE / "static" / name).read_bytes(), media_type=_STATIC[name], headers=dict(_HEADERS))


async def _small_body(request: Request) -> bytes:
    """The body up to the limit; a longer one is cut, and then is no number."""
    body = b""
    async for chunk in request.stream():
        body += chunk
        if len(body) > _BODY_LIMIT:
            break
    return body[:_BODY_LIMIT]


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


def _page(name: str, code: int = 200, **values: Any) -> HTMLResponse:
    text = _TEMPLATES.get_template(name).render(labels=LABELS, states=STATES, **values)
    return HTMLResponse(text, code, headers=dict(_HEADERS))
