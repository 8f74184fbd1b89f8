"""A whole card read (open and prove) through our reader, against the same commands sent raw over PC/SC.

Both talk to one virtual card on a private pcscd, connect exclusively, and reset the card after the answer.
"""

import os
import tempfile
from pathlib import Path
from threading import Event
from time import perf_counter

from smartcard import scard
from smartcard.Exceptions import SmartcardException
from smartcard.pcsc.PCSCReader import PCSCReader
from smartcard.System import readers
from typing_extensions import override

from benchmarks.station import Station, wait_for
from benchmarks.table import Line
from contract.card_folder import FolderAnchors
from devices.id_card.conversation import Conversation
from devices.id_card.pcsc import PcscTransport
from devices.id_card.pcscd import PrivatePcscd
from devices.id_card.reader import PcscIdReader
from devices.id_card.vpcd import VirtualSlot
from kiosk.faults import Trouble
from kiosk.ports import CardPresent, CardProven
from provisioning.bench.cards import GOOD_PIN
from provisioning.clock import SystemClock

MANY = 40
TARGET = 1.3
CHALLENGE = bytes(range(32))


class _Overhearing(PcscTransport):
    """Keeps the commands, to be sent raw again."""

    def __init__(self, reader: str) -> None:
        super().__init__()
        self.reader = reader
        self.commands: list[list[int]] = []

    @override
    def transmit(self, apdu: bytes | bytearray) -> bytes:
        """See `PcscTransport`."""
        self.commands.append(list(apdu))
        return super().transmit(apdu)


def measure(station: Station) -> list[Line]:
    """Ours and raw in turns."""
    with tempfile.TemporaryDirectory(prefix="pc-") as name, PrivatePcscd(Path(name) / "p") as daemon:
        os.environ.update(daemon.environment)  # before the first call: libpcsclite reads it once
        slot = VirtualSlot(daemon.port)
        reader = PcscIdReader(FolderAnchors(station.folder / "card-anchors"), clock=SystemClock().now)
        try:
            slot.insert(station.card())
            wait_for(lambda: reader.status() == CardPresent(), 10, "the card")
            _read(reader)  # the first waits for the worker's start
            pcsc = readers()[0]
            _wait_until_free(pcsc)
            commands = _overhear(str(pcsc))
            ours, peer = [], []
            for _ in range(MANY):
                ours.append(_read(reader) * 1000)
                _wait_until_free(pcsc)
                peer.append(_send(pcsc, commands) * 1000)
        finally:
            reader.close()
            slot.close()
    return [
        Line("card read: open + prove", ours, peer, f"same {len(commands)} APDUs, pyscard", target=TARGET)
    ]


def _read(reader: PcscIdReader) -> float:
    began = perf_counter()
    reader.open_card()
    said = reader.prove(bytearray(GOOD_PIN.encode()), CHALLENGE)
    seconds = perf_counter() - began
    if not isinstance(said, CardProven):
        raise TypeError("the card refused its own PIN")
    return seconds


def _overhear(reader: str) -> list[list[int]]:
    """The commands of one whole read."""
    transport = _Overhearing(reader)
    conversation = Conversation(transport)
    try:
        conversation.open()
        conversation.prove(bytearray(GOOD_PIN.encode()), CHALLENGE)
    except Trouble as trouble:
        raise RuntimeError(trouble.fault) from None
    finally:
        conversation.release()
    return transport.commands


def _wait_until_free(reader: PCSCReader) -> None:
    """Our reader resets the card after it has answered: that is not the raw line's time."""
    never = Event()
    for _ in range(500):
        connection = reader.createConnection()
        try:
            connection.connect(mode=scard.SCARD_SHARE_EXCLUSIVE, disposition=scard.SCARD_RESET_CARD)
        except SmartcardException:
            never.wait(0.01)
        else:
            connection.disconnect()
            return
    raise TimeoutError("the card is held")


def _send(reader: PCSCReader, commands: list[list[int]]) -> float:
    """Seconds from connect to the last answer, by pyscard's own connection; the reset comes after it."""
    began = perf_counter()
    connection = reader.createConnection()
    connection.connect(mode=scard.SCARD_SHARE_EXCLUSIVE, disposition=scard.SCARD_RESET_CARD)
    for command in commands:
        connection.transmit(command)
    seconds = perf_counter() - began
    connection.disconnect()
    return seconds
