"""DER as a card writes it; everything else is refused, without being quoted."""

import pytest
from asn1crypto import core
from hypothesis import given
from hypothesis import strategies as st

from contract import der
from contract.card_containers import write_tlv
from contract.certificates import read_certificate
from contract.der import DerBroken


@given(st.lists(st.binary(max_size=300), max_size=5))
def test_what_another_library_wrote_is_read(contents: list[bytes]) -> None:
    """Short and long lengths, in a row, inside a sequence."""
    row = b"".join(core.OctetString(each).dump() for each in contents)
    read = der.only(write_tlv(der.SEQUENCE, row), der.SEQUENCE)
    assert [der.content(value, der.OCTETS) for value in read] == contents


@given(st.integers(-(2**70), 2**70))
def test_integers(number: int) -> None:
    """Of any size and sign, as another library writes them."""
    assert der.integer(der.values(core.Integer(number).dump())[0]) == number


@pytest.mark.parametrize(
    "broken",
    [
        "30",
        "3003",
        "308001000000",
        "3081050000000000",
        "30820001FF",
        "3084000000010A",
        "3080",
        "1F8101010A",
        "30FF",
    ],
)
def test_what_der_does_not_have_is_refused(broken: str) -> None:
    """Cut off, indefinite, lengths not in their shortest form, tags of two bytes."""
    with pytest.raises(DerBroken):
        der.values(bytes.fromhex(broken))


@pytest.mark.parametrize("broken", ["0200", "02020001", "0202FFFF", "0401FF"])
def test_an_integer_has_one_form(broken: str) -> None:
    """Neither empty nor padded, nor of another tag."""
    with pytest.raises(DerBroken):
        der.integer(der.values(bytes.fromhex(broken))[0])


@given(st.binary(max_size=200))
def test_no_bytes_break_the_reader(data: bytes) -> None:
    """Whatever comes: a certificate, or ValueError."""
    with pytest.raises(ValueError):  # noqa: PT011 - whichever
        read_certificate(data)


def test_one_value_is_one_value() -> None:
    """Bytes after it are nobody's."""
    with pytest.raises(DerBroken):
        der.only(bytes.fromhex("30003000"), der.SEQUENCE)
