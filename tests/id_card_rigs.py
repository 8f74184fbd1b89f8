"""A reader and the hand that puts cards into it: the same words for the simulated and the real one."""

from collections.abc import Callable
from datetime import datetime
from threading import Condition
from typing import Protocol

from contract.card_anchors import CardAnchors
from devices.id_card.pcscd import PrivatePcscd
from devices.id_card.reader import Deadlines, PcscIdReader
from devices.id_card.simulated import SimulatedIdReader
from devices.id_card.virtual_card import VirtualCard
from devices.id_card.vpcd import SETTLE_SECONDS, VirtualSlot
from kiosk.ports import CardStatus, IdReader, NoCard

PATIENCE_SECONDS = 10.0
DEADLINES = Deadlines(open_seconds=1.0, prove_seconds=1.0)


class Seen:
    """Every status the reader reported, and a way to wait for one."""

    def __init__(self) -> None:
        self._changed = Condition()
        self.statuses: list[CardStatus] = []

    def __call__(self, status: CardStatus) -> None:
        with self._changed:
            self.statuses.append(status)
            self._changed.notify_all()

    def await_last(self, status: CardStatus) -> None:
        """Until `status` is the last one reported."""
        with self._changed:
            came = self._changed.wait_for(lambda: self.statuses[-1:] == [status], PATIENCE_SECONDS)
            assert came, f"waited for {status}, saw {self.statuses}"


class Rig(Protocol):
    """What the contract test does to a reader."""

    @property
    def reader(self) -> IdReader: ...
    @property
    def seen(self) -> Seen: ...
    def insert(self, card: VirtualCard) -> None: ...
    def eject(self) -> None: ...
    def swap(self, card: VirtualCard, *, quickly: bool = False) -> None: ...
    def unplug(self) -> None: ...
    def plug(self) -> None: ...
    def service_down(self) -> None: ...
    def service_up(self) -> None: ...


class SimulatedRig:
    """The simulated reader has all the handles itself."""

    def __init__(self, anchors: Callable[[], CardAnchors], clock: Callable[[], datetime]) -> None:
        self.reader = SimulatedIdReader(anchors, clock=clock, mute_seconds=0.05)
        self.seen = Seen()
        self.reader.watch(self.seen)
        self.insert, self.eject, self.swap = self.reader.insert, self.reader.eject, self.reader.swap
        self.unplug, self.plug = self.reader.unplug, self.reader.plug
        self.service_down, self.service_up = self.reader.service_down, self.reader.service_up

    def close(self) -> None:
        self.reader.close()


class PcscRig:
    """The real reader on a private pcscd with a virtual slot."""

    def __init__(
        self, pcscd: PrivatePcscd, anchors: Callable[[], CardAnchors], clock: Callable[[], datetime]
    ) -> None:
        self.pcscd = pcscd
        self.slot = VirtualSlot(pcscd.port)
        self.reader = PcscIdReader(anchors, clock=clock, deadlines=DEADLINES)
        self.seen = Seen()
        self.reader.watch(self.seen)
        self.insert, self.eject, self.swap = self.slot.insert, self.slot.eject, self.slot.swap
        self.unplug, self.plug = pcscd.unplug, pcscd.plug
        self.service_down, self.service_up = pcscd.stop_daemon, pcscd.start_daemon

    def make_empty(self) -> None:
        """Eject, and wait until the reader has seen it."""
        self.slot.eject()
        self.seen.await_last(NoCard())
        self.seen.statuses[:] = [NoCard()]

    def close(self) -> None:
        self.reader.close()
        self.slot.close()


__all__ = ["DEADLINES", "SETTLE_SECONDS", "PcscRig", "Rig", "Seen", "SimulatedRig"]
