"""A slot in this process, as PC/SC shows it: a chip comes, answers, is pulled; the reader may go away."""

from threading import Condition

from devices.id_card.chip import CardMute, CardPulled, VirtualChip
from kiosk.faults import Fault, Trouble
from kiosk.ports import CardFaulty, CardPresent, CardStatus, NoCard, NoReader


class SimulatedSlot:
    """apdu.Transport to the card that lies in it. A line belongs to one insertion, as with PC/SC."""

    def __init__(self, mute_seconds: float) -> None:
        """mute_seconds: how long a mute chip is waited for."""
        self._changed = Condition()
        self._mute_seconds = mute_seconds
        self._card: VirtualChip | None = None
        self._lost: Fault | None = None
        self._insertion = 0
        self._line = -1

    def put(self, card: VirtualChip | None) -> None:
        """A chip comes; None: what lies there is pulled."""
        with self._changed:
            self._insertion += 1
            self._card = card
            if card is not None:
                card.insert()
            self._changed.notify_all()

    def lose(self, fault: Fault | None) -> None:
        """The reader or its service goes away with `fault`; None: it is back."""
        with self._changed:
            self._insertion += 1
            self._lost = fault
            self._changed.notify_all()

    def status(self) -> CardStatus:
        """What the reader sees now."""
        with self._changed:
            if self._lost is not None:
                return NoReader(self._lost)
            if self._card is None:
                return NoCard()
            return CardPresent() if self._card.has_good_atr else CardFaulty()

    def connect(self) -> None:
        """See apdu.Transport."""
        with self._changed:
            card = self._present()
            if not card.has_good_atr:
                raise Trouble(Fault.CARD_WRONG_WAY, "no sensible ATR")
            card.reset()
            self._line = self._insertion

    def transmit(self, apdu: bytes | bytearray) -> bytes:
        """See apdu.Transport. A mute chip is waited for as long as the real reader's deadline."""
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
        """See apdu.Transport."""
        with self._changed:
            if self._card is not None and self._line == self._insertion:
                self._card.reset()
            self._line = -1

    def _present(self) -> VirtualChip:
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
