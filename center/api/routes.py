"""The calls of a kiosk: read the body, believe the device, parse, act, answer. Same shape for all of them."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from fastapi import APIRouter, Request, Response
from pydantic import ValidationError
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException

from center.api.schema import described
from center.parts import Center
from contract.appointment import (
    Appointment,
    AppointmentChange,
    Arrival,
    CodeFound,
    CodeRequest,
    SlotsOffered,
    SlotsRequest,
)
from contract.catalogue import Catalogue
from contract.feeling import Feeling, FeelingHeard
from contract.handoff import HandoffRequest, HandoffTaken, OfficeKey, Resumed, ResumeRequest
from contract.health import Health
from contract.help import HelpBeat, HelpReply
from contract.identity import CardProof, Challenge, Identified
from contract.issue import (
    Claim,
    ClaimRequest,
    Issued,
    IssueRequest,
    Quote,
    QuoteRequest,
    SyncReply,
    SyncRequest,
)
from contract.kiosk import KioskState, StateHeard
from contract.passport import (
    Booked,
    BookRequest,
    Envelope,
    EnvelopeTaken,
    PassportOffer,
    PassportTerms,
    PhotoAgain,
    PhotoAgainRequest,
    TermsRequest,
)
from contract.queue import OfficeNow, OfficeRequest, Ticket, TicketRequest
from contract.wire import Wire

PREFIX = "/api/v1"

MOST_BYTES = 512 * 1024
"""A card proof has 5 kB, a full batch of 200 messages 60 kB."""

MOST_EVENTS = 200
"""Messages in one sync (center.md 2)."""

Message = TypeVar("Message", bound=Wire)
Act = Callable[[str, bytes], Wire | bytes]
"""(device, body) -> the answer, or its JSON."""


@dataclass(frozen=True, slots=True)
class Call:
    """What a path does. message: None where it has no body."""

    answer: type[Wire]
    act: Act
    message: type[Wire] | None = None


Calls = dict[tuple[str, str], Call]
"""(method, path) -> what it does."""


def kiosk_calls(center: Center) -> Calls:
    """All of `/api/v1`."""
    catalogue = center.desk.catalogue.model_dump_json().encode()
    return {
        ("GET", "/catalogue"): Call(Catalogue, lambda _device, _body: catalogue),
        ("GET", "/health"): Call(Health, lambda _device, _body: center.probes.health()),
        ("POST", "/challenge"): Call(
            Challenge, lambda device, _body: center.identification.challenge(device)
        ),
        ("POST", "/identify"): _takes(CardProof, center.identification.identify, Identified),
        ("POST", "/quote"): _takes(QuoteRequest, center.quotes.quote, Quote),
        ("POST", "/issue"): _takes(IssueRequest, center.issuing.issue, Issued),
        ("POST", "/sync"): _takes(SyncRequest, _limited(center.outcomes.sync), SyncReply),
        ("POST", "/office"): _takes(OfficeRequest, center.reception.office_now, OfficeNow),
        ("POST", "/tickets"): _takes(TicketRequest, center.reception.draw, Ticket),
        ("POST", "/handoffs/key"): _takes(OfficeRequest, center.intake.key, OfficeKey),
        ("POST", "/handoffs"): _takes(HandoffRequest, center.intake.take, HandoffTaken),
        ("POST", "/handoffs/resume"): _takes(ResumeRequest, center.codes.resume, Resumed),
        ("POST", "/codes"): _takes(CodeRequest, center.codes.look_up, CodeFound),
        ("POST", "/slots"): _takes(SlotsRequest, center.codes.slots, SlotsOffered),
        ("POST", "/appointments/move"): _takes(AppointmentChange, center.codes.move, Appointment),
        ("POST", "/appointments/arrive"): _takes(Arrival, center.codes.arrive, Ticket),
        ("POST", "/passport"): _takes(OfficeRequest, center.passport_intake.offer, PassportOffer),
        ("POST", "/passport/terms"): _takes(TermsRequest, center.passport_intake.terms, PassportTerms),
        ("POST", "/passport/book"): _takes(BookRequest, center.passport_intake.book, Booked),
        ("POST", "/passport/applications"): _takes(Envelope, center.passport_intake.take, EnvelopeTaken),
        ("POST", "/passport/photo"): _takes(
            PhotoAgainRequest, center.passport_intake.photo_again, PhotoAgain
        ),
        ("POST", "/feelings"): _takes(Feeling, center.feelings.hear, FeelingHeard),
        ("POST", "/state"): _takes(KioskState, center.kiosks.hear, StateHeard),
        ("POST", "/help"): _takes(HelpBeat, center.help.intake.beat, HelpReply),
        ("POST", "/claims/look-up"): _takes(ClaimRequest, center.claims.look_up, Claim),
        ("POST", "/claims/refund"): _takes(ClaimRequest, center.claims.refund, Claim),
    }


def kiosk_router(center: Center, calls: Calls) -> APIRouter:
    """The calls as routes. The acts block, so they run in the thread pool."""
    router = APIRouter(prefix=PREFIX)
    for (method, path), call in calls.items():
        router.add_api_route(
            path,
            _endpoint(center, call.act),
            methods=[method],
            response_model=None,
            openapi_extra=described(call.message, call.answer),
        )
    return router


def _endpoint(center: Center, act: Act) -> Callable[[Request], object]:
    def answer(method: str, path: str, header: str, body: bytes) -> Response:
        device = center.authenticator.authenticate(method, path, header, body)
        reply = act(device, body)
        content = reply if isinstance(reply, bytes) else reply.model_dump_json().encode()
        headers = {"Cache-Control": "no-store"}
        return Response(content, media_type="application/json", headers=headers)

    async def endpoint(request: Request) -> Response:
        body = await _read(request)
        path = request.url.path + (f"?{request.url.query}" if request.url.query else "")
        header = request.headers.get("authorization", "")
        return await run_in_threadpool(answer, request.method, path, header, body)

    return endpoint


async def _read(request: Request) -> bytes:
    """The body, no larger than allowed, whatever the sender says its length is."""
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > MOST_BYTES:
            raise HTTPException(413)
    return bytes(body)


def _takes(model: type[Message], act: Callable[[str, Message], Wire | bytes], answer: type[Wire]) -> Call:
    """An act with a message. What cannot be read is refused without quoting it."""

    def parsed(device: str, body: bytes) -> Wire | bytes:
        try:
            message = model.model_validate_json(body)
        except ValidationError:
            raise HTTPException(422) from None
        if b"\\u0000" in body:  # PostgreSQL stores no NUL; nothing of ours contains one
            raise HTTPException(422)
        return act(device, message)

    return Call(answer, parsed, model)


def _limited(act: Callable[[str, SyncRequest], Wire]) -> Callable[[str, SyncRequest], Wire]:
    def sync(device: str, request: SyncRequest) -> Wire:
        if len(request.abandoned) + len(request.copies) + len(request.money) > MOST_EVENTS:
            raise HTTPException(413)
        return act(device, request)

    return sync
