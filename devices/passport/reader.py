"""The passport reader of the kiosk: contactless PC/SC underneath, the port above. One lane calls it."""

from collections.abc import Callable
from datetime import datetime

from contract.mrz import MrzKey
from devices.id_card import frames
from devices.id_card.status_board import StatusBoard
from devices.id_card.supervisor import ReaderSupervisor
from devices.id_card.worker_process import WorkerProcess
from devices.passport.bac import secret_of
from devices.passport.lds import PassportFiles
from devices.passport.passive_authentication import Anchors, authenticated
from devices.passport.troubles import of_passport
from devices.passport.worker import Order, Reply
from kiosk.faults import Fault, Trouble
from kiosk.ports import CardStatus, NoReader, PassportRead

READ_SECONDS = 25.0
"""After which a chip counts as mute. 40 KiB at 106 kbit/s in short blocks take about 8 (estimate)."""


class PcscPassportReader:
    """kiosk.ports.passport_reader.PassportReader over pcscd."""

    def __init__(
        self,
        anchors: Anchors,
        *,
        clock: Callable[[], datetime],
        reader: str,
        read_seconds: float = READ_SECONDS,
    ) -> None:
        """anchors: of each state, asked at each passport. clock: aware. reader: how its name begins."""
        self._anchors = anchors
        self._clock = clock
        self._read_seconds = read_seconds
        self._board = StatusBoard(NoReader(Fault.READER_SERVICE_DOWN))
        self._worker = WorkerProcess("devices.passport.worker")
        self._supervisor = ReaderSupervisor(self._board, reader)
        self._supervisor.start()

    def watch(self, changed: Callable[[CardStatus], None]) -> None:
        """See the port; `changed` is called here first, then from the supervisor's thread."""
        self._board.watch(changed)

    def status(self) -> CardStatus:
        """See the port."""
        return self._board.status()

    def read(self, key: MrzKey) -> PassportRead:
        """See the port."""
        try:
            files = self._files(key)
        except Trouble as trouble:
            raise of_passport(trouble) from trouble
        return authenticated(files, key, self._anchors, self._clock())

    def close(self) -> None:
        """See the port."""
        self._supervisor.close()
        self._worker.close()

    def _files(self, key: MrzKey) -> PassportFiles:
        reader = self._supervisor.reader
        if not reader:
            status = self._board.status()
            raise Trouble(status.fault if isinstance(status, NoReader) else Fault.READER_GONE, "no reader")
        secret = secret_of(key.information)
        kind, fields = self._worker.ask(self._read_seconds, Order.READ, reader.encode(), secret)
        if kind != Reply.FILES:
            raise frames.FrameBroken(kind)
        return PassportFiles(*fields)
