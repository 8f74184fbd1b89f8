"""Where a board's sound comes out: `aplay` of Debian's alsa-utils, and a simulated one beside it.

Qt's own multimedia is not among the parts we ship (ADR 0028); alsa plays with and without PipeWire.
"""

import shutil
import subprocess
from threading import Condition, Event, Lock
from typing import Protocol

from screens.board.loudness import seconds_of

PATIENCE_SECONDS = 5.0
"""Beyond the sound's own length; a device that takes longer hangs."""

COMMAND = ("aplay", "--quiet", "-")


class NoSound(Exception):
    """Nothing was heard, and why: no program, no device, or it hangs."""


class Output(Protocol):
    """One sound at a time."""

    def play(self, wav: bytes) -> None:
        """Returns when it was heard, or after `stop`. NoSound; NoWave."""

    def stop(self) -> None:
        """At once, and for ever. From any thread."""


class Aplay:
    """Implements `Output`: a process a sound, which may be ended at any moment."""

    def __init__(self, command: tuple[str, ...] = COMMAND) -> None:
        self._command = command
        self._lock = Lock()
        self._stopped = False
        self._process: subprocess.Popen[bytes] | None = None

    def play(self, wav: bytes) -> None:
        """See `Output`."""
        deadline = seconds_of(wav) + PATIENCE_SECONDS
        process = self._begun()
        if process is None:
            return
        try:
            _, told = process.communicate(wav, timeout=deadline)
        except subprocess.TimeoutExpired:
            process.kill()
            process.communicate()
            raise NoSound("the sound device hangs") from None
        if process.returncode and not self._stopped:
            lines = told.decode(errors="replace").strip().splitlines()
            raise NoSound(lines[-1] if lines else f"{self._command[0]} failed ({process.returncode})")

    def stop(self) -> None:
        """See `Output`."""
        with self._lock:
            self._stopped = True
            if self._process is not None:
                self._process.kill()

    def _begun(self) -> "subprocess.Popen[bytes] | None":
        program = shutil.which(self._command[0])
        if program is None:
            raise NoSound(f"{self._command[0]} is not installed (Debian: alsa-utils)")
        with self._lock:
            if self._stopped:
                return None
            self._process = subprocess.Popen(  # noqa: S603 - our own words
                [program, *self._command[1:]],
                stdin=subprocess.PIPE,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.PIPE,
            )
            return self._process


class SimulatedOutput:
    """Implements `Output` in memory. played: every sound, in order. unplug, plug, hold: handles."""

    def __init__(self) -> None:
        self.played: list[bytes] = []
        self._is_there = True
        self._free = Event()
        self._free.set()
        self._news = Condition()

    def play(self, wav: bytes) -> None:
        """See `Output`."""
        if not self._is_there:
            raise NoSound("no sound device")
        with self._news:
            self.played.append(wav)
            self._news.notify_all()
        self._free.wait()

    def stop(self) -> None:
        """See `Output`."""
        self._free.set()

    def has_played(self, count: int, seconds: float) -> bool:
        """Waits until so many were played; False: not within `seconds`."""
        with self._news:
            return self._news.wait_for(lambda: len(self.played) >= count, seconds)

    def unplug(self) -> None:
        """From now on there is none."""
        self._is_there = False

    def plug(self) -> None:
        """It is back."""
        self._is_there = True

    def hold(self) -> None:
        """The next sound lasts until `stop`."""
        self._free.clear()
