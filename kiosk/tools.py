"""Everything an act needs, gathered once by the composition root: ports, ledger, vault, clock."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol

from contract.handoff import HandoffTaken
from contract.issue import Issued
from contract.passport import CaseOffer
from contract.queue import Ticket
from contract.text import Text
from kiosk.application import Submitted
from kiosk.availability.conditions import Conditions
from kiosk.handoff.reach import Reach
from kiosk.ledger.parcels import Parcels
from kiosk.ledger.store import Ledger
from kiosk.ports import Center, DocumentPrinter, IdReader, PaymentTerminal, ReceiptPrinter, Slip, Speaker
from kiosk.ports.passport_reader import PassportReader
from kiosk.ports.photo_booth import PhotoBooth
from kiosk.secret import PinVault
from kiosk.step import Do
from kiosk.steps import Order, ShootPhoto


class Clock(Protocol):
    """Time as a parameter."""

    def now(self) -> datetime:
        """The wall clock, aware, in Asia/Seoul."""

    def monotonic(self) -> float:
        """Seconds that only grow."""


ComposeReceipt = Callable[[Order, Issued, datetime, str], Slip]
"""(order, issued, at, language) -> the receipt in words; called on the receipt lane."""

ComposeTicket = Callable[[Ticket, Text, str], Slip]
"""(ticket, service, language) -> the slip with the number; called on the receipt lane."""

ComposeHandoff = Callable[[HandoffTaken, Reach | None, str], Slip]
"""(taken, reach, language) -> the slip with the code; called on the receipt lane."""


ComposeApplication = Callable[[Submitted, CaseOffer | None, datetime | None, int, str], Slip]
"""(submitted, case, start, kept_days, language) -> the slip for the counter; called on the receipt lane."""


@dataclass(frozen=True, slots=True)
class Tools:
    """The hands of the kiosk. booth, passport_reader, speaker: None where there is none."""

    reader: IdReader
    printer: DocumentPrinter
    receipt: ReceiptPrinter
    terminal: PaymentTerminal
    center: Center
    ledger: Ledger
    parcels: Parcels
    vault: PinVault
    clock: Clock
    compose_receipt: ComposeReceipt
    compose_ticket: ComposeTicket
    compose_handoff: ComposeHandoff
    compose_application: ComposeApplication
    booth: PhotoBooth | None = None
    passport_reader: PassportReader | None = None
    speaker: Speaker | None = None

    def first_conditions(self) -> Conditions:
        """What is known before anything was asked."""
        return Conditions(reader=self.reader.status(), reads_passports=self.passport_reader is not None)

    def interrupt(self, step: Do[Any]) -> None:
        """The citizen does not want it any longer: the camera, or else the payment."""
        if not isinstance(step, ShootPhoto):
            self.terminal.cancel()
        elif self.booth is not None:
            self.booth.stop()
