"""A whole card read (open and prove) through our reader, against the same commands sent raw over PC/SC.

Both talk to one virtual card on a private pcscd, connect exclusively, and reset the card after the answer.
"""

import os
import tempfile
from pathlib import Path
from threading import Event
from time import perf_counter

from smartcard import scard

from benchmarks.station import Station, wait_for
from benchmarks.table import Line
from contract.card_anchors import CardAnchors
from devices.id_card.conversation import Conversation
from devices.id_card.pcsc import PcscTransport
from devices.id_card.pcscd import PrivatePcscd
from devices.id_card.reader import PcscIdReader
from devices.id_card.vpcd import VirtualSlot
from kiosk.faults import Trouble
from kiosk.ports import CardPresent, CardProven
from provisioning.bench.cards import GOOD_PIN
from provisioning.clock import SystemClock

MANY = 25
TARGET = 1.3
CHALLENGE = bytes(range(32))


class _Overhearing(PcscTransport):
    """Keeps the commands, to be sent raw again."""

    def __init__(self, reader: str) -> None:
        super().__init__()
        self.reader = reader
        self.commands: list[list[int]] = []

    def transmit(self, apdu: bytes | bytearray) -> bytes:
        """See `PcscTransport`."""
        self.commands.append(list(apdu))
        return super().transmit(apdu)


def measure(station: Station) -> list[Line]:
    """Ours and raw in turns."""
    with tempfile.TemporaryDirectory(prefix="pc-") as name, PrivatePcscd(Path(name) / "p") as daemon:
        os.environ.update(daemon.environment)  # before the first call: libpcsclite reads it once
        slot = VirtualSlot(daemon.port)
        reader = PcscIdReader(
            lambda: CardAnchors.load(station.folder / "card-anchors"), clock=SystemClock().now
        )
        try:
            slot.insert(station.card())
            wait_for(lambda: reader.status() == CardPresent(), 10, "the card")
            _read(reader)  # the first waits for the worker's start
            line, commands = _overhear()
            ours, peer = [], []
            for _ in range(MANY):
                ours.append(_read(reader) * 1000)
                line.wait_until_free()
                peer.append(line.send(commands) * 1000)
        finally:
            reader.close()
            slot.close()
    return [Line("card read: open + prove", ours, peer, f"{len(commands)} same APDUs raw", target=TARGET)]


def _read(reader: PcscIdReader) -> float:
    began = perf_counter()
    reader.open_card()
    said = reader.prove(bytearray(GOOD_PIN.encode()), CHALLENGE)
    seconds = perf_counter() - began
    if not isinstance(said, CardProven):
        raise TypeError("the card refused its own PIN")
    return seconds


def _overhear() -> tuple["_RawLine", list[list[int]]]:
    _, context = scard.SCardEstablishContext(scard.SCARD_SCOPE_USER)
    _, names = scard.SCardListReaders(context, [])
    line = _RawLine(context, names[0])
    line.wait_until_free()
    transport = _Overhearing(names[0])
    conversation = Conversation(transport)
    try:
        conversation.open()
        conversation.prove(bytearray(GOOD_PIN.encode()), CHALLENGE)
    except Trouble as trouble:
        raise RuntimeError(trouble.fault) from None
    finally:
        conversation.release()
    return line, transport.commands


class _RawLine:
    """pyscard's own functions and nothing else."""

    def __init__(self, context: int, reader: str) -> None:
        self._context = context
        self._reader = reader

    def wait_until_free(self) -> None:
        """Our reader resets the card after it has answered: that is not the raw line's time."""
        never = Event()
        for _ in range(500):
            result, card, _ = self._connect()
            if result == 0:
                scard.SCardDisconnect(card, scard.SCARD_RESET_CARD)
                return
            never.wait(0.01)
        raise TimeoutError("the card is held")

    def send(self, commands: list[list[int]]) -> float:
        """Seconds from connect to the last answer; as with our reader, the reset comes after it."""
        began = perf_counter()
        result, card, protocol = self._connect()
        header = scard.SCARD_PCI_T0 if protocol == scard.SCARD_PROTOCOL_T0 else scard.SCARD_PCI_T1
        for command in commands:
            result, _answer = scard.SCardTransmit(card, header, command)
            if result:
                raise RuntimeError(f"{result:08X}")
        seconds = perf_counter() - began
        scard.SCardDisconnect(card, scard.SCARD_RESET_CARD)
        return seconds

    def _connect(self) -> tuple[int, int, int]:
        result, card, protocol = scard.SCardConnect(
            self._context,
            self._reader,
            scard.SCARD_SHARE_EXCLUSIVE,
            scard.SCARD_PROTOCOL_T0 | scard.SCARD_PROTOCOL_T1,
        )
        return int(result), card, protocol
