"""Seals an application for one office: a fresh key for the content, and that key in HPKE for the office.

Two layers, so that destroying the small one (`wrapped`) makes the large one unreadable for ever, whatever
backup still holds it.
"""

import secrets

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from contract.sealing import SealBroken, seal, unseal

KEY_BYTES = 32
_NONCE = bytes(12)
"""The key is used once."""


def close(public: bytes, purpose: str, content: bytes) -> tuple[bytes, bytes]:
    """(wrapped, body). ValueError when `public` is no key."""
    key = secrets.token_bytes(KEY_BYTES)
    return seal(public, purpose, key), AESGCM(key).encrypt(_NONCE, content, purpose.encode())


def open_with(private: bytes, purpose: str, wrapped: bytes, body: bytes) -> bytes:
    """The content. SealBroken."""
    key = unseal(private, purpose, wrapped)
    try:
        return AESGCM(key).decrypt(_NONCE, body, purpose.encode())
    except (InvalidTag, ValueError):
        raise SealBroken("passport") from None
