"""The dialect byte by byte: commands and answers as pairs, left-overs fail."""

import pytest

from devices.id_card import piv
from devices.id_card.apdu import Command, Transport, exchange
from kiosk.faults import Fault, Trouble

Pairs = list[tuple[str, str]]


class Script:
    """A card that knows one conversation."""

    def __init__(self, *pairs: tuple[str, str]) -> None:
        self.left: Pairs = list(pairs)

    def connect(self) -> None:
        """Always there."""

    def disconnect(self) -> None:
        """Never mind."""

    def transmit(self, apdu: bytes | bytearray) -> bytes:
        wanted, answer = self.left.pop(0)
        assert bytes(apdu).hex(" ").upper() == bytes.fromhex(wanted).hex(" ").upper()
        return bytes.fromhex(answer)

    def is_over(self) -> bool:
        """Nothing left unsaid."""
        return not self.left


def fault_of(card: Transport, tag: int = piv.TAG_CHUID) -> Fault:
    """How reading an object fails."""
    with pytest.raises(Trouble) as caught:
        piv.get_data(card, tag)
    return caught.value.fault


def test_select() -> None:
    """Our application, and the fault of a card without it."""
    card = Script(
        ("00A4040009A0000003080000100000", "61114F0600001000010079074F05A0000003089000"),
        ("00A4040009A0000003080000100000", "6A82"),
    )
    piv.select(card)
    with pytest.raises(Trouble) as caught:
        piv.select(card)
    assert caught.value.fault is Fault.CARD_FOREIGN
    assert card.is_over()


def test_the_counter_of_tries() -> None:
    """63Cx, verified, blocked."""
    card = Script(("00200080", "63C2"), ("00200080", "9000"), ("00200080", "6983"), ("00200080", "63C0"))
    assert [piv.tries_left(card) for _ in range(4)] == [2, None, 0, 0]


def test_the_pin_is_padded_and_overwritten() -> None:
    """Eight bytes with FF; the sent copy is zero afterwards."""
    sent: list[bytes | bytearray] = []

    class Keeps(Script):
        def transmit(self, apdu: bytes | bytearray) -> bytes:
            sent.append(apdu)
            return super().transmit(apdu)

    card = Keeps(("0020008008313233343536FFFF", "9000"), ("0020008008313233343536FFFF", "63C1"))
    assert piv.verify_pin(card, bytearray(b"123456")) is None
    assert piv.verify_pin(card, bytearray(b"123456")) == 1
    assert [bytes(each) for each in sent] == [bytes(13)] * 2


def test_a_long_object_comes_in_parts() -> None:
    """61xx is followed until 9000, with the length the card tells."""
    card = Script(
        ("00CB3FFF055C035FC10200", "53040102" + "6102"),
        ("00C0000002", "0361" + "6101"),
        ("00C0000001", "" + "6102"),
    )
    with pytest.raises(Trouble) as caught:  # more is promised and nothing comes
        piv.get_data(card, piv.TAG_CHUID)
    assert caught.value.fault is Fault.CARD_MUTE
    good = Script(("00CB3FFF055C035FC10200", "530401026102"), ("00C0000002", "03049000"))
    assert piv.get_data(good, piv.TAG_CHUID) == b"\x01\x02\x03\x04"
    assert card.is_over()
    assert good.is_over()


def test_a_wrong_le_is_corrected() -> None:
    """6Cxx: the same command once more."""
    card = Script(("00CB3FFF055C035FC10200", "6C04"), ("00CB3FFF055C035FC10204", "530201029000"))
    assert piv.get_data(card, piv.TAG_CHUID) == b"\x01\x02"


def test_an_answer_without_an_end_is_cut() -> None:
    """A card cannot fill the memory."""

    class Endless(Script):
        def transmit(self, apdu: bytes | bytearray) -> bytes:
            return bytes(256) + b"\x61\x00" if apdu else b""

    with pytest.raises(Trouble) as caught:
        exchange(Endless(), b"\x00\xcb\x3f\xff\x00")
    assert caught.value.fault is Fault.CARD_MUTE


@pytest.mark.parametrize(
    ("answer", "fault"),
    [
        ("6A82", Fault.CARD_FOREIGN),
        ("6982", Fault.CARD_MUTE),
        ("6F00", Fault.CARD_MUTE),
        ("5405FF9000", Fault.CARD_FOREIGN),
        ("9000", Fault.CARD_FOREIGN),
    ],
)
def test_objects_that_cannot_be_read(answer: str, fault: Fault) -> None:
    """Absent or nonsense: not our card. Refused: it does not answer as it should."""
    assert fault_of(Script(("00CB3FFF055C035FC10200", answer))) is fault


def test_sign() -> None:
    """The hash goes in a dynamic authentication template, the signature comes out of one."""
    digest = bytes(range(32))
    card = Script(("0087119A267C2482008120" + digest.hex() + "00", "7C0482020A0B9000"))
    assert piv.sign(card, digest) == b"\x0a\x0b"


@pytest.mark.parametrize(
    ("apdu", "command"),
    [
        ("00200080", Command(0, 0x20, 0, 0x80)),
        ("00C0000010", Command(0, 0xC0, 0, 0, expected=16)),
        ("00C0000000", Command(0, 0xC0, 0, 0, expected=256)),
        ("00200080020102", Command(0, 0x20, 0, 0x80, b"\x01\x02")),
        ("00A404000201020A", Command(0, 0xA4, 4, 0, b"\x01\x02", 10)),
        ("00CB3FFF000002010200FF", Command(0, 0xCB, 0x3F, 0xFF, b"\x01\x02", 255)),
        ("00CB3FFF00000201020000", Command(0, 0xCB, 0x3F, 0xFF, b"\x01\x02", 65536)),
    ],
)
def test_commands_short_and_extended(apdu: str, command: Command) -> None:
    """All the cases OpenSC sends."""
    assert Command.parse(bytes.fromhex(apdu)) == command


@pytest.mark.parametrize("apdu", ["", "002000", "0020008005010203", "00A40400020102030405"])
def test_commands_of_a_wrong_length(apdu: str) -> None:
    """Refused, not guessed."""
    with pytest.raises(ValueError, match=r"length|four"):
        Command.parse(bytes.fromhex(apdu))
