"""Basic access control (ICAO 9303-11, 4.3): the printed zone opens the chip, and both make session keys."""

import hashlib
from dataclasses import dataclass, field
from hmac import compare_digest

from devices.passport import des
from devices.passport.ciphers import TRIPLE_DES, Suite

CHALLENGE_BYTES = 8
KEY_BYTES = 16
CRYPTOGRAM_BYTES = 32
ANSWER_BYTES = CRYPTOGRAM_BYTES + des.BLOCK


class AccessRefused(ValueError):
    """The other side does not hold the same key, or did not hear the same challenge."""


@dataclass(frozen=True, slots=True)
class Keys:
    """16 bytes each."""

    encryption: bytes = field(repr=False)
    mac: bytes = field(repr=False)

    @classmethod
    def of(cls, seed: bytes) -> "Keys":
        """Both keys from one seed (9303-11, 9.7.1)."""
        return cls(des.derive(seed, des.FOR_ENCRYPTION), des.derive(seed, des.FOR_MAC))


@dataclass(frozen=True, slots=True)
class Session:
    """What both sides know after the authentication. counter: the send sequence counter, as a number."""

    keys: Keys
    counter: int = field(repr=False)
    suite: Suite = TRIPLE_DES


@dataclass(frozen=True, slots=True)
class Half:
    """What one side chose at random: 8 bytes of challenge, 16 bytes of key material."""

    challenge: bytes = field(repr=False)
    key: bytes = field(repr=False)


def secret_of(information: str) -> bytes:
    """SHA-1 of the MRZ information, 20 bytes: all that either access control needs of it (9303-11, 9.7.2)."""
    return hashlib.sha1(information.encode("ascii"), usedforsecurity=False).digest()


def access_keys(secret: bytes) -> Keys:
    """The keys of basic access control from that."""
    return Keys.of(secret[:KEY_BYTES])


def token(keys: Keys, mine: Half, theirs: bytes) -> bytes:
    """What either side proves itself with: own and other's challenge, own key; encrypted, with a MAC."""
    cryptogram = des.encrypt(keys.encryption, mine.challenge + theirs + mine.key)
    return cryptogram + des.mac(keys.mac, cryptogram)


def opened(keys: Keys, data: bytes, *, theirs: bytes | None, mine: bytes) -> Half:
    """The other side's half from its token, after checking it. Raises AccessRefused.

    theirs: its challenge, where it was heard before (None: the chip hears the reader's here first).
    """
    cryptogram, proof = data[:CRYPTOGRAM_BYTES], data[CRYPTOGRAM_BYTES:]
    if len(data) != ANSWER_BYTES or not compare_digest(des.mac(keys.mac, cryptogram), proof):
        raise AccessRefused("the MAC is wrong")
    plain = des.decrypt(keys.encryption, cryptogram)
    own, other, key = plain[:8], plain[8:16], plain[16:]
    if not compare_digest(other, mine) or (theirs is not None and not compare_digest(own, theirs)):
        raise AccessRefused("a challenge is not the one of this session")
    return Half(own, key)


def session(reader: Half, chip: Half) -> Session:
    """Keys from both halves; the counter from the ends of both challenges (9303-11, 9.8.6.3)."""
    seed = bytes(a ^ b for a, b in zip(reader.key, chip.key, strict=True))
    return Session(Keys.of(seed), int.from_bytes(chip.challenge[-4:] + reader.challenge[-4:], "big"))
