"""The keys of the seal: one private key at the center, public ones for whoever verifies."""

import hashlib
import json
from base64 import urlsafe_b64encode
from collections.abc import Mapping
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
    load_pem_private_key,
    load_pem_public_key,
)

from center.seal.keyfile import write_once

_PRIVATE = "seal-key.pem"
_PUBLIC = "seal-{kid}.pub.pem"

SealKeys = Mapping[bytes, ec.EllipticCurvePublicKey]
"""Public keys by key id. Old ones stay as long as their papers."""


def key_id(public: ec.EllipticCurvePublicKey) -> bytes:
    """Four bytes name a key well enough for a handful of them; the signature decides."""
    point = public.public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)
    return hashlib.sha256(point).digest()[:4]


def load_or_make(private: Path, public: Path) -> ec.EllipticCurvePrivateKey:
    """The sealing key of a center; made on first start, mode 0600. Its public half goes to `public`."""
    file = private / _PRIVATE
    if not file.exists():
        fresh = ec.generate_private_key(ec.SECP256R1())
        write_once(file, fresh.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()), mode=0o600)
    key = load_pem_private_key(file.read_bytes(), None)
    if not isinstance(key, ec.EllipticCurvePrivateKey) or not isinstance(key.curve, ec.SECP256R1):
        raise ValueError(f"{file}: the seal needs a P-256 key")
    pem = key.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
    write_once(public / _PUBLIC.format(kid=key_id(key.public_key()).hex()), pem, mode=0o644)
    return key


def load_public(folder: Path) -> SealKeys:
    """All pinned keys of a folder. Raises ValueError for a file that is no P-256 key."""
    keys: dict[bytes, ec.EllipticCurvePublicKey] = {}
    for file in sorted(folder.glob(_PUBLIC.format(kid="*"))):
        key = load_pem_public_key(file.read_bytes())
        if not isinstance(key, ec.EllipticCurvePublicKey) or not isinstance(key.curve, ec.SECP256R1):
            raise ValueError(f"{file}: the seal needs a P-256 key")
        keys[key_id(key)] = key
    return keys


def as_jwks(keys: SealKeys) -> str:
    """The keys as JSON Web Keys, for the browser."""
    return json.dumps(
        [
            {"kty": "EC", "crv": "P-256", "kid": kid.hex(), "x": _b64(numbers.x), "y": _b64(numbers.y)}
            for kid, numbers in ((kid, key.public_numbers()) for kid, key in keys.items())
        ]
    )


def _b64(number: int) -> str:
    return urlsafe_b64encode(number.to_bytes(32, "big")).rstrip(b"=").decode()
