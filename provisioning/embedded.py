"""A center of one's own, in this process: `anytime run` without a center's url starts it."""

import logging
from dataclasses import dataclass
from pathlib import Path

from starlette.types import ASGIApp

from center.api.server import AppServer
from center.parts import Center
from center.registry.demo.known import DEMO_PERSONS
from center.registry.demo.register import DemoRegister
from center.registry.faulty import FaultyRegister
from center.secrets import load_or_make_key
from center.settings import DEFAULT_PORT, CenterSettings
from devices.id_card.issuer import DevelopmentIssuer
from kiosk.tools import Clock
from provisioning.service import open_service

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class EmbeddedCenter:
    """A running center with its demo register, whose bad days the bench can call."""

    url: str
    device_key: bytes
    register: FaultyRegister
    issuer: DevelopmentIssuer
    center: Center
    server: AppServer

    @property
    def people(self) -> list[tuple[str, str]]:
        """The well-known residents: (name, card number)."""
        return [(name, number) for number, name in DEMO_PERSONS.items()]

    def close(self) -> None:
        """Stop serving; what was committed stays."""
        self.server.stop()
        self.center.close()


def development_issuer(folder: Path, clock: Clock) -> DevelopmentIssuer:
    """The authority of the cards on the bench; its revocation list is renewed at each start."""
    if not (folder / "private").exists():
        return DevelopmentIssuer.create(folder, at=clock.now())
    issuer = DevelopmentIssuer.load(folder)
    issuer.renew_revocations(at=clock.now())
    return issuer


def start_center(folder: Path, device: str, clock: Clock) -> EmbeddedCenter:
    """Make what is missing below `folder`, and serve on the loopback."""
    issuer = development_issuer(folder / "card-anchors", clock)
    key_file = folder / "devices" / f"{device}.key"
    settings = CenterSettings(data_folder=folder, card_anchors=issuer.folder, device_keys={device: key_file})
    register = FaultyRegister(DemoRegister(clock.now))
    address: list[str] = []
    center, app = open_service(settings, site=lambda: address[0], clock=clock, register=register)
    server, url = _serve(app)
    address.append(url)
    return EmbeddedCenter(
        url=url,
        device_key=load_or_make_key(key_file),
        register=register,
        issuer=issuer,
        center=center,
        server=server,
    )


def _serve(app: ASGIApp) -> tuple[AppServer, str]:
    """Always on the same port where it is free: papers carry the address, and people verify them later."""
    server = AppServer(app, port=DEFAULT_PORT)
    try:
        return server, server.start()
    except OSError:  # another center of this machine has it
        server = AppServer(app)
        url = server.start()
    log.info("port %d is taken: the papers of this run carry %s, good only while it runs", DEFAULT_PORT, url)
    return server, url
