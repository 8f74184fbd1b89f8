"""What reader and chip say to each other, from the bare chip to its four files; over any line.

The real driver runs it in the worker process, the simulated one in the kiosk's own.
"""

from devices.id_card.apdu import OK, Command, Transport, exchange
from devices.passport import lds
from devices.passport.access import READ_BINARY, SELECT, Random, open_chip
from devices.passport.lds import FileBroken, FileId, PassportFiles
from devices.passport.secure_messaging import MessagingBroken, SecureChannel
from kiosk.faults import Fault, Trouble

READ_BINARY_ODD = 0xB1

BLOCK_BYTES = 0xDF
"""As much as fits into a short answer: 223 is padded to 224; tags, status and seal make it 242 of 256."""

_LARGEST_SHORT_OFFSET = 0x7FFF
"""Beyond it the offset stands in the data of an odd instruction (ISO 7816-4, 11.2.3)."""


def read_passport(card: Transport, secret: bytes, random: Random) -> PassportFiles:
    """Open the chip that lies on the reader and read it. The line is dropped at the end.

    secret: of the zone (`bac.secret_of`). Trouble: PASSPORT_NO_CHIP, PASSPORT_WRONG_MRZ, PASSPORT_DAMAGED,
    PASSPORT_UNCHECKED (it asks for an access control we do not speak), and the line's own CARD_*, READER_*.
    """
    card.connect()
    try:
        return _Files(card, open_chip(card, secret, random)).read_all()
    except (FileBroken, MessagingBroken) as err:
        raise Trouble(Fault.PASSPORT_DAMAGED, str(err)) from err
    finally:
        card.disconnect()


class _Files:
    """The files, read in blocks through the secured line. Raises Trouble, FileBroken, MessagingBroken."""

    def __init__(self, card: Transport, channel: SecureChannel) -> None:
        self._card = card
        self._channel = channel

    def read_all(self) -> PassportFiles:
        missing = set(lds.GROUPS) - lds.data_groups(self._read(FileId.COM))
        if missing:
            raise FileBroken(f"without {sorted(each.name for each in missing)}")
        sod = self._read(FileId.SOD)
        return PassportFiles(self._read(FileId.DG1), self._read(FileId.DG2), sod)

    def _read(self, file: FileId) -> bytes:
        self._send(Command(0, SELECT, 2, 0x0C, file.to_bytes(2, "big")), f"select {file.name}")
        data = self._block(file, 0, lds.HEADER_BYTES)
        size = lds.size_of(file, data)
        while len(data) < size:
            block = self._block(file, len(data), min(BLOCK_BYTES, size - len(data)))
            if not block:
                raise FileBroken(f"{file.name} ends too early")
            data += block
        return data[:size]

    def _block(self, file: FileId, offset: int, size: int) -> bytes:
        what = f"read {file.name}"
        if offset <= _LARGEST_SHORT_OFFSET:
            return self._send(Command(0, READ_BINARY, offset >> 8, offset & 0xFF, expected=size), what)
        named = lds.offset_object(offset)
        head = lds.discretionary_header(size)
        command = Command(0, READ_BINARY_ODD, 0, 0, named, expected=size + head)
        return lds.discretionary(self._send(command, what))

    def _send(self, command: Command, what: str) -> bytes:
        answer = exchange(self._card, self._channel.protect(command))
        if answer.status != OK:
            raise FileBroken(f"{what} {answer.status:04X}")
        return self._channel.unprotect(answer, odd=bool(command.instruction & 1))
