"""The simulated ID card reader: the same card, dialect and checks as the real one, without pcscd.

Demonstrations, the bench and tests put cards in by hand: `reader.insert(card)`.
"""

from collections.abc import Callable
from datetime import datetime

from contract.card_anchors import CardAnchors
from devices.id_card.conversation import Conversation
from devices.id_card.simulated_slot import SimulatedSlot
from devices.id_card.status_board import StatusBoard
from devices.id_card.trust import proven
from devices.id_card.virtual_card import VirtualCard
from kiosk.faults import Fault, Trouble
from kiosk.ports import (
    CardOpened,
    CardProven,
    CardStatus,
    NoCard,
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
        self._slot = SimulatedSlot(mute_seconds)
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
