"""Driver name to constructor: the one place that turns settings into devices.

A real driver is imported only when the settings name it: their libraries take a second and 40 MB.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import assert_never

from contract.card_folder import FolderAnchors
from devices.document_printer.simulated import SimulatedDocumentPrinter
from devices.id_card.simulated import SimulatedIdReader
from devices.payment.simulated import SimulatedPaymentTerminal
from devices.receipt_printer.simulated import SimulatedReceiptPrinter
from devices.speaker.simulated import SimulatedSpeaker
from kiosk.ports import (
    Camera,
    DocumentPrinter,
    IdReader,
    PassportReader,
    PaymentTerminal,
    ReceiptPrinter,
    Speaker,
)
from provisioning.camera import build_camera
from provisioning.settings import (
    CupsPrinter,
    Devices,
    EspeakVoice,
    FileReceipt,
    NetworkReceipt,
    NoPassportReader,
    NoSpeaker,
    PcscPassports,
    PcscReader,
    SerialReceipt,
    SimulatedDevice,
    SimulatedPassports,
    SimulatedVoice,
    UsbReceipt,
)

Now = Callable[[], datetime]


@dataclass(frozen=True, slots=True)
class Hardware:
    """The devices of a kiosk; some have no camera. is_private: only a headset hears the speaker."""

    reader: IdReader
    printer: DocumentPrinter
    receipt: ReceiptPrinter
    terminal: PaymentTerminal
    camera: Camera | None = None
    passport_reader: PassportReader | None = None
    speaker: Speaker | None = None
    is_private: bool = False

    def tap_payment_card(self) -> bool:
        """Hold a card to a simulated terminal; False while it does not wait for one."""
        return isinstance(self.terminal, SimulatedPaymentTerminal) and self.terminal.tap()


def build_devices(choice: Devices, *, folder: Path, development_anchors: Path, now: Now) -> Hardware:
    """The devices the settings name. Simulated ones keep their state and papers below `folder`."""
    return Hardware(
        reader=_reader(choice.id_reader, development_anchors, now),
        printer=_printer(choice.document_printer, folder / "document-printer"),
        receipt=_receipt(choice.receipt_printer, folder / "receipt-printer"),
        terminal=SimulatedPaymentTerminal(folder / "payment-terminal", waits_for_tap=True),
        camera=build_camera(choice.camera),
        passport_reader=_passport_reader(choice.passport_reader, folder / "states", now),
        speaker=_speaker(choice.speaker),
        is_private=not isinstance(choice.speaker, NoSpeaker) and choice.speaker.private,
    )


def _reader(choice: SimulatedDevice | PcscReader, development_anchors: Path, now: Now) -> IdReader:
    match choice:
        case SimulatedDevice():
            return SimulatedIdReader(FolderAnchors(development_anchors), clock=now)
        case PcscReader(reader=name, anchors=anchors):
            from devices.id_card.reader import PcscIdReader

            return PcscIdReader(FolderAnchors(anchors), clock=now, reader=name or None)
        case _:
            assert_never(choice)


def _passport_reader(
    choice: NoPassportReader | SimulatedPassports | PcscPassports, states: Path, now: Now
) -> PassportReader | None:
    match choice:
        case NoPassportReader():
            return None
        case SimulatedPassports():
            from devices.passport.simulated import SimulatedPassportReader
            from devices.passport.state_anchors import StateAnchors

            return SimulatedPassportReader(StateAnchors(states), clock=now)
        case PcscPassports(reader=name, anchors=anchors):
            from devices.passport.reader import PcscPassportReader
            from devices.passport.state_anchors import StateAnchors

            return PcscPassportReader(StateAnchors(anchors), clock=now, reader=name)
        case _:
            assert_never(choice)


def _speaker(choice: NoSpeaker | SimulatedVoice | EspeakVoice) -> Speaker | None:
    match choice:
        case NoSpeaker():
            return None
        case SimulatedVoice():
            return SimulatedSpeaker()
        case EspeakVoice(output=output):
            from devices.speaker.espeak import EspeakSpeaker

            return EspeakSpeaker(output)
        case _:
            assert_never(choice)


def _printer(choice: SimulatedDevice | CupsPrinter, folder: Path) -> DocumentPrinter:
    match choice:
        case SimulatedDevice():
            return SimulatedDocumentPrinter(folder / "tray", state=folder)
        case CupsPrinter(queue=queue, device_uri=device_uri, server=server):
            from devices.document_printer.printer import CUPS_SOCKET, CupsDocumentPrinter

            return CupsDocumentPrinter(queue, device_uri, server=server or CUPS_SOCKET)
        case _:
            assert_never(choice)


def _receipt(
    choice: SimulatedDevice | NetworkReceipt | UsbReceipt | SerialReceipt | FileReceipt, folder: Path
) -> ReceiptPrinter:
    if isinstance(choice, SimulatedDevice):
        return SimulatedReceiptPrinter(folder / "slips", state=folder)
    from devices.receipt_printer.lines import FileLine, NetworkLine, ReceiptLine, SerialLine, UsbLine
    from devices.receipt_printer.printer import EscposReceiptPrinter

    line: ReceiptLine
    match choice:
        case NetworkReceipt(host=host, port=port):
            line = NetworkLine(host, port)
        case UsbReceipt(vendor=vendor, product=product):
            line = UsbLine(vendor, product)
        case SerialReceipt(device=device, baud=baud):
            line = SerialLine(device, baud)
        case FileReceipt(path=path):
            line = FileLine(path)
        case _:
            assert_never(choice)
    return EscposReceiptPrinter(line, hangul=choice.hangul, columns=choice.columns)
