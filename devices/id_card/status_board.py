"""The last status of the reader, and who wants to hear of changes: each change once."""

import logging
from collections.abc import Callable
from threading import RLock

from kiosk.ports import CardFaulty, CardPresent, CardStatus, NoCard, NoReader

_log = logging.getLogger(__name__)


class StatusBoard:
    """Written by a supervisor, read by anybody. Listeners are called in order, in the thread of `post`."""

    def __init__(self, first: CardStatus) -> None:
        self._lock = RLock()  # a listener may ask for the status, or add another listener
        self._status = first
        self._listeners: list[Callable[[CardStatus], None]] = []

    def status(self) -> CardStatus:
        """The last status posted; never blocks."""
        return self._status

    def watch(self, changed: Callable[[CardStatus], None]) -> None:
        """Call `changed` now, and then on each change."""
        with self._lock:
            self._listeners.append(changed)
            changed(self._status)

    def post(self, status: CardStatus) -> None:
        """A new look at the reader; nothing happens when it is the old one."""
        with self._lock:
            before, self._status = self._status, status
            if status == before:
                return
            _log_change(before, status)
            for changed in self._listeners:
                changed(status)


def _log_change(before: CardStatus, after: CardStatus) -> None:
    """The reader's going and coming back; cards come and go in the session's log."""
    match after:
        case NoReader(fault):
            _log.warning("card reader away: %s", fault)
        case NoCard() | CardPresent() | CardFaulty():
            if isinstance(before, NoReader):
                _log.info("card reader is here")
