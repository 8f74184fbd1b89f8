"""Opens one application for one person with a purpose, writes it down first, and nobody opens many alone.

What was opened within the last hour is read from the log at the start: a restart forgives nothing.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from pathlib import Path
from threading import Lock

from center.opener.log import OpeningsLog
from center.seal.keyfile import write_once
from contract.envelope import open_with
from contract.sealing import SealBroken, make_private, public_of

HOUR = timedelta(hours=1)

MOST_ALONE = 20
"""Different applications one person may open within an hour: a busy desk serves a dozen. Default."""

MOST_WITH = 100
"""The same, once a second person has allowed it for an hour. Default."""


class Refused(StrEnum):
    """Why not."""

    NO_PURPOSE = "no_purpose"
    SECOND_PERSON = "second_person"
    BROKEN = "broken"
    SAME_PERSON = "same_person"


class OpenerRefused(Exception):
    """Carries a `Refused`."""

    def __init__(self, why: Refused) -> None:
        super().__init__(why.value)
        self.why = why


@dataclass(frozen=True, slots=True)
class Opening:
    """One request. purpose: what the seal is bound to. subject: the application."""

    office: str
    subject: str
    who: str
    why: str
    purpose: str
    wrapped: bytes
    body: bytes


class Vault:
    """Safe among threads. clock: aware."""

    def __init__(self, folder: Path, clock: Callable[[], datetime]) -> None:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._folder = folder
        self._clock = clock
        self._lock = Lock()
        self._opened: list[tuple[datetime, str, str]] = []
        self._allowed: dict[str, datetime] = {}
        self._log = OpeningsLog(folder / "openings.log")
        self._remember()

    def public(self, office: str) -> bytes:
        """To whom kiosks seal; the key is made on first use. ValueError for a name that is none."""
        return public_of(self._private(office))

    def allow(self, who: str, second: str) -> None:
        """A second person lets `who` open many for an hour. OpenerRefused(SAME_PERSON)."""
        if who == second:
            raise OpenerRefused(Refused.SAME_PERSON)
        with self._lock:
            now = self._clock()
            self._log.write(now, {"what": "allowed", "who": second, "for": who})
            self._allowed[who] = now + HOUR

    def open(self, request: Opening) -> bytes:
        """The content. OpenerRefused; also what is refused is written down."""
        with self._lock:
            now, refused = self._clock(), self._why_not(request)
            told = {"who": request.who, "why": request.why, "subject": request.subject}
            self._log.write(now, {"what": "refused" if refused else "opened", **told})
            if refused is not None:
                raise OpenerRefused(refused)
            self._opened.append((now, request.who, request.subject))
        try:
            return open_with(self._private(request.office), request.purpose, request.wrapped, request.body)
        except (SealBroken, ValueError):
            raise OpenerRefused(Refused.BROKEN) from None

    def _why_not(self, request: Opening) -> Refused | None:
        if not request.why.strip() or not request.who:
            return Refused.NO_PURPOSE
        now = self._clock()
        self._opened = [each for each in self._opened if each[0] > now - HOUR]
        seen = {subject for _at, who, subject in self._opened if who == request.who} | {request.subject}
        limit = MOST_WITH if self._allowed.get(request.who, now) > now else MOST_ALONE
        return Refused.SECOND_PERSON if len(seen) > limit else None

    def _private(self, office: str) -> bytes:
        if not office or not office.replace("-", "").isalnum():
            raise ValueError("not an office")
        file = self._folder / f"{office}.key"
        write_once(file, make_private().hex().encode() + b"\n", mode=0o600)
        return bytes.fromhex(file.read_text("ascii"))

    def _remember(self) -> None:
        for entry in self._log.since(self._clock() - HOUR):
            match entry:
                case {"what": "opened", "at": at, "who": str(who), "subject": str(subject)}:
                    self._opened.append((at, who, subject))
                case {"what": "allowed", "at": at, "for": str(whom)}:
                    self._allowed.setdefault(whom, at + HOUR)
                case _:
                    pass  # what was refused counts for nothing
