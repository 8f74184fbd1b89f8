"""The two families of ciphers a session may have: 3DES after basic access control, AES after PACE.

ICAO 9303-11, 9.7 (keys) and 9.8 (secure messaging).
"""

import hashlib
from dataclasses import dataclass
from typing import Protocol

from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import CBC
from cryptography.hazmat.primitives.cmac import CMAC

from devices.passport import des

SEAL_BYTES = 8
"""Of both families: AES's checksum is cut to as many."""


class Suite(Protocol):
    """counter: the send sequence counter, as long as a block."""

    @property
    def block(self) -> int:
        """Bytes of a block."""

    def encrypt(self, key: bytes, data: bytes, counter: bytes) -> bytes:
        """Padded data in, cryptogram out."""

    def decrypt(self, key: bytes, data: bytes, counter: bytes) -> bytes:
        """The reverse. Raises ValueError for parts of a block."""

    def seal(self, key: bytes, data: bytes) -> bytes:
        """SEAL_BYTES over data of any length."""


class TripleDesSuite:
    """Two-key 3DES in CBC from zeros, retail MAC."""

    block = des.BLOCK

    def encrypt(self, key: bytes, data: bytes, counter: bytes) -> bytes:
        """See the protocol; this family does not look at the counter."""
        del counter
        return des.encrypt(key, data)

    def decrypt(self, key: bytes, data: bytes, counter: bytes) -> bytes:
        """See the protocol."""
        del counter
        return des.decrypt(key, data)

    def seal(self, key: bytes, data: bytes) -> bytes:
        """See the protocol."""
        return des.mac(key, data)


@dataclass(frozen=True, slots=True)
class AesSuite:
    """AES in CBC from the encrypted counter, CMAC. key_bytes: 16, 24 or 32."""

    key_bytes: int

    @property
    def block(self) -> int:
        """Of AES, whatever the key."""
        return 16

    def encrypt(self, key: bytes, data: bytes, counter: bytes) -> bytes:
        """See the protocol."""
        encryptor = Cipher(AES(key), CBC(self._first(key, counter))).encryptor()
        return encryptor.update(data) + encryptor.finalize()

    def decrypt(self, key: bytes, data: bytes, counter: bytes) -> bytes:
        """See the protocol."""
        decryptor = Cipher(AES(key), CBC(self._first(key, counter))).decryptor()
        return decryptor.update(data) + decryptor.finalize()

    def seal(self, key: bytes, data: bytes) -> bytes:
        """See the protocol. Padded first, as 9303-11, 9.8.7.2 has it, though CMAC would not need it."""
        return self.token(key, des.pad(data, self.block))

    def token(self, key: bytes, data: bytes) -> bytes:
        """CMAC of the data as they are, cut (9303-11, 4.4.3.4)."""
        checksum = CMAC(AES(key))
        checksum.update(data)
        return checksum.finalize()[:SEAL_BYTES]

    def derive(self, seed: bytes, purpose: int) -> bytes:
        """A key for `purpose` (9303-11, 9.7.1.2 to 9.7.1.4)."""
        text = seed + purpose.to_bytes(4, "big")
        if self.key_bytes == 16:
            return hashlib.sha1(text, usedforsecurity=False).digest()[:16]
        return hashlib.sha256(text).digest()[: self.key_bytes]

    def close_block(self, key: bytes, block: bytes) -> bytes:
        """One block, encrypted as it is: PACE's nonce."""
        return self._first(key, block)

    def open_block(self, key: bytes, block: bytes) -> bytes:
        """The reverse."""
        return Cipher(AES(key), CBC(bytes(16))).decryptor().update(block)

    def _first(self, key: bytes, counter: bytes) -> bytes:
        return Cipher(AES(key), CBC(bytes(16))).encryptor().update(counter)


TRIPLE_DES = TripleDesSuite()
