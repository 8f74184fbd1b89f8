"""Where the money of one errand is: arithmetic over its payments, its credit and its printed copies."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from contract.issue import MoneyEvent
from kiosk.ledger.tables import Errand, Payment, PaymentState

_TOOK_MONEY = (PaymentState.APPROVED, PaymentState.ASKED, PaymentState.REVERSING, PaymentState.SETTLED)


@dataclass(frozen=True, slots=True)
class Balance:
    """All amounts in won. credit_won was paid earlier and is held by a claim; used_won is for printed copies.

    reference: the payment a later refund of what is kept must name (opaque to the center).
    printed: how many of the `copies` came out.
    """

    paid_won: int
    returned_won: int
    credit_won: int
    used_won: int
    reference: str
    copies: int
    printed: int

    @classmethod
    def of(cls, errand: Errand, copies: int, printed: int, payments: Sequence[Payment]) -> "Balance":
        """Count. Each copy costs the same; the center's prices are multiples of the copies."""
        took = [payment for payment in payments if payment.state in _TOOK_MONEY]
        return cls(
            paid_won=sum(payment.won for payment in took),
            returned_won=sum(payment.returned_won for payment in took),
            credit_won=errand.credit_won,
            used_won=errand.won * printed // copies if copies else 0,
            reference=took[-1].key if took else errand.credit_reference,
            copies=copies,
            printed=printed,
        )

    @property
    def kept_won(self) -> int:
        """What we hold without paper for it."""
        return self.paid_won - self.returned_won + self.credit_won - self.used_won

    @property
    def to_return_won(self) -> int:
        """What should go back to the card that paid in this errand, counted from the start of the errand."""
        return max(0, min(self.paid_won, self.paid_won + self.credit_won - self.used_won))

    @property
    def worth_telling(self) -> bool:
        """Whether any money moved or is held."""
        return bool(self.paid_won or self.credit_won)

    def event(self, event_id: UUID, errand: UUID) -> MoneyEvent:
        """The message to the center."""
        return MoneyEvent(
            id=event_id,
            key=errand,
            paid_won=self.paid_won,
            refunded_won=self.returned_won,
            kept_won=self.kept_won,
            payment_reference=self.reference,
        )
