"""The face in DG2: a record of ISO/IEC 19794-5, and the picture in it. Pure.

Passports after 2026 may carry ISO/IEC 39794-5 instead (tag 7F2E): those are refused as unreadable for now.
"""

import struct
from dataclasses import dataclass, field

from devices.passport.lds import FileBroken
from kiosk.ports import PortraitKind

_HEADER = struct.Struct(">4s4sIH")
"""Format, version, length of the record, number of faces (19794-5, 5.4)."""
_FACE = struct.Struct(">IH14x")
"""Length of the block with its picture, number of feature points (5.5)."""
_POINT_BYTES = 8
_PICTURE = struct.Struct(">BBHH6x")
"""Kind of face, encoding, width and height in pixels (5.7)."""

_ENCODINGS = {0: PortraitKind.JPEG, 1: PortraitKind.JPEG_2000}
_MAGIC: dict[PortraitKind, tuple[bytes, ...]] = {
    PortraitKind.JPEG: (b"\xff\xd8\xff",),
    PortraitKind.JPEG_2000: (b"\x00\x00\x00\x0cjP  ", b"\xff\x4f\xff\x51"),  # a file, or the bare codestream
}


@dataclass(frozen=True, slots=True)
class Portrait:
    """The picture as it is stored, not decoded."""

    picture: bytes = field(repr=False)
    kind: PortraitKind


def portrait(record: bytes) -> Portrait:
    """The first face's picture. Raises FileBroken, also for a picture that is not what it says."""
    try:
        form, version, length, faces = _HEADER.unpack_from(record)
        block, points = _FACE.unpack_from(record, _HEADER.size)
        at = _HEADER.size + _FACE.size + points * _POINT_BYTES
        _, encoding, _, _ = _PICTURE.unpack_from(record, at)
    except struct.error as err:
        raise FileBroken("the face record is cut off") from err
    if (form, version[3:]) != (b"FAC\0", b"\0") or not faces or length != len(record):
        raise FileBroken("not a face record")
    picture = record[at + _PICTURE.size : _HEADER.size + block]
    kind = _ENCODINGS.get(encoding)
    if kind is None or not picture.startswith(_MAGIC[kind]):
        raise FileBroken("a picture of another kind")
    return Portrait(picture, kind)


def record_of(picture: Portrait, *, width: int = 0, height: int = 0) -> bytes:
    """A record of this one face without feature points, as an issuer writes it. Pixels; 0: not told."""
    encoding = next(number for number, kind in _ENCODINGS.items() if kind is picture.kind)
    inner = _PICTURE.pack(1, encoding, width, height) + picture.picture
    block = _FACE.pack(_FACE.size + len(inner), 0) + inner
    return _HEADER.pack(b"FAC\0", b"010\0", _HEADER.size + len(block), 1) + block
