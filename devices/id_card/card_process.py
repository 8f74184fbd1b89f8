"""The kiosk's side of the card worker: what a resident card is asked, each act with its deadline."""

from devices.id_card import frames
from devices.id_card.conversation import CardRecord
from devices.id_card.worker import Order, Reply
from devices.id_card.worker_process import WorkerProcess
from kiosk.ports import PinWrong


class CardProcess:
    """One worker at a time. Used by one thread, the card lane's; `close` may come from another."""

    def __init__(self) -> None:
        self._process = WorkerProcess("devices.id_card.worker")
        self.close = self._process.close

    def open(self, reader: str, seconds: float) -> int:
        """The PIN tries left of the card in `reader`. Trouble: CARD_*, READER_*."""
        kind, fields = self._process.ask(seconds, Order.OPEN, reader.encode())
        if kind != Reply.OPENED:
            raise frames.FrameBroken(kind)
        return fields[0][0]

    def prove(self, pin: bytearray, challenge: bytes, seconds: float) -> CardRecord | PinWrong:
        """The PIN is overwritten as soon as it is sent."""
        try:
            kind, fields = self._process.ask(seconds, Order.PROVE, pin, challenge)
        finally:
            pin[:] = bytes(len(pin))
        if kind == Reply.PIN_WRONG:
            return PinWrong(fields[0][0])
        if kind != Reply.RECORD:
            raise frames.FrameBroken(kind)
        return CardRecord(*fields)
