"""The files in a passport's chip (ICAO 9303-10, logical data structure 1), from bytes to meaning. Pure."""

from dataclasses import dataclass, field
from enum import IntEnum

from contract.card_containers import ContainerBroken, fields, read_tlv, write_tlv

APPLICATION = bytes.fromhex("A0000002471001")
"""The eMRTD application (9303-10, 3.6.1)."""


CARD_ACCESS = 0x011C
"""EF.CardAccess, outside the application: what may be read without any key (9303-10, 3.11.3)."""


class FileId(IntEnum):
    """What we read, by file identifier (9303-10, table 35)."""

    COM = 0x011E
    DG1 = 0x0101
    DG2 = 0x0102
    SOD = 0x011D


TAGS: dict[FileId, int] = {FileId.COM: 0x60, FileId.DG1: 0x61, FileId.DG2: 0x75, FileId.SOD: 0x77}
"""With which tag each file begins."""

GROUPS: dict[FileId, int] = {FileId.DG1: 1, FileId.DG2: 2}
"""The number under which the state signs each data group."""

_OFFSET, _DISCRETIONARY = 0x54, 0x53

HEADER_BYTES = 4
"""Enough for the tag and length of any file up to 64 KiB; longer ones no passport is known to have."""


class FileBroken(ValueError):
    """A file is not what it should be. The text never quotes it."""


@dataclass(frozen=True, slots=True)
class PassportFiles:
    """The raw files as they came from the chip, unchecked."""

    dg1: bytes = field(repr=False)
    dg2: bytes = field(repr=False)
    sod: bytes = field(repr=False)


def size_of(file: FileId, header: bytes) -> int:
    """Bytes of the whole file, from its first HEADER_BYTES. Raises FileBroken."""
    return size_with(TAGS[file], header, file.name)


def size_with(tag: int, header: bytes, name: str) -> int:
    """The same for a file that begins with this tag. name: for the log."""
    if len(header) < 2 or header[0] != tag:
        raise FileBroken(f"{name} begins with another tag")
    first, count = header[1], header[1] & 0x7F
    if first < 0x80:
        return 2 + first
    if count not in (1, 2) or len(header) < 2 + count:
        raise FileBroken(f"the length of {name} is not understood")
    return 2 + count + int.from_bytes(header[2 : 2 + count], "big")


def data_groups(com: bytes) -> frozenset[FileId]:
    """Which data groups EF.COM promises. Unsigned: only good for saying early what is missing."""
    try:
        tags = _content(FileId.COM, com)[0x5C]
    except KeyError as err:
        raise FileBroken("COM has no list of groups") from err
    return frozenset(file for file in GROUPS if TAGS[file] in tags)


def zone(dg1: bytes) -> tuple[str, str]:
    """The two lines of the machine readable zone. Raises FileBroken."""
    signs = _content(FileId.DG1, dg1).get(0x5F1F, b"")
    if len(signs) != 88 or not signs.isascii():
        raise FileBroken("DG1 has no zone of two lines")
    text = signs.decode("ascii")
    return text[:44], text[44:]


def face_record(dg2: bytes) -> bytes:
    """The first biometric data block, 75 → 7F61 → 7F60 → 5F2E (9303-10, 4.7.2.1). Raises FileBroken."""
    group = _content(FileId.DG2, dg2)
    if 0x7F61 not in group:
        raise FileBroken("DG2 has no group of templates")
    try:
        # several templates may stand in a row; the first is the face as printed
        template = next((value for tag, value in read_tlv(group[0x7F61]) if tag == 0x7F60), b"")
        record = fields(template).get(0x5F2E)
    except ContainerBroken as err:
        raise FileBroken("DG2 is no row of templates") from err
    if record is None:
        raise FileBroken("DG2 has no face")
    return record


def signed_data(sod: bytes) -> bytes:
    """The CMS in the document security object. Raises FileBroken."""
    return _inside(FileId.SOD, sod)


def offset_object(offset: int) -> bytes:
    """How READ BINARY with an odd instruction names an offset (ISO 7816-4, 11.2.3)."""
    return write_tlv(_OFFSET, offset.to_bytes((offset.bit_length() + 7) // 8 or 1, "big"))


def discretionary_header(size: int) -> int:
    """Bytes around `size` bytes of a file in the answer to an odd instruction."""
    return len(write_tlv(_DISCRETIONARY, bytes(size))) - size


def discretionary(answer: bytes) -> bytes:
    """The part of the file in the answer to an odd instruction. Raises FileBroken."""
    try:
        return fields(answer)[_DISCRETIONARY]
    except (ContainerBroken, KeyError) as err:
        raise FileBroken("a part of a long file is not understood") from err


def _content(file: FileId, data: bytes) -> dict[int, bytes]:
    try:
        return fields(_inside(file, data))
    except ContainerBroken as err:
        raise FileBroken(f"{file.name} is no TLV") from err


def _inside(file: FileId, data: bytes) -> bytes:
    """What is inside the file's tag, which must be all of it."""
    try:
        ((tag, content),) = read_tlv(data)
    except (ContainerBroken, ValueError) as err:
        raise FileBroken(f"{file.name} is not one value") from err
    if tag != TAGS[file]:
        raise FileBroken(f"{file.name} begins with another tag")
    return content
