"""The simulated passport reader: the same chip, dialect and checks as the real one, without pcscd.

Demonstrations, the bench and tests lay passports on it by hand: `reader.lay_on(passport)`.
"""

import secrets
from collections.abc import Callable
from datetime import datetime

from contract.mrz import MrzKey
from devices.id_card.simulated_slot import SimulatedSlot
from devices.id_card.status_board import StatusBoard
from devices.passport.access import Random
from devices.passport.bac import secret_of
from devices.passport.conversation import read_passport
from devices.passport.passive_authentication import Anchors, authenticated
from devices.passport.troubles import of_passport
from devices.passport.virtual_passport import VirtualPassport
from kiosk.faults import Fault, Trouble
from kiosk.ports import CardStatus, NoCard, PassportRead

MUTE_SECONDS = 5.0
"""How long a mute chip is waited for; shorter than at the real reader, for whoever demonstrates it."""


class SimulatedPassportReader:
    """kiosk.ports.passport_reader.PassportReader over a VirtualPassport. Any thread may use the handles."""

    def __init__(
        self,
        anchors: Anchors,
        *,
        clock: Callable[[], datetime],
        mute_seconds: float = MUTE_SECONDS,
        random: Random = secrets.token_bytes,
    ) -> None:
        """anchors: of each state, asked at each passport. clock: aware."""
        self._anchors = anchors
        self._clock = clock
        self._random = random
        self._board = StatusBoard(NoCard())
        self._slot = SimulatedSlot(mute_seconds)

    # ---- the port

    def watch(self, changed: Callable[[CardStatus], None]) -> None:
        """See the port; here `changed` is called in the thread that used the handle."""
        self._board.watch(changed)

    def status(self) -> CardStatus:
        """See the port."""
        return self._board.status()

    def read(self, key: MrzKey) -> PassportRead:
        """See the port."""
        try:
            files = read_passport(self._slot, secret_of(key.information), self._random)
        except Trouble as trouble:
            self._look()  # it may have been lifted during a command
            raise of_passport(trouble) from trouble
        return authenticated(files, key, self._anchors, self._clock())

    def close(self) -> None:
        """See the port. A wait for a mute chip ends."""
        self._slot.put(None)

    # ---- the handles

    def lay_on(self, passport: VirtualPassport) -> None:
        """Lay `passport` on the reader."""
        self._slot.put(passport)
        self._look()

    def take_away(self) -> None:
        """Lift it, also in the middle of a command."""
        self._slot.put(None)
        self._look()

    def unplug(self) -> None:
        """The reader is gone."""
        self._slot.lose(Fault.READER_GONE)
        self._look()

    def plug(self) -> None:
        """The reader is back, with what lies on it."""
        self._slot.lose(None)
        self._look()

    def service_down(self) -> None:
        """pcscd is away."""
        self._slot.lose(Fault.READER_SERVICE_DOWN)
        self._look()

    def service_up(self) -> None:
        """pcscd is back."""
        self.plug()

    def _look(self) -> None:
        self._board.post(self._slot.status())
