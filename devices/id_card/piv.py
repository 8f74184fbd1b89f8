"""The dialect of a PIV card: five commands (SP 800-73-4 part 2). Bytes in, meaning out."""

from contract.card_containers import ContainerBroken, fields
from devices.id_card.apdu import OK, Answer, Transport, exchange
from kiosk.faults import Fault, Trouble

SELECT = 0xA4
VERIFY = 0x20
GET_DATA = 0xCB
GET_RESPONSE = 0xC0
GENERAL_AUTHENTICATE = 0x87

AID = bytes.fromhex("A00000030800001000")
"""The PIV application, without its version."""

PIN_REFERENCE = 0x80
ALGORITHM_P256 = 0x11
KEY_HOLDER = 0x9A
"""Signs after the PIN."""
KEY_CARD = 0x9E
"""Signs for anybody who holds the card; proves no holder."""

TAG_CERTIFICATE = 0x5FC105
TAG_CARD_CERTIFICATE = 0x5FC101
TAG_CHUID = 0x5FC102
TAG_PRINTED_INFORMATION = 0x5FC109
TAG_SECURITY_OBJECT = 0x5FC106
TAG_CAPABILITIES = 0x5FC107

PIN_LENGTHS = range(6, 9)
"""Digits in a PIN (SP 800-73-4 part 2, 2.4.3)."""

_NOT_FOUND = 0x6A82
_BLOCKED = 0x6983


def pad_pin(pin: bytes | bytearray) -> bytearray:
    """Eight bytes, filled with FF."""
    return bytearray(pin) + bytearray(b"\xff" * (8 - len(pin)))


def select(card: Transport) -> None:
    """Choose the PIV application. Trouble: CARD_FOREIGN when the card has none."""
    answer = exchange(card, bytes([0, SELECT, 4, 0, len(AID)]) + AID + b"\x00")
    if answer.status != OK:
        raise Trouble(Fault.CARD_FOREIGN, f"select {answer.status:04X}")


def tries_left(card: Transport) -> int | None:
    """PIN tries before the card blocks; 0: it is blocked; None: the PIN is verified already."""
    return _tries(exchange(card, bytes([0, VERIFY, 0, PIN_REFERENCE])))


def verify_pin(card: Transport, pin: bytearray) -> int | None:
    """None when the PIN is right, else the tries left. The padded copy is overwritten."""
    apdu = bytearray([0, VERIFY, 0, PIN_REFERENCE, 8]) + pad_pin(pin)
    try:
        return _tries(exchange(card, apdu))
    finally:
        apdu[:] = bytes(len(apdu))


def get_data(card: Transport, tag: int) -> bytes:
    """The content of an object, without its wrapper 53. Trouble: CARD_FOREIGN when it is absent or no TLV."""
    name = tag.to_bytes(3, "big")
    answer = exchange(card, bytes([0, GET_DATA, 0x3F, 0xFF, 5, 0x5C, 3]) + name + b"\x00")
    if answer.status == _NOT_FOUND:
        raise Trouble(Fault.CARD_FOREIGN, f"no object {tag:X}")
    return _inside(_good(answer, f"object {tag:X}"), 0x53)


def certificate(container: bytes) -> bytes:
    """The DER in a certificate's container. Compressed ones are refused: our issuers make none."""
    found = _fields(container)
    if found.get(0x71, b"\x00") != b"\x00" or 0x70 not in found:
        raise Trouble(Fault.CARD_FOREIGN, "a certificate of another kind")
    return found[0x70]


def sign(card: Transport, digest: bytes) -> bytes:
    """The holder's ECDSA signature (DER) over a SHA-256 `digest`. The PIN must be verified."""
    wanted = bytes([0x7C, 4 + len(digest), 0x82, 0, 0x81, len(digest)]) + digest
    head = bytes([0, GENERAL_AUTHENTICATE, ALGORITHM_P256, KEY_HOLDER, len(wanted)])
    answer = exchange(card, head + wanted + b"\x00")
    return _inside(_inside(_good(answer, "sign"), 0x7C), 0x82)


def _tries(answer: Answer) -> int | None:
    if answer.status == OK:
        return None
    if answer.status == _BLOCKED:
        return 0
    if answer.status & 0xFFF0 == 0x63C0:
        return answer.status & 0xF
    raise Trouble(Fault.CARD_MUTE, f"pin {answer.status:04X}")


def _good(answer: Answer, what: str) -> bytes:
    if answer.status != OK:
        raise Trouble(Fault.CARD_MUTE, f"{what} {answer.status:04X}")
    return answer.data


def _inside(data: bytes, tag: int) -> bytes:
    found = _fields(data)
    if tag not in found:
        raise Trouble(Fault.CARD_FOREIGN, f"tag {tag:02X} is missing")
    return found[tag]


def _fields(data: bytes) -> dict[int, bytes]:
    try:
        return fields(data)
    except ContainerBroken as err:
        raise Trouble(Fault.CARD_FOREIGN, "an answer is no TLV") from err
