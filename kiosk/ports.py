"""One small Protocol per device. Every call has a deadline inside the driver and fails with `Trouble`.

A port is called from its lane's single worker; only `status`, `watch` and `cancel` may be called
from elsewhere.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol
from uuid import UUID

from contract.catalogue import Catalogue
from contract.health import Health
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
from kiosk.faults import Fault

# ---- the ID card reader


@dataclass(frozen=True, slots=True)
class NoReader:
    """No reader is connected, or its service (pcscd) is away: `fault` tells which."""

    fault: Fault = Fault.READER_GONE


@dataclass(frozen=True, slots=True)
class NoCard:
    """The slot is empty."""


@dataclass(frozen=True, slots=True)
class CardPresent:
    """A card answers in the slot."""


@dataclass(frozen=True, slots=True)
class CardFaulty:
    """Something is in the slot that does not answer as a card: most often the wrong way round."""

    fault: Fault = Fault.CARD_WRONG_WAY


CardStatus = NoReader | NoCard | CardPresent | CardFaulty


@dataclass(frozen=True, slots=True)
class CardOpened:
    """Our kind of card, selected. tries_left: PIN tries before it blocks (SP 800-73: 63Cx)."""

    tries_left: int


@dataclass(frozen=True, slots=True)
class PinWrong:
    """The card refused the PIN and told how many tries are left (0: blocked now)."""

    tries_left: int


@dataclass(frozen=True, slots=True)
class CardProven:
    """The card proved itself: chain, validity, revocation, fresh signature. Data read after the PIN only."""

    name: str = field(repr=False)
    proof: CardProof = field(repr=False)


class IdReader(Protocol):
    """Reads resident ID cards (PIV, SP 800-73)."""

    def watch(self, changed: Callable[[CardStatus], None]) -> None:
        """Call `changed` from a supervisor thread now and on each change, each change once."""

    def status(self) -> CardStatus:
        """The last status seen; never blocks."""

    def open_card(self) -> CardOpened:
        """Select the card and ask its counter. Trouble: CARD_*, READER_*."""

    def prove(self, pin: bytearray, challenge: bytes) -> CardProven | PinWrong:
        """Verify the PIN on the card opened before, let it sign, read and check. The PIN is overwritten."""

    def close(self) -> None:
        """Stop the supervisor and the worker."""


# ---- the document printer


@dataclass(frozen=True, slots=True)
class PrinterReady:
    """It can print. low: supplies near their end, told to the technician."""

    low: tuple[Fault, ...] = ()


@dataclass(frozen=True, slots=True)
class PrinterNotReady:
    """It cannot print now, and why."""

    fault: Fault


PrinterStatus = PrinterReady | PrinterNotReady


@dataclass(frozen=True, slots=True)
class JobNeverSeen:
    """The device itself knows nothing of the job, and is idle with an empty queue."""


@dataclass(frozen=True, slots=True)
class JobPrinted:
    """The device proved all pages out, its reasons clean throughout."""

    pages: int


@dataclass(frozen=True, slots=True)
class JobFailed:
    """The job ended or stands still; some pages may be out."""

    fault: Fault
    pages: int


JobFate = JobNeverSeen | JobPrinted | JobFailed


class DocumentPrinter(Protocol):
    """Prints certificates and proves it. A job is known by our UUID, which is its title (IPP job-name)."""

    def status(self) -> PrinterStatus:
        """Asked of the device itself."""

    def create_job(self, job: UUID) -> str:
        """An empty job titled `job`; its spooler id. No byte moves yet. Trouble: PRINTER_*."""

    def send_document(self, job: UUID, pdf: bytes) -> None:
        """Give the document to the job just created."""

    def follow(self, job: UUID, pages: int, on_page: Callable[[int], None]) -> JobFate:
        """Wait until the device has proved `pages` pages, or failed, or a deadline passed (PRINT_UNKNOWN).

        `on_page(k)` is called each time the device's own count k (1-based) grows.
        """

    def fate(self, job: UUID, pages: int) -> JobFate:
        """After a restart: what the device knows of `job` now. Waits for a running job to its end."""

    def purge(self) -> None:
        """Cancel all jobs and leave nothing of any document in the spool."""


# ---- the receipt printer


@dataclass(frozen=True, slots=True)
class Heading:
    """A centred line in double size."""

    text: str


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text; long ones wrap."""

    text: str


@dataclass(frozen=True, slots=True)
class Row:
    """A label at the left and a value at the right."""

    label: str
    value: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Code:
    """A code in the largest type, to be read aloud."""

    text: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Rule:
    """A line across the slip."""


@dataclass(frozen=True, slots=True)
class QrCode:
    """A QR code with a caption-less payload (UTF-8)."""

    data: str = field(repr=False)


SlipPart = Heading | Line | Row | Code | Rule | QrCode


@dataclass(frozen=True, slots=True)
class Slip:
    """A receipt or a slip, composed; the driver only lays it out and cuts."""

    parts: tuple[SlipPart, ...]


class ReceiptPrinter(Protocol):
    """Prints slips (ESC/POS)."""

    def status(self) -> PrinterStatus:
        """Paper, cover and line, asked of the device. No answer is never taken as 'ready'."""

    def print_slip(self, slip: Slip) -> None:
        """Print and cut. Trouble: RECEIPT_*."""


# ---- the payment terminal


@dataclass(frozen=True, slots=True)
class Approved:
    """Money was taken. reference: the terminal's own number for it."""

    reference: str


class DeclineReason(StrEnum):
    """Why the terminal took no money."""

    REFUSED = "refused"
    CANCELLED = "cancelled"
    TIMED_OUT = "timed_out"


@dataclass(frozen=True, slots=True)
class Declined:
    """No money was taken."""

    reason: DeclineReason


@dataclass(frozen=True, slots=True)
class Reversed:
    """The money went back."""


@dataclass(frozen=True, slots=True)
class ReverseFailed:
    """The money could not be given back now; it is owed."""


@dataclass(frozen=True, slots=True)
class PaymentUnseen:
    """The terminal never heard of this payment: no money was taken."""


class PaymentTerminal(Protocol):
    """Takes and gives back money. `key` is the ledger's id: a repeat with the same key acts once."""

    def ready(self) -> bool:
        """Whether the terminal answers."""

    def authorise(self, key: UUID, won: int) -> Approved | Declined:
        """Take `won`. A lost reply or a time-out of unknown outcome raises Trouble(PAYMENT_UNKNOWN)."""

    def look_up(self, key: UUID) -> Approved | Declined | PaymentUnseen:
        """What became of `key`: asked after PAYMENT_UNKNOWN or a restart. Trouble: PAYMENT_*."""

    def reverse(self, key: UUID, won: int) -> Reversed | ReverseFailed:
        """Give back up to `won` of payment `key` in all, once: a repeat gives nothing more."""

    def cancel(self) -> None:
        """Stop waiting for the payment card; the running `authorise` answers Declined(CANCELLED)."""


# ---- the center


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

    def refund_claim(self, request: ClaimRequest) -> Claim:
        """Record that the held money of a claim was given back."""
