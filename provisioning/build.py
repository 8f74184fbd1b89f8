"""Builds one kiosk from its settings: the only place that knows everything, and it only builds."""

from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Engine

from contract.catalogue import Catalogue
from kiosk.acts.recover import recover
from kiosk.center import HttpCenter
from kiosk.counter import Counter
from kiosk.faults import Fault, Trouble
from kiosk.lanes import ThreadLanes
from kiosk.ledger.open import open_ledger
from kiosk.ledger.store import Ledger
from kiosk.rounds import NO_CATALOGUE, Rounds
from kiosk.secret import PinVault
from kiosk.tools import Clock, Tools
from provisioning.catalogue_file import keep_catalogue, kept_catalogue
from provisioning.devices import Hardware, build_devices
from provisioning.embedded import EmbeddedCenter, start_center
from provisioning.screen_link import ScreenLink
from provisioning.settings import KioskSettings
from provisioning.signer import device_signer
from screens.bridge import Bridge, Ticker
from screens.display import DisplayProfile
from screens.slips import compose_receipt
from screens.window import KioskWindow

NO_ANCHORS = "no-anchors"


@dataclass
class Kiosk:
    """A built kiosk. `open` and `close` on the GUI thread."""

    state: Path
    window: KioskWindow
    link: ScreenLink
    counter: Counter
    rounds: Rounds
    lanes: ThreadLanes
    tools: Tools
    hardware: Hardware
    center: HttpCenter
    embedded: EmbeddedCenter | None
    engine: Engine
    bridge: Bridge
    ticker: Ticker

    def open(self) -> None:
        """Settle what a power cut left, then serve."""
        self.rounds.tick()
        unsettled = recover(self.tools, self.tools.ledger.open_errands())
        self.counter.conditions_changed(unsettled=unsettled)
        self.tools.reader.watch(lambda status: self.bridge.post(lambda: self.counter.card_changed(status)))
        self.counter.open()
        self.ticker.start()

    def close(self) -> None:
        """End every thread it began."""
        self.ticker.stop()
        self.tools.terminal.cancel()
        self.lanes.close()
        self.tools.reader.close()
        self.window.close()
        self.engine.dispose()
        if self.embedded is not None:
            self.embedded.close()


def build_kiosk(settings: KioskSettings, state: Path, clock: Clock) -> Kiosk:
    """Everything wired, nothing shown. Trouble: the ledger is broken, or no catalogue is to be had."""
    state.mkdir(parents=True, exist_ok=True)
    embedded = None
    if settings.center.url is None:
        embedded = start_center(state / "center", settings.center.device, clock)
    center = _center(settings, embedded, clock)
    engine = open_ledger(state / "ledger.sqlite")
    hardware = build_devices(
        settings.devices,
        folder=state / "devices",
        development_anchors=embedded.issuer.folder if embedded else state / NO_ANCHORS,
        now=clock.now,
    )
    site, link, bridge = settings.site, ScreenLink(), Bridge()
    lanes = ThreadLanes(bridge.post)
    tools = Tools(
        reader=hardware.reader,
        printer=hardware.printer,
        receipt=hardware.receipt,
        terminal=hardware.terminal,
        center=center,
        ledger=Ledger(engine, clock.now),
        vault=PinVault(),
        clock=clock,
        compose_receipt=lambda order, issued, at, language: compose_receipt(
            order, issued, paid_won=order.pay_won, site_name=site.name, at=at, language=language
        ),
    )
    kept = state / "catalogue.json"
    catalogue = kept_catalogue(kept) or _first_catalogue(center)
    counter = Counter(screen=link, lanes=lanes, tools=tools, site=site, catalogue=catalogue)
    display = settings.display
    profile = DisplayProfile(display.width_px, display.height_px, display.px_per_mm, display.bottom_edge_mm)
    window = KioskWindow(counter, profile, site.name, clock.now)
    link.screen = window
    rounds = Rounds(
        counter=counter,
        lanes=lanes,
        tools=tools,
        engine=engine,
        keep_catalogue=lambda fresh: keep_catalogue(kept, fresh),
    )

    def tick() -> None:
        counter.tick()
        rounds.tick()

    return Kiosk(
        state=state,
        window=window,
        link=link,
        counter=counter,
        rounds=rounds,
        lanes=lanes,
        tools=tools,
        hardware=hardware,
        center=center,
        embedded=embedded,
        engine=engine,
        bridge=bridge,
        ticker=Ticker(tick),
    )


def _first_catalogue(center: HttpCenter) -> Catalogue:
    """Of a machine that was never in touch: the center's, or an empty one until the line is up."""
    try:
        return center.catalogue()
    except Trouble:
        return NO_CATALOGUE


def _center(settings: KioskSettings, embedded: EmbeddedCenter | None, clock: Clock) -> HttpCenter:
    line = settings.center
    if embedded is not None:
        return HttpCenter(embedded.url, device_signer(line.device, embedded.device_key, clock))
    if line.url is None or line.key_file is None:
        raise Trouble(Fault.CENTER_REFUSED, "a center's url needs the device's key_file")
    key = bytes.fromhex(line.key_file.read_text().strip())
    return HttpCenter(line.url, device_signer(line.device, key, clock))
