"""How a kiosk signs each request with its device key, and how the center recomputes it.

A pre-shared key is enough until real enrolment (asymmetric keys, certificates): then only this file and the
center's `Authenticator` change. The key never travels; the signature binds method, path, body and time.
"""

import hmac
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

SCHEME = "Anytime-Device"
"""`Authorization: Anytime-Device <device>:<unix seconds>:<nonce>:<HMAC-SHA256 in hex>`"""

_PARTS = 4


@dataclass(frozen=True, slots=True)
class DeviceSignature:
    """What the header says, not yet believed."""

    device: str
    seconds: int
    nonce: str
    mac: str


def mac_key_of(device_key: bytes) -> bytes:
    """The key both sides sign with; the center keeps this one and not the device key."""
    return sha256(b"1//anytime-device-mac//" + device_key).digest()


def authorization(
    device: str, mac_key: bytes, method: str, path: str, body: bytes, *, moment: datetime, nonce: str
) -> str:
    """The header's value. nonce: 16 or more random characters without colon, used once."""
    seconds = int(moment.timestamp())
    mac = expected_mac(mac_key, device, method, path, body, seconds=seconds, nonce=nonce)
    return f"{SCHEME} {device}:{seconds}:{nonce}:{mac}"


def parse_authorization(header: str) -> DeviceSignature | None:
    """The parts of a header of our scheme; None when it is none."""
    scheme, _, rest = header.partition(" ")
    parts = rest.split(":")
    if scheme != SCHEME or len(parts) != _PARTS or not (parts[1].isascii() and parts[1].isdigit()):
        return None
    device, seconds, nonce, mac = parts
    if not device or not nonce or len(seconds) > 12:  # enough until the year 33658
        return None
    return DeviceSignature(device, int(seconds), nonce, mac)


def expected_mac(
    mac_key: bytes, device: str, method: str, path: str, body: bytes, *, seconds: int, nonce: str
) -> str:
    """HMAC-SHA256 in hex over everything that must not be changed on the way."""
    signed = "\n".join((device, str(seconds), nonce, method.upper(), path, sha256(body).hexdigest()))
    return hmac.new(mac_key, b"1//anytime-request//" + signed.encode(), sha256).hexdigest()
