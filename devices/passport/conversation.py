"""What reader and chip say to each other, from the bare chip to its four files; over any line.

The real driver runs it in the worker process, the simulated one in the kiosk's own.
"""

from collections.abc import Callable

from devices.id_card.apdu import OK, Answer, Command, Transport, exchange
from devices.passport import bac, lds
from devices.passport.bac import Half, Keys
from devices.passport.lds import FileBroken, FileId, PassportFiles
from devices.passport.secure_messaging import MessagingBroken, SecureChannel
from kiosk.faults import Fault, Trouble

SELECT, GET_CHALLENGE, AUTHENTICATE = 0xA4, 0x84, 0x82
READ_BINARY, READ_BINARY_ODD = 0xB0, 0xB1

BLOCK_BYTES = 0xDF
"""As much as fits into a short answer: 223 is padded to 224; tags, status and seal make it 242 of 256."""

_LARGEST_SHORT_OFFSET = 0x7FFF
"""Beyond it the offset stands in the data of an odd instruction (ISO 7816-4, 11.2.3)."""

_NOT_FOUND, _NOT_ALLOWED = (0x6A82, 0x6A81, 0x6999), (0x6982, 0x6985)
_REFUSALS = (0x63, 0x69, 0x6A)
"""First bytes of the status with which chips answer a wrong key: 6988 seen, 6300 in the standard."""

Random = Callable[[int], bytes]
"""So many random bytes (secrets.token_bytes)."""


def read_passport(card: Transport, keys: Keys, random: Random) -> PassportFiles:
    """Open the chip that lies on the reader and read it. The line is dropped at the end.

    Trouble: PASSPORT_NO_CHIP, PASSPORT_WRONG_MRZ, PASSPORT_DAMAGED, PASSPORT_UNCHECKED (asks for an access
    control we do not speak), and the line's own CARD_*, READER_*.
    """
    card.connect()
    try:
        _select_application(card)
        files = _Files(card, SecureChannel(_authenticate(card, keys, random)))
        return files.read_all()
    except (FileBroken, MessagingBroken) as err:
        raise Trouble(Fault.PASSPORT_DAMAGED, str(err)) from err
    finally:
        card.disconnect()


def _select_application(card: Transport) -> None:
    name = lds.APPLICATION
    status = exchange(card, bytes([0, SELECT, 4, 0x0C, len(name)]) + name).status
    if status in _NOT_ALLOWED:  # PACE first: newer chips may have nothing else (9303-11, 4.2)
        raise Trouble(Fault.PASSPORT_UNCHECKED, "the chip asks for PACE")
    if status != OK:
        fault = Fault.PASSPORT_NO_CHIP if status in _NOT_FOUND else Fault.PASSPORT_DAMAGED
        raise Trouble(fault, f"select {status:04X}")


def _authenticate(card: Transport, keys: Keys, random: Random) -> bac.Session:
    challenge = exchange(card, bytes([0, GET_CHALLENGE, 0, 0, bac.CHALLENGE_BYTES]))
    if challenge.status in _NOT_ALLOWED or challenge.status >> 8 == 0x6D:
        raise Trouble(Fault.PASSPORT_UNCHECKED, "the chip knows no basic access control")
    if challenge.status != OK or len(challenge.data) != bac.CHALLENGE_BYTES:
        raise Trouble(Fault.PASSPORT_DAMAGED, f"challenge {challenge.status:04X}")
    mine = Half(random(bac.CHALLENGE_BYTES), random(bac.KEY_BYTES))
    said = bac.token(keys, mine, challenge.data)
    answer = exchange(card, bytes([0, AUTHENTICATE, 0, 0, len(said)]) + said + bytes([bac.ANSWER_BYTES]))
    if answer.status != OK:
        fault = Fault.PASSPORT_WRONG_MRZ if answer.status >> 8 in _REFUSALS else Fault.PASSPORT_DAMAGED
        raise Trouble(fault, f"authenticate {answer.status:04X}")
    try:
        chip = bac.opened(keys, answer.data, theirs=challenge.data, mine=mine.challenge)
    except bac.AccessRefused as err:
        raise Trouble(Fault.PASSPORT_DAMAGED, str(err)) from err
    return bac.session(mine, chip)


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
        answer: Answer = exchange(self._card, self._channel.protect(command))
        if answer.status != OK:
            raise FileBroken(f"{what} {answer.status:04X}")
        return self._channel.unprotect(answer, odd=bool(command.instruction & 1))
