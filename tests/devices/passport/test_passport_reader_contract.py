"""What every passport reader must do: the simulated one, and the real one on a pcscd with virtual readers."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest
from passport_rigs import PassportRig
from passport_samples import FACE, HONG, NOW, MakePassport, States, jpeg

from contract.mrz import MrzKey, Sex
from devices.passport.face import Portrait
from devices.passport.passport_defects import (
    change_face,
    forge_signature,
    garble_signature,
    lose_face,
    promise_no_face,
    swap_chip,
)
from devices.passport.virtual_passport import VirtualPassport
from kiosk.faults import Fault, Trouble
from kiosk.ports import CardPresent, NoCard, NoReader, PassportRead, PortraitKind

COMMANDS_IN_A_READ = 23
"""Of a read with the small picture, as counted by `test_a_read_sends_as_many_commands_as_we_sample`."""

READ = PassportRead(
    surname="HONG",
    given_names="GIL DONG",
    document_number="M123A4567",
    issuing_state="KOR",
    nationality="KOR",
    birth=date(1985, 3, 14),
    sex=Sex.MALE,
    expiry=date(2030, 12, 31),
    portrait=FACE.picture,
    portrait_mime=PortraitKind.JPEG,
)


def put_on(rig: PassportRig, passport: VirtualPassport) -> None:
    """Lay it on and wait until the reader has seen it."""
    rig.lay_on(passport)
    rig.seen.await_last(CardPresent())


def fault_of(rig: PassportRig, key: MrzKey = HONG.key) -> Fault:
    """The fault a read ends with."""
    with pytest.raises(Trouble) as caught:
        rig.reader.read(key)
    return caught.value.fault


def test_a_good_passport(rig: PassportRig, make_passport: MakePassport) -> None:
    """All that is signed comes out, the picture byte for byte; and it can be read again."""
    put_on(rig, make_passport())
    assert rig.reader.read(HONG.key) == READ
    assert rig.reader.read(HONG.key) == READ


def test_nothing_personal_is_shown_by_accident(rig: PassportRig, make_passport: MakePassport) -> None:
    """A log that prints what was read, or the key, tells nobody."""
    put_on(rig, make_passport())
    shown = repr(rig.reader.read(HONG.key)) + repr(HONG.key) + repr(HONG)
    assert not [word for word in ("HONG", "GIL", "M123A4567", "1985", "2030") if word in shown]


def test_a_read_sends_as_many_commands_as_we_sample(rig: PassportRig, make_passport: MakePassport) -> None:
    """The samples below span the whole read."""
    passport = make_passport()
    put_on(rig, passport)
    rig.reader.read(HONG.key)
    rig.take_away()
    assert passport.commands == COMMANDS_IN_A_READ


def test_an_expired_passport_is_read(rig: PassportRig, make_passport: MakePassport) -> None:
    """It is what people come to renew."""
    over = date(2025, 1, 31)
    put_on(rig, make_passport(expiry=over))
    assert rig.reader.read(replace(HONG, expiry=over).key) == replace(READ, expiry=over)


def test_an_expired_passport_with_an_expired_signer(rig: PassportRig, states: States) -> None:
    """The signer's certificate lasted as long as the passport: that is enough."""
    zone = replace(HONG, expiry=date(2025, 1, 31))
    signer = states.korea.another_signer(NOW - timedelta(days=4000), NOW - timedelta(days=400))
    put_on(rig, states.korea.issue(zone, FACE, signer))
    assert rig.reader.read(zone.key).expiry == zone.expiry


def test_a_large_jpeg_2000_picture(rig: PassportRig, make_passport: MakePassport) -> None:
    """Beyond 32 KiB the offset no longer fits into the command."""
    picture = b"\x00\x00\x00\x0cjP  \r\n\x87\n" + bytes(range(256)) * 160
    put_on(rig, make_passport(Portrait(picture, PortraitKind.JPEG_2000)))
    assert rig.reader.read(HONG.key) == replace(READ, portrait=picture, portrait_mime=PortraitKind.JPEG_2000)


@pytest.mark.parametrize("curve", [12, 13, 15, 16, 17, 18])
def test_a_newer_passport(rig: PassportRig, make_passport: MakePassport, curve: int) -> None:
    """It offers PACE on this curve and nothing else; a wrong zone, then the right one."""
    passport = make_passport()
    passport.pace_curve = curve
    passport.defects.has_no_basic = True
    put_on(rig, passport)
    assert fault_of(rig, replace(HONG.key, birth=date(1985, 3, 15))) is Fault.PASSPORT_WRONG_MRZ
    assert rig.reader.read(HONG.key) == READ


def test_a_newer_chip_of_another_kind(rig: PassportRig, make_passport: MakePassport) -> None:
    """PACE opens it, and no passport is in it."""
    passport = make_passport()
    passport.pace_curve = 12
    passport.defects.foreign = True
    put_on(rig, passport)
    assert fault_of(rig) is Fault.PASSPORT_NO_CHIP


def test_answers_in_parts(rig: PassportRig, make_passport: MakePassport) -> None:
    """61xx is followed, under secure messaging too."""
    passport = make_passport(Portrait(jpeg(60, 80), PortraitKind.JPEG))
    passport.defects.largest_answer = 32
    put_on(rig, passport)
    assert rig.reader.read(HONG.key).surname == "HONG"


@pytest.mark.parametrize(
    "key",
    [
        replace(HONG.key, document_number="M123A4568"),
        replace(HONG.key, birth=date(1985, 3, 15)),
        replace(HONG.key, expiry=date(2031, 12, 31)),
    ],
    ids=["number", "birth", "expiry"],
)
def test_a_wrong_zone_and_then_the_right_one(
    rig: PassportRig, make_passport: MakePassport, key: MrzKey
) -> None:
    """The citizen mistyped; the passport stays where it is."""
    put_on(rig, make_passport())
    assert fault_of(rig, key) is Fault.PASSPORT_WRONG_MRZ
    assert rig.reader.read(HONG.key) == READ


def test_no_passport(rig: PassportRig) -> None:
    """Nothing lies there."""
    assert rig.reader.status() == NoCard()
    assert fault_of(rig) is Fault.PASSPORT_ABSENT


def test_another_chip(rig: PassportRig, make_passport: MakePassport) -> None:
    """A bank card."""
    passport = make_passport()
    passport.defects.foreign = True
    put_on(rig, passport)
    assert fault_of(rig) is Fault.PASSPORT_NO_CHIP


def test_a_chip_that_asks_for_what_we_do_not_speak(rig: PassportRig, make_passport: MakePassport) -> None:
    """No basic access control, and no PACE that we know: no fault of the passport."""
    passport = make_passport()
    passport.defects.has_no_basic = True
    put_on(rig, passport)
    assert fault_of(rig) is Fault.PASSPORT_UNCHECKED


@pytest.mark.parametrize("damage", [lose_face, promise_no_face, garble_signature])
def test_a_damaged_chip(
    rig: PassportRig, make_passport: MakePassport, damage: Callable[[VirtualPassport], None]
) -> None:
    """It answers, and what is needed is not there."""
    passport = make_passport()
    damage(passport)
    put_on(rig, passport)
    assert fault_of(rig) is Fault.PASSPORT_DAMAGED


@pytest.mark.parametrize("forge", [forge_signature, change_face])
def test_forged_data(
    rig: PassportRig, make_passport: MakePassport, forge: Callable[[VirtualPassport], None]
) -> None:
    """The state did not sign this."""
    passport = make_passport()
    forge(passport)
    put_on(rig, passport)
    assert fault_of(rig) is Fault.PASSPORT_FORGED


def test_a_chip_of_another_passport(rig: PassportRig, make_passport: MakePassport) -> None:
    """Everything in it is genuine, but the printed page is not its own."""
    passport = make_passport()
    swap_chip(passport, make_passport(document_number="M765B4321", surname="IM"))
    put_on(rig, passport)
    assert fault_of(rig) is Fault.PASSPORT_FORGED


def test_an_unknown_country(rig: PassportRig, states: States) -> None:
    """No certificate of that state is pinned."""
    zone = replace(HONG, issuing_state="XXA", nationality="XXA")
    put_on(rig, states.stranger.issue(zone, FACE))
    assert fault_of(rig) is Fault.PASSPORT_UNCHECKED


def test_an_unknown_authority_of_a_known_country(rig: PassportRig, states: States) -> None:
    """Ours may be out of date, or it is a forger's: it cannot be told here."""
    put_on(rig, states.stranger.issue(HONG, FACE))
    assert fault_of(rig) is Fault.PASSPORT_UNCHECKED


def test_another_states_signer(rig: PassportRig, states: States) -> None:
    """Utopia is pinned, for Utopia's passports only."""
    put_on(rig, states.utopia.issue(HONG, FACE))
    assert fault_of(rig) is Fault.PASSPORT_UNCHECKED


def test_a_signer_that_was_over(rig: PassportRig, states: States) -> None:
    """Of a passport that is still good: such a certificate is too old for it."""
    signer = states.korea.another_signer(NOW - timedelta(days=30), NOW - timedelta(days=1))
    put_on(rig, states.korea.issue(HONG, FACE, signer))
    assert fault_of(rig) is Fault.PASSPORT_UNCHECKED


def test_a_revoked_signer(rig: PassportRig, states: States) -> None:
    """Its key was stolen: whatever it signed may be forged."""
    signer = states.korea.another_signer(NOW - timedelta(days=30), NOW + timedelta(days=4000))
    put_on(rig, states.korea.issue(HONG, FACE, signer))
    assert rig.reader.read(HONG.key) == READ
    states.korea.revoke(signer, at=NOW - timedelta(hours=1))
    assert fault_of(rig) is Fault.PASSPORT_FORGED


@pytest.mark.parametrize("at", [0, 2, 9, COMMANDS_IN_A_READ - 1])
def test_a_mute_chip_never_blocks(rig: PassportRig, make_passport: MakePassport, at: int) -> None:
    """The deadline ends it, the reader stays alive, and the next passport is read."""
    passport = make_passport()
    passport.defects.mute_at = at
    put_on(rig, passport)
    assert fault_of(rig) is Fault.PASSPORT_MUTE
    rig.take_away()
    rig.seen.await_last(NoCard())
    put_on(rig, make_passport())
    assert rig.reader.read(HONG.key) == READ


@pytest.mark.parametrize("at", [0, 1, 2, 3, 4, 9, COMMANDS_IN_A_READ - 1])
def test_a_passport_lifted_too_early(rig: PassportRig, make_passport: MakePassport, at: int) -> None:
    """Whichever command it leaves at, the fault is the same, and it is seen to be gone."""
    passport = make_passport()
    passport.defects.lifted_at = at
    put_on(rig, passport)
    assert fault_of(rig) is Fault.PASSPORT_ABSENT
    rig.seen.await_last(NoCard())


def test_statuses_are_told_once_each(rig: PassportRig, make_passport: MakePassport) -> None:
    """Empty, passport, empty, and nothing twice: a page may wait for it."""
    put_on(rig, make_passport())
    rig.reader.read(HONG.key)
    rig.take_away()
    rig.seen.await_last(NoCard())
    assert rig.seen.statuses == [NoCard(), CardPresent(), NoCard()]


def test_an_unplugged_reader(rig: PassportRig, make_passport: MakePassport) -> None:
    """Gone, said so, and back by itself when it is plugged in."""
    rig.unplug()
    rig.seen.await_last(NoReader(Fault.READER_GONE))
    assert fault_of(rig) is Fault.PASSPORT_READER_GONE
    rig.plug()
    rig.seen.await_last(NoCard())
    put_on(rig, make_passport())
    assert rig.reader.read(HONG.key) == READ


def test_the_service_restarts(rig: PassportRig, make_passport: MakePassport) -> None:
    """Down, said so, and back by itself."""
    rig.service_down()
    rig.seen.await_last(NoReader(Fault.READER_SERVICE_DOWN))
    assert fault_of(rig) is Fault.PASSPORT_READER_DOWN
    rig.service_up()
    rig.seen.await_last(NoCard())
    put_on(rig, make_passport())
    assert rig.reader.read(HONG.key) == READ
