"""The face record of ISO/IEC 19794-5."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from passport_samples import FACE, jpeg

from devices.passport.face import Portrait, portrait, record_of
from devices.passport.lds import FileBroken
from kiosk.ports import PortraitKind

CODESTREAM = Portrait(b"\xff\x4f\xff\x51rest", PortraitKind.JPEG_2000)


@pytest.mark.parametrize("face", [FACE, CODESTREAM, Portrait(jpeg(200, 300), PortraitKind.JPEG)])
def test_there_and_back(face: Portrait) -> None:
    """Both encodings, byte for byte."""
    assert portrait(record_of(face, width=30, height=40)) == face


def test_a_record_by_hand() -> None:
    """With two feature points, as the standard lays it out: 14 + 20 + 16 + 12 bytes before the picture."""
    picture = b"\xff\xd8\xff\xe0JFIF"
    block = (20 + 16 + 12 + len(picture)).to_bytes(4, "big") + bytes.fromhex("0002") + bytes(14)
    block += bytes(16) + bytes.fromhex("01 00 001E 0028 01 02 0000 0000") + picture
    record = b"FAC\x00010\x00" + (14 + len(block)).to_bytes(4, "big") + bytes.fromhex("0001") + block
    assert portrait(record) == Portrait(picture, PortraitKind.JPEG)


@pytest.mark.parametrize(
    ("at", "byte"),
    [(0, 0x47), (7, 0x31), (11, 0x00), (13, 0x00), (19, 0x09), (35, 0x02), (46, 0x00)],
    ids=["format", "version", "length", "no face", "feature points", "encoding", "magic"],
)
def test_a_record_that_is_not_what_it_says(at: int, byte: int) -> None:
    """One byte of the head, or of the picture's."""
    record = bytearray(record_of(FACE))
    assert record[at] != byte
    record[at] = byte
    with pytest.raises(FileBroken):
        portrait(bytes(record))


@given(st.binary(max_size=100))
def test_nonsense_is_only_ever_broken(data: bytes) -> None:
    """Also when it begins as it should."""
    for record in (data, record_of(FACE)[:14] + data):
        with pytest.raises(FileBroken):
            portrait(record)
