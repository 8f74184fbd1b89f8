"""The files of a chip, read strictly: a stranger wrote them."""

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st
from passport_samples import FACE, HONG

from contract.card_containers import write_tlv
from devices.passport import lds
from devices.passport.face import portrait
from devices.passport.issuer import common, data_group_1, data_group_2
from devices.passport.lds import FileBroken, FileId

COM = bytes.fromhex("60145F0104303130365F36063034303030305C026175")
"""EF.COM of 9303-11, Appendix D.4."""


def test_the_published_com() -> None:
    """It promises DG1 and DG2, and is 22 bytes long; other groups do not disturb."""
    assert lds.data_groups(COM) == {FileId.DG1, FileId.DG2}
    assert lds.size_of(FileId.COM, COM[:4]) == len(COM)
    more = bytes.fromhex("60165F0104303130375F36063034303030305C046175636E")
    assert lds.data_groups(more) == {FileId.DG1, FileId.DG2}


def test_the_published_dg1() -> None:
    """The specimen of 9303-10: the zone comes out in two lines."""
    lines = ("P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L898902C36UTO7408122F1204159ZE184226B<<<<<10")
    dg1 = bytes.fromhex("615B5F1F58") + "".join(lines).encode()
    assert lds.zone(dg1) == lines


def test_what_the_issuer_writes_is_read() -> None:
    """Zone, face, list."""
    assert lds.zone(data_group_1(HONG)) == HONG.lines()
    assert portrait(lds.face_record(data_group_2(FACE))) == FACE
    assert lds.data_groups(common({FileId.DG1: b""})) == {FileId.DG1}


@pytest.mark.parametrize(
    ("header", "size"),
    [("615B5F1F", 93), ("758180AA", 131), ("75820100", 260), ("7782FFFF", 65539), ("610000", 2)],
)
def test_sizes(header: str, size: int) -> None:
    """Short and long forms, tag and length included."""
    file = next(each for each in FileId if lds.TAGS[each] == int(header[:2], 16))
    assert lds.size_of(file, bytes.fromhex(header)) == size


@pytest.mark.parametrize("header", ["", "75", "615B", "758301000000", "7580", "7582"])
def test_sizes_that_are_not_understood(header: str) -> None:
    """Another tag, no length, an endless one, one beyond 64 KiB."""
    with pytest.raises(FileBroken):
        lds.size_of(FileId.DG2, bytes.fromhex(header)[:4])


@pytest.mark.parametrize(
    "dg2",
    [
        b"",
        b"\x75\x00",
        write_tlv(0x7F61, b""),  # the outer 75 is missing
        write_tlv(0x75, write_tlv(0x7F61, b"")),
        write_tlv(0x75, write_tlv(0x7F61, b"\x7f")),
        write_tlv(0x75, write_tlv(0x7F61, write_tlv(0x7F60, write_tlv(0xA1, b"")))),
        data_group_2(FACE)[:-1],
        data_group_2(FACE) + b"\x00",
    ],
)
def test_a_dg2_without_a_face(dg2: bytes) -> None:
    """Each wrapper missing in turn, cut off, or with something behind it."""
    with pytest.raises(FileBroken):
        lds.face_record(dg2)


@pytest.mark.parametrize("dg1", [b"\x61\x00", write_tlv(0x61, write_tlv(0x5F1F, b"<" * 90)), b"\x61\x02ab"])
def test_a_dg1_without_a_zone(dg1: bytes) -> None:
    """Empty, of another document's size, no structure."""
    with pytest.raises(FileBroken):
        lds.zone(dg1)


@given(st.binary(max_size=200))
def test_nonsense_is_only_ever_broken(data: bytes) -> None:
    """Whatever a chip says, no other error comes out."""
    for read in (lds.zone, lds.face_record, lds.data_groups, lds.signed_data, lds.discretionary):
        with contextlib.suppress(FileBroken):
            read(data)


@given(st.integers(0, 0xFFFF), st.integers(1, 223))
def test_far_parts(offset: int, size: int) -> None:
    """Offset and part travel in objects; the length asked for is the part's with its wrapper."""
    assert int.from_bytes(lds.offset_object(offset)[2:], "big") == offset
    wrapped = write_tlv(0x53, bytes(size))
    assert len(wrapped) == size + lds.discretionary_header(size)
    assert lds.discretionary(wrapped) == bytes(size)
