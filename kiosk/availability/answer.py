"""The answers to *here, now?*: what a tile of the menu says."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Why(StrEnum):
    """The reason a tile is not green; the words are the screen's."""

    MACHINE_HOURS = "machine_hours"
    DOCUMENT_HOURS = "document_hours"
    COUNTER_ONLY = "counter_only"
    NOT_ON_THIS_MACHINE = "not_on_this_machine"
    PRINTER = "printer"
    PAPER = "paper"
    TONER = "toner"
    CARD_READER = "card_reader"
    CAMERA = "camera"
    PAYMENT = "payment"
    CENTER = "center"
    REGISTER_DOWN = "register_down"
    REGISTER_SLOW = "register_slow"
    REGISTER_NONSENSE = "register_nonsense"
    LEDGER = "ledger"


@dataclass(frozen=True, slots=True)
class Here:
    """Yes. minutes: about how long it takes. slow: it works, but the register answers late.

    only_refund: of a claim, the money can be had here, but not the paper.
    """

    minutes: int
    slow: bool = False
    only_refund: bool = False


@dataclass(frozen=True, slots=True)
class From:
    """Not yet: from `moment` (aware, Asia/Seoul)."""

    moment: datetime
    why: Why


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """Not on this machine; at a human counter or another place. `place` is a name or empty."""

    why: Why
    place: str = ""


@dataclass(frozen=True, slots=True)
class NotNow:
    """Not now, and nobody knows until when."""

    why: Why


Availability = Here | From | Elsewhere | NotNow
