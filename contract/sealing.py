"""Sealed for one office: HPKE (RFC 9180) with ML-KEM-768 + X25519; who seals cannot open it again.

A key is written as the seed or key of ML-KEM (FIPS 203) followed by that of X25519 (RFC 7748).
"""

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hpke
from cryptography.hazmat.primitives.asymmetric.mlkem import MLKEM768PrivateKey, MLKEM768PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey

SUITE = hpke.Suite(hpke.KEM.MLKEM768_X25519, hpke.KDF.HKDF_SHA256, hpke.AEAD.AES_256_GCM)
SEED_BYTES, MLKEM_PUBLIC_BYTES, X25519_BYTES = 64, 1184, 32


class SealBroken(ValueError):
    """Not sealed for this key and purpose, or changed on the way."""


def make_private() -> bytes:
    """A new private key, 96 bytes."""
    return MLKEM768PrivateKey.generate().private_bytes_raw() + X25519PrivateKey.generate().private_bytes_raw()


def public_of(private: bytes) -> bytes:
    """The public key, 1,216 bytes."""
    lattice, curve = _parts(private)
    return lattice.public_key().public_bytes_raw() + curve.public_key().public_bytes_raw()


def seal(public: bytes, purpose: str, content: bytes) -> bytes:
    """For the holder of `public`; purpose: what it belongs to, must be named again to open it. ValueError."""
    lattice = MLKEM768PublicKey.from_public_bytes(public[:MLKEM_PUBLIC_BYTES])
    curve = X25519PublicKey.from_public_bytes(public[MLKEM_PUBLIC_BYTES:])
    return SUITE.encrypt(content, hpke.MLKEM768X25519PublicKey(lattice, curve), info=_info(purpose))


def unseal(private: bytes, purpose: str, sealed: bytes) -> bytes:
    """SealBroken."""
    try:
        key = hpke.MLKEM768X25519PrivateKey(*_parts(private))
        return SUITE.decrypt(sealed, key, info=_info(purpose))
    except (InvalidTag, ValueError):
        raise SealBroken(purpose.partition("/")[0]) from None


def _info(purpose: str) -> bytes:
    return f"anytime/1//{purpose}".encode()


def _parts(private: bytes) -> tuple[MLKEM768PrivateKey, X25519PrivateKey]:
    lattice = MLKEM768PrivateKey.from_seed_bytes(private[:SEED_BYTES])
    return lattice, X25519PrivateKey.from_private_bytes(private[SEED_BYTES:])
