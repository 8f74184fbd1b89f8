"""A whole kiosk without a window: real center over HTTP, simulated devices, real ledger, lanes in turn.

The papers are plain small PDFs (typesetting has tests of its own), so that hundreds of errands take seconds.
"""

from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from hashlib import sha256
from io import BytesIO
from pathlib import Path

import pikepdf
from sqlalchemy import Engine

from center.api.app import create_app
from center.api.server import AppServer
from center.papers import DocumentData, RenderedPaper
from center.parts import Center, Replacements, open_center
from center.registry.demo.register import DemoRegister
from center.registry.faulty import FaultyRegister
from center.secrets import load_or_make_key
from center.settings import CenterSettings
from contract.card_anchors import CardAnchors
from contract.catalogue import Catalogue
from contract.issue import Issued
from devices.document_printer.simulated import SimulatedDocumentPrinter
from devices.id_card.issuer import CardPerson, DevelopmentIssuer
from devices.id_card.simulated import SimulatedIdReader
from devices.id_card.virtual_card import VirtualCard
from devices.payment.simulated import SimulatedPaymentTerminal
from devices.receipt_printer.simulated import SimulatedReceiptPrinter
from kiosk.availability.hours import SEOUL
from kiosk.center import HttpCenter
from kiosk.counter import Counter
from kiosk.lanes import Done, Job, outcome_of
from kiosk.ledger.open import open_ledger
from kiosk.ledger.store import Ledger
from kiosk.ports import Code, Line, Slip
from kiosk.rounds import Rounds
from kiosk.secret import PinVault
from kiosk.site import Site
from kiosk.step import Lane
from kiosk.steps import Order
from kiosk.tools import Tools
from kiosk.views import AskView, Scene, View
from provisioning.settings import read_settings
from provisioning.signer import device_signer

SITE_FILE = Path(__file__).parents[1] / "provisioning" / "sites" / "development.toml"
PIN = "123456"
HONG = CardPerson("홍길동", "RC-0000001")
MINA = CardPerson("이미나", "RC-0000005")


@dataclass
class ManualClock:
    """Time that moves only when told to: 23:10 on a Monday in Suwon."""

    at: datetime = datetime(2026, 11, 23, 23, 10, tzinfo=SEOUL)
    seconds: float = 0.0

    def now(self) -> datetime:
        """The wall."""
        return self.at + timedelta(seconds=self.seconds)

    def monotonic(self) -> float:
        """The same seconds."""
        return self.seconds


class TurnLanes:
    """Lanes without threads: jobs run when `drain` is called, in order. Nothing is ever waited for."""

    def __init__(self) -> None:
        self.queue: deque[Callable[[], None]] = deque()

    def run(self, lane: Lane, job: Job, done: Done) -> None:  # noqa: ARG002 - one queue for all
        """See `Lanes`."""
        self.queue.append(lambda: done(outcome_of(job)))

    def post(self, call: Callable[[], None]) -> None:
        """See `Lanes`."""
        self.queue.append(call)

    def drain(self) -> None:
        """Run all that is queued, and what that queues."""
        while self.queue:
            self.queue.popleft()()

    def close(self) -> None:
        """See `Lanes`."""
        self.queue.clear()


@dataclass
class RecordingScreen:
    """Implements `Screen`: keeps every scene."""

    scenes: list[Scene] = field(default_factory=list)

    def show_scene(self, scene: Scene) -> None:
        """See `Screen`."""
        self.scenes.append(scene)

    @property
    def scene(self) -> Scene:
        """The present one."""
        return self.scenes[-1]

    @property
    def view(self) -> View:
        """The present page."""
        return self.scene.view


class PlainPapers:
    """Implements `center.papers.Papers` with two empty pages that differ by serial."""

    def render(self, data: DocumentData) -> RenderedPaper:
        """See `Papers`."""
        pdf = pikepdf.new()
        pdf.add_blank_page()
        pdf.add_blank_page()
        pdf.docinfo["/Title"] = data.serial
        out = BytesIO()
        pdf.save(out)
        return RenderedPaper(pdf=out.getvalue(), pages=2, sha256=sha256(out.getvalue()).hexdigest())


def plain_receipt(order: Order, issued: Issued, at: datetime, language: str) -> Slip:
    """A receipt with the claim code."""
    return Slip((Line(f"{order.document.name[language]} {at:%H:%M}"), Code(issued.claim_code)))


@dataclass
class CenterLine:
    """What a kiosk must know of a center: where it is, the device's key, and whose cards to trust."""

    url: str
    key: bytes
    issuer: DevelopmentIssuer

    def card(self, person: CardPerson = HONG, *, pin: str = PIN) -> VirtualCard:
        """A good card."""
        today = ManualClock().now().date()
        return self.issuer.issue(person, today - timedelta(days=365), today + timedelta(days=3650), pin=pin)


@dataclass
class CenterRig(CenterLine):
    """A center that listens on loopback, with its bad days."""

    center: Center
    register: FaultyRegister


@contextmanager
def running_center(folder: Path, clock: ManualClock) -> Iterator[CenterRig]:
    """Start and stop it."""
    issuer = DevelopmentIssuer.create(folder / "anchors", at=clock.now())
    key_file = folder / "kiosk.key"
    settings = CenterSettings(
        data_folder=folder, card_anchors=issuer.folder, device_keys={"kiosk-dev": key_file}
    )
    register = FaultyRegister(DemoRegister(clock.now))
    center = open_center(settings, PlainPapers(), Replacements(register=register, clock=clock.now))
    server = AppServer(create_app(center))
    try:
        yield CenterRig(server.start(), load_or_make_key(key_file), issuer, center, register)
    finally:
        server.stop()
        center.close()


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
        vault=PinVault(),
        clock=clock,
        compose_receipt=plain_receipt,
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
) -> KioskRig:
    """Build it and show the menu, with every condition heard. wrap: put something between kiosk and ports."""
    http = http_center(center, clock)
    engine = open_ledger(folder / "ledger.sqlite")
    bare = make_tools(folder, center, clock, Ledger(engine, clock.now, after_commit=after_commit), http)
    tools = wrap(bare)
    screen, lanes = RecordingScreen(), lanes or TurnLanes()
    counter = Counter(
        screen=screen,
        lanes=lanes,
        tools=tools,
        site=site or read_settings(SITE_FILE).site,
        catalogue=catalogue or http.catalogue(),
    )
    rounds = Rounds(counter=counter, lanes=lanes, tools=tools, engine=engine, keep_catalogue=lambda _: None)
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
