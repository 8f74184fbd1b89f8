"""PACE against the worked example of ICAO 9303-11, Appendix G.1, from both ends, byte for byte."""

from collections.abc import Iterator

import pytest
from asn1crypto import core

from contract.card_containers import write_tlv
from contract.der import DerBroken
from devices.id_card.apdu import Command
from devices.passport import pace
from devices.passport.access import open_chip
from devices.passport.bac import AccessRefused, Keys, secret_of
from devices.passport.curves import CURVES
from devices.passport.virtual_pace import ChipPace
from kiosk.faults import Fault, Trouble


def h(text: str) -> bytes:
    """Hexadecimal to bytes."""
    return bytes.fromhex(text)


CARD_ACCESS = h("31143012060A04007F0007020204020202010202010D")
SECRET = secret_of("T22000129364081251010318")
PROTOCOL = pace.Protocol(h("04007F00070202040202"), 13)
NONCE = h("3F00C4D39D153F2B2A214A078D899B22")
OF_READER = (
    0x7F4EF07B9EA82FD78AD689B38D0BC78CF21F249D953BC46F4C6E19259C010F99,
    0xA73FB703AC1436A18E0CFA5ABB3F7BEC7A070E7A6788486BEE230C4A22762595,
)
OF_CHIP = (
    0x498FF49756F2DC1587840041839A85982BE7761D14715FB091EFA7BCE9058560,
    0x107CF58696EF6155053340FD633392BA81909DF7B9706F226F32086C7AFF974A,
)
KEYS = Keys(h("F5F0E35C0D7161EE6724EE513A0D9A7F"), h("FE251C7858B356B24514B3BD5F4297D1"))

LOOK = [
    ("00A4020C02011C", "9000"),
    ("00B0000004", CARD_ACCESS[:4].hex() + "9000"),
    ("00B0000412", CARD_ACCESS[4:].hex() + "9000"),
]
CHOOSE = ("0022C1A412800A04007F0007020204020283010184010D", "9000")
STEPS = [
    ("10860000027C0000", "7C12801095A3A016522EE98D01E76CB6B98B42C39000"),
    (
        "10860000457C438141047ACF3EFC982EC45565A4B155129EFBC74650DCBFA6362D896FC70262E0C2CC5E"
        "544552DCB6725218799115B55C9BAA6D9F6BC3A9618E70C25AF71777A9C4922D00",
        "7C43824104824FBA91C9CBE26BEF53A0EBE7342A3BF178CEA9F45DE0B70AA601651FBA3F57"
        "30D8C879AAA9C9F73991E61B58F4D52EB87A0A0C709A49DC63719363CCD13C549000",
    ),
    (
        "10860000457C438341042DB7A64C0355044EC9DF190514C625CBA2CEA48754887122F3A5EF0D5EDD301C"
        "3556F3B3B186DF10B857B58F6A7EB80F20BA5DC7BE1D43D9BF850149FBB3646200",
        "7C438441049E880F842905B8B3181F7AF7CAA9F0EFB743847F44A306D2D28C1D9EC65DF6DB"
        "7764B22277A2EDDC3C265A9F018F9CB852E111B768B326904B59A0193776F0949000",
    ),
    ("008600000C7C0A8508C2B0BD78D94BA86600", "7C0A86083ABB9674BCE93C089000"),
]


class Script:
    """A chip that knows one conversation, and keeps what comes after it."""

    def __init__(self, *pairs: tuple[str, str]) -> None:
        self.left = list(pairs)
        self.beyond: list[bytes] = []

    def connect(self) -> None:
        """Always there."""

    def disconnect(self) -> None:
        """Never mind."""

    def transmit(self, apdu: bytes | bytearray) -> bytes:
        if not self.left:
            self.beyond.append(bytes(apdu))
            return b"\x6f\x00"
        wanted, answer = self.left.pop(0)
        assert bytes(apdu).hex().upper() == wanted
        return h(answer)


def scalars(numbers: tuple[int, int]) -> pace.Scalar:
    """The published private keys, in their order."""
    left: Iterator[int] = iter(numbers)
    return lambda limit: next(left) % limit


def trouble_of(*pairs: tuple[str, str]) -> Trouble:
    """How the conversation fails."""
    with pytest.raises(Trouble) as caught:
        open_chip(Script(*LOOK, CHOOSE, *pairs), SECRET, bytes, scalars(OF_READER))
    return caught.value


def test_the_published_offer() -> None:
    """EF.CardAccess of G.1, read and written."""
    assert pace.offered(CARD_ACCESS) == PROTOCOL
    assert pace.card_access(PROTOCOL) == CARD_ACCESS


def test_the_published_password() -> None:
    """Kπ and the nonce under it, both ways."""
    assert pace.password_key(PROTOCOL, SECRET) == h("89DED1B26624EC1E634C1989302849DD")
    assert pace.decrypted_nonce(PROTOCOL, SECRET, h("95A3A016522EE98D01E76CB6B98B42C3")) == NONCE
    assert pace.encrypted_nonce(PROTOCOL, SECRET, NONCE) == h("95A3A016522EE98D01E76CB6B98B42C3")


def test_the_readers_end() -> None:
    """Every command of the example; what follows is a sealed SELECT of the application."""
    chip = Script(*LOOK, CHOOSE, *STEPS)
    with pytest.raises(Trouble) as caught:
        open_chip(chip, SECRET, bytes, scalars(OF_READER))
    assert caught.value.detail == "select 6F00"
    assert not chip.left
    assert [apdu[:4] for apdu in chip.beyond] == [h("0CA4040C")]


def test_the_chips_end() -> None:
    """Every answer of the example, and the session's keys."""
    chip = ChipPace(PROTOCOL, SECRET, lambda size: NONCE[:size], scalars(OF_CHIP))
    assert chip.chooses(Command.parse(h(CHOOSE[0])))
    for command, answer in STEPS:
        assert chip.step(Command.parse(h(command))).hex().upper() == answer
    assert chip.session is not None
    assert (chip.session.keys, chip.session.counter) == (KEYS, 0)


@pytest.mark.parametrize(
    "offer",
    [
        [*LOOK[:1], (LOOK[1][0], "6982")],
        [*LOOK[:1], (LOOK[1][0], "301430129000")],
        [*LOOK[:1], (LOOK[1][0], "31820FFF9000")],
        [*LOOK[:2], (LOOK[2][0], "6282")],
        [*LOOK[:2], (LOOK[2][0], "00" * 18 + "9000")],
        [(LOOK[0][0], "6A82")],
    ],
    ids=["refused", "another tag", "too long", "cut off", "nonsense", "none"],
)
def test_without_an_offer_we_speak_there_is_basic_access(offer: list[tuple[str, str]]) -> None:
    """Whatever is wrong with EF.CardAccess, the older way is tried next."""
    chip = Script(*offer, ("00A4040C07A0000002471001", "6F00"))
    with pytest.raises(Trouble):
        open_chip(chip, SECRET, bytes, scalars(OF_READER))
    assert not chip.left
    assert not chip.beyond


@pytest.mark.parametrize("status", ["6300", "63C1", "6988", "6A80"])
def test_a_wrong_zone(status: str) -> None:
    """It shows at the last step only."""
    assert trouble_of(*STEPS[:3], (STEPS[3][0], status)).fault is Fault.PASSPORT_WRONG_MRZ


def test_a_chip_that_cannot_prove_itself() -> None:
    """It took our token and gives a wrong one."""
    false = STEPS[3][1].replace("3ABB", "3ABC")
    assert trouble_of(*STEPS[:3], (STEPS[3][0], false)).fault is Fault.PASSPORT_DAMAGED


@pytest.mark.parametrize("step", [1, 2])
def test_a_point_that_is_not_on_the_curve(step: int) -> None:
    """A stranger may try to learn our key with it."""
    answer = STEPS[step][1]
    off = answer[:-6] + f"{int(answer[-6:-4], 16) ^ 1:02X}" + answer[-4:]
    trouble = trouble_of(*STEPS[:step], (STEPS[step][0], off))
    assert (trouble.fault, "none" in trouble.detail) == (Fault.PASSPORT_DAMAGED, True)


def test_our_own_key_in_a_mirror() -> None:
    """9303-11, 4.4.1: the two keys must differ, or our own token would prove the other side."""
    side = pace.Side(PROTOCOL, NONCE, scalars(OF_READER))
    other = pace.Side(PROTOCOL, NONCE, scalars(OF_CHIP))
    side.map(other.public)
    with pytest.raises(AccessRefused, match="own"):
        side.agree(side.public)


@pytest.mark.parametrize("answer", ["9000", "7C009000", "6F00", "7C0280009000", "7C1180109000"])
def test_a_step_that_is_not_answered(answer: str) -> None:
    """No nonce: a person looks at this passport."""
    assert trouble_of((STEPS[0][0], answer)).fault is Fault.PASSPORT_DAMAGED


def sequence(*parts: core.Asn1Value) -> bytes:
    """Written by another library."""
    return write_tlv(0x30, b"".join(part.dump() for part in parts))


GENERIC = "0.4.0.127.0.7.2.2.4.2.4"
INTEGRATED = "0.4.0.127.0.7.2.2.4.4.2"


def test_the_first_offer_that_we_speak() -> None:
    """Others are passed over: integrated mapping, 3DES, unknown curves, another version, other protocols."""
    others = [
        sequence(core.ObjectIdentifier(INTEGRATED), core.Integer(2), core.Integer(13)),
        sequence(core.ObjectIdentifier("0.4.0.127.0.7.2.2.4.2.1"), core.Integer(2), core.Integer(13)),
        sequence(core.ObjectIdentifier(GENERIC), core.Integer(2), core.Integer(8)),
        sequence(core.ObjectIdentifier(GENERIC), core.Integer(1), core.Integer(13)),
        sequence(core.ObjectIdentifier(GENERIC), core.Integer(2)),
        sequence(core.ObjectIdentifier("0.4.0.127.0.7.2.2.3.2"), core.Integer(1)),
    ]
    ours = sequence(core.ObjectIdentifier(GENERIC), core.Integer(2), core.Integer(15))
    assert pace.offered(write_tlv(0x31, b"".join(others))) is None
    chosen = pace.offered(write_tlv(0x31, b"".join([*others, ours])))
    assert chosen is not None
    assert (chosen.parameters, chosen.suite.key_bytes) == (15, 32)


def test_an_offer_that_is_no_structure() -> None:
    """Said, so that the other access control is tried."""
    with pytest.raises(DerBroken):
        pace.offered(b"\x31\x05abc")


@pytest.mark.parametrize("cipher", [2, 3, 4])
@pytest.mark.parametrize("curve", sorted(CURVES))
def test_both_sides_agree(curve: int, cipher: int) -> None:
    """All curves with all keys of AES."""
    protocol = pace.Protocol(pace.AES_128[:-1] + bytes([cipher]), curve)
    reader = pace.Side(protocol, NONCE, scalars((1234567, 7654321)))
    chip = pace.Side(protocol, NONCE, scalars((2345678, 8765432)))
    first, second = reader.public, chip.public
    reader.map(second)
    chip.map(first)
    first, second = reader.public, chip.public
    reader.agree(second)
    chip.agree(first)
    made = chip.check(reader.token())
    assert made == reader.check(chip.token())
    assert len(made.keys.encryption) == len(made.keys.mac) == (16, 24, 32)[cipher - 2]
