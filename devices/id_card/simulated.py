"""The simulated ID card reader: the same card, dialect and checks as the real one, without pcscd.

Demonstrations, the bench and tests put cards in by hand: `reader.insert(card)`.
"""

from collections.abc import Callable
from datetime import datetime
from threading import Condition

from contract.card_anchors import CardAnchors
from devices.id_card.conversation import Conversation
from devices.id_card.status_board import StatusBoard
from devices.id_card.trust import proven
from devices.id_card.virtual_card import CardMute, CardPulled, VirtualCard
from kiosk.faults import Fault, Trouble
from kiosk.ports import (
    CardFaulty,
    CardOpened,
    CardPresent,
    CardProven,
    CardStatus,
    NoCard,
    NoReader,
    PinWrong,
)

MUTE_SECONDS = 5.0
"""How long a mute card is waited for: as the real reader's deadline."""


class SimulatedIdReader:
    """kiosk.ports.IdReader over a VirtualCard. The handles may be called from any thread."""

    def __init__(
        self,
        anchors: Callable[[], CardAnchors],
        *,
        clock: Callable[[], datetime],
        mute_seconds: float = MUTE_SECONDS,
    ) -> None:
        """anchors: asked at each proof. clock: aware."""
        self._anchors = anchors
        self._clock = clock
        self._board = StatusBoard(NoCard())
        self._slot = _Slot(mute_seconds)
        self._conversation = Conversation(self._slot)

    # ---- the port

    def watch(self, changed: Callable[[CardStatus], None]) -> None:
        """See the port; here `changed` is called in the thread that used the handle."""
        self._board.watch(changed)

    def status(self) -> CardStatus:
        """See the port."""
        return self._board.status()

    def open_card(self) -> CardOpened:
        """See the port."""
        try:
            return CardOpened(self._conversation.open())
        except Trouble:
            self._give_up()
            raise

    def prove(self, pin: bytearray, challenge: bytes) -> CardProven | PinWrong:
        """See the port."""
        try:
            said = self._conversation.prove(pin, challenge)
        except Trouble:
            self._give_up()
            raise
        finally:
            pin[:] = bytes(len(pin))
        if isinstance(said, PinWrong):
            return said
        self._conversation.release()
        return proven(said, challenge, self._anchors(), self._clock())

    def close(self) -> None:
        """See the port. A wait for a mute card ends."""
        self._slot.put(None)

    # ---- the handles

    def insert(self, card: VirtualCard) -> None:
        """Put `card` in. A card with a broken ATR lies the wrong way round."""
        self._slot.put(card)
        self._look()

    def eject(self) -> None:
        """Pull the card, also in the middle of a command."""
        self._slot.put(None)
        self._look()

    def swap(self, card: VirtualCard, *, quickly: bool = False) -> None:
        """Another card. quickly: so that the reader sees no change at all."""
        if not quickly:
            self.eject()
        self.insert(card)

    def unplug(self) -> None:
        """The reader is gone."""
        self._slot.lose(Fault.READER_GONE)
        self._look()

    def plug(self) -> None:
        """The reader is back, with the card that lies in it."""
        self._slot.lose(None)
        self._look()

    def service_down(self) -> None:
        """pcscd is away."""
        self._slot.lose(Fault.READER_SERVICE_DOWN)
        self._look()

    def service_up(self) -> None:
        """pcscd is back."""
        self.plug()

    def _give_up(self) -> None:
        self._conversation.release()
        self._look()  # the card may have gone during the command

    def _look(self) -> None:
        self._board.post(self._slot.status())


class _Slot:
    """apdu.Transport to the card that lies in it. A line belongs to one insertion, as with PC/SC."""

    def __init__(self, mute_seconds: float) -> None:
        self._changed = Condition()
        self._mute_seconds = mute_seconds
        self._card: VirtualCard | None = None
        self._lost: Fault | None = None
        self._insertion = 0
        self._line = -1

    def put(self, card: VirtualCard | None) -> None:
        with self._changed:
            self._insertion += 1
            self._card = card
            if card is not None:
                card.insert()
            self._changed.notify_all()

    def lose(self, fault: Fault | None) -> None:
        with self._changed:
            self._insertion += 1
            self._lost = fault
            self._changed.notify_all()

    def status(self) -> CardStatus:
        with self._changed:
            if self._lost is not None:
                return NoReader(self._lost)
            if self._card is None:
                return NoCard()
            return CardPresent() if self._card.has_good_atr else CardFaulty()

    def connect(self) -> None:
        with self._changed:
            card = self._present()
            if not card.has_good_atr:
                raise Trouble(Fault.CARD_WRONG_WAY, "no sensible ATR")
            card.reset()
            self._line = self._insertion

    def transmit(self, apdu: bytes | bytearray) -> bytes:
        with self._changed:
            if self._lost is not None:
                raise Trouble(self._lost)
            if self._line != self._insertion:
                raise Trouble(Fault.CARD_REMOVED, "the line broke")
            try:
                return self._present().respond(bytes(apdu))
            except CardPulled:
                self._card, self._insertion = None, self._insertion + 1
                raise Trouble(Fault.CARD_REMOVED, "pulled") from None
            except CardMute:
                return self._wait_for_nothing()

    def disconnect(self) -> None:
        with self._changed:
            if self._card is not None and self._line == self._insertion:
                self._card.reset()
            self._line = -1

    def _present(self) -> VirtualCard:
        if self._lost is not None:
            raise Trouble(self._lost)
        if self._card is None:
            raise Trouble(Fault.CARD_REMOVED, "no card")
        return self._card

    def _wait_for_nothing(self) -> bytes:
        line = self._line
        self._changed.wait_for(lambda: self._insertion != line, self._mute_seconds)
        if self._lost is not None:
            raise Trouble(self._lost)
        if self._insertion != line:
            raise Trouble(Fault.CARD_REMOVED, "pulled while mute")
        raise Trouble(Fault.CARD_MUTE, "no answer before the deadline")
