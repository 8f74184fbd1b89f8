"""The payment terminal: it takes and gives back money, each act once for its key."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol
from uuid import UUID


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
        """Give back up to `won` of payment `key` in all, once: a repeat gives nothing more.

        ReverseFailed: it refused, and will not do it. Trouble(PAYMENT_OFFLINE): nobody knows; ask again.
        """

    def cancel(self) -> None:
        """Stop waiting for the payment card; the running `authorise` answers Declined(CANCELLED)."""
