"""The center over HTTP: one client, deadlines on every call, refusals translated to faults in one table."""

from collections.abc import Callable
from typing import TypeVar
from urllib.parse import urlsplit

import requests
from pydantic import ValidationError

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
from contract.problem import Problem, ProblemCode
from contract.queue import OfficeNow, OfficeRequest, Ticket, TicketRequest
from contract.wire import Wire
from kiosk.faults import Fault, Trouble

Signer = Callable[[str, str, bytes], dict[str, str]]
"""(method, path, body) -> the headers that authenticate this kiosk; the seam for real enrolment."""

CONNECT_SECONDS = 3.0
READ_SECONDS = 10.0
ISSUE_SECONDS = 20.0
HELP_SECONDS = 3.0
"""The next second asks again."""

FAULTS: dict[ProblemCode, Fault] = {
    ProblemCode.NOT_AUTHENTICATED: Fault.CENTER_REFUSED,
    ProblemCode.KEY_REUSED: Fault.CENTER_REFUSED,
    ProblemCode.PROOF_REFUSED: Fault.CARD_FORGED,
    ProblemCode.CARD_REVOKED: Fault.CARD_REVOKED,
    ProblemCode.CARD_UNCHECKED: Fault.CARD_UNCHECKED,
    ProblemCode.TOKEN_EXPIRED: Fault.TOKEN_EXPIRED,
    ProblemCode.NO_SUCH_PERSON: Fault.NO_SUCH_PERSON,
    ProblemCode.NO_SUCH_DOCUMENT: Fault.CENTER_REFUSED,
    ProblemCode.NOT_ON_KIOSK: Fault.CENTER_REFUSED,
    ProblemCode.CLOSED_NOW: Fault.CLOSED_NOW,
    ProblemCode.PRICE_CHANGED: Fault.PRICE_CHANGED,
    ProblemCode.NAME_UNPRINTABLE: Fault.NAME_UNPRINTABLE,
    ProblemCode.REGISTER_DOWN: Fault.REGISTER_DOWN,
    ProblemCode.REGISTER_SLOW: Fault.REGISTER_SLOW,
    ProblemCode.REGISTER_NONSENSE: Fault.REGISTER_NONSENSE,
    ProblemCode.NO_SUCH_SERVICE: Fault.CENTER_REFUSED,
    ProblemCode.OFFICE_CLOSED: Fault.OFFICE_CLOSED,
    ProblemCode.SLOT_TAKEN: Fault.SLOT_TAKEN,
    ProblemCode.APPOINTMENT_OVER: Fault.APPOINTMENT_OVER,
    ProblemCode.CLAIM_UNKNOWN: Fault.CLAIM_UNKNOWN,
    ProblemCode.CLAIM_USED: Fault.CLAIM_USED,
    ProblemCode.CLAIM_OTHER_HOLDER: Fault.CLAIM_OTHER_HOLDER,
    ProblemCode.UNKNOWN: Fault.CENTER_REFUSED,
}

Reply = TypeVar("Reply", bound=Wire)


class HttpCenter:
    """Implements `kiosk.ports.Center`. Follows no redirect: stations have captive portals."""

    def __init__(self, url: str, sign: Signer) -> None:
        self._url = url.rstrip("/")
        self._sign = sign
        self._http = requests.Session()
        self._http.trust_env = False
        self.cut = False
        """The bench's network switch: True behaves as an unplugged cable."""

    def catalogue(self) -> Catalogue:
        """See `Center`."""
        return self._call("GET", "/api/v1/catalogue", Catalogue)

    def health(self) -> Health:
        """See `Center`."""
        return self._call("GET", "/api/v1/health", Health)

    def challenge(self) -> Challenge:
        """See `Center`."""
        return self._call("POST", "/api/v1/challenge", Challenge)

    def identify(self, proof: CardProof) -> Identified:
        """See `Center`."""
        return self._call("POST", "/api/v1/identify", Identified, proof)

    def quote(self, request: QuoteRequest) -> Quote:
        """See `Center`."""
        return self._call("POST", "/api/v1/quote", Quote, request)

    def issue(self, request: IssueRequest) -> Issued:
        """See `Center`."""
        return self._call("POST", "/api/v1/issue", Issued, request, seconds=ISSUE_SECONDS)

    def sync(self, request: SyncRequest) -> SyncReply:
        """See `Center`."""
        return self._call("POST", "/api/v1/sync", SyncReply, request)

    def claim(self, request: ClaimRequest) -> Claim:
        """See `Center`."""
        return self._call("POST", "/api/v1/claims/look-up", Claim, request)

    def refund_claim(self, request: ClaimRequest) -> Claim:
        """See `Center`."""
        return self._call("POST", "/api/v1/claims/refund", Claim, request)

    def office(self, request: OfficeRequest) -> OfficeNow:
        """See `Center`."""
        return self._call("POST", "/api/v1/office", OfficeNow, request)

    def draw_ticket(self, request: TicketRequest) -> Ticket:
        """See `Center`."""
        return self._call("POST", "/api/v1/tickets", Ticket, request)

    def handoff_key(self, request: OfficeRequest) -> OfficeKey:
        """See `Center`."""
        return self._call("POST", "/api/v1/handoffs/key", OfficeKey, request)

    def hand_off(self, request: HandoffRequest) -> HandoffTaken:
        """See `Center`."""
        return self._call("POST", "/api/v1/handoffs", HandoffTaken, request)

    def resume(self, request: ResumeRequest) -> Resumed:
        """See `Center`."""
        return self._call("POST", "/api/v1/handoffs/resume", Resumed, request)

    def look_up(self, request: CodeRequest) -> CodeFound:
        """See `Center`."""
        return self._call("POST", "/api/v1/codes", CodeFound, request)

    def slots(self, request: SlotsRequest) -> SlotsOffered:
        """See `Center`."""
        return self._call("POST", "/api/v1/slots", SlotsOffered, request)

    def move_appointment(self, request: AppointmentChange) -> Appointment:
        """See `Center`."""
        return self._call("POST", "/api/v1/appointments/move", Appointment, request)

    def arrive(self, request: Arrival) -> Ticket:
        """See `Center`."""
        return self._call("POST", "/api/v1/appointments/arrive", Ticket, request)

    def passport(self, request: OfficeRequest) -> PassportOffer:
        """See `Center`."""
        return self._call("POST", "/api/v1/passport", PassportOffer, request)

    def passport_terms(self, request: TermsRequest) -> PassportTerms:
        """See `Center`."""
        return self._call("POST", "/api/v1/passport/terms", PassportTerms, request)

    def book(self, request: BookRequest) -> Booked:
        """See `Center`."""
        return self._call("POST", "/api/v1/passport/book", Booked, request)

    def submit(self, envelope: Envelope) -> EnvelopeTaken:
        """See `Center`."""
        return self._call(
            "POST", "/api/v1/passport/applications", EnvelopeTaken, envelope, seconds=ISSUE_SECONDS
        )

    def photo_again(self, code: str, token: str) -> PhotoAgain:
        """See `Center`."""
        request = PhotoAgainRequest(code=code, token=token)
        return self._call("POST", "/api/v1/passport/photo", PhotoAgain, request)

    def help(self, beat: HelpBeat) -> HelpReply:
        """See `Center`."""
        return self._call("POST", "/api/v1/help", HelpReply, beat, seconds=HELP_SECONDS)

    def report(self, state: KioskState) -> StateHeard:
        """See `Center`."""
        return self._call("POST", "/api/v1/state", StateHeard, state)

    def feel(self, feeling: Feeling) -> FeelingHeard:
        """See `Center`."""
        return self._call("POST", "/api/v1/feelings", FeelingHeard, feeling)

    def _call(
        self,
        method: str,
        path: str,
        reply: type[Reply],
        message: Wire | None = None,
        *,
        seconds: float = READ_SECONDS,
    ) -> Reply:
        body = b"" if message is None else message.model_dump_json().encode()
        headers = {"Content-Type": "application/json", **self._sign(method, path, body)}
        if self.cut:
            raise Trouble(Fault.CENTER_UNREACHABLE, "cable unplugged on the bench")
        try:
            answer = self._http.request(
                method,
                self._url + path,
                data=body,
                headers=headers,
                timeout=(CONNECT_SECONDS, seconds),
                allow_redirects=False,
            )
        except requests.RequestException as err:
            raise Trouble(Fault.CENTER_UNREACHABLE, type(err).__name__) from None
        return _parse(answer, reply, urlsplit(path).path)


def _parse(answer: requests.Response, reply: type[Reply], path: str) -> Reply:
    """The reply, or the refusal as a Trouble. The body is never quoted: it may hold personal data."""
    try:
        if answer.status_code == requests.codes.ok:
            return reply.model_validate_json(answer.content)
        problem = Problem.model_validate_json(answer.content)
    except ValidationError:
        raise Trouble(Fault.CENTER_UNREACHABLE, f"{path}: {answer.status_code}, unreadable") from None
    raise Trouble(FAULTS[problem.code], f"{path}: {problem.code.value}")
