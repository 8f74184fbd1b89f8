"""What lanes perform: devices, money, the center."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import ClassVar

from contract.appointment import Appointment, CodeFound, SlotsOffered
from contract.catalogue import Document
from contract.handoff import HandoffTaken, Packet, Resumed, Want
from contract.identity import CardProof, Challenge, Identified
from contract.issue import Claim, Issued, Options, Quote
from contract.queue import Priority, Ticket
from contract.text import Text
from kiosk.handoff.reach import Reach
from kiosk.ports import CardOpened, CardProven, Declined, PinWrong
from kiosk.step import Do, Lane


@dataclass(frozen=True)
class OpenCard(Do[CardOpened]):
    """Is it our card, and how many tries are left?"""

    lane: ClassVar[Lane] = Lane.CARD
    stage: ClassVar[int] = 2
    needs_card: ClassVar[bool] = True


@dataclass(frozen=True)
class AskChallenge(Do[Challenge]):
    """The center's fresh number."""

    lane: ClassVar[Lane] = Lane.CENTER
    stage: ClassVar[int] = 2


@dataclass(frozen=True)
class ProveHolder(Do[CardProven | PinWrong]):
    """PIN from the vault, signature from the card."""

    challenge: Challenge
    lane: ClassVar[Lane] = Lane.CARD
    stage: ClassVar[int] = 2
    needs_card: ClassVar[bool] = True


@dataclass(frozen=True)
class Identify(Do[Identified]):
    """The center checks the proof itself and finds the holder in its register."""

    proof: CardProof = field(repr=False)
    lane: ClassVar[Lane] = Lane.CENTER
    stage: ClassVar[int] = 2


@dataclass(frozen=True)
class LookUpClaim(Do[Claim]):
    """The claim behind a code, if this holder owns it."""

    code: str = field(repr=False)
    token: str = field(repr=False)
    lane: ClassVar[Lane] = Lane.CENTER
    stage: ClassVar[int] = 3


@dataclass(frozen=True)
class AskQuote(Do[Quote]):
    """The price for this holder, with its reason."""

    token: str = field(repr=False)
    document: str
    options: Options
    lane: ClassVar[Lane] = Lane.CENTER
    stage: ClassVar[int] = 3


@dataclass(frozen=True)
class Order:
    """What was agreed on the check page. All amounts in won.

    credit_won: what an earlier payment still holds. pay_won: to be paid now. rest_won: what the claim holds
    beyond today's price; it stays on the claim's code.
    """

    token: str = field(repr=False)
    document: Document
    options: Options
    quote: Quote
    claim: Claim | None = None

    @property
    def credit_won(self) -> int:
        return 0 if self.claim is None else self.claim.credit_won

    @property
    def pay_won(self) -> int:
        return max(0, self.quote.won - self.credit_won)

    @property
    def rest_won(self) -> int:
        return max(0, self.credit_won - self.quote.won)


@dataclass(frozen=True)
class Issue(Do[Issued]):
    """Serials reserved, paper rendered and signed. From here the ledger answers for everything."""

    order: Order
    lane: ClassVar[Lane] = Lane.CENTER
    stage: ClassVar[int] = 3
    consequence: ClassVar[bool] = True


@dataclass(frozen=True, slots=True)
class Paid:
    """The price is in (or was zero)."""

    won: int


@dataclass(frozen=True)
class Pay(Do[Paid | Declined]):
    """Money, at the payment terminal. attempt: counts from 1; each has a key of its own."""

    issued: Issued
    won: int
    attempt: int
    lane: ClassVar[Lane] = Lane.PAYMENT
    stage: ClassVar[int] = 4
    consequence: ClassVar[bool] = True


@dataclass(frozen=True)
class PrintReceipt(Do[bool]):
    """The receipt, with the claim code, before the risk: True when it came out. Never a Trouble."""

    order: Order
    issued: Issued
    lane: ClassVar[Lane] = Lane.RECEIPT
    stage: ClassVar[int] = 4
    consequence: ClassVar[bool] = True


@dataclass(frozen=True, slots=True)
class Printed:
    """Every copy proven out."""

    copies: int


@dataclass(frozen=True)
class Print(Do[Printed]):
    """Each copy under its own job; a break voids, refunds and leaves the claim code."""

    issued: Issued
    lane: ClassVar[Lane] = Lane.PRINTER
    stage: ClassVar[int] = 5
    consequence: ClassVar[bool] = True


@dataclass(frozen=True, slots=True)
class Settled:
    """Where money and paper of a broken errand are. kept_won: owed still; the claim code stands for it.

    printed: how many of the `copies` came out before it broke; they are good.
    """

    paid_won: int
    returned_won: int
    kept_won: int
    copies: int
    printed: int
    claim_code: str | None = field(default=None, repr=False)


@dataclass(frozen=True)
class GiveBack(Do[Settled]):
    """The paper failed, or the citizen stopped: void what did not come out and return its price."""

    issued: Issued
    lane: ClassVar[Lane] = Lane.PAYMENT
    stage: ClassVar[int] = 5
    consequence: ClassVar[bool] = True


@dataclass(frozen=True)
class DrawTicket(Do[Ticket]):
    """A number in the line of an office. The errand's id is its key: asked again, it is the same."""

    office: str
    service: str
    priority: Priority = Priority.NONE
    lane: ClassVar[Lane] = Lane.CENTER
    stage: ClassVar[int] = 3
    consequence: ClassVar[bool] = True


@dataclass(frozen=True)
class PrintTicket(Do[bool]):
    """The slip with the number: True when it came out. Never a Trouble, since the number holds without it."""

    ticket: Ticket
    service: Text
    lane: ClassVar[Lane] = Lane.RECEIPT
    stage: ClassVar[int] = 4
    consequence: ClassVar[bool] = True


@dataclass(frozen=True)
class HandOff(Do[HandoffTaken]):
    """Seal what was told and give it to an office. The errand's id is its key: a repeat is the same.

    slot: the appointment. due: the end of the hours to be called in. token: of the holder, where the card was
    shown: with the card another machine can go on.
    """

    office: str
    service: str
    want: Want
    packet: Packet = field(repr=False)
    slot: datetime | None = None
    due: datetime | None = None
    token: str = field(default="", repr=False)
    lane: ClassVar[Lane] = Lane.CENTER
    stage: ClassVar[int] = 3
    consequence: ClassVar[bool] = True


@dataclass(frozen=True)
class PrintHandoff(Do[bool]):
    """The slip with the code: True when it came out. Never a Trouble."""

    taken: HandoffTaken
    reach: Reach | None
    lane: ClassVar[Lane] = Lane.RECEIPT
    stage: ClassVar[int] = 4
    consequence: ClassVar[bool] = True


@dataclass(frozen=True)
class AskSlots(Do[SlotsOffered]):
    """When may one come?"""

    office: str
    service: str
    lane: ClassVar[Lane] = Lane.CENTER
    stage: ClassVar[int] = 2


@dataclass(frozen=True)
class LookUpCode(Do[CodeFound]):
    """What stands behind six signs? Nothing of a person comes back."""

    code: str = field(repr=False)
    lane: ClassVar[Lane] = Lane.CENTER
    stage: ClassVar[int] = 1


@dataclass(frozen=True)
class MoveAppointment(Do[Appointment]):
    """To another time; None: no appointment any more."""

    code: str = field(repr=False)
    start: datetime | None
    lane: ClassVar[Lane] = Lane.CENTER
    stage: ClassVar[int] = 3
    consequence: ClassVar[bool] = True


@dataclass(frozen=True)
class Arrive(Do[Ticket]):
    """Somebody with an appointment is here: the number, in its place of the line."""

    code: str = field(repr=False)
    lane: ClassVar[Lane] = Lane.CENTER
    stage: ClassVar[int] = 3
    consequence: ClassVar[bool] = True


@dataclass(frozen=True)
class Resume(Do[Resumed]):
    """What was chosen at another machine, for the holder of the same card."""

    code: str = field(repr=False)
    token: str = field(repr=False)
    lane: ClassVar[Lane] = Lane.CENTER
    stage: ClassVar[int] = 3


@dataclass(frozen=True)
class RefundClaim(Do[int]):
    """Give the held money of a claim back; the won given back."""

    claim: Claim = field(repr=False)
    token: str = field(repr=False)
    lane: ClassVar[Lane] = Lane.PAYMENT
    stage: ClassVar[int] = 4
    consequence: ClassVar[bool] = True
