"""Making and checking a seal: COSE_Sign1 (RFC 9052) with ES256 over the claims.

ES256 and not EdDSA: P-256 is in the WebCrypto of every browser, Ed25519 only in those since 2025, and both
signatures have 64 bytes.
"""

from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, PublicFormat
from cwt import COSE, COSEAlgs, COSEHeaders, COSEKey
from cwt.exceptions import CWTError

from center.seal import alphabet
from center.seal.claims import NotClaims, SealClaims, pack, unpack
from center.seal.keys import SealKeys, key_id


class SealRefused(ValueError):
    """No seal of ours: unreadable, signed by an unknown key, or changed."""


class Sealer:
    """Seals claims with one key. Safe to use from several threads: it keeps no state between calls."""

    def __init__(self, key: ec.EllipticCurvePrivateKey) -> None:
        kid = key_id(key.public_key())
        pem = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
        self._key = COSEKey.from_pem(pem, alg="ES256", kid=kid)
        self._kid = kid

    def seal(self, claims: SealClaims) -> str:
        """The payload for the QR."""
        signed = COSE.new().encode_and_sign(
            pack(claims),
            self._key,
            protected={COSEHeaders.ALG: COSEAlgs.ES256, COSEHeaders.KID: self._kid},
        )
        return alphabet.encode(signed)


def check_seal(payload: str, keys: SealKeys) -> SealClaims:
    """The claims of a genuine seal; says nothing about expiry or status. Raises SealRefused."""
    pinned = [
        COSEKey.from_pem(
            key.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo), alg="ES256", kid=kid
        )
        for kid, key in keys.items()
    ]
    try:
        signed = COSE.new().decode(alphabet.decode(payload), pinned)
        if not isinstance(signed, bytes):
            raise SealRefused
        return unpack(signed)
    except (CWTError, alphabet.NotSigns, NotClaims, ValueError, TypeError, KeyError, IndexError) as err:
        raise SealRefused from err
