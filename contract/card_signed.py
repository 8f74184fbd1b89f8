"""The issuer's signature over a card's containers: CMS as in ICAO's SOD, read strictly and nothing more.

The security object carries no certificate; its signer's stands in the CHUID (SP 800-73-4 part 1, 3.1.7).
"""

import hashlib
from typing import Any

from asn1crypto import cms, core
from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric.ec import ECDSA, EllipticCurvePublicKey

from contract.certificates import read_certificate

LDS_SECURITY_OBJECT = "2.23.136.1.1.1"
"""The content type of a signed list of hashes (ICAO 9303-10)."""

_HASHES: dict[str, tuple[str, hashes.HashAlgorithm]] = {
    "sha256": ("2.16.840.1.101.3.4.2.1", hashes.SHA256()),
    "sha384": ("2.16.840.1.101.3.4.2.2", hashes.SHA384()),
}
"""What FIPS 201 allows for card objects (SP 800-78-4, table 3-3)."""


class SignedBroken(ValueError):
    """Not a CMS structure of the expected shape."""


class SignedForged(ValueError):
    """The shape is right, but the signature or a digest is not."""


def signer_certificate(chuid_signature: bytes) -> x509.Certificate:
    """The one certificate in the CHUID's signature. It proves nothing until it is checked."""
    try:
        certificates = [each.chosen.dump() for each in _signed_data(chuid_signature)["certificates"]]
        if len(certificates) != 1:
            raise SignedBroken("the signer's certificate is not alone")
        return read_certificate(certificates[0])
    except (ValueError, TypeError, KeyError, AttributeError) as err:
        raise SignedBroken("no readable certificate of the signer") from err


def signed_hashes(signed: bytes, signer: x509.Certificate) -> tuple[str, dict[int, bytes]]:
    """The hash algorithm's name and the hash of each data group, after checking the signature of `signer`.

    Raises SignedBroken or SignedForged.
    """
    try:
        data = _signed_data(signed)
        content = data["encap_content_info"]
        infos = list(data["signer_infos"])
        if content["content_type"].dotted != LDS_SECURITY_OBJECT or len(infos) != 1:
            raise SignedBroken("not one signed list of hashes")
        octets = bytes(content["content"])
        _check_signature(infos[0], octets, signer)
        return _listed(octets)
    except SignedForged:
        raise
    except (ValueError, TypeError, KeyError, AttributeError, IndexError) as err:
        raise SignedBroken("a security object is not understood") from err


def _signed_data(encoded: bytes) -> Any:
    info = cms.ContentInfo.load(encoded, strict=True)
    if info["content_type"].native != "signed_data":
        raise SignedBroken("not signed data")
    return info["content"]


def _check_signature(info: Any, octets: bytes, signer: x509.Certificate) -> None:
    """RFC 5652, 5.4: the attributes are signed, and they hold the digest and the type of the content."""
    name = info["digest_algorithm"]["algorithm"].native
    if name not in _HASHES or not isinstance(info["signed_attrs"], cms.CMSAttributes):
        raise SignedBroken("a digest that is not allowed, or no signed attributes")
    attributes = {each["type"].native: each["values"] for each in info["signed_attrs"]}
    if attributes["content_type"][0].dotted != LDS_SECURITY_OBJECT:
        raise SignedForged("signed as something else")
    if attributes["message_digest"][0].native != hashlib.new(name, octets).digest():
        raise SignedForged("the list of hashes was changed")
    key = signer.public_key()
    if not isinstance(key, EllipticCurvePublicKey):
        raise SignedBroken("the signer's key is not on a curve")
    try:
        key.verify(info["signature"].native, info["signed_attrs"].untag().dump(), ECDSA(_HASHES[name][1]))
    except InvalidSignature as err:
        raise SignedForged("the signature over the hashes is wrong") from err


def _listed(octets: bytes) -> tuple[str, dict[int, bytes]]:
    """LDSSecurityObject ::= SEQUENCE {version, hashAlgorithm, SEQUENCE OF {number, hash}}."""
    whole = core.Sequence.load(octets, strict=True)
    algorithm = whole[1][0].native
    name = next((name for name, (oid, _) in _HASHES.items() if oid == algorithm), None)
    if name is None:
        raise SignedBroken("a hash that is not allowed")
    rows = whole[2]
    return name, {rows[at][0].native: rows[at][1].native for at in range(len(rows))}
