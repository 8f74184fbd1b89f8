"""A station to measure in: the center in a process of its own, a kiosk's settings, a resident and a card."""

import os
import socket
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from threading import Event
from time import monotonic

from center.registry.demo.known import DEMO_PERSONS
from devices.id_card.issuer import CardPerson, DevelopmentIssuer
from devices.id_card.virtual_card import VirtualCard
from provisioning.bench.cards import GOOD_PIN
from provisioning.build import NO_ANCHORS
from provisioning.center import FIRST_DEVICE
from provisioning.clock import SystemClock
from provisioning.places import DEVELOPMENT_SITE
from provisioning.settings import CenterLine, KioskSettings, read_settings

ROOT = Path(__file__).parents[1]
START_SECONDS = 60.0
"""The first start makes keys and 2,000 residents; a busy machine may take long."""


@dataclass(frozen=True, slots=True)
class Station:
    """folder: of the center. url: where it listens."""

    folder: Path
    url: str

    @property
    def key_file(self) -> Path:
        """The kiosk's pre-shared key."""
        return self.folder / "devices" / f"{FIRST_DEVICE}.key"

    def settings(self) -> KioskSettings:
        """Simulated devices, the center by its url, as in a station."""
        line = CenterLine(url=self.url, device=FIRST_DEVICE, key_file=self.key_file)
        return read_settings(DEVELOPMENT_SITE).model_copy(update={"center": line})

    def state(self, folder: Path) -> Path:
        """A fresh state folder of a kiosk that trusts this center's development cards."""
        folder.mkdir(parents=True)
        (folder / NO_ANCHORS).symlink_to(self.folder / "card-anchors")
        return folder

    def card(self) -> VirtualCard:
        """The card of the first well-known resident."""
        number, name = next(iter(DEMO_PERSONS.items()))
        today = SystemClock().now().date()
        issuer = DevelopmentIssuer.load(self.folder / "card-anchors")
        valid = today - timedelta(days=365), today + timedelta(days=3650)
        return issuer.issue(CardPerson(name, number), *valid, pin=GOOD_PIN)


@contextmanager
def running_station() -> Iterator[Station]:
    """`anytime center` on a free port of the loopback, below a temporary folder."""
    with tempfile.TemporaryDirectory(prefix="at-") as name:
        folder, port = Path(name) / "center", _free_port()
        words = ["center", "--state", str(folder), "--port", str(port)]
        process = subprocess.Popen(
            [sys.executable, "-m", "provisioning.command", *words],
            cwd=ROOT,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            stdout=subprocess.DEVNULL,
        )
        try:
            wait_for(lambda: _listens(port), START_SECONDS, "the center")
            yield Station(folder, f"http://127.0.0.1:{port}")
        finally:
            process.terminate()
            process.wait(20)


def wait_for(is_so: Callable[[], bool], seconds: float, what: str) -> None:
    """TimeoutError after `seconds`."""
    deadline, never = monotonic() + seconds, Event()
    while not is_so():
        if monotonic() > deadline:
            raise TimeoutError(what)
        never.wait(0.02)


def _listens(port: int) -> bool:
    try:
        socket.create_connection(("127.0.0.1", port), timeout=1).close()
    except OSError:
        return False
    return True


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
