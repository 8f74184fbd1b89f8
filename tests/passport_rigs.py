"""A passport reader and the hand that lays passports on it: the same words for simulated and real."""

from collections.abc import Callable
from datetime import datetime
from typing import Protocol

from id_card_rigs import Seen

from devices.id_card.pcscd import READER_NAME, PrivatePcscd
from devices.id_card.vpcd import VirtualSlot
from devices.passport.passive_authentication import Anchors
from devices.passport.reader import PcscPassportReader
from devices.passport.simulated import SimulatedPassportReader
from devices.passport.virtual_passport import VirtualPassport
from devices.passport.vpcd import MODULE
from kiosk.ports import NoCard, PassportReader

READ_SECONDS = 2.0
READER = f"{READER_NAME} 00 01"
"""The second slot of the virtual reader; the first is for resident cards."""


class PassportRig(Protocol):
    """What the contract test does to a reader."""

    @property
    def reader(self) -> PassportReader: ...
    @property
    def seen(self) -> Seen: ...
    def lay_on(self, passport: VirtualPassport) -> None: ...
    def take_away(self) -> None: ...
    def unplug(self) -> None: ...
    def plug(self) -> None: ...
    def service_down(self) -> None: ...
    def service_up(self) -> None: ...


class SimulatedPassportRig:
    """The simulated reader has all the handles itself."""

    def __init__(self, anchors: Anchors, clock: Callable[[], datetime]) -> None:
        self.reader = SimulatedPassportReader(anchors, clock=clock, mute_seconds=0.05)
        self.seen = Seen()
        self.reader.watch(self.seen)
        self.lay_on, self.take_away = self.reader.lay_on, self.reader.take_away
        self.unplug, self.plug = self.reader.unplug, self.reader.plug
        self.service_down, self.service_up = self.reader.service_down, self.reader.service_up

    def close(self) -> None:
        self.reader.close()


class PcscPassportRig:
    """The real reader on a private pcscd with a virtual slot."""

    def __init__(self, pcscd: PrivatePcscd, anchors: Anchors, clock: Callable[[], datetime]) -> None:
        self.slot = VirtualSlot(pcscd.port + 1, module=MODULE)
        self.reader = PcscPassportReader(anchors, clock=clock, reader=READER, read_seconds=READ_SECONDS)
        self.seen = Seen()
        self.reader.watch(self.seen)
        self.take_away = self.slot.eject
        self.unplug, self.plug = pcscd.unplug, pcscd.plug
        self.service_down, self.service_up = pcscd.stop_daemon, pcscd.start_daemon

    def lay_on(self, passport: VirtualPassport) -> None:
        self.slot.insert(passport)

    def make_empty(self) -> None:
        """Take away what lies there, and wait until the reader has seen it."""
        self.slot.eject()
        self.seen.await_last(NoCard())
        self.seen.statuses[:] = [NoCard()]

    def close(self) -> None:
        self.reader.close()
        self.slot.close()
