"""Where an errand goes on after a trouble that may be tried again."""

from typing import Any

from kiosk.faults import Fault
from kiosk.ports import CardPresent, CardStatus, NoCard
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


def is_mended(fault: Fault, status: CardStatus) -> bool:
    """Whether the slot says that somebody did what the page asks for: nobody need touch anything besides."""
    if fault is Fault.CARD_REMOVED:
        return isinstance(status, CardPresent)  # the slot is empty already
    return fault in CARD_FAULTS and status == NoCard()
