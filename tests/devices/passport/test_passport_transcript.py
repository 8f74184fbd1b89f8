"""The dialect byte by byte, as the worked example of ICAO 9303-11, Appendix D, speaks it; left-overs fail."""

import pytest
from passport_samples import HONG, MakePassport

from devices.passport.bac import secret_of
from devices.passport.conversation import read_passport
from devices.passport.virtual_passport import VirtualPassport
from kiosk.faults import Fault, Trouble

SECRET = secret_of("L898902C<369080619406236")
NO_PACE = ("00A4020C02011C", "6A82")
SELECT = ("00A4040C07A0000002471001", "9000")
CHALLENGE = ("0084000008", "4608F919887022129000")
AUTHENTICATE = (
    "008200002872C29C2371CC9BDB65B779B8E8D37B29ECC154AA56A8799FAE2F498F76ED92F25F1448EEA8AD90A728",
    "46B9342A41396CD7386BF5803104D7CEDC122B9132139BAF2EEDC94EE178534F2F2D235D074D74499000",
)
READ_COM = (
    ("0CA4020C158709016375432908C044F68E08BF8B92D635FF24F800", "990290008E08FA855A5D4C50A8ED9000"),
    (
        "0CB000000D9701048E08ED6705417E96BA5500",
        "8709019FF0EC34F9922651990290008E08AD55CC17140B2DED9000",
    ),
    (
        "0CB000040D9701128E082EA28A70F3C7B53500",
        "871901FB9235F4E4037F2327DCC8964F1F9B8C30F42C8E2FFF224A990290008E08C8B2787EAEA07D749000",
    ),
)
ANYTHING = ""


class Script:
    """A chip that knows one conversation."""

    def __init__(self, *pairs: tuple[str, str]) -> None:
        self.left = list(pairs)
        self.is_connected = False

    def connect(self) -> None:
        self.is_connected = True

    def disconnect(self) -> None:
        self.is_connected = False

    def transmit(self, apdu: bytes | bytearray) -> bytes:
        wanted, answer = self.left.pop(0)
        assert wanted == ANYTHING or bytes(apdu).hex().upper() == wanted
        return bytes.fromhex(answer)


def published(size: int) -> bytes:
    """The random numbers of the example."""
    return bytes.fromhex({8: "781723860C06C226", 16: "0B795240CB7049B01C19B33E32804F0B"}[size])


def trouble_of(*pairs: tuple[str, str]) -> Trouble:
    """How the conversation fails; the line is dropped and nothing is left unsaid."""
    chip = Script(NO_PACE, *pairs)
    with pytest.raises(Trouble) as caught:
        read_passport(chip, SECRET, published)
    assert not chip.left
    assert not chip.is_connected
    return caught.value


def test_the_published_conversation() -> None:
    """From SELECT to the whole EF.COM; then the script ends, in the chip's words."""
    trouble = trouble_of(SELECT, CHALLENGE, AUTHENTICATE, *READ_COM, (ANYTHING, "6A82"))
    assert (trouble.fault, trouble.detail) == (Fault.PASSPORT_DAMAGED, "select SOD 6A82")


@pytest.mark.parametrize("status", ["6988", "6300", "63C2", "6982", "6A80"])
def test_a_wrong_key(status: str) -> None:
    """6988 was seen, 6300 stands in the standard, others are about."""
    assert trouble_of(SELECT, CHALLENGE, (AUTHENTICATE[0], status)).fault is Fault.PASSPORT_WRONG_MRZ


@pytest.mark.parametrize(
    ("status", "fault"),
    [
        ("6A82", Fault.PASSPORT_NO_CHIP),
        ("6999", Fault.PASSPORT_NO_CHIP),
        ("6982", Fault.PASSPORT_UNCHECKED),
        ("6985", Fault.PASSPORT_UNCHECKED),
        ("6F00", Fault.PASSPORT_DAMAGED),
    ],
)
def test_select_refused(status: str, fault: Fault) -> None:
    """No passport; one that wants PACE; a broken one."""
    assert trouble_of((SELECT[0], status)).fault is fault


@pytest.mark.parametrize(
    ("answer", "fault"),
    [
        ("6D00", Fault.PASSPORT_UNCHECKED),
        ("6982", Fault.PASSPORT_UNCHECKED),
        ("6F00", Fault.PASSPORT_DAMAGED),
        ("01029000", Fault.PASSPORT_DAMAGED),
    ],
)
def test_no_challenge(answer: str, fault: Fault) -> None:
    """No basic access control, or none that works."""
    assert trouble_of(SELECT, (CHALLENGE[0], answer)).fault is fault


def test_a_chip_that_does_not_hold_the_key() -> None:
    """It said yes to ours, and cannot prove its own."""
    false = AUTHENTICATE[1].replace("46B9", "46B8")
    assert trouble_of(SELECT, CHALLENGE, (AUTHENTICATE[0], false)).fault is Fault.PASSPORT_DAMAGED


def test_a_sealed_answer_that_was_changed() -> None:
    """Radio or chip: this passport is for a person."""
    changed = (READ_COM[1][0], READ_COM[1][1].replace("9FF0", "9FF1"))
    trouble = trouble_of(SELECT, CHALLENGE, AUTHENTICATE, READ_COM[0], changed)
    assert trouble.fault is Fault.PASSPORT_DAMAGED


class Noisy:
    """A line to a virtual passport that changes one bit of one answer."""

    def __init__(self, passport: VirtualPassport, number: int, bit: int) -> None:
        self._passport, self._number, self._bit, self.sent = passport, number, bit, 0

    def connect(self) -> None:
        self._passport.reset()

    def disconnect(self) -> None:
        self._passport.reset()

    def transmit(self, apdu: bytes | bytearray) -> bytes:
        answer = bytearray(self._passport.respond(bytes(apdu)))
        if self.sent == self._number:
            answer[self._bit // 8 % len(answer)] ^= 1 << self._bit % 8
        self.sent += 1
        return bytes(answer)


def random(size: int) -> bytes:
    """Numbers of the test's reader."""
    return bytes(range(size))


@pytest.mark.parametrize(
    ("curve", "first", "bits"),
    [
        pytest.param(None, 1, (0, 13, 30, 47, 77, 100, 171, 239), id="basic access control"),
        pytest.param(12, 3, (13,), id="PACE", marks=pytest.mark.slow),
    ],
)
def test_a_changed_bit_anywhere_is_never_believed(
    make_passport: MakePassport, curve: int | None, first: int, bits: tuple[int, ...]
) -> None:
    """Each answer of a whole read, at these places: a Trouble, never a file.

    first: after the open question which access control there is; whoever changes that gets the other one.
    """
    passport = make_passport()
    passport.pace_curve = curve
    quiet = Noisy(passport, -1, 0)
    read_passport(quiet, secret_of(HONG.key.information), random)
    for number in range(first, quiet.sent):
        for bit in bits:
            with pytest.raises(Trouble):
                read_passport(Noisy(passport, number, bit), secret_of(HONG.key.information), random)
