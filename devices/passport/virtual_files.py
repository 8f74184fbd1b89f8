"""The reading half of a virtual passport: one file is open, and parts of it are told (ISO 7816-4, 11.2.3)."""

from contract.card_containers import ContainerBroken, fields, write_tlv
from devices.id_card.apdu import Command

_LARGEST_OFFSET = 0x7FFF
"""Of an even instruction; an odd one names its offset in the data."""

_OK = b"\x90\x00"
_NO_FILE = b"\x69\x86"
_WRONG_DATA = b"\x6a\x80"
_WRONG_PARAMETERS = b"\x6b\x00"


class OpenFile:
    """What SELECT left open. content: None when there is none."""

    def __init__(self, content: bytes | None = None) -> None:
        self._content = content

    def read(self, command: Command) -> tuple[bytes, bytes]:
        """A part, and the status: READ BINARY with either instruction."""
        if self._content is None:
            return b"", _NO_FILE
        if command.instruction & 1:
            return self._read_far(self._content, command)
        offset = command.p1 << 8 | command.p2
        if offset > min(_LARGEST_OFFSET, len(self._content)):
            return b"", _WRONG_PARAMETERS
        return self._content[offset : offset + command.expected], _OK

    @staticmethod
    def _read_far(content: bytes, command: Command) -> tuple[bytes, bytes]:
        try:
            offset = int.from_bytes(fields(command.data)[0x54], "big")
        except (ContainerBroken, KeyError):
            return b"", _WRONG_DATA
        room = command.expected - (2 if command.expected < 0x82 else 3)  # tag and length count as well
        return write_tlv(0x53, content[offset : offset + room]), _OK
