"""Basic access control against the worked example of ICAO 9303-11, Appendix D."""

from datetime import date

import pytest

from contract.mrz import MrzKey
from devices.passport import des
from devices.passport.bac import AccessRefused, Half, Keys, access_keys, opened, secret_of, session, token


def h(text: str) -> bytes:
    """Hexadecimal to bytes."""
    return bytes.fromhex(text)


INFORMATION = "L898902C<369080619406236"
KEYS = Keys(h("AB94FDECF2674FDFB9B391F85D7F76F2"), h("7962D9ECE03D1ACD4C76089DCE131543"))
READER = Half(h("781723860C06C226"), h("0B795240CB7049B01C19B33E32804F0B"))
CHIP = Half(h("4608F91988702212"), h("0B4F80323EB3191CB04970CB4052790B"))
FROM_READER = h("72C29C2371CC9BDB65B779B8E8D37B29ECC154AA56A8799FAE2F498F76ED92F25F1448EEA8AD90A7")
FROM_CHIP = h("46B9342A41396CD7386BF5803104D7CEDC122B9132139BAF2EEDC94EE178534F2F2D235D074D7449")


@pytest.mark.parametrize(
    ("seed", "purpose", "key"),
    [
        ("239AB9CB282DAF66231DC5A4DF6BFBAE", des.FOR_ENCRYPTION, "AB94FDECF2674FDFB9B391F85D7F76F2"),
        ("239AB9CB282DAF66231DC5A4DF6BFBAE", des.FOR_MAC, "7962D9ECE03D1ACD4C76089DCE131543"),
        ("0036D272F5C350ACAC50C3F572D23600", des.FOR_ENCRYPTION, "979EC13B1CBFE9DCD01AB0FED307EAE5"),
        ("0036D272F5C350ACAC50C3F572D23600", des.FOR_MAC, "F1CB1F1FB5ADF208806B89DC579DC1F8"),
    ],
)
def test_keys_from_seeds(seed: str, purpose: int, key: str) -> None:
    """D.1 and D.3, parity included."""
    assert des.derive(h(seed), purpose) == h(key)


def test_keys_from_the_zone() -> None:
    """D.2, from the MRZ information and from its three fields."""
    assert access_keys(secret_of(INFORMATION)) == KEYS
    key = MrzKey("L898902C", date(1969, 8, 6), date(1994, 6, 23))
    assert access_keys(secret_of(key.information)) == KEYS


def test_both_tokens() -> None:
    """D.3, steps 2 to 4 of the reader and of the chip."""
    assert token(KEYS, READER, CHIP.challenge) == FROM_READER
    assert token(KEYS, CHIP, READER.challenge) == FROM_CHIP


def test_both_sides_open_the_others_token() -> None:
    """D.3, and the same session on both sides."""
    assert opened(KEYS, FROM_CHIP, theirs=CHIP.challenge, mine=READER.challenge) == CHIP
    assert opened(KEYS, FROM_READER, theirs=None, mine=CHIP.challenge) == READER
    made = session(READER, CHIP)
    assert made.keys == Keys(h("979EC13B1CBFE9DCD01AB0FED307EAE5"), h("F1CB1F1FB5ADF208806B89DC579DC1F8"))
    assert made.counter == 0x887022120C06C226


def test_any_flipped_bit_in_a_token_is_refused() -> None:
    """Cryptogram and MAC alike."""
    for bit in range(len(FROM_CHIP) * 8):
        flipped = bytearray(FROM_CHIP)
        flipped[bit // 8] ^= 1 << bit % 8
        with pytest.raises(AccessRefused):
            opened(KEYS, bytes(flipped), theirs=CHIP.challenge, mine=READER.challenge)


@pytest.mark.parametrize(
    ("theirs", "mine"), [(bytes(8), READER.challenge), (CHIP.challenge, bytes(8))], ids=["theirs", "mine"]
)
def test_a_token_of_another_session_is_refused(theirs: bytes, mine: bytes) -> None:
    """Right key, old challenge: somebody plays a recording."""
    with pytest.raises(AccessRefused):
        opened(KEYS, FROM_CHIP, theirs=theirs, mine=mine)


def test_a_short_token_is_refused() -> None:
    """Cut off."""
    with pytest.raises(AccessRefused):
        opened(KEYS, FROM_CHIP[:-1], theirs=CHIP.challenge, mine=READER.challenge)


def test_padding() -> None:
    """Always one byte at least; what is no padding is refused."""
    assert [des.unpad(des.pad(bytes(size))) for size in range(17)] == [bytes(size) for size in range(17)]
    for wrong in (b"", bytes(8), b"\x80" + bytes(8), b"abcdefgh"):
        with pytest.raises(ValueError, match="padding"):
            des.unpad(wrong)
