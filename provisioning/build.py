"""Builds one kiosk from its settings: the only place that knows everything, and it only builds."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Engine

from contract.catalogue import Catalogue
from kiosk.acts.recover import recover
from kiosk.center import HttpCenter
from kiosk.counter import Counter
from kiosk.faults import Trouble
from kiosk.lanes import ThreadLanes
from kiosk.ledger.open import open_ledger
from kiosk.ledger.parcels import Parcels
from kiosk.ledger.store import Ledger
from kiosk.rounds import NO_CATALOGUE, Rounds
from kiosk.secret import PinVault
from kiosk.step import Lane
from kiosk.tools import Clock, Tools
from provisioning.camera import build_booth
from provisioning.catalogue_file import keep_catalogue, kept_catalogue
from provisioning.devices import Hardware, build_devices
from provisioning.front import Entrance, Front, open_front
from provisioning.machine import device_key
from provisioning.outline import outline_of
from provisioning.screen_link import ScreenLink
from provisioning.settings import KioskSettings
from provisioning.signer import device_signer
from provisioning.version import version
from screens.bridge import Bridge, Ticker
from screens.slips import compose_application, compose_handoff, compose_receipt, compose_ticket
from screens.window import KioskWindow

if TYPE_CHECKING:
    from provisioning.embedded import EmbeddedCenter

NO_ANCHORS = "no-anchors"
KEPT_CATALOGUE = "catalogue.json"


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
    embedded: "EmbeddedCenter | None"
    engine: Engine
    bridge: Bridge
    ticker: Ticker
    entrance: Entrance

    def open(self) -> None:
        """Show the menu at once; no errand may begin before what a power cut left is settled."""
        self.counter.conditions_changed(unsettled=1)
        left = self.tools.ledger.open_errands()
        self.lanes.run(Lane.PRINTER, lambda: recover(self.tools, left), self._on_recovered)
        self.rounds.tick()
        self.tools.reader.watch(lambda status: self.bridge.post(lambda: self.counter.card_changed(status)))
        self.counter.open()
        self.entrance.hand_over()
        self.ticker.start()

    def _on_recovered(self, left: object) -> None:
        self.counter.conditions_changed(unsettled=left if isinstance(left, int) else 1)

    def close(self) -> None:
        """End every thread it began."""
        self.ticker.stop()
        self.tools.terminal.cancel()
        if self.tools.booth is not None:
            self.tools.booth.stop()
        self.lanes.close()
        self.tools.reader.close()
        if self.tools.passport_reader is not None:
            self.tools.passport_reader.close()
        if self.hardware.camera is not None:
            self.hardware.camera.close()
        if self.hardware.speaker is not None:
            self.hardware.speaker.close()
        self.window.close()
        self.engine.dispose()
        if self.embedded is not None:
            self.embedded.close()


@dataclass(frozen=True)
class Groundwork:
    """What stands behind the counter and needs no screen."""

    settings: KioskSettings
    embedded: "EmbeddedCenter | None"
    center: HttpCenter
    engine: Engine
    hardware: Hardware
    catalogue: Catalogue


def build_kiosk(settings: KioskSettings, state: Path, clock: Clock) -> Kiosk:
    """Everything wired, nothing shown. Trouble: the ledger is broken."""
    front = open_front(outline_of(settings), lambda: settings.site, clock.now)
    return assemble(state, clock, front, lay_groundwork(settings, state, clock))


def lay_groundwork(settings: KioskSettings, state: Path, clock: Clock) -> Groundwork:
    """The slow half, on any thread: ledger, center, devices, catalogue. Trouble: the ledger is broken."""
    engine = open_ledger(state / "ledger.sqlite")  # first: without it nothing else is begun
    embedded = None
    if settings.center.url is None:
        from provisioning.embedded import start_center  # a station's kiosk has none, and no room for it

        embedded = start_center(state / "center", settings.center.device, clock)
    center = _center(settings, embedded, clock)
    hardware = build_devices(
        settings.devices,
        folder=state / "devices",
        development_anchors=embedded.issuer.folder if embedded else state / NO_ANCHORS,
        now=clock.now,
    )
    catalogue = kept_catalogue(state / KEPT_CATALOGUE) or _first_catalogue(center)
    return Groundwork(settings, embedded, center, engine, hardware, catalogue)


def assemble(state: Path, clock: Clock, front: Front, ground: Groundwork) -> Kiosk:
    """The quick half, on the GUI thread: the counter takes over the window that stands already."""
    site, hardware, center = ground.settings.site, ground.hardware, ground.center
    link, bridge, window, engine = front.link, front.bridge, front.window, ground.engine
    lanes = ThreadLanes(bridge.post)
    if hardware.speaker is not None:
        window.voice.speak_through(hardware.speaker, is_private=hardware.is_private)
    tools = Tools(
        reader=hardware.reader,
        printer=hardware.printer,
        receipt=hardware.receipt,
        terminal=hardware.terminal,
        center=center,
        ledger=Ledger(engine, clock.now),
        parcels=Parcels(engine),
        passport_reader=hardware.passport_reader,
        booth=build_booth(hardware.camera, clock.monotonic),
        speaker=hardware.speaker,
        vault=PinVault(),
        clock=clock,
        compose_receipt=lambda order, issued, at, language: compose_receipt(
            order, issued, paid_won=order.pay_won, site_name=site.name, at=at, language=language
        ),
        compose_ticket=lambda ticket, service, language: compose_ticket(
            ticket, service, desk_name=site.desk.name, office=rounds.office_now, language=language
        ),
        compose_application=lambda submitted, case, start, kept_days, language: compose_application(
            submitted,
            case,
            start,
            kept_days,
            desk_name=site.desk.name,
            office=rounds.office_now,
            language=language,
        ),
        compose_handoff=lambda taken, reach, language: compose_handoff(
            taken, reach, desk_name=site.desk.name, office=rounds.office_now, language=language
        ),
    )
    counter = Counter(screen=link, lanes=lanes, tools=tools, site=site, catalogue=ground.catalogue)
    front.entrance.lead_to(counter)
    rounds = Rounds(
        counter=counter,
        lanes=lanes,
        tools=tools,
        engine=engine,
        keep_catalogue=lambda fresh: keep_catalogue(state / KEPT_CATALOGUE, fresh),
        office=site.desk.office,
        version=version(),
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
        embedded=ground.embedded,
        engine=engine,
        bridge=bridge,
        ticker=Ticker(tick),
        entrance=front.entrance,
    )


def _first_catalogue(center: HttpCenter) -> Catalogue:
    """Of a machine that was never in touch: the center's, or an empty one until the line is up."""
    try:
        return center.catalogue()
    except Trouble:
        return NO_CATALOGUE


def _center(settings: KioskSettings, embedded: "EmbeddedCenter | None", clock: Clock) -> HttpCenter:
    line = settings.center
    if embedded is not None:
        return HttpCenter(embedded.url, device_signer(line.device, embedded.device_key, clock))
    assert line.url is not None  # noqa: S101 - without one there is an embedded center
    return HttpCenter(line.url, device_signer(line.device, device_key(line), clock))
