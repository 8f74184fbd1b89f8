"""The ID card reader of the kiosk: PC/SC underneath, the port above. One lane calls it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from contract.card_anchors import CardAnchors
from devices.id_card.card_process import CardProcess
from devices.id_card.status_board import StatusBoard
from devices.id_card.supervisor import ReaderSupervisor
from devices.id_card.trust import proven
from kiosk.faults import Fault, Trouble
from kiosk.ports import CardOpened, CardProven, CardStatus, NoReader, PinWrong


@dataclass(frozen=True, slots=True)
class Deadlines:
    """Seconds after which a card counts as mute. Slow real cards need about 1 and 3 (estimate)."""

    open_seconds: float = 5.0
    prove_seconds: float = 12.0


class PcscIdReader:
    """kiosk.ports.IdReader over pcscd."""

    def __init__(
        self,
        anchors: Callable[[], CardAnchors],
        *,
        clock: Callable[[], datetime],
        reader: str | None = None,
        deadlines: Deadlines | None = None,
    ) -> None:
        """anchors: asked at each proof, as lists grow old. clock: aware. reader: how its name begins."""
        self._anchors = anchors
        self._clock = clock
        self._deadlines = deadlines or Deadlines()
        self._board = StatusBoard(NoReader(Fault.READER_SERVICE_DOWN))
        self._cards = CardProcess()
        self._supervisor = ReaderSupervisor(self._board, reader)
        self._supervisor.start()

    def watch(self, changed: Callable[[CardStatus], None]) -> None:
        """See the port; `changed` is called here first, then from the supervisor's thread."""
        self._board.watch(changed)

    def status(self) -> CardStatus:
        """See the port."""
        return self._board.status()

    def open_card(self) -> CardOpened:
        """See the port. CARD_BLOCKED when no try is left, CARD_FOREIGN when it is not our kind."""
        reader = self._supervisor.reader
        if not reader:
            status = self._board.status()
            raise Trouble(status.fault if isinstance(status, NoReader) else Fault.READER_GONE, "no reader")
        return CardOpened(self._cards.open(reader, self._deadlines.open_seconds))

    def prove(self, pin: bytearray, challenge: bytes) -> CardProven | PinWrong:
        """See the port. Trouble CARD_SWAPPED when it is no longer the card that was opened."""
        said = self._cards.prove(pin, challenge, self._deadlines.prove_seconds)
        if isinstance(said, PinWrong):
            return said
        return proven(said, challenge, self._anchors(), self._clock())

    def close(self) -> None:
        """See the port."""
        self._supervisor.close()
        self._cards.close()
