"""The chip in software refuses what a chip must refuse, and travels to another process whole."""

import json

import pytest
from passport_samples import HONG, MakePassport

from devices.id_card.apdu import Command
from devices.passport import bac
from devices.passport.bac import Half
from devices.passport.secure_messaging import SecureChannel
from devices.passport.virtual_passport import VirtualPassport

SELECT = "00A4040C07A0000002471001"


def opened(passport: VirtualPassport) -> SecureChannel:
    """The reader's end of a session with it."""
    passport.insert()
    assert passport.respond(bytes.fromhex(SELECT)) == b"\x90\x00"
    challenge = passport.respond(bytes.fromhex("0084000008"))[:8]
    mine, keys = Half(bytes(8), bytes(16)), bac.access_keys(bac.secret_of(HONG.key.information))
    said = bac.token(keys, mine, challenge)
    answer = passport.respond(b"\x00\x82\x00\x00\x28" + said + b"\x28")
    chip = bac.opened(keys, answer[:-2], theirs=challenge, mine=mine.challenge)
    return SecureChannel(bac.session(mine, chip))


@pytest.mark.parametrize(
    ("apdu", "status"),
    [
        ("00A4020C02011E", "6982"),
        ("00B0000004", "6982"),
        ("0CB000000D9701048E08000000000000000000", "6982"),
        ("0082000028" + "00" * 40 + "28", "6982"),
        ("00CA000000", "6d00"),
        ("00A4040C07A0000003080000", "6a82"),
        ("00", "6700"),
    ],
)
def test_nothing_is_told_before_the_key(make_passport: MakePassport, apdu: str, status: str) -> None:
    """No file, no challenge answered that was not given."""
    passport = make_passport()
    passport.insert()
    passport.respond(bytes.fromhex(SELECT))
    assert passport.respond(bytes.fromhex(apdu)).hex() == status


def test_a_challenge_is_good_for_one_try(make_passport: MakePassport) -> None:
    """A second token needs a second challenge."""
    passport = make_passport()
    passport.insert()
    passport.respond(bytes.fromhex(SELECT))
    passport.respond(bytes.fromhex("0084000008"))
    wrong = bytes.fromhex("0082000028" + "00" * 40 + "28")
    assert [passport.respond(wrong).hex() for _ in range(2)] == ["6988", "6982"]


def test_a_bare_command_ends_the_session(make_passport: MakePassport) -> None:
    """9303-11, 9.8: from then on only a new authentication helps."""
    passport = make_passport()
    channel = opened(passport)
    sealed = channel.protect(Command(0, 0xA4, 2, 0x0C, b"\x01\x1e"))
    assert passport.respond(bytes.fromhex("00B0000004")).hex() == "6982"
    assert passport.respond(sealed).hex() == "6982"


def test_a_broken_seal_ends_the_session(make_passport: MakePassport) -> None:
    """6988, and the same command with the right seal comes too late."""
    passport = make_passport()
    sealed = bytearray(opened(passport).protect(Command(0, 0xA4, 2, 0x0C, b"\x01\x1e")))
    sealed[-2] ^= 1
    assert passport.respond(bytes(sealed)).hex() == "6988"
    sealed[-2] ^= 1
    assert passport.respond(bytes(sealed)).hex() == "6982"


@pytest.mark.parametrize(
    ("commands", "status"),
    [
        ([Command(0, 0xB0, 0, 0, expected=4)], "6986"),
        ([Command(0, 0xA4, 2, 0x0C, b"\x01\x03")], "6a82"),
        ([Command(0, 0xA4, 2, 0x0C, b"\x01\x1e"), Command(0, 0xB0, 0x7F, 0, expected=4)], "6b00"),
        ([Command(0, 0xCA, 0, 0, expected=4)], "6d00"),
        ([Command(0, 0xA4, 2, 0x0C, b"\x01\x1e"), Command(0, 0xB1, 0, 0, b"\x55", expected=4)], "6a80"),
    ],
)
def test_refusals_within_the_session(
    make_passport: MakePassport, commands: list[Command], status: str
) -> None:
    """No file selected, no such file, beyond its end, unknown, no offset."""
    passport = make_passport()
    channel = opened(passport)
    answers = []
    for command in commands:
        answers.append(passport.respond(channel.protect(command)))
        channel._counter += 1  # the answer's number, which is not opened here
    assert answers[-1][-2:].hex() == status


def test_it_travels_whole(make_passport: MakePassport) -> None:
    """Through JSON, with its defects; what it is doing just now stays behind."""
    passport = make_passport()
    passport.defects.mute_at = 3
    again = VirtualPassport.load(json.loads(json.dumps(passport.dump())))
    assert again == passport
