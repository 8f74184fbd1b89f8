"""A resident card in software: a PIV card (SP 800-73-4) as one function from command to answer.

Simulation, bench and tests use it; OpenSC is the judge that it behaves as a card. It is made by the issuer.
"""

from dataclasses import dataclass, field
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ec import ECDSA, EllipticCurvePrivateKey
from cryptography.hazmat.primitives.asymmetric.utils import Prehashed
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_der_private_key,
)

from contract.card_containers import ContainerBroken, fields, write_tlv
from devices.id_card.apdu import Command
from devices.id_card.chip import CardMute, CardPulled
from devices.id_card.piv import (
    AID,
    ALGORITHM_P256,
    GENERAL_AUTHENTICATE,
    GET_DATA,
    GET_RESPONSE,
    KEY_HOLDER,
    PIN_REFERENCE,
    SELECT,
    TAG_PRINTED_INFORMATION,
    VERIFY,
    pad_pin,
)

ATR = bytes.fromhex("3B8B800180F9A00000030800001000C8")
"""With the PIV AID in the historical bytes: without them OpenSC refuses EC signatures (measured)."""

PIN_TRIES = 3
"""SP 800-73 leaves the number to the issuer; three is what the counter of the paper card has, too."""

_APPLICATION = bytes.fromhex("61114F0600001000010079074F05A000000308")
_DISCOVERY = (0x7E, bytes.fromhex("4F0BA0000003080000100001005F2F024000"))

OK = b"\x90\x00"
_WRONG_LENGTH = b"\x67\x00"
_PIN_NEEDED = b"\x69\x82"
_BLOCKED = b"\x69\x83"
_NOT_SELECTED = b"\x69\x85"
_WRONG_DATA = b"\x6a\x80"
_NOT_FOUND = b"\x6a\x82"
_WRONG_PARAMETERS = b"\x6a\x86"
_UNKNOWN_INSTRUCTION = b"\x6d\x00"


@dataclass
class Defects:
    """What is wrong with it. mute_at, pulled_at: index of the command since insertion (0-based)."""

    foreign: bool = False
    mute_at: int | None = None
    pulled_at: int | None = None


@dataclass
class VirtualCard:
    """The chip: what is stored, the PIN and its counter, and what the last commands left behind.

    objects: content (inside tag 53) by tag. keys: P-256, by PIV key reference (9A, 9E).
    """

    objects: dict[int, bytes] = field(repr=False)
    keys: dict[int, EllipticCurvePrivateKey] = field(repr=False)
    pin: str = field(repr=False)
    tries_left: int = PIN_TRIES
    atr: bytes = ATR
    defects: Defects = field(default_factory=Defects)
    commands: int = 0
    """Commands since insertion."""
    _selected: bool = False
    _verified: bool = False
    _rest: bytes = field(default=b"", repr=False)
    _chained: bytes = field(default=b"", repr=False)

    @property
    def has_good_atr(self) -> bool:
        """Whether its answer to reset can be understood (ISO 7816-3: TS is 3B or 3F)."""
        return len(self.atr) > 1 and self.atr[0] in (0x3B, 0x3F)

    def insert(self) -> None:
        """The card is put into a slot: everything is as after manufacture, but the counter of tries."""
        self.commands = 0
        self.reset()

    def reset(self) -> None:
        """Power on or reset: nothing is selected, no PIN is known."""
        self._selected = self._verified = False
        self._rest = self._chained = b""

    def respond(self, apdu: bytes) -> bytes:
        """The answer to one command, ending in the status word. Raises CardMute, CardPulled."""
        number, self.commands = self.commands, self.commands + 1
        if number == self.defects.pulled_at:
            raise CardPulled
        if self.defects.mute_at is not None and number >= self.defects.mute_at:
            raise CardMute
        try:
            command = Command.parse(apdu)
        except ValueError:
            return _WRONG_LENGTH
        if command.instruction == GET_RESPONSE:
            return self._part(self._rest, command.expected)
        if command.is_chained:
            self._chained += command.data
            return OK
        command, self._chained = command.with_data(self._chained + command.data), b""
        data, status = self._answer(command)
        return self._part(data, command.expected) if status == OK else status

    def _answer(self, command: Command) -> tuple[bytes, bytes]:
        self._rest = b""
        if command.instruction == SELECT:
            return self._select(command)
        if command.instruction not in (VERIFY, GET_DATA, GENERAL_AUTHENTICATE):
            return b"", _UNKNOWN_INSTRUCTION
        if not self._selected:
            return b"", _NOT_SELECTED
        if command.instruction == VERIFY:
            return b"", self._verify(command)
        return self._get_data(command) if command.instruction == GET_DATA else self._authenticate(command)

    def _part(self, data: bytes, expected: int) -> bytes:
        """As much as was asked for; the rest waits for GET RESPONSE and its size is told (61xx)."""
        part, self._rest = data[:expected], data[expected:]
        return part + (bytes([0x61, min(len(self._rest), 0x100) & 0xFF]) if self._rest else OK)

    def _select(self, command: Command) -> tuple[bytes, bytes]:
        wanted = command.data
        named = len(wanted) >= 5 and (AID.startswith(wanted) or wanted.startswith(AID))
        if self.defects.foreign or command.p1 != 0x04 or not named:
            return b"", _NOT_FOUND
        self._selected = True
        return _APPLICATION, OK

    def _verify(self, command: Command) -> bytes:
        if command.p2 != PIN_REFERENCE:
            return b"\x6a\x88"
        if command.p1 == 0xFF:
            self._verified = False
            return OK
        if not command.data and self._verified:
            return OK
        if self.tries_left == 0:
            return _BLOCKED
        if not command.data:
            return bytes([0x63, 0xC0 | self.tries_left])
        if len(command.data) != 8:
            return _WRONG_DATA
        self._verified = command.data == pad_pin(self.pin.encode())
        self.tries_left = PIN_TRIES if self._verified else self.tries_left - 1
        if self._verified:
            return OK
        return bytes([0x63, 0xC0 | self.tries_left]) if self.tries_left else _BLOCKED

    def _get_data(self, command: Command) -> tuple[bytes, bytes]:
        if (command.p1, command.p2) != (0x3F, 0xFF):
            return b"", _WRONG_PARAMETERS
        if command.data[:1] != b"\x5c" or len(command.data) != 2 + command.data[1]:
            return b"", _WRONG_DATA
        tag = int.from_bytes(command.data[2:], "big")
        if tag == _DISCOVERY[0]:
            return write_tlv(*_DISCOVERY), OK
        if tag == TAG_PRINTED_INFORMATION and not self._verified:
            return b"", _PIN_NEEDED
        if tag not in self.objects:
            return b"", _NOT_FOUND
        return write_tlv(0x53, self.objects[tag]), OK

    def _authenticate(self, command: Command) -> tuple[bytes, bytes]:
        """Sign the 32 bytes as they are: the host has hashed (SP 800-73-4 part 2, A.4)."""
        if command.p1 != ALGORITHM_P256 or command.p2 not in self.keys:
            return b"", _WRONG_PARAMETERS
        if command.p2 == KEY_HOLDER and not self._verified:
            return b"", _PIN_NEEDED
        try:
            digest = fields(fields(command.data)[0x7C])[0x81]
        except (KeyError, ContainerBroken):
            return b"", _WRONG_DATA
        if len(digest) != 32:
            return b"", _WRONG_DATA
        signature = self.keys[command.p2].sign(digest, ECDSA(Prehashed(SHA256())))
        return write_tlv(0x7C, write_tlv(0x82, signature)), OK

    def dump(self) -> dict[str, Any]:
        """All of it for JSON: a virtual card may travel to another process or lie in a file."""
        return {
            "objects": {f"{tag:X}": content.hex() for tag, content in self.objects.items()},
            "keys": {f"{number:X}": _key_bytes(key).hex() for number, key in self.keys.items()},
            "pin": self.pin,
            "tries_left": self.tries_left,
            "atr": self.atr.hex(),
            "foreign": self.defects.foreign,
            "mute_at": self.defects.mute_at,
            "pulled_at": self.defects.pulled_at,
        }

    def counters(self) -> dict[str, int]:
        """What a stay in a slot changed for good."""
        return {"tries_left": self.tries_left, "commands": self.commands}

    def restore(self, counters: dict[str, int]) -> None:
        """Take over the counters of a stay in another process."""
        self.tries_left, self.commands = counters["tries_left"], counters["commands"]

    @classmethod
    def load(cls, dumped: dict[str, Any]) -> "VirtualCard":
        """The card `dump` described."""
        return cls(
            objects={int(tag, 16): bytes.fromhex(content) for tag, content in dumped["objects"].items()},
            keys={int(number, 16): _key(bytes.fromhex(key)) for number, key in dumped["keys"].items()},
            pin=dumped["pin"],
            tries_left=dumped["tries_left"],
            atr=bytes.fromhex(dumped["atr"]),
            defects=Defects(dumped["foreign"], dumped["mute_at"], dumped["pulled_at"]),
        )


def _key_bytes(key: EllipticCurvePrivateKey) -> bytes:
    return key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())


def _key(encoded: bytes) -> EllipticCurvePrivateKey:
    key = load_der_private_key(encoded, None)
    if not isinstance(key, EllipticCurvePrivateKey):
        raise TypeError("a virtual card has keys on a curve")
    return key
