"""A real center on loopback for tests of a kiosk, its bad days, and the people whose cards it trusts.

The papers are plain small PDFs (typesetting has tests of its own), so that hundreds of errands take seconds.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from hashlib import sha256
from io import BytesIO
from pathlib import Path

import pikepdf
from rig_turns import ManualClock

from center.api.app import create_app
from center.api.server import AppServer
from center.papers import DocumentData, RenderedPaper
from center.parts import Center, Replacements, open_center
from center.registry.demo.register import DemoRegister
from center.registry.faulty import FaultyRegister
from center.secrets import load_or_make_key
from center.settings import CenterSettings
from devices.id_card.issuer import CardPerson, DevelopmentIssuer
from devices.id_card.virtual_card import VirtualCard

PIN = "123456"
HONG = CardPerson("홍길동", "RC-0000001")
MINA = CardPerson("이미나", "RC-0000005")


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

    clock: ManualClock
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
        yield CenterRig(server.start(), load_or_make_key(key_file), issuer, clock, center, register)
    finally:
        server.stop()
        center.close()
