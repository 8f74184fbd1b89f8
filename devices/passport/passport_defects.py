"""What a forger, a fall or water does to a passport's chip. What the chip itself does are plain fields."""

from contract.card_containers import read_tlv, write_tlv
from devices.passport import lds
from devices.passport.lds import FileId
from devices.passport.virtual_passport import VirtualPassport


def forge_signature(passport: VirtualPassport) -> None:
    """The last byte of the state's signature is another one."""
    _flip_last(passport, FileId.SOD)


def change_face(passport: VirtualPassport) -> None:
    """The picture is not the one that was signed."""
    _flip_last(passport, FileId.DG2)


def lose_face(passport: VirtualPassport) -> None:
    """DG2 is gone, though EF.COM promises it."""
    del passport.files[FileId.DG2]


def garble_signature(passport: VirtualPassport) -> None:
    """The security object is no structure at all."""
    ((tag, signed),) = read_tlv(passport.files[FileId.SOD])
    passport.files[FileId.SOD] = write_tlv(tag, bytes(len(signed)))


def swap_chip(passport: VirtualPassport, other: VirtualPassport) -> None:
    """The chip of another genuine passport, made to open with this printed page."""
    passport.files = dict(other.files)


def promise_no_face(passport: VirtualPassport) -> None:
    """EF.COM lists the zone only."""
    tags = bytes([lds.TAGS[FileId.DG1]])
    content = write_tlv(0x5F01, b"0107") + write_tlv(0x5F36, b"040000") + write_tlv(0x5C, tags)
    passport.files[FileId.COM] = write_tlv(lds.TAGS[FileId.COM], content)


def _flip_last(passport: VirtualPassport, file: FileId) -> None:
    content = passport.files[file]
    passport.files[file] = content[:-1] + bytes([content[-1] ^ 1])
