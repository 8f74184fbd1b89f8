"""A private pcscd with virtual readers, beside the machine's own: for tests and demonstrations only.

Needs the package vsmartcard-vpcd and a mount namespace of its own; many may run side by side.
"""

import os
import signal
import socket
import subprocess
from functools import cache
from pathlib import Path
from threading import Event
from time import monotonic
from types import TracebackType

from devices.private_mounts import in_own_run

READER_NAME = "Anytime ID Reader"

START_SECONDS = 10.0
"""pcscd is up in 10 ms (measured); a loaded machine may take longer."""

_DRIVER = Path("/usr/lib/pcsc/drivers/serial/libifdvpcd.so")
_DAEMON = Path("/usr/sbin/pcscd")
_LONGEST_SOCKET = 107
"""Bytes in the path of a Unix socket (man 7 unix)."""


class PrivatePcscd:
    """The daemon, running from construction to `close`; handles play a restart, a dead service, no reader."""

    def __init__(self, folder: Path, *, readers: int = 1) -> None:
        """folder: short, for it holds the socket. Raises FileNotFoundError without vsmartcard-vpcd."""
        if not _DRIVER.exists():
            raise FileNotFoundError(f"{_DRIVER}: install vsmartcard-vpcd")
        self._run = folder / "run"
        self._configuration = folder / "conf"
        self._run.mkdir(parents=True)
        self._configuration.mkdir()
        self.socket = self._run / "pcscd.comm"
        if len(os.fsencode(self.socket)) > _LONGEST_SOCKET:
            raise ValueError(f"{self.socket}: too long for a socket")
        self._log = (folder / "pcscd.log").open("ab")
        self._daemon: subprocess.Popen[bytes] | None = None
        self.ports = _free_ports(readers)
        self.plug()

    @property
    def port(self) -> int:
        """Of the first reader: where a VirtualSlot connects."""
        return self.ports[0]

    @property
    def environment(self) -> dict[str, str]:
        """What a client needs. libpcsclite reads it once per process, at its first call."""
        return {"PCSCLITE_CSOCK_NAME": str(self.socket)}

    def plug(self) -> None:
        """The readers are there (again)."""
        blocks = (_block(number, port) for number, port in enumerate(self.ports))
        self._configure("\n".join(blocks))

    def unplug(self) -> None:
        """No reader is there: pcscd forgets readers of this kind at a restart only, so it is restarted."""
        self._configure("")

    def restart(self) -> None:
        """Stop and start, as an update of the package does."""
        self.stop_daemon()
        self.start_daemon()

    def stop_daemon(self) -> None:
        """The service is down."""
        daemon, self._daemon = self._daemon, None
        if daemon is not None:
            daemon.send_signal(signal.SIGTERM)
            try:
                daemon.wait(timeout=2)
            except subprocess.TimeoutExpired:  # a mute card holds it
                daemon.kill()
                daemon.wait()
            self.socket.unlink(missing_ok=True)  # after SIGKILL it stays, and the next start refuses

    def start_daemon(self) -> None:
        """The service is up, its socket open. Raises TimeoutError."""
        daemon = [str(_DAEMON), "--foreground", "--info", "-c", str(self._configuration), *_no_polkit()]
        command = in_own_run("pcscd", self._run, daemon)
        self._daemon = subprocess.Popen(  # noqa: S603 - fixed programs
            command, stdin=subprocess.DEVNULL, stdout=self._log, stderr=self._log, process_group=0
        )
        _wait_for(self.socket, self._daemon)
        for port in self.ports if any(self._configuration.iterdir()) else ():
            _wait_for_port(port)

    def close(self) -> None:
        """Stop the daemon."""
        self.stop_daemon()
        self._log.close()

    def __enter__(self) -> "PrivatePcscd":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _configure(self, blocks: str) -> None:
        self.stop_daemon()
        file = self._configuration / "vpcd"
        if blocks:
            file.write_text(blocks)
        else:
            file.unlink(missing_ok=True)
        self.start_daemon()


def _block(number: int, port: int) -> str:
    name = READER_NAME if number == 0 else f"{READER_NAME} {number + 1}"
    lines = (
        f'FRIENDLYNAME "{name}"',
        f"DEVICENAME /dev/null:0x{port:X}",
        f"LIBPATH {_DRIVER}",
        f"CHANNELID 0x{port:X}",
    )
    return "\n".join(lines) + "\n"


@cache
def _no_polkit() -> tuple[str, ...]:
    """pcscd 2 asks polkit, which a test machine has not; pcscd 1.9 knows no such option."""
    told = subprocess.run([_DAEMON, "--help"], capture_output=True, text=True, check=False)  # noqa: S603
    return ("--disable-polkit",) if "--disable-polkit" in told.stdout + told.stderr else ()


def _free_ports(count: int) -> list[int]:
    """One for each reader, with the port after it free too: each block of vpcd opens both."""
    ports: list[int] = []
    while len(ports) < count:
        with socket.socket() as first, socket.socket() as second:
            first.bind(("", 0))
            port = first.getsockname()[1]
            try:
                second.bind(("", port + 1))
            except OSError:
                continue
        if not any(abs(port - other) <= 1 for other in ports):
            ports.append(port)
    return ports


def _wait_for(path: Path, daemon: "subprocess.Popen[bytes]") -> None:
    pause, end = Event(), monotonic() + START_SECONDS
    while not path.exists():
        if daemon.poll() is not None or monotonic() > end:
            raise TimeoutError(f"pcscd did not open {path}")
        pause.wait(0.005)


def _wait_for_port(port: int) -> None:
    """Bound, seen from outside without connecting: to connect would be to insert a card."""
    pause, end = Event(), monotonic() + START_SECONDS
    tables = [path for path in (Path("/proc/net/tcp"), Path("/proc/net/tcp6")) if path.exists()]
    while not any(_listens(table, port) for table in tables):
        if monotonic() > end:
            raise TimeoutError(f"vpcd does not listen on {port}")
        pause.wait(0.005)


def _listens(table: Path, port: int) -> bool:
    """0A is the state LISTEN (man 5 proc)."""
    rows = (line.split() for line in table.read_text().splitlines()[1:])
    return any(row[1].endswith(f":{port:04X}") and row[3] == "0A" for row in rows)
