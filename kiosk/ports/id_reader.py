"""The ID card reader: what it may say and what may be asked of it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Protocol

from contract.identity import CardProof
from kiosk.faults import Fault


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
