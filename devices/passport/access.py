"""Opening a chip with the printed zone, command by command: PACE where it is offered, else the basic control.

ICAO 9303-11, 4.2: a reader that can do both uses PACE. The application is selected here, as it comes after
PACE and before basic access control.
"""

import secrets
from collections.abc import Callable

from contract import der
from contract.card_containers import ContainerBroken, fields, write_tlv
from devices.id_card.apdu import OK, Command, Transport, exchange
from devices.passport import bac, lds, pace
from devices.passport.bac import AccessRefused, Half, Session
from devices.passport.secure_messaging import SecureChannel
from kiosk.faults import Fault, Trouble

SELECT, GET_CHALLENGE, AUTHENTICATE, READ_BINARY = 0xA4, 0x84, 0x82, 0xB0
SET_SECURITY, GENERAL_AUTHENTICATE = 0x22, 0x86
CHAINED = 0x10
"""In the class: more of this authentication follows."""

PASSWORD_IS_MRZ = 1
"""Which password PACE is to use (9303-11, 4.4.4.1)."""

_LARGEST_OFFER = 0xFF
"""Bytes of EF.CardAccess after its head; with three protocols it has about 60."""

_NOT_FOUND, _NOT_ALLOWED = (0x6A82, 0x6A81, 0x6999), (0x6982, 0x6985)
_REFUSALS = (0x63, 0x69, 0x6A)
"""First bytes of the status with which chips answer a wrong key: 6988 seen, 6300 in the standard."""

Random = Callable[[int], bytes]
"""So many random bytes (secrets.token_bytes)."""


def below(limit: int) -> int:
    """From 1 to below `limit`, for PACE's keys."""
    return secrets.randbelow(limit - 1) + 1


def open_chip(card: Transport, secret: bytes, random: Random, scalar: pace.Scalar = below) -> SecureChannel:
    """The secured line, the passport's application selected on it. secret: of the zone (`bac.secret_of`).

    Trouble: PASSPORT_NO_CHIP, PASSPORT_WRONG_MRZ, PASSPORT_DAMAGED, PASSPORT_UNCHECKED, and the line's own.
    """
    protocol = _offered(card)
    if protocol is None:
        _select_bare(card)
        return SecureChannel(_basic(card, secret, random))
    channel = SecureChannel(_pace(card, protocol, secret, scalar))
    status = exchange(card, channel.protect(Command(0, SELECT, 4, 0x0C, lds.APPLICATION)))
    if status.status != OK:
        raise Trouble(Fault.PASSPORT_NO_CHIP, f"select {status.status:04X}")
    channel.unprotect(status, odd=False)
    return channel


def _offered(card: Transport) -> pace.Protocol | None:
    """From EF.CardAccess, which anybody may read; whatever is wrong with it, basic access is left to try."""
    name = lds.CARD_ACCESS.to_bytes(2, "big")
    if exchange(card, bytes([0, SELECT, 2, 0x0C, len(name)]) + name).status != OK:
        return None
    try:
        # to ask for more than there is would be answered with a warning, or not at all
        head = _part(card, 0, lds.HEADER_BYTES)
        rest = lds.size_with(der.SET, head, "CardAccess") - len(head)
        if not 0 < rest <= _LARGEST_OFFER:
            return None
        return pace.offered(head + _part(card, len(head), rest))
    except (ValueError, IndexError):  # no structure, or not this one
        return None


def _part(card: Transport, offset: int, size: int) -> bytes:
    return exchange(card, bytes([0, READ_BINARY, offset >> 8, offset & 0xFF, size])).data


def _select_bare(card: Transport) -> None:
    name = lds.APPLICATION
    status = exchange(card, bytes([0, SELECT, 4, 0x0C, len(name)]) + name).status
    if status in _NOT_ALLOWED:
        raise Trouble(Fault.PASSPORT_UNCHECKED, "the chip asks for an access control we do not speak")
    if status != OK:
        fault = Fault.PASSPORT_NO_CHIP if status in _NOT_FOUND else Fault.PASSPORT_DAMAGED
        raise Trouble(fault, f"select {status:04X}")


def _basic(card: Transport, secret: bytes, random: Random) -> Session:
    challenge = exchange(card, bytes([0, GET_CHALLENGE, 0, 0, bac.CHALLENGE_BYTES]))
    if challenge.status in _NOT_ALLOWED or challenge.status >> 8 == 0x6D:
        raise Trouble(Fault.PASSPORT_UNCHECKED, "the chip knows no basic access control")
    if challenge.status != OK or len(challenge.data) != bac.CHALLENGE_BYTES:
        raise Trouble(Fault.PASSPORT_DAMAGED, f"challenge {challenge.status:04X}")
    keys, mine = bac.access_keys(secret), Half(random(bac.CHALLENGE_BYTES), random(bac.KEY_BYTES))
    said = bac.token(keys, mine, challenge.data)
    answer = exchange(card, bytes([0, AUTHENTICATE, 0, 0, len(said)]) + said + bytes([bac.ANSWER_BYTES]))
    if answer.status != OK:
        raise _refused(answer.status)
    try:
        chip = bac.opened(keys, answer.data, theirs=challenge.data, mine=mine.challenge)
    except AccessRefused as err:
        raise Trouble(Fault.PASSPORT_DAMAGED, str(err)) from err
    return bac.session(mine, chip)


def _pace(card: Transport, protocol: pace.Protocol, secret: bytes, scalar: pace.Scalar) -> Session:
    password, numbers = (
        write_tlv(0x83, bytes([PASSWORD_IS_MRZ])),
        write_tlv(0x84, bytes([protocol.parameters])),
    )
    chosen = write_tlv(0x80, protocol.oid) + password + numbers
    status = exchange(card, bytes([0, SET_SECURITY, 0xC1, 0xA4, len(chosen)]) + chosen).status
    if status != OK and status >> 8 != 0x63:  # 63Cx: tries left, said beforehand
        raise Trouble(Fault.PASSPORT_DAMAGED, f"pace {status:04X}")
    try:
        nonce = pace.decrypted_nonce(protocol, secret, _step(card, b"", 0x80))
        side = pace.Side(protocol, nonce, scalar)
        side.map(_step(card, write_tlv(0x81, side.public), 0x82))
        side.agree(_step(card, write_tlv(0x83, side.public), 0x84))
        return side.check(_step(card, write_tlv(0x85, side.token()), 0x86, is_last=True))
    except ValueError as err:  # AccessRefused among them
        raise Trouble(Fault.PASSPORT_DAMAGED, str(err)) from err


def _step(card: Transport, data: bytes, wanted: int, *, is_last: bool = False) -> bytes:
    """One GENERAL AUTHENTICATE; only the last may fail for a wrong key."""
    body = write_tlv(0x7C, data)
    cla = 0 if is_last else CHAINED
    answer = exchange(card, bytes([cla, GENERAL_AUTHENTICATE, 0, 0, len(body)]) + body + b"\x00")
    if answer.status != OK:
        raise (
            _refused(answer.status)
            if is_last
            else Trouble(Fault.PASSPORT_DAMAGED, f"pace {wanted:02X} {answer.status:04X}")
        )
    try:
        return fields(fields(answer.data)[0x7C])[wanted]
    except (ContainerBroken, KeyError) as err:
        raise Trouble(Fault.PASSPORT_DAMAGED, f"pace {wanted:02X} is missing") from err


def _refused(status: int) -> Trouble:
    fault = Fault.PASSPORT_WRONG_MRZ if status >> 8 in _REFUSALS else Fault.PASSPORT_DAMAGED
    return Trouble(fault, f"authenticate {status:04X}")
