"""What a tour is played on: simulated devices, or real services (pcscd, CUPS, a network receipt printer)."""

import os
import shutil
import tempfile
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Protocol

from devices.document_printer.virtual_printer import VirtualPrinter
from devices.id_card.issuer import CardPerson
from devices.id_card.pcscd import PrivatePcscd
from devices.id_card.simulated import SimulatedIdReader
from devices.id_card.virtual_card import VirtualCard
from devices.id_card.vpcd import VirtualSlot
from devices.receipt_printer.sink import ReceiptSink
from provisioning.bench.cards import GOOD_PIN
from provisioning.build import Kiosk
from provisioning.places import DEVELOPMENT_SITE
from provisioning.settings import (
    CupsPrinter,
    Devices,
    KioskSettings,
    NetworkReceipt,
    PcscReader,
    SimulatedDevice,
    read_settings,
)
from provisioning.tour.folder import TourFolder

SLIPS = Path("devices", "receipt-printer", "slips")
"""Where the simulated receipt printer keeps its slips, below the kiosk's state; the network one does too."""


class CardSlot(Protocol):
    """Where the citizen's card goes."""

    def insert(self, card: VirtualCard) -> None:
        """In."""

    def eject(self) -> None:
        """And back into the hand."""


@dataclass
class StageSet:
    """settings and state for one kiosk; `collect` gathers what came out of its printers."""

    settings: KioskSettings
    state: Path
    slot: VirtualSlot | None = None
    printer: VirtualPrinter | None = None

    def card_slot(self, kiosk: Kiosk) -> CardSlot:
        """The virtual slot of pcscd, or the simulated reader's own."""
        return self.slot if self.slot is not None else reader_of(kiosk)

    def collect(self, out: TourFolder) -> None:
        """The receipts, and the sheets as a real printer put them out, beside the papers as signed."""
        for slip in sorted((self.state / SLIPS).glob("*.png")):
            shutil.copy(slip, out.place(f"receipt/{slip.name}"))
        for sheet in self.printer.papers if self.printer is not None else ():
            shutil.copy(sheet, out.place(f"printed/{sheet.name}"))


def open_stage_set(stack: ExitStack, state: Path, *, language: str, real: bool) -> StageSet:
    """Simulated devices keep to a fresh folder; the center is the one of `state`, so that its keys stay."""
    folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="at-")))
    folder.chmod(0o711)  # the spooler of --real runs as another user and must pass through
    (folder / "center").symlink_to(_center_of(state))
    settings = read_settings(DEVELOPMENT_SITE)
    settings = settings.model_copy(update={"site": settings.site.model_copy(update={"language": language})})
    if not real:
        return StageSet(settings, folder)
    daemon = stack.enter_context(PrivatePcscd(folder / "pcsc"))
    os.environ.update(daemon.environment)
    slot = VirtualSlot(daemon.port)
    stack.callback(slot.close)
    printer = stack.enter_context(VirtualPrinter(folder / "prn"))
    sink = stack.enter_context(ReceiptSink(folder / SLIPS))
    devices = Devices(
        id_reader=PcscReader(driver="pcsc", anchors=folder / "center" / "card-anchors"),
        document_printer=CupsPrinter(
            driver="cups", queue=printer.queue, device_uri=printer.device_uri, server=printer.server
        ),
        receipt_printer=NetworkReceipt(driver="network", host="127.0.0.1", port=sink.port),
        payment_terminal=SimulatedDevice(),
    )
    return StageSet(settings.model_copy(update={"devices": devices}), folder, slot, printer)


def _center_of(state: Path) -> Path:
    folder = state / "center"
    folder.mkdir(parents=True, exist_ok=True)
    return folder.resolve()


def reader_of(kiosk: Kiosk) -> SimulatedIdReader:
    """The simulated reader with its handles; RuntimeError when a real one is configured."""
    if not isinstance(kiosk.hardware.reader, SimulatedIdReader):
        raise RuntimeError("the reader has no handles")
    return kiosk.hardware.reader


def first_card(kiosk: Kiosk) -> VirtualCard:
    """The card of the first well-known resident, fresh from the development authority."""
    if kiosk.embedded is None:
        raise RuntimeError("a tour needs the embedded center")
    name, number = kiosk.embedded.people[0]
    today = kiosk.tools.clock.now().date()
    return kiosk.embedded.issuer.issue(
        CardPerson(name, number), today - timedelta(days=365), today + timedelta(days=3650), pin=GOOD_PIN
    )
