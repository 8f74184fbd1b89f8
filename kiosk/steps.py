"""Every step a journey may await. Asks first, in the order a citizen meets them, then the Dos.

stage: which of the five progress bars (choose, card, check, pay, take) the step belongs to.
"""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import ClassVar

from contract.catalogue import Document
from contract.identity import CardProof, Challenge, Identified
from contract.issue import Claim, Issued, Options, Quote
from kiosk.ports import CardOpened, CardProven, Declined, DeclineReason, PinWrong
from kiosk.step import Ask, Do, Lane

STAGES = 5
"""How many bars of progress a page shows."""


@dataclass(frozen=True, slots=True)
class Said:
    """The answer of an Ask that has only one: the person did it."""


SAID = Said()


@dataclass(frozen=True)
class ChooseDocument(Ask[str]):
    """Which document? Answer: its code. The page shows the tiles of the view."""

    stage: ClassVar[int] = 1


@dataclass(frozen=True)
class ChooseOptions(Ask[Options]):
    """How shall it look? The preset is one touch away."""

    document: Document
    stage: ClassVar[int] = 1


@dataclass(frozen=True)
class EnterCode(Ask[str]):
    """The six characters of a claim slip."""

    stage: ClassVar[int] = 1


@dataclass(frozen=True)
class InsertCard(Ask[Said]):
    """Answered by the reader when a card is in."""

    stage: ClassVar[int] = 2
    momentary: ClassVar[bool] = True


@dataclass(frozen=True)
class EnterPin(Ask[Said]):
    """The digits go to the vault, never into the answer. wrong: the last try was refused."""

    tries_left: int
    wrong: bool = False
    stage: ClassVar[int] = 2
    momentary: ClassVar[bool] = True
    needs_card: ClassVar[bool] = True


@dataclass(frozen=True)
class CheckAnswers(Ask[Said]):
    """All that binds, on one page. holder is masked already."""

    document: Document
    options: Options
    holder: str = field(repr=False)
    quote: Quote
    credit_won: int = 0
    stage: ClassVar[int] = 3


@dataclass(frozen=True)
class TakeCard(Ask[Said]):
    """Answered by the reader when the slot is empty."""

    stage: ClassVar[int] = 4
    momentary: ClassVar[bool] = True


class AfterDecline(StrEnum):
    """What the citizen wants after a declined payment."""

    AGAIN = "again"
    STOP = "stop"


@dataclass(frozen=True)
class PaymentDeclined(Ask[AfterDecline]):
    """No money was taken: try again or stop?"""

    reason: DeclineReason
    won: int
    stage: ClassVar[int] = 4


class ClaimChoice(StrEnum):
    """Collect the paper, or have the money back."""

    COLLECT = "collect"
    REFUND = "refund"


@dataclass(frozen=True)
class ChooseClaim(Ask[ClaimChoice]):
    """A claim was found: the paper now, or the money?"""

    document: Document
    credit_won: int
    stage: ClassVar[int] = 3


@dataclass(frozen=True)
class TakePaper(Ask[Said]):
    """The paper is out; verification_number is what proves it for 90 days."""

    document: Document
    copies: int
    verification_number: str
    receipt_printed: bool
    stage: ClassVar[int] = 5


@dataclass(frozen=True)
class MoneyReturned(Ask[Said]):
    """The money of a claim went back."""

    won: int
    stage: ClassVar[int] = 5


# ---- performed on lanes


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
    """What was agreed on the check page. pay_won: to be paid now (the price less what a claim holds)."""

    token: str = field(repr=False)
    document: Document
    options: Options
    quote: Quote
    claim: Claim | None = None

    @property
    def credit_won(self) -> int:
        """What an earlier payment still holds for this order."""
        return 0 if self.claim is None else min(self.claim.credit_won, self.quote.won)

    @property
    def pay_won(self) -> int:
        """What is to be paid now."""
        return self.quote.won - self.credit_won


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
    """Where the money of a broken errand is. kept_won: owed still; the claim code stands for it."""

    paid_won: int
    returned_won: int
    kept_won: int
    claim_code: str | None = field(default=None, repr=False)


@dataclass(frozen=True)
class GiveBack(Do[Settled]):
    """The paper failed, or the citizen stopped: void what did not come out and return its price."""

    issued: Issued
    lane: ClassVar[Lane] = Lane.PAYMENT
    stage: ClassVar[int] = 5
    consequence: ClassVar[bool] = True


@dataclass(frozen=True)
class RefundClaim(Do[int]):
    """Give the held money of a claim back; the won given back."""

    claim: Claim = field(repr=False)
    token: str = field(repr=False)
    lane: ClassVar[Lane] = Lane.PAYMENT
    stage: ClassVar[int] = 4
    consequence: ClassVar[bool] = True
