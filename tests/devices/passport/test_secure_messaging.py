"""Secure messaging against the worked example of ICAO 9303-11, D.4, from both ends; and changed bits."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from devices.id_card.apdu import Answer, Command
from devices.passport.bac import Keys, Session
from devices.passport.ciphers import AesSuite
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


G1 = Keys(
    bytes.fromhex("F5F0E35C0D7161EE6724EE513A0D9A7F"), bytes.fromhex("FE251C7858B356B24514B3BD5F4297D1")
)
COUNTED = Keys(
    bytes.fromhex("0102030405060708090A0B0C0D0E0F10"), bytes.fromhex("A1A2A3A4A5A6A7A8A9AAABACADAEAFB0")
)
LONG = Keys(
    bytes.fromhex("4DD037AB00B6B0D7FC80DA1D567AEF8098F8D8AC417E212660CCD6BDD7002067"),
    bytes.fromhex("8BC9DD9D33C62926101D212B04C0C79A5BF7032F4DDCA237552D665DCB560B68"),
)
SELECT = Command(0, 0xA4, 4, 0x0C, bytes.fromhex("A0000002471001"))
STRANGERS = [
    (
        Session(G1, 0, AesSuite(16)),
        [
            (
                SELECT,
                "0CA4040C1D871101752F676B09FAC86A87D632749A49C7CC8E08C18BA1FCE707BD9F00",
                "",
                "990290008E08BEA7B381C494A0799000",
            )
        ],
    ),
    (
        Session(COUNTED, 0, AesSuite(16)),
        [
            (
                SELECT,
                "0CA4040C1D871101AE6896C36D5E1F3BD4ECBAF7A661652B8E08C783F86389338E0D00",
                "",
                "990290008E08117DD72826D775709000",
            ),
            (
                Command(0, 0xB0, 0, 0, expected=20),
                "0CB000000D9701148E0829B7480811E8AE7600",
                "303132333435363738393A3B3C3D3E3F40414243",
                "872101A57FD10B28B996EFF1162D1ECF14F100D960990BD394A608AAC46E29A9A5AD7C"
                "990290008E087D192821635D4FA79000",
            ),
        ],
    ),
]
"""ICAO has no example of AES: these are two other programs', one under the keys of Appendix G.1."""


@pytest.mark.parametrize(("session", "messages"), STRANGERS)
def test_aes_as_strangers_speak_it(session: Session, messages: list[tuple[Command, str, str, str]]) -> None:
    """Both ends, byte for byte."""
    reader, chip = SecureChannel(session), SecureChannel(session)
    for command, protected, data, answer in messages:
        assert reader.protect(command).hex().upper() == protected
        assert reader.unprotect(answer_of(bytes.fromhex(answer)), odd=False) == bytes.fromhex(data)
        assert chip.received(Command.parse(bytes.fromhex(protected))) == command
        assert chip.answered(bytes.fromhex(data), b"\x90\x00", odd=False).hex().upper() == answer


def test_aes_with_a_long_key_as_a_stranger_speaks_it() -> None:
    """A command recorded by a conformance tester, the third message of its session."""
    channel = SecureChannel(Session(LONG, 2, AesSuite(32)))
    protected = channel.protect(Command(0, 0x82, 0, 0, expected=0xFF))
    assert protected.hex().upper() == "0C8200000D9701FF8E083D0A111D900F25A500"


def test_any_flipped_bit_in_an_aes_answer_is_refused() -> None:
    """Every bit of an answer with data."""
    session, ((select, _, _, first), (read, _, _, second)) = STRANGERS[1]
    whole = bytes.fromhex(second)
    for bit in range(len(whole) * 8):
        channel = SecureChannel(session)
        channel.protect(select)
        channel.unprotect(answer_of(bytes.fromhex(first)), odd=False)
        channel.protect(read)
        with pytest.raises(MessagingBroken):
            channel.unprotect(answer_of(flipped(whole, bit)), odd=False)
