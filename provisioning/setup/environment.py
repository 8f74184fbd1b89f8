"""The virtual environment: what requirements.lock names, each file by its hash. For prepare.py."""

import hashlib
import os
import re
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

DEBIAN_PYTHON = Path("/usr/bin/python3")
"""The Python whose headers python3-dev brings; another one on the PATH could not build pyscard."""

LAUNCHER = """\
#!{python}
# Starts Anytime from its source tree; written by provisioning/setup/environment.py.
import sys

from provisioning.command import main

sys.exit(main())
"""


@dataclass(frozen=True, slots=True)
class Environment:
    """The virtual environment of the source tree at `root`."""

    root: Path

    @property
    def folder(self) -> Path:
        """Where it lies."""
        return self.root / ".venv"

    @property
    def python(self) -> Path:
        """Its interpreter."""
        return self.folder / "bin" / "python"

    @property
    def lock(self) -> Path:
        """What it must hold."""
        return self.root / "requirements.lock"

    @property
    def stamp(self) -> Path:
        """Written when all is in: the lock's hash and the interpreter's version."""
        return self.folder / "anytime.stamp"

    def is_current(self) -> bool:
        """Whether what the lock names now was installed for the interpreter that answers now."""
        return self.stamp.exists() and self.stamp.read_text(encoding="utf-8") == self._fingerprint()

    def build(self) -> None:
        """Make it, or bring it up to date. Raises CalledProcessError when pip fails."""
        if not self._version() or self._has_moved():
            base = DEBIAN_PYTHON if DEBIAN_PYTHON.exists() else Path(sys.executable)
            subprocess.run([base, "-m", "venv", "--clear", self.folder], check=True)
        self.stamp.unlink(missing_ok=True)
        # Without build isolation only what the lock names is run: its setuptools builds pyscard.
        with tempfile.NamedTemporaryFile("w", suffix=".txt", encoding="utf-8") as setuptools:
            setuptools.write(block_of("setuptools", self.lock.read_text(encoding="utf-8")))
            setuptools.flush()
            self._pip(Path(setuptools.name))
        self._pip(self.lock, "--no-build-isolation", "--use-pep517")
        self._link_source_tree()
        self.stamp.write_text(self._fingerprint(), encoding="utf-8")

    def _pip(self, requirements: Path, *options: str) -> None:
        command = [str(self.python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
        command += ["--require-hashes", "--no-deps", *options, "--requirement", str(requirements)]
        subprocess.run(command, check=True, env={**os.environ, "PIP_ROOT_USER_ACTION": "ignore"})

    def _link_source_tree(self) -> None:
        """The `anytime` command, and the tree on the path of every Python of this environment."""
        packages = subprocess.check_output(
            [self.python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"], text=True
        )
        Path(packages.strip(), "anytime.pth").write_text(f"{self.root}\n", encoding="utf-8")
        command = self.folder / "bin" / "anytime"
        command.write_text(LAUNCHER.format(python=self.python), encoding="utf-8")
        command.chmod(0o755)

    def _fingerprint(self) -> str:
        return f"{hashlib.sha256(self.lock.read_bytes()).hexdigest()} {self._version()} {self.root}\n"

    def _has_moved(self) -> bool:
        """Whether its scripts start an interpreter elsewhere: somebody moved or copied the tree."""
        script = self.folder / "bin" / "pip"
        return not script.exists() or not script.read_text(encoding="utf-8").startswith(f"#!{self.folder}/")

    def _version(self) -> str:
        """The interpreter's own word; empty when there is none or its Debian has gone."""
        try:
            said = subprocess.run([self.python, "--version"], capture_output=True, text=True, check=False)
        except OSError:
            return ""
        home = next(iter((self.folder / "lib").glob("python*/site-packages")), None)
        version = said.stdout.strip()
        fits = home is not None and version.startswith(f"Python {home.parent.name.removeprefix('python')}.")
        return (
            version if fits else ""
        )  # a Debian upgraded below us: its new Python finds none of our packages


def block_of(name: str, lock: str) -> str:
    """The lines of one package in a lock: its pin and its hashes. ValueError when it is not pinned there."""
    found = re.search(rf"^{re.escape(name)}==.*\n(?:    --hash=.*\n)+", lock, re.MULTILINE)
    if found is None:
        raise ValueError(f"{name} is not in the lock")
    return found.group()
