"""The old ciphers of a passport's chip (ICAO 9303-11, 9.7 and 9.8): two-key 3DES and the retail MAC.

Nobody would choose them today; basic access control knows no others.
"""

import hashlib

from cryptography.hazmat.decrepit.ciphers.algorithms import TripleDES
from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.modes import CBC

BLOCK = 8
"""Bytes in a block, and in a MAC."""

FOR_ENCRYPTION, FOR_MAC = 1, 2
"""The counters of the key derivation (9303-11, 9.7.1)."""


def derive(seed: bytes, purpose: int) -> bytes:
    """A key of 16 bytes for `purpose`, its parity set (9303-11, 9.7.1.1)."""
    key = hashlib.sha1(seed + purpose.to_bytes(4, "big"), usedforsecurity=False).digest()[:16]
    return bytes(each & 0xFE | (each >> 1).bit_count() & 1 ^ 1 for each in key)


def encrypt(key: bytes, data: bytes) -> bytes:
    """CBC from a block of zeros; whole blocks in, whole blocks out."""
    encryptor = _cipher(key).encryptor()
    return encryptor.update(data) + encryptor.finalize()


def decrypt(key: bytes, data: bytes) -> bytes:
    """The reverse of `encrypt`. Raises ValueError for parts of a block."""
    decryptor = _cipher(key).decryptor()
    return decryptor.update(data) + decryptor.finalize()


def mac(key: bytes, data: bytes) -> bytes:
    """ISO 9797-1 algorithm 3 with padding method 2: DES over all blocks, 3DES at the last."""
    first, second = key[:8], key[8:]
    chained = encrypt(first * 2, pad(data))[-BLOCK:]
    return encrypt(first * 2, decrypt(second * 2, chained))


def pad(data: bytes, block: int = BLOCK) -> bytes:
    """80, then zeros to a whole block: always at least one byte (ISO 9797-1, method 2)."""
    return data + b"\x80" + bytes(-(len(data) + 1) % block)


def unpad(data: bytes, block: int = BLOCK) -> bytes:
    """The reverse of `pad`. Raises ValueError."""
    bare = data.rstrip(b"\x00")
    if not bare.endswith(b"\x80") or len(data) - len(bare) >= block:
        raise ValueError("the padding is wrong")
    return bare[:-1]


def _cipher(key: bytes) -> Cipher[CBC]:
    return Cipher(TripleDES(key + key[:8]), CBC(bytes(BLOCK)))  # equal halves make it single DES
