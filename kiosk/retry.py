"""Where an errand goes on after a trouble that may be tried again."""

from typing import Any

from kiosk.faults import Fault
from kiosk.step import Step
from kiosk.steps import AskQuote, AskSlots, EnterCode, InsertCard

CARD_FAULTS = frozenset(
    {
        Fault.CARD_WRONG_WAY,
        Fault.CARD_FOREIGN,
        Fault.CARD_MUTE,
        Fault.CARD_REMOVED,
        Fault.CARD_SWAPPED,
        Fault.READER_SERVICE_DOWN,
    }
)
"""Mended by taking the card out and putting it in again: the empty slot itself is the retry."""

RETRY_FROM: dict[Fault, type[Step[Any]]] = {
    **dict.fromkeys(CARD_FAULTS, InsertCard),
    Fault.TOKEN_EXPIRED: InsertCard,
    Fault.PRICE_CHANGED: AskQuote,
    Fault.SLOT_TAKEN: AskSlots,
    Fault.CLAIM_UNKNOWN: EnterCode,
}
"""Other faults ask the failed step once more."""
