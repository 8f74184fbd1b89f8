"""Debian's packages: which are missing, and their installation without a question. For prepare.py."""

import os
import shlex
import subprocess
from collections.abc import Iterable, Sequence
from pathlib import Path

HERE = Path(__file__).parent
RUN_LIST = HERE / "debian-run.txt"
TEST_LIST = HERE / "debian-test.txt"

Choice = tuple[str, ...]
"""One line of a list: the package's name, and its name in another release."""

INSTALL = (
    "apt-get", "install", "--yes", "--quiet", "--no-install-recommends", "--no-remove",
    "--option=DPkg::Lock::Timeout=300",  # seconds: unattended-upgrades may be at work
)  # fmt: skip
VPCD = "vsmartcard-vpcd"
NO_SYSTEM_WIDE_VPCD = "--option=DPkg::Options::=--path-exclude=/etc/reader.conf.d/vpcd"
"""vpcd listens on all interfaces once the system pcscd knows it; tests bring their own reader file."""

SLEEPERS = {
    "avahi-daemon": ("avahi-daemon.socket", "avahi-daemon.service"),
    "cups": ("cups.path", "cups.socket", "cups.service"),
    "postgresql": ("postgresql.service",),
}
"""Services that Debian would start, now and at each boot, of packages that only tests need."""

SHIELD = "printf '#!/bin/sh\\nexit 101\\n' > /usr/sbin/policy-rc.d && chmod 755 /usr/sbin/policy-rc.d"
"""Debian's own way to install a service without starting it (invoke-rc.d(8)): 101 = action forbidden."""


class CannotInstall(Exception):
    """Packages are missing and we may not install them. The message says which line to run."""


def read_list(path: Path) -> list[Choice]:
    """The packages of a list file, in its order; blank lines and `# why` are skipped."""
    lines = (line.partition("#")[0].strip() for line in path.read_text(encoding="utf-8").splitlines())
    return [tuple(line.split("|")) for line in lines if line]


def missing(choices: Iterable[Choice]) -> list[Choice]:
    """Those of which no alternative is installed."""
    wanted = list(choices)
    installed = _installed(name for choice in wanted for name in choice)
    return [choice for choice in wanted if installed.isdisjoint(choice)]


def install(run: Sequence[Choice], test: Sequence[Choice]) -> None:
    """Install what is missing, as root or through sudo; services of `test` stay asleep.

    Raises CannotInstall when we are neither root nor sudoer, and CalledProcessError when apt-get fails.
    """
    as_root = _way_to_root([*run, *test])
    print(f"Installing {len(run) + len(test)} Debian packages …", flush=True)
    # Not fatal: a machine may have a source that does not answer, and still all that we need.
    subprocess.run([*as_root, "apt-get", "update", "--quiet"], check=False)
    if run:
        _apt(as_root, INSTALL, run)
    if test:
        shielded = not Path("/usr/sbin/policy-rc.d").exists()  # the administrator's own policy stays
        if shielded:
            subprocess.run([*as_root, "sh", "-c", SHIELD], check=True)
        try:
            _apt(as_root, (*INSTALL, NO_SYSTEM_WIDE_VPCD), test)
        finally:
            if shielded:
                subprocess.run([*as_root, "rm", "--force", "/usr/sbin/policy-rc.d"], check=True)
        _put_to_sleep(as_root, [name for choice in test for name in choice])


def install_line(choices: Iterable[Choice]) -> str:
    """What a person types to install them."""
    names = [_best(choice) for choice in choices]
    options = ["--no-install-recommends", "--no-remove"]
    if VPCD in names:
        options.append(NO_SYSTEM_WIDE_VPCD)
    return f"sudo apt-get update && sudo apt-get install {shlex.join([*options, *names])}"


def _way_to_root(choices: Sequence[Choice]) -> tuple[str, ...]:
    """The words to put before a command that needs root: none, or sudo without a password."""
    if os.geteuid() == 0:
        return ()
    try:
        allowed = subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False).returncode == 0
    except FileNotFoundError:
        allowed = False
    if not allowed:
        raise CannotInstall(install_line(choices))
    return ("sudo", "-n")


def _apt(as_root: tuple[str, ...], command: Sequence[str], choices: Sequence[Choice]) -> None:
    quiet = ("env", "DEBIAN_FRONTEND=noninteractive")  # through sudo only what stands on its line arrives
    subprocess.run([*as_root, *quiet, *command, *(_best(choice) for choice in choices)], check=True)


def _put_to_sleep(as_root: tuple[str, ...], names: Sequence[str]) -> None:
    """Services that came just now with a test package do not start at the next boot either."""
    units = [unit for name in names for unit in SLEEPERS.get(name, ())]
    if units and Path("/usr/bin/systemctl").exists():
        subprocess.run([*as_root, "systemctl", "disable", "--quiet", *units], check=False)


def _best(choice: Choice) -> str:
    """The alternative this release has; the first when apt knows none, so that its error names it."""
    for name in choice:
        known = subprocess.run(
            ["apt-cache", "policy", name], capture_output=True, text=True, check=False
        ).stdout
        if "Candidate:" in known and "Candidate: (none)" not in known:
            return name
    return choice[0]


def _installed(names: Iterable[str]) -> set[str]:
    query = ["dpkg-query", "--show", "--showformat=${db:Status-Status} ${Package}\n", *names]
    found = subprocess.run(query, capture_output=True, text=True, check=False).stdout  # unknown ones: exit 1
    return {line.split()[1] for line in found.splitlines() if line.startswith("installed ")}
