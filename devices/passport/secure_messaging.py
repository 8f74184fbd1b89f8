"""Secure messaging (ICAO 9303-11, 9.8): each command and answer encrypted, counted, and sealed with a MAC.

Both ends are here, the reader's and the chip's; the published example judges both.
"""

from hmac import compare_digest

from contract.card_containers import ContainerBroken, fields, write_tlv
from devices.id_card.apdu import OK, Answer, Command
from devices.passport import des
from devices.passport.bac import Session
from devices.passport.ciphers import SEAL_BYTES

_PADDED, _BARE, _LE, _STATUS, _MAC = 0x87, 0x85, 0x97, 0x99, 0x8E
"""Data objects: cryptogram of even and of odd instructions, expected length, status, checksum."""

_SECURED = 0x0C
_MAC_OBJECT = bytes([_MAC, SEAL_BYTES])
_NO_PADDING_INDICATOR, _PADDING_INDICATOR = b"", b"\x01"


class MessagingBroken(ValueError):
    """A message that this session did not make: changed, repeated, out of turn, or without its seal."""


class SecureChannel:
    """One end. Each message has its number: a message lost or changed ends the session for both."""

    def __init__(self, session: Session) -> None:
        self._keys = session.keys
        self._counter = session.counter
        self._suite = session.suite

    # ---- the reader's end

    def protect(self, command: Command) -> bytes:
        """The protected command, ready to be sent."""
        self._count()
        head = bytes([_SECURED, command.instruction, command.p1, command.p2])
        objects = self._cryptogram(command.data, odd=bool(command.instruction & 1))
        if command.expected:
            objects += write_tlv(_LE, bytes([command.expected & 0xFF]))
        body = objects + _MAC_OBJECT + self._seal(self._pad(head) + objects)
        return head + bytes([len(body)]) + body + b"\x00"

    def unprotect(self, answer: Answer, *, odd: bool) -> bytes:
        """The data of an answer with status 9000. odd: of the instruction asked. Raises MessagingBroken."""
        found = self._opened(answer.data)
        data = self._plain(found, odd=odd)
        if found.pop(_STATUS, b"") != answer.status.to_bytes(2, "big") or answer.status != OK or found:
            raise MessagingBroken("another status than the sealed one, or an object too many")
        return data

    # ---- the chip's end

    def received(self, command: Command) -> Command:
        """The command within a protected one. Raises MessagingBroken."""
        head = bytes([command.cla, command.instruction, command.p1, command.p2])
        found = self._opened(command.data, before=self._pad(head))
        data = self._plain(found, odd=bool(command.instruction & 1))
        expected = found.pop(_LE, b"")
        if command.cla != _SECURED or found or len(expected) > 1:
            raise MessagingBroken("not a command of this kind")
        size = (expected[0] or 0x100) if expected else 0
        return Command(0, command.instruction, command.p1, command.p2, data, size)

    def answered(self, data: bytes, status: bytes, *, odd: bool) -> bytes:
        """The protected answer, its status in it and after it."""
        self._count()
        objects = self._cryptogram(data, odd=odd) + write_tlv(_STATUS, status)
        return objects + _MAC_OBJECT + self._seal(objects) + status

    # ---- both

    def _cryptogram(self, data: bytes, *, odd: bool) -> bytes:
        if not data:
            return b""
        encrypted = self._suite.encrypt(self._keys.encryption, self._pad(data), self._number())
        return write_tlv(_BARE, encrypted) if odd else write_tlv(_PADDED, _PADDING_INDICATOR + encrypted)

    def _opened(self, body: bytes, *, before: bytes = b"") -> dict[int, bytes]:
        """The sealed objects by tag; the seal covers their bytes as they came. Raises MessagingBroken."""
        self._count()
        objects, seal = body[: -SEAL_BYTES - 2], body[-SEAL_BYTES - 2 :]
        if seal[:2] != _MAC_OBJECT or not compare_digest(self._seal(before + objects), seal[2:]):
            raise MessagingBroken("the seal is missing or wrong")
        try:
            return fields(objects)
        except ContainerBroken as err:
            raise MessagingBroken("the sealed objects are not understood") from err

    def _plain(self, found: dict[int, bytes], *, odd: bool) -> bytes:
        wrapped = found.pop(_BARE if odd else _PADDED, b"")
        indicator = _NO_PADDING_INDICATOR if odd else _PADDING_INDICATOR
        if not wrapped:
            return b""
        if not wrapped.startswith(indicator):
            raise MessagingBroken("padded in a way we do not know")
        try:
            cryptogram = wrapped[len(indicator) :]
            plain = self._suite.decrypt(self._keys.encryption, cryptogram, self._number())
            return des.unpad(plain, self._suite.block)
        except ValueError as err:
            raise MessagingBroken("not whole blocks, or not padded") from err

    def _seal(self, data: bytes) -> bytes:
        return self._suite.seal(self._keys.mac, self._number() + data)

    def _pad(self, data: bytes) -> bytes:
        return des.pad(data, self._suite.block)

    def _count(self) -> None:
        self._counter = (self._counter + 1) % (1 << 8 * self._suite.block)

    def _number(self) -> bytes:
        return self._counter.to_bytes(self._suite.block, "big")
