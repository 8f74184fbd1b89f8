"""Watches the reader over PC/SC, for ever: connects, waits for changes, backs off, connects again.

Our own loop over SCardGetStatusChange: pyscard's monitor threads die for good when pcscd restarts.
"""

import logging
from threading import Event, Thread

from smartcard import scard

from devices.id_card.errors import SUCCESS, has_lost_context, unsigned
from devices.id_card.status_board import StatusBoard
from kiosk.faults import Fault
from kiosk.ports import CardFaulty, CardPresent, CardStatus, NoCard, NoReader

_log = logging.getLogger(__name__)

WAIT_SECONDS = 2.0
"""Longest sleep in one call. A change wakes it at once; this bounds what a lost wake-up can cost."""

BACK_OFF_SECONDS = (0.1, 0.2, 0.5, 1.0, 2.0)
"""Between attempts to reach pcscd, the last for ever. A restart of pcscd takes 10 ms (measured)."""

_PLUG_AND_PLAY = "\\\\?PnP?\\Notification"
"""The reader that does not exist: its state changes when readers come or go."""

_INITIAL_CHARACTERS = (b"\x3b", b"\x3f")
"""How every ATR begins (ISO 7816-3, 8.1). pcscd itself passes any bytes on (measured)."""

_UNAWARE: int = scard.SCARD_STATE_UNAWARE


class ReaderSupervisor:
    """Posts what it sees to the board; knows the full name of the reader now in use."""

    def __init__(self, board: StatusBoard, wanted: str | None) -> None:
        """wanted: the reader's name or how it begins; None takes the first."""
        self._board = board
        self._wanted = wanted
        self._reader = ""
        self._context: int | None = None
        self._stop = Event()
        self._thread = Thread(target=self._run, name="card-reader-supervisor", daemon=True)

    def start(self) -> None:
        """Begin to watch."""
        self._thread.start()

    @property
    def reader(self) -> str:
        """The full name pcscd gives it; empty when there is none."""
        return self._reader

    def close(self) -> None:
        """Stop watching; returns when the thread has ended."""
        self._stop.set()
        while self._thread.is_alive():
            context = self._context
            if context is not None:
                scard.SCardCancel(context)  # too early is no use: hence the loop
            self._thread.join(0.02)

    def _run(self) -> None:
        failures = 0
        while not self._stop.is_set():
            hresult, context = scard.SCardEstablishContext(scard.SCARD_SCOPE_USER)
            if hresult == SUCCESS:
                failures = 0
                self._context = context
                hresult = self._watch(context)
                self._context = None
                scard.SCardReleaseContext(context)
            if not self._stop.is_set():
                self._reader = ""
                self._board.post(NoReader(Fault.READER_SERVICE_DOWN))
                _log.debug("pcscd: %08X", unsigned(hresult))
            self._stop.wait(BACK_OFF_SECONDS[min(failures, len(BACK_OFF_SECONDS) - 1)])
            failures += 1

    def _watch(self, context: int) -> int:
        """Until the context is lost or we are closed; the error number that ended it."""
        known = (0, _UNAWARE)
        while not self._stop.is_set():
            hresult, names = scard.SCardListReaders(context, [])
            if has_lost_context(hresult):
                return int(hresult)
            self._reader = self._choose(names if hresult == SUCCESS else [])
            if not self._reader:
                self._board.post(NoReader())
                known = (known[0], _UNAWARE)
            hresult, known = self._wait(context, known)
            if has_lost_context(hresult):
                return int(hresult)
        return SUCCESS

    def _choose(self, names: list[str]) -> str:
        """The one wanted, else the first. A reader keeps its place while it is there."""
        fitting = [name for name in names if name.startswith(self._wanted or "")]
        return self._reader if self._reader in fitting else next(iter(fitting), "")

    def _wait(self, context: int, known: tuple[int, int]) -> tuple[int, tuple[int, int]]:
        """Sleep until a reader comes or goes, or ours changes; post what ours shows."""
        states = [(_PLUG_AND_PLAY, known[0])]
        if self._reader:
            states.append((self._reader, known[1]))
        hresult, seen = scard.SCardGetStatusChange(context, int(WAIT_SECONDS * 1000), states)
        if unsigned(hresult) in (scard.SCARD_E_UNKNOWN_READER, scard.SCARD_E_READER_UNAVAILABLE):
            return SUCCESS, (known[0], _UNAWARE)  # it went between two calls: the list tells
        if hresult != SUCCESS:  # time-out, cancelled, or the context is lost
            return int(hresult), known
        if not self._reader:
            return SUCCESS, (seen[0][1], _UNAWARE)
        state, atr = seen[1][1], bytes(each & 0xFF for each in seen[1][2])
        self._post(known[1], state, atr)
        return SUCCESS, (seen[0][1], state)

    def _post(self, before: int, now: int, atr: bytes) -> None:
        status = _status(now, atr)
        if _came_and_went(before, now) and isinstance(status, CardPresent | CardFaulty):
            self._board.post(NoCard())  # pulled and put in again while nobody looked
        self._board.post(status)


def _status(state: int, atr: bytes) -> CardStatus:
    if state & (scard.SCARD_STATE_UNKNOWN | scard.SCARD_STATE_UNAVAILABLE | scard.SCARD_STATE_IGNORE):
        return NoReader()
    if not state & scard.SCARD_STATE_PRESENT:
        return NoCard()
    if state & scard.SCARD_STATE_MUTE or atr[:1] not in _INITIAL_CHARACTERS:
        return CardFaulty()
    return CardPresent()


def _came_and_went(before: int, now: int) -> bool:
    """pcscd counts insertions and removals in the upper half of the state."""
    was_there = before & scard.SCARD_STATE_PRESENT
    return bool(was_there) and before >> 16 != now >> 16
