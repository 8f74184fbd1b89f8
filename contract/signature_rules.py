"""Which hashes and signatures are good enough on a signed list: resident cards are strict, states differ."""

from collections.abc import Mapping
from dataclasses import dataclass

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import padding
from cryptography.hazmat.primitives.asymmetric.ec import ECDSA, EllipticCurvePublicKey
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey
from cryptography.hazmat.primitives.asymmetric.types import CertificatePublicKeyTypes

_SHA = {
    "sha224": hashes.SHA224(),
    "sha256": hashes.SHA256(),
    "sha384": hashes.SHA384(),
    "sha512": hashes.SHA512(),
}
_HASH_OIDS = {
    bytes.fromhex("608648016503040204"): "sha224",
    bytes.fromhex("608648016503040201"): "sha256",
    bytes.fromhex("608648016503040202"): "sha384",
    bytes.fromhex("608648016503040203"): "sha512",
}
_PSS = bytes.fromhex("2A864886F70D01010A")
_SIGNED_WITH = {
    bytes.fromhex("2A8648CE3D040301"): "sha224",  # ecdsa-with-SHA…
    bytes.fromhex("2A8648CE3D040302"): "sha256",
    bytes.fromhex("2A8648CE3D040303"): "sha384",
    bytes.fromhex("2A8648CE3D040304"): "sha512",
    bytes.fromhex("2A864886F70D01010E"): "sha224",  # sha…WithRSAEncryption
    bytes.fromhex("2A864886F70D01010B"): "sha256",
    bytes.fromhex("2A864886F70D01010C"): "sha384",
    bytes.fromhex("2A864886F70D01010D"): "sha512",
}
"""Signature algorithms that name their hash; the others (rsaEncryption, PSS) use the digest's."""

_SMALLEST_RSA_BITS = 2048
"""Of a document signer (9303-12, 4.4)."""


class AlgorithmRefused(ValueError):
    """A hash, a kind of key or a size that the rules do not know."""


class SignatureWrong(ValueError):
    """The signature is not one of this key over these bytes."""


@dataclass(frozen=True, slots=True)
class SignatureRules:
    """hash_names: by object identifier, content only. has_rsa: RSA keys may sign too."""

    hash_names: Mapping[bytes, str]
    has_rsa: bool = False

    def hash_name(self, oid: bytes) -> str:
        """As `hashlib` calls it. Raises AlgorithmRefused."""
        if oid not in self.hash_names:
            raise AlgorithmRefused("a hash that is not allowed")
        return self.hash_names[oid]

    def check(
        self, key: CertificatePublicKeyTypes, signature: bytes, data: bytes, *, digest: str, algorithm: bytes
    ) -> None:
        """digest: the hash by name. algorithm: of the signature. Raises SignatureWrong, AlgorithmRefused."""
        name = _SIGNED_WITH.get(algorithm, digest)
        if name not in self.hash_names.values():
            raise AlgorithmRefused("a hash that is not allowed")
        try:
            if isinstance(key, EllipticCurvePublicKey):
                key.verify(signature, data, ECDSA(_SHA[name]))
            elif isinstance(key, RSAPublicKey) and self.has_rsa and key.key_size >= _SMALLEST_RSA_BITS:
                key.verify(signature, data, _padding(algorithm, name), _SHA[name])
            else:
                raise AlgorithmRefused("a key that is not allowed")
        except InvalidSignature as err:
            raise SignatureWrong("the signature is wrong") from err


def _padding(algorithm: bytes, name: str) -> padding.AsymmetricPadding:
    """PSS is tried with the digest's own hash within, as 9303-12 has it; the salt may have any length."""
    if algorithm == _PSS:
        return padding.PSS(padding.MGF1(_SHA[name]), padding.PSS.AUTO)
    return padding.PKCS1v15()


CARD = SignatureRules({oid: name for oid, name in _HASH_OIDS.items() if name in ("sha256", "sha384")})
"""What FIPS 201 allows for card objects (SP 800-78-4, table 3-3); our issuers sign on curves only."""

PASSPORT = SignatureRules(_HASH_OIDS, has_rsa=True)
"""What 9303-12, 4.4 recommends to states. SHA-1 is left out: passports signed with it are long over."""
