"""A whole kiosk without a window: real center over HTTP, simulated devices, real ledger, lanes in turn."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from rig_center import PIN, CenterLine
from rig_turns import ManualClock, RecordingScreen, TurnLanes
from sqlalchemy import Engine

from contract.card_anchors import CardAnchors
from contract.catalogue import Catalogue
from contract.issue import Issued
from devices.document_printer.simulated import SimulatedDocumentPrinter
from devices.id_card.simulated import SimulatedIdReader
from devices.id_card.virtual_card import VirtualCard
from devices.payment.simulated import SimulatedPaymentTerminal
from devices.receipt_printer.simulated import SimulatedReceiptPrinter
from kiosk.center import HttpCenter
from kiosk.counter import Counter
from kiosk.ledger.open import open_ledger
from kiosk.ledger.parcels import Parcels
from kiosk.ledger.store import Ledger
from kiosk.ports import Code, Line, Slip
from kiosk.rounds import Rounds
from kiosk.secret import PinVault
from kiosk.site import Site
from kiosk.steps import Order
from kiosk.tools import Tools
from kiosk.views import AskView
from provisioning.settings import read_settings
from provisioning.signer import device_signer

SITE_FILE = Path(__file__).parents[1] / "provisioning" / "sites" / "development.toml"


@dataclass
class KioskRig:
    """One kiosk with all its handles. `settle` runs what the lanes have to do."""

    clock: ManualClock
    screen: RecordingScreen
    lanes: TurnLanes
    counter: Counter
    rounds: Rounds
    tools: Tools
    engine: Engine
    reader: SimulatedIdReader
    printer: SimulatedDocumentPrinter
    receipt: SimulatedReceiptPrinter
    terminal: SimulatedPaymentTerminal
    center: HttpCenter

    def settle(self) -> None:
        """Let the lanes work until nothing is left."""
        self.lanes.drain()

    def answer(self, value: object) -> None:
        """Answer the page that is shown, then let the lanes work."""
        assert isinstance(self.screen.view, AskView), self.screen.view
        self.counter.answer(self.screen.scene.number, value)
        self.settle()

    def insert(self, card: VirtualCard) -> None:
        """Put a card in; the kiosk notices."""
        self.reader.insert(card)
        self.settle()

    def eject(self) -> None:
        """Take the card; the kiosk notices."""
        self.reader.eject()
        self.settle()

    def enter_pin(self, pin: str = PIN) -> None:
        """Type it and press OK."""
        self.counter.enter_pin(self.screen.scene.number, pin)
        self.settle()

    def choose(self, errand: str) -> None:
        """Touch a tile of the menu."""
        self.counter.choose_errand(errand)
        self.settle()

    def wait(self, seconds: float) -> None:
        """Let time pass, a quarter of a second at a time would be slow: one tick at the end."""
        self.clock.seconds += seconds
        self.counter.tick()
        self.settle()

    def close(self) -> None:
        """Give threads and files back."""
        self.lanes.close()
        self.reader.close()
        self.engine.dispose()


def plain_receipt(order: Order, issued: Issued, at: datetime, language: str) -> Slip:
    """A receipt with the claim code."""
    return Slip((Line(f"{order.document.name[language]} {at:%H:%M}"), Code(issued.claim_code)))


def make_tools(
    folder: Path, center: CenterLine, clock: ManualClock, ledger: Ledger, http: HttpCenter
) -> Tools:
    """Simulated devices that keep their state below `folder`."""
    return Tools(
        reader=SimulatedIdReader(
            lambda: CardAnchors.load(center.issuer.folder), clock=clock.now, mute_seconds=0.05
        ),
        printer=SimulatedDocumentPrinter(state=folder / "printer"),
        receipt=SimulatedReceiptPrinter(state=folder / "receipt", hangul="cp949"),
        terminal=SimulatedPaymentTerminal(folder / "terminal"),
        center=http,
        ledger=ledger,
        parcels=Parcels(ledger.engine),
        vault=PinVault(),
        clock=clock,
        compose_receipt=plain_receipt,
        compose_ticket=lambda ticket, _service, _language: Slip((Code(ticket.number),)),
        compose_application=lambda submitted, *_more: Slip((Code(submitted.code),)),
        compose_handoff=lambda taken, _reach, _language: Slip((Code(taken.code),)),
    )


def http_center(center: CenterLine, clock: ManualClock) -> HttpCenter:
    """The kiosk's line to it."""
    return HttpCenter(center.url, device_signer("kiosk-dev", center.key, clock))


def open_kiosk(
    folder: Path,
    center: CenterLine,
    clock: ManualClock,
    *,
    site: Site | None = None,
    catalogue: Catalogue | None = None,
    wrap: Callable[[Tools], Tools] = lambda tools: tools,
    lanes: TurnLanes | None = None,
    after_commit: Callable[[str], None] = lambda _: None,
    asks_how_it_was: bool = False,
) -> KioskRig:
    """Build it and show the menu, with every condition heard. wrap: put something between kiosk and ports."""
    http = http_center(center, clock)
    engine = open_ledger(folder / "ledger.sqlite")
    bare = make_tools(folder, center, clock, Ledger(engine, clock.now, after_commit=after_commit), http)
    tools = wrap(bare)
    screen, lanes = RecordingScreen(), lanes or TurnLanes()
    place = (site or read_settings(SITE_FILE).site).model_copy(update={"asks_how_it_was": asks_how_it_was})
    counter = Counter(
        screen=screen,
        lanes=lanes,
        tools=tools,
        site=place,
        catalogue=catalogue or http.catalogue(),
    )
    rounds = Rounds(
        counter=counter,
        lanes=lanes,
        tools=tools,
        engine=engine,
        keep_catalogue=lambda _: None,
        office=place.desk.office,
    )
    tools.reader.watch(lambda status: lanes.post(lambda: counter.card_changed(status)))
    counter.open()
    rounds.tick()
    lanes.drain()
    assert isinstance(bare.reader, SimulatedIdReader)
    assert isinstance(bare.printer, SimulatedDocumentPrinter)
    assert isinstance(bare.receipt, SimulatedReceiptPrinter)
    assert isinstance(bare.terminal, SimulatedPaymentTerminal)
    return KioskRig(
        clock,
        screen,
        lanes,
        counter,
        rounds,
        tools,
        engine,
        bare.reader,
        bare.printer,
        bare.receipt,
        bare.terminal,
        http,
    )
