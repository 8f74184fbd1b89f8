"""A virtual network printer for tests and for the tour: ESC/POS over TCP on the loopback."""

import logging
import socket
from contextlib import suppress
from pathlib import Path
from threading import Thread
from types import TracebackType

from PIL import Image

from devices.receipt_printer.condition import Condition
from devices.receipt_printer.handles import Handles
from devices.receipt_printer.mechanism import Mechanism
from devices.receipt_printer.tray import Tray

logger = logging.getLogger(__name__)

LOOPBACK = "127.0.0.1"


class ReceiptSink(Handles):
    """Listens from construction on until `close`; one connection at a time, as most printers.

    port: 0 takes a free one, told by `.port`. out: each slip is also written there as `NN.png`.
    """

    def __init__(self, out: Path | None = None, *, columns: int = 48, port: int = 0) -> None:
        self._tray = Tray(*([] if out is None else [out]))
        self._mechanism = Mechanism(columns, self._tray.receive)
        super().__init__(lambda: self._mechanism.condition, self._put_into)
        self._peer: socket.socket | None = None
        self._server = socket.create_server((LOOPBACK, port))
        self.port: int = self._server.getsockname()[1]
        self._thread = Thread(target=self._serve, name="receipt-sink", daemon=True)
        self._thread.start()

    def __enter__(self) -> "ReceiptSink":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def slips(self) -> list[Image.Image]:
        """The pictures of all slips that came out, oldest first."""
        return [slip.picture for slip in self._tray.slips]

    @property
    def texts(self) -> list[str]:
        """What of each slip was text to the printer."""
        return [slip.text for slip in self._tray.slips]

    @property
    def unknown(self) -> list[int]:
        """Bytes that meant nothing to the printer."""
        return self._mechanism.unknown

    def hang_up(self) -> None:
        """Close the open connection, as a printer does that was idle too long."""
        peer = self._peer
        if peer is not None:
            with suppress(OSError):  # the other side was faster
                peer.shutdown(socket.SHUT_RDWR)

    def close(self) -> None:
        """Stop listening and end the thread."""
        self._server.shutdown(socket.SHUT_RDWR)
        self.unplug()
        self._thread.join()
        self._server.close()

    def _put_into(self, condition: Condition) -> None:
        """Being unplugged also ends the open connection."""
        self._mechanism.change(condition)
        if condition.gone:
            self.hang_up()

    def _serve(self) -> None:
        while True:
            try:
                peer, _ = self._server.accept()
            except OSError:  # closed
                return
            with peer:
                self._peer = peer  # before the look at `gone`: being unplugged finds it, or is found
                if not self._mechanism.condition.gone:
                    self._talk(peer)
                self._peer = None

    def _talk(self, peer: socket.socket) -> None:
        try:
            while data := peer.recv(65_536):
                peer.sendall(self._mechanism.take(data))
        except OSError:
            logger.debug("the line was cut")
