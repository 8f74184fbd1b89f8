"""A process from its start to a word it says, and the memory it and its children take."""

import os
import signal
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event
from time import monotonic, perf_counter

SECONDS = 60.0
SETTLE_SECONDS = 3.0
"""After the last word, before memory is looked at: rounds have been made, caches are filled."""


class Watched:
    """Both streams go to one file; `await_word` gives the seconds since the process was started."""

    def __init__(self, command: list[str], environment: dict[str, str]) -> None:
        self._log = tempfile.TemporaryFile(prefix="at-")  # noqa: SIM115 - closed by `close`
        self._began = perf_counter()
        self.process = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=self._log,
            stderr=self._log,
            env={**os.environ, **environment},
            process_group=0,
        )

    def await_word(self, word: str) -> float:
        """Looked for every 2 ms. RuntimeError when the process ends without it."""
        never, deadline = Event(), monotonic() + SECONDS
        while word not in self._said():
            if self.process.poll() is not None and word not in self._said():
                raise RuntimeError(f"ended without {word!r}: {self._said()[-800:]}")
            if monotonic() > deadline:
                raise TimeoutError(word)
            never.wait(0.002)
        return perf_counter() - self._began

    def await_end(self) -> float:
        """Seconds from start to end."""
        self.process.wait(SECONDS)
        return perf_counter() - self._began

    def memory_mb(self) -> float:
        """The proportional set size (PSS) of the process and all below it, in megabytes."""
        Event().wait(SETTLE_SECONDS)
        return sum(_pss_kb(pid) for pid in _tree(self.process.pid)) / 1024

    def close(self) -> None:
        """End it, and what it started."""
        if self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(15)
            except subprocess.TimeoutExpired:
                os.killpg(self.process.pid, signal.SIGKILL)
                self.process.wait(5)
        self._log.close()

    def _said(self) -> str:
        size = os.fstat(self._log.fileno()).st_size
        return os.pread(self._log.fileno(), size, 0).decode(errors="replace")


@contextmanager
def watched(command: list[str], **environment: str) -> Iterator[Watched]:
    """Closed at the end, whatever happens."""
    process = Watched(command, environment)
    try:
        yield process
    finally:
        process.close()


def _tree(root: int) -> list[int]:
    below: dict[int, list[int]] = {}
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            parent = int((folder / "stat").read_text().rsplit(")", 1)[1].split()[1])
        except (OSError, ValueError):  # it ended while we looked
            continue
        below.setdefault(parent, []).append(int(folder.name))
    found, left = [], [root]
    while left:
        pid = left.pop()
        found.append(pid)
        left += below.get(pid, [])
    return found


def _pss_kb(pid: int) -> int:
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in lines if line.startswith("Pss:")), 0)
