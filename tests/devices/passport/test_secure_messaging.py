"""Secure messaging against the worked example of ICAO 9303-11, D.4, from both ends; and changed bits."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from devices.id_card.apdu import Answer, Command
from devices.passport.bac import Keys, Session
from devices.passport.secure_messaging import MessagingBroken, SecureChannel

KEYS = Keys(
    bytes.fromhex("979EC13B1CBFE9DCD01AB0FED307EAE5"), bytes.fromhex("F1CB1F1FB5ADF208806B89DC579DC1F8")
)
SESSION = Session(KEYS, 0x887022120C06C226)

EXAMPLE = [
    (
        Command(0, 0xA4, 2, 0x0C, b"\x01\x1e"),
        "0CA4020C158709016375432908C044F68E08BF8B92D635FF24F800",
        "",
        "990290008E08FA855A5D4C50A8ED9000",
    ),
    (
        Command(0, 0xB0, 0, 0, expected=4),
        "0CB000000D9701048E08ED6705417E96BA5500",
        "60145F01",
        "8709019FF0EC34F9922651990290008E08AD55CC17140B2DED9000",
    ),
    (
        Command(0, 0xB0, 0, 4, expected=0x12),
        "0CB000040D9701128E082EA28A70F3C7B53500",
        "04303130365F36063034303030305C026175",
        "871901FB9235F4E4037F2327DCC8964F1F9B8C30F42C8E2FFF224A990290008E08C8B2787EAEA07D749000",
    ),
]
"""D.4: SELECT EF.COM, READ BINARY of 4 bytes and of the rest: command, protected, data, protected."""


def answer_of(apdu: bytes) -> Answer:
    """As `exchange` gives it."""
    status = int.from_bytes(apdu[-2:], "big")
    return Answer(apdu[:-2] if status == 0x9000 else b"", status)


def flipped(message: bytes, bit: int) -> bytes:
    """One bit is another."""
    changed = bytearray(message)
    changed[bit // 8] ^= 1 << bit % 8
    return bytes(changed)


def test_the_readers_end() -> None:
    """The published messages, byte for byte, in their order."""
    channel = SecureChannel(SESSION)
    for command, protected, data, answer in EXAMPLE:
        assert channel.protect(command).hex().upper() == protected
        assert channel.unprotect(answer_of(bytes.fromhex(answer)), odd=False) == bytes.fromhex(data)


def test_the_chips_end() -> None:
    """The virtual passport's side of the same example."""
    channel = SecureChannel(SESSION)
    for command, protected, data, answer in EXAMPLE:
        assert channel.received(Command.parse(bytes.fromhex(protected))) == command
        assert channel.answered(bytes.fromhex(data), b"\x90\x00", odd=False).hex().upper() == answer


@pytest.mark.parametrize("step", range(len(EXAMPLE)))
def test_any_flipped_bit_in_an_answer_is_refused(step: int) -> None:
    """Every bit of every published answer, the status word included."""
    whole = bytes.fromhex(EXAMPLE[step][3])
    for bit in range(len(whole) * 8):
        channel = SecureChannel(SESSION)
        for command, _, _, answer in EXAMPLE[:step]:
            channel.protect(command)
            channel.unprotect(answer_of(bytes.fromhex(answer)), odd=False)
        channel.protect(EXAMPLE[step][0])
        with pytest.raises(MessagingBroken):
            channel.unprotect(answer_of(flipped(whole, bit)), odd=False)


@given(st.binary(min_size=0, max_size=223), st.booleans(), st.data())
def test_any_flipped_bit_of_any_length_is_refused(content: bytes, odd: bool, data: st.DataObject) -> None:
    """Answers of all sizes, of even and odd instructions; unchanged they come through."""
    command = Command(0, 0xB1 if odd else 0xB0, 0, 0, b"\x54\x01\x07" if odd else b"", expected=224)
    reader, chip = SecureChannel(SESSION), SecureChannel(SESSION)
    assert chip.received(Command.parse(reader.protect(command))) == command
    whole = chip.answered(content, b"\x90\x00", odd=odd)
    bit = data.draw(st.integers(0, len(whole) * 8 - 1))
    other = SecureChannel(SESSION)
    other.protect(command)
    with pytest.raises(MessagingBroken):
        other.unprotect(answer_of(flipped(whole, bit)), odd=odd)
    assert reader.unprotect(answer_of(whole), odd=odd) == content


def test_any_flipped_bit_in_a_command_is_refused() -> None:
    """By the chip, in all the seal covers: class, instruction, parameters, objects and the seal itself."""
    whole = bytes.fromhex(EXAMPLE[0][1])
    for bit in range(len(whole) * 8):
        if bit // 8 in (4, len(whole) - 1):  # the lengths around it are the transport's
            continue
        with pytest.raises(MessagingBroken):
            SecureChannel(SESSION).received(Command.parse(flipped(whole, bit)))


def test_a_repeated_answer_is_refused() -> None:
    """Each message has its number."""
    channel = SecureChannel(SESSION)
    first = answer_of(bytes.fromhex(EXAMPLE[0][3]))
    channel.protect(EXAMPLE[0][0])
    channel.unprotect(first, odd=False)
    channel.protect(EXAMPLE[0][0])
    with pytest.raises(MessagingBroken):
        channel.unprotect(first, odd=False)


@pytest.mark.parametrize("answer", ["9000", "60145F019000", "990290009000", "6A82"])
def test_an_answer_without_a_seal_is_refused(answer: str) -> None:
    """Somebody else answers than the chip that was opened."""
    channel = SecureChannel(SESSION)
    channel.protect(EXAMPLE[0][0])
    with pytest.raises(MessagingBroken):
        channel.unprotect(answer_of(bytes.fromhex(answer)), odd=False)


@pytest.mark.parametrize(
    "command",
    [
        Command(0, 0xB1, 0, 0, b"\x54\x03\x01\x00\x00", expected=226),
        Command(0, 0xB0, 0x7F, 0xFF, expected=256),
        Command(0, 0x0E, 0, 0),
    ],
)
def test_commands_of_all_kinds_come_through(command: Command) -> None:
    """With data, with an expected length, with neither."""
    assert SecureChannel(SESSION).received(Command.parse(SecureChannel(SESSION).protect(command))) == command
