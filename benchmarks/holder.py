"""A kiosk's hands without a window, and an order ready to be confirmed by a proven holder."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from benchmarks.station import Station
from contract.card_anchors import CardAnchors
from contract.issue import Issued, Options, QuoteRequest
from devices.document_printer.simulated import SimulatedDocumentPrinter
from devices.id_card.simulated import SimulatedIdReader
from devices.payment.simulated import SimulatedPaymentTerminal
from devices.receipt_printer.simulated import SimulatedReceiptPrinter
from kiosk.center import HttpCenter
from kiosk.ledger.open import open_ledger
from kiosk.ledger.parcels import Parcels
from kiosk.ledger.store import Ledger
from kiosk.ports import CardProven, DocumentPrinter, Slip
from kiosk.secret import PinVault
from kiosk.steps import Order
from kiosk.tools import Tools
from provisioning.bench.cards import GOOD_PIN
from provisioning.center import FIRST_DEVICE
from provisioning.clock import SystemClock
from provisioning.signer import device_signer

DOCUMENT = "RR-01"


@dataclass
class Confirmable:
    """tools: of one kiosk. order: agreed on, not yet confirmed."""

    tools: Tools
    order: Order
    printer: SimulatedDocumentPrinter


def kiosk_center(station: Station) -> HttpCenter:
    """The center, as the station's kiosk reaches it."""
    key = bytes.fromhex(station.key_file.read_text().strip())
    return HttpCenter(station.url, device_signer(FIRST_DEVICE, key, SystemClock()))


@contextmanager
def confirmable(station: Station, folder: Path) -> Iterator[Confirmable]:
    """The real ledger and the real center; devices are simulated, the terminal approves at once."""
    clock, center = SystemClock(), kiosk_center(station)
    engine = open_ledger(folder / "ledger.sqlite")
    reader = SimulatedIdReader(lambda: CardAnchors.load(station.folder / "card-anchors"), clock=clock.now)
    printer = SimulatedDocumentPrinter(folder / "tray", state=folder / "printer")
    tools = Tools(
        reader=reader,
        printer=printer,
        receipt=SimulatedReceiptPrinter(folder / "slips", state=folder / "receipt"),
        terminal=SimulatedPaymentTerminal(folder / "terminal", waits_for_tap=False),
        center=center,
        ledger=Ledger(engine, clock.now),
        parcels=Parcels(engine),
        vault=PinVault(),
        clock=clock,
        compose_receipt=lambda _order, _issued, _at, _language: Slip(()),
        compose_ticket=lambda _ticket, _service, _language: Slip(()),
        compose_handoff=lambda _taken, _reach, _language: Slip(()),
        compose_application=lambda _submitted, _case, _start, _days, _language: Slip(()),
    )
    try:
        reader.insert(station.card())
        reader.open_card()
        proven = reader.prove(bytearray(GOOD_PIN.encode()), center.challenge().nonce)
        if not isinstance(proven, CardProven):
            raise TypeError("the card refused its own PIN")
        token = center.identify(proven.proof).token
        document, options = center.catalogue().document(DOCUMENT), Options()
        quote = center.quote(QuoteRequest(token=token, document=document.code, options=options))
        yield Confirmable(tools, Order(token, document, options, quote), printer)
    finally:
        reader.close()
        engine.dispose()


class Accepted(Exception):
    """The printer has the whole document: measuring ends here."""


class AcceptingPrinter:
    """Implements `DocumentPrinter` in front of another, up to the moment the document is accepted."""

    def __init__(self, printer: DocumentPrinter) -> None:
        self._printer = printer
        self.status, self.follow = printer.status, printer.follow
        self.fate, self.purge = printer.fate, printer.purge

    def create_job(self, job: UUID) -> str:
        """See `DocumentPrinter`."""
        return self._printer.create_job(job)

    def send_document(self, job: UUID, pdf: bytes) -> None:
        """See `DocumentPrinter`; then Accepted."""
        self._printer.send_document(job, pdf)
        raise Accepted


def is_paper(issued: Issued) -> bool:
    """Whether a signed PDF came."""
    return all(copy.pdf.startswith(b"%PDF") for copy in issued.copies)
