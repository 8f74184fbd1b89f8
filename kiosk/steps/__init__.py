"""Every step a journey may await: Asks by a person, Dos by a lane.

stage: which of the five progress bars (choose, card, check, pay, take) the step belongs to.
"""

from kiosk.steps.asks import (
    SAID,
    AfterDecline,
    CheckAnswers,
    ChooseClaim,
    ChooseDocument,
    ChooseOptions,
    ClaimChoice,
    EnterCode,
    EnterPin,
    InsertCard,
    MoneyReturned,
    PaymentDeclined,
    Said,
    TakeCard,
    TakePaper,
)
from kiosk.steps.dos import (
    AskChallenge,
    AskQuote,
    GiveBack,
    Identify,
    Issue,
    LookUpClaim,
    OpenCard,
    Order,
    Paid,
    Pay,
    Print,
    Printed,
    PrintReceipt,
    ProveHolder,
    RefundClaim,
    Settled,
)

STAGES = 5
"""How many bars of progress a page shows."""

__all__ = [
    "SAID",
    "STAGES",
    "AfterDecline",
    "AskChallenge",
    "AskQuote",
    "CheckAnswers",
    "ChooseClaim",
    "ChooseDocument",
    "ChooseOptions",
    "ClaimChoice",
    "EnterCode",
    "EnterPin",
    "GiveBack",
    "Identify",
    "InsertCard",
    "Issue",
    "LookUpClaim",
    "MoneyReturned",
    "OpenCard",
    "Order",
    "Paid",
    "Pay",
    "PaymentDeclined",
    "Print",
    "PrintReceipt",
    "Printed",
    "ProveHolder",
    "RefundClaim",
    "Said",
    "Settled",
    "TakeCard",
    "TakePaper",
]
