"""PACE with generic mapping on curves and AES (ICAO 9303-11, 4.4): the newer way to open a chip. Pure.

Each side proves that it knows the printed zone, and nobody who listens can find out what it is.
"""

from collections.abc import Callable
from dataclasses import dataclass
from hmac import compare_digest

from contract import der
from contract.card_containers import write_tlv
from devices.passport.bac import AccessRefused, Keys, Session
from devices.passport.ciphers import AesSuite
from devices.passport.curves import CURVES, Curve, Point, PointRefused

_FOR_ENCRYPTION, _FOR_MAC, _FOR_PASSWORD = 1, 2, 3
"""Counters of the key derivation (9303-11, 9.7.1)."""

_GENERIC_MAPPING = bytes.fromhex("04007F000702020402")
"""id-PACE-ECDH-GM; one more byte names the cipher."""
AES_128 = _GENERIC_MAPPING + b"\x02"
_SUITES = {2: AesSuite(16), 3: AesSuite(24), 4: AesSuite(32)}
_VERSION = 2

Scalar = Callable[[int], int]
"""A random number from 1 to below its argument."""


@dataclass(frozen=True, slots=True)
class Protocol:
    """What a chip offers and we speak. oid: content only. parameters: number of the curve."""

    oid: bytes
    parameters: int

    @property
    def curve(self) -> Curve:
        """Of its domain parameters."""
        return CURVES[self.parameters]

    @property
    def suite(self) -> AesSuite:
        """For the nonce, the tokens and the session."""
        return _SUITES[self.oid[-1]]


def offered(card_access: bytes) -> Protocol | None:
    """The first protocol in EF.CardAccess that we speak; None: none. Raises DerBroken.

    SET OF SEQUENCE {protocol, version, parameters OPTIONAL} among others (9303-11, 9.2.1).
    """
    for info in der.only(card_access, der.SET):
        name, *rest = der.inside(info, der.SEQUENCE)
        oid = der.content(name, der.OID)
        if len(rest) != 2 or oid[:-1] != _GENERIC_MAPPING or oid[-1] not in _SUITES:
            continue
        version, parameters = (der.integer(each) if each[0] == der.INTEGER else -1 for each in rest)
        if version == _VERSION and parameters in CURVES:
            return Protocol(oid, parameters)
    return None


def card_access(protocol: Protocol) -> bytes:
    """An EF.CardAccess that offers this one, as an issuer writes it."""
    numbers = write_tlv(der.INTEGER, bytes([_VERSION])) + write_tlv(der.INTEGER, bytes([protocol.parameters]))
    return write_tlv(der.SET, write_tlv(der.SEQUENCE, write_tlv(der.OID, protocol.oid) + numbers))


def password_key(protocol: Protocol, secret: bytes) -> bytes:
    """Kπ from SHA-1 of the MRZ information."""
    return protocol.suite.derive(secret, _FOR_PASSWORD)


class Side:
    """One side, reader or chip: it maps the nonce, agrees on a key, and proves it. Raises AccessRefused."""

    def __init__(self, protocol: Protocol, nonce: bytes, scalar: Scalar) -> None:
        """nonce: decrypted, 16 bytes."""
        self._protocol = protocol
        self._curve = protocol.curve
        self._nonce = nonce
        self._scalar = scalar
        self._private = scalar(self._curve.n)
        self._generator: Point = self._curve.base
        self._public = self._curve.multiply(self._private, self._generator)
        self._keys: Keys | None = None
        self._theirs = b""

    @property
    def public(self) -> bytes:
        """The public key of the step this side is in."""
        return self._curve.encode(self._public)

    def map(self, theirs: bytes) -> None:
        """From their mapping key to a new base point, and a new key pair on it (4.4.3.3.1)."""
        try:
            shared = self._curve.multiply(self._private, self._curve.decode(theirs))
            mapped = self._curve.multiply(int.from_bytes(self._nonce, "big"), self._generator)
            self._generator = self._curve.add(mapped, shared)
            self._private = self._scalar(self._curve.n)
            self._public = self._curve.multiply(self._private, self._generator)
        except PointRefused as err:
            raise AccessRefused("a mapping key that is none") from err

    def agree(self, theirs: bytes) -> None:
        """From their second key to the session's keys."""
        if compare_digest(theirs, self.public):  # a mirror would prove itself with our own token
            raise AccessRefused("our own key came back")
        try:
            shared, _ = self._curve.multiply(self._private, self._curve.decode(theirs))
        except PointRefused as err:
            raise AccessRefused("a key that is none") from err
        seed, suite = shared.to_bytes(self._curve.size, "big"), self._protocol.suite
        self._keys = Keys(suite.derive(seed, _FOR_ENCRYPTION), suite.derive(seed, _FOR_MAC))
        self._theirs = theirs

    def token(self) -> bytes:
        """What this side proves itself with: a checksum over the other's key (4.4.3.4)."""
        return self._token(self._theirs)

    def check(self, token: bytes) -> Session:
        """The session, after the other side proved itself."""
        if not compare_digest(self._token(self.public), token):
            raise AccessRefused("the token is wrong")
        return Session(self._agreed(), 0, self._protocol.suite)

    def _token(self, public: bytes) -> bytes:
        data = write_tlv(0x7F49, write_tlv(der.OID, self._protocol.oid) + write_tlv(0x86, public))
        return self._protocol.suite.token(self._agreed().mac, data)

    def _agreed(self) -> Keys:
        if self._keys is None:
            raise AccessRefused("no key was agreed on")
        return self._keys


def decrypted_nonce(protocol: Protocol, secret: bytes, encrypted: bytes) -> bytes:
    """CBC from zeros under Kπ. Raises ValueError for another length than 16."""
    if len(encrypted) != protocol.suite.block:
        raise ValueError("a nonce has one block")
    return protocol.suite.open_block(password_key(protocol, secret), encrypted)


def encrypted_nonce(protocol: Protocol, secret: bytes, nonce: bytes) -> bytes:
    """The chip's half of that."""
    return protocol.suite.close_block(password_key(protocol, secret), nonce)
