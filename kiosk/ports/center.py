"""The center, as the kiosk sees it."""

from typing import Protocol

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
    TermsRequest,
)
from contract.queue import OfficeNow, OfficeRequest, Ticket, TicketRequest


class Center(Protocol):
    """The province's service. Trouble: CENTER_*, REGISTER_*, and the refusals of contract.problem."""

    def catalogue(self) -> Catalogue:
        """The documents of today."""

    def health(self) -> Health:
        """The registers, by probe."""

    def challenge(self) -> Challenge:
        """A fresh nonce for a card to sign."""

    def identify(self, proof: CardProof) -> Identified:
        """Check a proof and open a short-lived token for its holder."""

    def quote(self, request: QuoteRequest) -> Quote:
        """The price for this holder, now."""

    def issue(self, request: IssueRequest) -> Issued:
        """Reserve, render, sign. Idempotent by key."""

    def sync(self, request: SyncRequest) -> SyncReply:
        """Tell what became of copies and money. Idempotent by event id."""

    def claim(self, request: ClaimRequest) -> Claim:
        """Look at a claim code with the holder it belongs to."""

    def office(self, request: OfficeRequest) -> OfficeNow:
        """How it is at a human counter now."""

    def draw_ticket(self, request: TicketRequest) -> Ticket:
        """A number. Idempotent by id."""

    def handoff_key(self, request: OfficeRequest) -> OfficeKey:
        """To whom what a citizen told is sealed."""

    def hand_off(self, request: HandoffRequest) -> HandoffTaken:
        """Into an office's hands. Idempotent by id."""

    def resume(self, request: ResumeRequest) -> Resumed:
        """What a holder had chosen at another machine."""

    def look_up(self, request: CodeRequest) -> CodeFound:
        """What stands behind a code."""

    def slots(self, request: SlotsRequest) -> SlotsOffered:
        """When one may come."""

    def move_appointment(self, request: AppointmentChange) -> Appointment:
        """To another time, or to none."""

    def arrive(self, request: Arrival) -> Ticket:
        """The number of somebody who is expected. Idempotent."""

    def passport(self, request: OfficeRequest) -> PassportOffer:
        """What a passport costs, needs and takes now."""

    def passport_terms(self, request: TermsRequest) -> PassportTerms:
        """Of the holder of a token."""

    def book(self, request: BookRequest) -> Booked:
        """A time for an application that is about to be sent. Idempotent by id."""

    def submit(self, envelope: Envelope) -> EnvelopeTaken:
        """A sealed application. Idempotent; what is answered is durable there."""

    def photo_again(self, code: str, token: str) -> PhotoAgain:
        """To which application a new photo belongs."""

    def help(self, beat: HelpBeat) -> HelpReply:
        """Show a helper how it is; hear what they say. Repeats do no harm."""

    def report(self, state: KioskState) -> StateHeard:
        """Tell how this machine is."""

    def feel(self, feeling: Feeling) -> FeelingHeard:
        """Tell how it was. Idempotent by id."""

    def refund_claim(self, request: ClaimRequest) -> Claim:
        """Record that the held money of a claim was given back."""
