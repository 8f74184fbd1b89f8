"""`anytime center`: the province's service alone, on SQLite or on PostgreSQL."""

import logging
import signal
from pathlib import Path
from threading import Event

from center.api.server import AppServer
from center.settings import CenterSettings
from provisioning.clock import SystemClock
from provisioning.embedded import development_issuer
from provisioning.service import open_service

log = logging.getLogger(__name__)

FIRST_DEVICE = "kiosk-dev"


def serve(state: Path, *, database: str | None, host: str, port: int) -> int:
    """Until SIGINT or SIGTERM. The first device's key lies in the state folder for a kiosk to be given."""
    clock = SystemClock()
    anchors = development_issuer(state / "card-anchors", clock).folder
    settings = CenterSettings(
        data_folder=state,
        card_anchors=anchors,
        database_url=database or "",
        device_keys={FIRST_DEVICE: state / "devices" / f"{FIRST_DEVICE}.key"},
        host=host,
        port=port,
    )
    center, app = open_service(settings, site=lambda: f"http://{host}:{port}", clock=clock)
    server, stop = AppServer(app, host, port), Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda _number, _frame: stop.set())
    log.info("center at %s, database %s", server.start(), settings.database.split("@")[-1])
    stop.wait()
    server.stop()
    center.close()
    return 0
