"""`anytime center`: the province's service alone, from a center.toml, or for development without one."""

import logging
import signal
import sys
from collections.abc import Callable
from getpass import getuser
from pathlib import Path
from queue import SimpleQueue
from socket import gethostname

from center.api.server import AppServer
from center.documents.signing import SigningBroken
from center.issuing.unreported import NoSuchCopy
from center.parts import Center
from center.settings import CenterSettings, DevelopmentSigning, RegisterKind
from center.settings_file import SettingsError, load_settings
from center.usable import check_usable
from provisioning.clock import SystemClock
from provisioning.embedded import development_issuer
from provisioning.service import open_service

log = logging.getLogger(__name__)

FIRST_DEVICE = "kiosk-dev"

_OPTIONS = Path("anytime center")
"""Named instead of a file when there is none."""

_WILDCARDS = frozenset({"", "0.0.0.0", "::"})  # noqa: S104 - told apart, not bound


Chore = Callable[[Center], int]
"""Something to do at an open center instead of serving; its exit code."""


def declare_void(serial: str, why: str) -> Chore:
    """A person decides that this paper is void, for ever. 1 when there is no such paper."""

    def chore(center: Center) -> int:
        try:
            is_new = center.unreported.void(serial, person=f"{getuser()} at {gethostname()}", why=why)
        except NoSuchCopy:
            sys.stderr.write(f"anytime center: no paper has the serial {serial}\n")
            return 1
        sys.stdout.write(f"{serial} is void{'' if is_new else ', and was before'}\n")
        return 0

    return chore


def serve_file(file: Path, chore: Chore | None = None) -> int:
    """Until SIGINT or SIGTERM; 2 when something in `file` is wrong, in one line each."""
    try:
        settings = load_settings(file)
        return _serve(settings, file, f"center of {settings.office}", chore)
    except SettingsError as mistake:
        return _misused(mistake)


def serve_development(
    state: Path, *, database: str | None, host: str, port: int, chore: Chore | None = None
) -> int:
    """As `serve_file`, with what it makes itself below `state`: the first device's key lies there, too."""
    settings = CenterSettings(
        data_folder=state,
        card_anchors=state / "card-anchors",
        database_url=database or "",
        device_keys={FIRST_DEVICE: state / "devices" / f"{FIRST_DEVICE}.key"},
        host=host,
        port=port,
    )
    try:
        try:
            development_issuer(settings.card_anchors, SystemClock())
        except OSError as err:
            raise SettingsError.at(_OPTIONS, "state", f"{state}: {err.strerror}") from err
        return _serve(settings, _OPTIONS, "DEVELOPMENT center, not for the public", chore)
    except SettingsError as mistake:
        return _misused(mistake)


def own_address(settings: CenterSettings) -> str:
    """What papers carry: the public address, or else where this center is reached from its own machine."""
    host = "127.0.0.1" if settings.host in _WILDCARDS else settings.host
    return settings.verify_url or f"http://{f'[{host}]' if ':' in host else host}:{settings.port}"


def _serve(settings: CenterSettings, file: Path, name: str, chore: Chore | None) -> int:
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s %(message)s")
    for library in ("alembic", "uvicorn"):  # what they do is said by us
        logging.getLogger(library).setLevel(logging.WARNING)
    clock = SystemClock()
    if not settings.port:
        raise SettingsError.at(file, "port", "choose one: it stands on the papers and at the kiosks")
    check_usable(settings, file, clock.now)
    site = own_address(settings)
    try:
        center, app = open_service(settings, site=lambda: site, clock=clock)
    except SigningBroken as broken:
        raise SettingsError.at(file, f"signing.{broken.key}", broken.why) from broken
    if chore is not None:  # a center that runs sees what it did at once
        try:
            return chore(center)
        finally:
            center.close()
    server = AppServer(app, settings.host, settings.port)
    stop: SimpleQueue[int] = SimpleQueue()  # an Event may not be set while the same thread begins to wait
    try:
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, lambda number, _frame: stop.put(number))
        _tell(settings, name, _start(server, settings, file), site)
        stop.get()
        server.stop()
    finally:
        center.close()
    return 0


def _start(server: AppServer, settings: CenterSettings, file: Path) -> str:
    try:
        return server.start()
    except OSError as err:
        where = f"{settings.host}:{settings.port}"
        raise SettingsError.at(file, "host, port", f"{where}: {err.strerror}") from err


def _tell(settings: CenterSettings, name: str, address: str, site: str) -> None:
    """On stdout, for who started it: where it is, and what of it is only good for a try."""
    lines = [f"{name}", f"  serves           {address}", f"  papers carry     {site}/verify"]
    if isinstance(settings.signing, DevelopmentSigning):
        lines.append("  signs            by an authority of its own: the papers prove nothing to the public")
    if settings.register_.kind is RegisterKind.DEMO:
        lines.append("  registers        synthetic residents")
    if not settings.verify_url:
        lines += [
            f"  trusts cards of  {settings.card_anchors} (made by itself; real ones: --settings center.toml)",
            "  the address on the papers is good as long as this center is started on the same host and port",
        ]
    sys.stdout.write("\n".join(lines) + "\n")
    sys.stdout.flush()
    log.info("center at %s, %d kiosks", address, len(settings.device_keys))


def _misused(mistake: SettingsError) -> int:
    for line in str(mistake).splitlines():
        sys.stderr.write(f"anytime center: {line}\n")
    return 2
