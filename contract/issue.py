"""Issuing: what the kiosk asks, what the center answers, and what becomes of each copy."""

from enum import StrEnum
from uuid import UUID

from pydantic import AwareDatetime, Base64Bytes, Field

from contract.wire import Wire


class Options(Wire):
    """What the citizen chose. The second half of resident numbers stays hidden unless asked for."""

    copies: int = Field(default=1, ge=1, le=5)
    rrn_tail: bool = False
    address_history: bool = False
    purpose: str | None = None


class QuoteRequest(Wire):
    """What would this cost this holder, now? help: the one in which a clerk may have waived the fee."""

    token: str = Field(repr=False)
    document: str
    options: Options
    help: UUID | None = None


class Quote(Wire):
    """The price of all copies. exemption: the rule by which it is less than the list price.

    waiver: where a helper applied the rule; the issue request names it again.
    """

    list_won: int
    won: int
    exemption: str | None = None
    waiver: UUID | None = None


class IssueRequest(Wire):
    """Reserve serials and render the paper. `key` makes a repeat answer the same.

    won: the price the citizen agreed to; the center refuses another. claim: the code being collected.
    """

    key: UUID
    token: str = Field(repr=False)
    document: str
    options: Options
    won: int
    claim: str | None = None
    waiver: UUID | None = None


class IssuedCopy(Wire):
    """One paper: its serial, the 16-digit number to verify it by, and the signed PDF."""

    serial: str
    verification_number: str
    pages: int
    sha256: str
    pdf: Base64Bytes = Field(repr=False)


class Issued(Wire):
    """The center's answer. claim_code collects what was paid and did not come out."""

    key: UUID
    copies: tuple[IssuedCopy, ...]
    won: int
    claim_code: str


class CopyOutcome(StrEnum):
    """What became of a reserved copy; VOID is for ever."""

    PRINTED = "printed"
    VOID = "void"


class CopyEvent(Wire):
    """A copy's fate, told by the kiosk. `id` makes a repeat harmless."""

    id: UUID
    serial: str
    outcome: CopyOutcome
    reason: str = ""


class MoneyEvent(Wire):
    """What happened to the money of an errand: how much is held for copies that did not come out.

    kept_won: paid and not given back, so the claim code collects without paying again.
    """

    id: UUID
    key: UUID
    paid_won: int
    refunded_won: int
    kept_won: int
    payment_reference: str = Field(default="", repr=False)


class AbandonEvent(Wire):
    """An errand broke before the kiosk knew its serials: void whatever was reserved under `key`."""

    id: UUID
    key: UUID


class SyncRequest(Wire):
    """The kiosk's outbox, oldest first."""

    abandoned: tuple[AbandonEvent, ...] = ()
    copies: tuple[CopyEvent, ...] = ()
    money: tuple[MoneyEvent, ...] = ()


class SyncReply(Wire):
    """What took effect (or had before), and how the registers feel."""

    acked: tuple[UUID, ...] = ()
    refused: dict[UUID, str] = Field(default_factory=dict)


class ClaimRequest(Wire):
    """The code on the slip and the holder who shows the same card again."""

    code: str
    token: str = Field(repr=False)


class ClaimState(StrEnum):
    """What a claim code is good for."""

    OPEN = "open"
    CLAIMED = "claimed"
    REFUNDED = "refunded"


class Claim(Wire):
    """An unprinted order waiting to be collected. credit_won was paid and is still held."""

    code: str
    state: ClaimState
    document: str
    options: Options
    credit_won: int
    payment_key: UUID
    payment_reference: str = Field(default="", repr=False)
    since: AwareDatetime
