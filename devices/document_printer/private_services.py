"""Processes and folders of the virtual printer: a bus, Avahi, ippeveprinter and a CUPS of their own.

ippeveprinter 2.4 does not start without Avahi on a system bus; both are given private ones. Everything
lives in one folder and on loopback, and many may stand side by side, also beside the machine's own.
"""

import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from threading import Event
from time import monotonic

from devices.document_printer import virtual_engine
from devices.private_mounts import in_own_run

START_SECONDS = 20.0
"""Patience with a service that starts; each took under 0.3 s on two idle cores."""

STOP_SECONDS = 5.0

_BUS = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>session</type><listen>unix:path={bus}</listen>
<auth>EXTERNAL</auth><auth>ANONYMOUS</auth><allow_anonymous/>
<policy context="default"><allow send_destination="*" eavesdrop="true"/>
<allow eavesdrop="true"/><allow own="*"/>
</policy></busconfig>
"""

_AVAHI = """[server]
host-name={name}
use-ipv4=yes
use-ipv6=no
allow-interfaces=lo
enable-dbus=yes
[publish]
publish-workstation=no
"""

_CUPS_FILES = """ServerRoot {cups}/etc
RequestRoot {cups}/spool
TempDir {cups}/spool/tmp
CacheDir {cups}/cache
StateDir {cups}/run
ErrorLog {cups}/log/error_log
AccessLog {cups}/log/access_log
PageLog {cups}/log/page_log
User lp
Group lp
SystemGroup root lpadmin
PassEnv DBUS_SYSTEM_BUS_ADDRESS
"""

_CUPSD = """Listen {cups}/cups.sock
Browsing Off
DefaultAuthType None
WebInterface No
PreserveJobFiles No
<Location />
Order allow,deny
Allow from 127.0.0.1
</Location>
<Policy default>
JobPrivateAccess all
JobPrivateValues none
SubscriptionPrivateAccess all
SubscriptionPrivateValues none
<Limit All>
Order allow,deny
Allow from all
</Limit>
</Policy>
"""


def free_port() -> int:
    """A TCP port of loopback nobody uses now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def wait_for(what: str, holds: Callable[[], bool], *, seconds: float = START_SECONDS) -> None:
    """Until `holds`; TimeoutError names what never came."""
    pause, deadline = Event(), monotonic() + seconds
    while not holds():
        if monotonic() > deadline:
            raise TimeoutError(what)
        pause.wait(0.02)


def is_listening(port: int) -> bool:
    """Whether somebody accepts on this port of loopback."""
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


class Service:
    """One process we started, its output in a log file, and its end."""

    def __init__(self, command: list[str], *, log: Path, env: Mapping[str, str]) -> None:
        with log.open("ab") as output:
            self._process = subprocess.Popen(  # noqa: S603 - commands of this file
                command, stdin=subprocess.DEVNULL, stdout=output, stderr=output, env=dict(env)
            )

    def is_alive(self) -> bool:
        """Whether it runs."""
        return self._process.poll() is None

    def stop(self) -> None:
        """Ask it to end, then end it."""
        self._process.terminate()
        try:
            self._process.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            self.kill()

    def kill(self) -> None:
        """End it at once, as a power cut does."""
        self._process.kill()
        self._process.wait(STOP_SECONDS)

    def send(self, number: int) -> None:
        """A signal, for instance SIGSTOP."""
        self._process.send_signal(number)


def start_bus(folder: Path) -> tuple[Service, dict[str, str]]:
    """A private D-Bus, and the environment that leads to it."""
    bus = folder / "bus"
    (folder / "bus.conf").write_text(_BUS.format(bus=bus))
    everywhere = f"{os.environ.get('PATH', os.defpath)}:/usr/sbin:/sbin"  # Debian's people have no sbin
    address = f"unix:path={bus}"
    env = {**os.environ, "PATH": everywhere, "DBUS_SYSTEM_BUS_ADDRESS": address, "LC_ALL": "C.UTF-8"}
    command = ["dbus-daemon", f"--config-file={folder / 'bus.conf'}", "--nofork"]
    service = Service(command, log=folder / "bus.log", env=env)
    wait_for("dbus-daemon", bus.exists)
    return service, env


def start_avahi(folder: Path, env: Mapping[str, str]) -> Service:
    """A private Avahi. Its pid file has a fixed place, hence the mount namespace; it insists on its user."""
    run = folder / "avahi-run"
    run.mkdir(exist_ok=True)
    (folder / "avahi.conf").write_text(_AVAHI.format(name=f"kiosk-{os.getpid()}-{folder.name[-8:]}"))
    avahi = ["avahi-daemon", "-f", str(folder / "avahi.conf")]
    avahi += ["--no-drop-root", "--no-chroot", "--no-rlimits"]
    command = in_own_run("avahi-daemon", run, avahi, user="avahi")
    service = Service(command, log=folder / "avahi.log", env=env)
    wait_for("avahi-daemon", (run / "pid").exists)
    return service


def start_device(folder: Path, port: int, env: Mapping[str, str]) -> Service:
    """ippeveprinter with our engine behind it."""
    command_file = folder / "engine.sh"
    engine = Path(virtual_engine.__file__)
    command_file.write_text(f'#!/bin/sh\nexec "{sys.executable}" -I -S "{engine}" "{folder}" "$1"\n')
    command_file.chmod(0o755)
    (folder / "device-spool").mkdir(exist_ok=True)
    formats = "application/pdf,image/pwg-raster,image/urf"
    command = ["ippeveprinter", "-r", "off", "-n", "localhost", "-p", str(port), "-d"]
    command += [str(folder / "device-spool"), "-f", formats, "-c", str(command_file), "Kiosk Doc"]
    service = Service(command, log=folder / "device.log", env=env)
    wait_for("ippeveprinter", lambda: is_listening(port))
    return service


def lay_out_cups(folder: Path) -> Path:
    """The folders and files of a private CUPS, owned by lp as it insists when root starts it."""
    cups = folder / "cups"
    for part in ("etc", "spool/tmp", "cache", "run", "log"):
        (cups / part).mkdir(parents=True, exist_ok=True)
    (cups / "etc/cupsd.conf").write_text(_CUPSD.format(cups=cups))
    (cups / "etc/cups-files.conf").write_text(_CUPS_FILES.format(cups=cups))
    if os.geteuid() != 0:
        return cups
    for path in (cups, *cups.rglob("*")):
        shutil.chown(path, "lp", "lp")
    folder.chmod(folder.stat().st_mode | 0o001)
    for parent in folder.parents:  # lp walks through them; they are not ours to change
        if not parent.stat().st_mode & 0o001:
            raise PermissionError(f"{parent} is closed to others; give the virtual printer a folder in /tmp")
    return cups


def start_cups(cups: Path, env: Mapping[str, str]) -> Service:
    """cupsd on its own socket only."""
    command = ["cupsd", "-f", "-c", str(cups / "etc/cupsd.conf"), "-s", str(cups / "etc/cups-files.conf")]
    service = Service(command, log=cups / "log/cupsd.out", env=env)
    wait_for("cupsd", lambda: _accepts(cups / "cups.sock"))
    return service


def _accepts(path: Path) -> bool:
    with socket.socket(socket.AF_UNIX) as probe:
        return probe.connect_ex(str(path)) == 0


def add_queue(cups: Path, queue: str, device_uri: str, env: Mapping[str, str]) -> None:
    """A driverless queue to the device; a job that fails is dropped, never kept for later."""
    command = ["lpadmin", "-h", str(cups / "cups.sock"), "-p", queue, "-E", "-v", device_uri]
    command += ["-m", "everywhere", "-o", "printer-error-policy=abort-job"]
    done = subprocess.run(  # noqa: S603 - commands of this file
        command, env=dict(env), capture_output=True, text=True, check=False, timeout=START_SECONDS
    )
    if done.returncode != 0:
        raise RuntimeError(f"lpadmin: {done.stderr.strip()}")
