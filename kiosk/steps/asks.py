"""What a person is asked, in the order a citizen meets it."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import ClassVar

from contract.appointment import Appointment, CodeFound, Slot
from contract.catalogue import Document
from contract.feeling import Face
from contract.handoff import HandoffTaken
from contract.issue import Options, Quote
from contract.queue import Priority, Ticket
from contract.text import Text
from kiosk.handoff.reach import Reach
from kiosk.names.roman_name import RomanName
from kiosk.ports import DeclineReason
from kiosk.step import Ask


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
    """The paper is out; verification_number is what proves it for 90 days.

    rest_won: held beyond the price of a collected claim; its code still stands for it.
    """

    document: Document
    copies: int
    verification_number: str
    receipt_printed: bool
    rest_won: int = 0
    stage: ClassVar[int] = 5
    last: ClassVar[bool] = True


@dataclass(frozen=True, slots=True)
class CounterWish:
    """A service's code, and who asks to be let forward; nobody is asked for a proof at the machine."""

    service: str
    priority: Priority = Priority.NONE


@dataclass(frozen=True)
class ChooseService(Ask[CounterWish]):
    """What is it about? The page shows the tiles of the view."""

    stage: ClassVar[int] = 1


@dataclass(frozen=True)
class TakeTicket(Ask[Said]):
    """The number, large: it holds even where no slip came out."""

    ticket: Ticket
    service: Text
    slip_printed: bool
    stage: ClassVar[int] = 5
    last: ClassVar[bool] = True


@dataclass(frozen=True)
class MoneyReturned(Ask[Said]):
    """The money of a claim went back."""

    won: int
    stage: ClassVar[int] = 5
    last: ClassVar[bool] = True


@dataclass(frozen=True)
class EnterPhone(Ask[str]):
    """The number a person shall call back: digits only."""

    stage: ClassVar[int] = 1


@dataclass(frozen=True)
class ChooseReach(Ask[Reach]):
    """When shall we call?"""

    spans: tuple[Reach, ...]
    stage: ClassVar[int] = 2


@dataclass(frozen=True)
class ChooseDay(Ask[date | Said]):
    """On which day? SAID: without an appointment, where that may be. taken: the one chosen before is gone."""

    days: tuple[date, ...]
    may_just_come: bool = False
    taken: bool = False
    stage: ClassVar[int] = 2


@dataclass(frozen=True)
class EnterName(Ask[RomanName | Said]):
    """How shall the passport spell the name? existing: as the passport there is has it; it comes first.

    korean: as registered. suggestions: the likeliest first; none for a name we cannot spell. renews: there
    is, or was, a passport, whose spelling must not change. can_read: its chip may tell it here; that is SAID.
    """

    korean: str = field(repr=False)
    suggestions: tuple[RomanName, ...] = field(repr=False)
    existing: RomanName | None = field(default=None, repr=False)
    renews: bool = False
    can_read: bool = False
    stage: ClassVar[int] = 2


@dataclass(frozen=True)
class ChooseSlot(Ask[Slot]):
    """At what time of the day?"""

    slots: tuple[Slot, ...]
    stage: ClassVar[int] = 2


class VisitChoice(StrEnum):
    """What somebody with a code wants."""

    ARRIVE = "arrive"
    GO_ON = "go_on"
    PHOTO = "photo"
    CHANGE = "change"
    CANCEL = "cancel"


@dataclass(frozen=True)
class ChooseVisit(Ask[VisitChoice]):
    """What the code is good for here and now. may: nothing where only a person can help."""

    found: CodeFound
    may: tuple[VisitChoice, ...]
    stage: ClassVar[int] = 1


@dataclass(frozen=True)
class TakeAppointment(Ask[Said]):
    """It was changed, or is no more."""

    appointment: Appointment
    stage: ClassVar[int] = 5
    last: ClassVar[bool] = True


@dataclass(frozen=True)
class Rate(Ask[Face | Said]):
    """How was it? The errand is over already; whoever goes has said enough."""

    stage: ClassVar[int] = 5
    last: ClassVar[bool] = True


@dataclass(frozen=True)
class TakeCode(Ask[Said]):
    """A person has it now. reach: when they call, where they do."""

    taken: HandoffTaken
    reach: Reach | None
    slip_printed: bool
    stage: ClassVar[int] = 5
    last: ClassVar[bool] = True
