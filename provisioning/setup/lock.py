"""Writes requirements.lock with uv; with `--check` compares it with pyproject.toml, offline.

One lock holds for CPython 3.11 to 3.13 on every platform (uv's universal mode), with the hash of every file.
"""

import re
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[2]
WRITE = [
    *("uv", "pip", "compile", "--universal", "--python-version", "3.11", "--generate-hashes"),
    *("--no-emit-index-url", "--no-header", "--quiet", "--group", "pyproject.toml:dev", "pyproject.toml"),
    *("--output-file", "requirements.lock"),
]
"""Pins that still fit are kept; `--upgrade` behind it takes the newest of everything."""

PIN = re.compile(r"^([A-Za-z0-9._-]+)==([^ ;\\]+)", re.MULTILINE)


def asked(pyproject: dict[str, Any]) -> list[Requirement]:
    """What pyproject.toml asks for, to run and to develop."""
    return [
        Requirement(line)
        for line in [*pyproject["project"]["dependencies"], *pyproject["dependency-groups"]["dev"]]
    ]


def pinned(lock: str) -> dict[str, set[str]]:
    """Versions by canonical name; a package may have two, for different Pythons."""
    pins: dict[str, set[str]] = {}
    for name, version in PIN.findall(lock):
        pins.setdefault(canonicalize_name(name), set()).add(version)
    return pins


def asked_by_lock(lock: str) -> set[str]:
    """The packages that, the lock says, pyproject.toml itself asked for."""
    names: set[str] = set()
    for block in re.split(r"^(?=[A-Za-z0-9])", lock, flags=re.MULTILINE):
        head = PIN.match(block)
        if head and "anytime (pyproject.toml" in block:
            names.add(canonicalize_name(head.group(1)))
    return names


def faults(requirements: list[Requirement], lock: str) -> list[str]:
    """What makes the lock stale, one line each; empty when it is current."""
    pins = pinned(lock)
    wanted = {canonicalize_name(requirement.name): requirement for requirement in requirements}
    found = [f"{name}: in pyproject.toml, not in the lock" for name in sorted(wanted.keys() - pins.keys())]
    found += [f"{name}: no longer in pyproject.toml" for name in sorted(asked_by_lock(lock) - wanted.keys())]
    for name in sorted(wanted.keys() & pins.keys()):
        wrong = [
            version
            for version in pins[name]
            if not wanted[name].specifier.contains(version, prereleases=True)
        ]
        found += [
            f"{name}: pinned to {version}, asked for {wanted[name].specifier}" for version in sorted(wrong)
        ]
    return found


def main(arguments: list[str]) -> int:
    """Write the lock, or with --check say what is stale: 0 current, 1 stale."""
    if "--check" not in arguments:
        uv, *options = WRITE
        return subprocess.run(
            [ROOT / ".venv/bin" / uv, *options, *arguments], cwd=ROOT, check=False
        ).returncode
    pyproject = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    found = faults(asked(pyproject), (ROOT / "requirements.lock").read_text(encoding="utf-8"))
    for line in found:
        print(f"requirements.lock is stale (make lock): {line}")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
