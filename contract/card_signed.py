"""The issuer's signature over a card's containers: CMS as in ICAO's SOD, read strictly and nothing more.

A resident card's security object carries no certificate; its signer's stands in the CHUID (SP 800-73-4
part 1, 3.1.7). A passport carries the same structure with its signer, under other rules.
"""

import hashlib

from cryptography import x509

from contract import der
from contract.card_containers import write_tlv
from contract.certificates import read_certificate
from contract.der import OCTETS, OID, SEQUENCE, SET, DerBroken, Value
from contract.signature_rules import CARD, AlgorithmRefused, SignatureRules, SignatureWrong

_SIGNED_DATA = bytes.fromhex("2A864886F70D010702")
_CONTENT_TYPE, _MESSAGE_DIGEST = bytes.fromhex("2A864886F70D010903"), bytes.fromhex("2A864886F70D010904")
LDS_SECURITY_OBJECT = "2.23.136.1.1.1"
"""The content type of a signed list of hashes (ICAO 9303-10)."""
_LDS_SECURITY_OBJECT = bytes.fromhex("678108010101")

_FIRST = 0xA0
"""`[0]`: around content, certificates and signed attributes."""


class SignedBroken(ValueError):
    """Not a CMS structure of the expected shape."""


class SignedStrangely(SignedBroken):
    """Signed in a way the rules do not know: neither good nor bad."""


class SignedForged(ValueError):
    """The shape is right, but the signature or a digest is not."""


def signer_certificate(signed: bytes) -> x509.Certificate:
    """The one certificate in signed data of a CHUID or a passport. It proves nothing until it is checked."""
    try:
        certificates = der.inside(_signed_data(signed)[3], _FIRST)
        if len(certificates) != 1:
            raise SignedBroken("the signer's certificate is not alone")
        return read_certificate(write_tlv(*certificates[0]))  # as it was: DER has one way to write it
    except (ValueError, IndexError) as err:
        raise SignedBroken("no readable certificate of the signer") from err


def signed_hashes(
    signed: bytes, signer: x509.Certificate, rules: SignatureRules = CARD
) -> tuple[str, dict[int, bytes]]:
    """The hash algorithm's name and the hash of each data group, after checking the signature of `signer`.

    rules: which hashes and signatures are good enough. Raises SignedBroken or SignedForged.
    """
    try:
        _version, _digests, content, *_certificates, signers = _signed_data(signed)
        kind, wrapped = der.inside(content, SEQUENCE)
        (octets,) = der.inside(wrapped, _FIRST)
        (info,) = der.inside(signers, SET)
        if der.content(kind, OID) != _LDS_SECURITY_OBJECT:
            raise SignedBroken("not a signed list of hashes")
        listed = der.content(octets, OCTETS)
        _check_signature(info, listed, signer, rules)
        return _listed(listed, rules)
    except (SignedForged, SignedBroken):
        raise
    except AlgorithmRefused as err:
        raise SignedStrangely(str(err)) from err
    except (ValueError, IndexError) as err:
        raise SignedBroken("a security object is not understood") from err


def _signed_data(encoded: bytes) -> list[Value]:
    kind, content = der.only(encoded, SEQUENCE)
    if der.content(kind, OID) != _SIGNED_DATA:
        raise SignedBroken("not signed data")
    (data,) = der.inside(content, _FIRST)
    return der.inside(data, SEQUENCE)


def _check_signature(info: Value, octets: bytes, signer: x509.Certificate, rules: SignatureRules) -> None:
    """RFC 5652, 5.4: the attributes are signed, and they hold the digest and the type of the content."""
    _version, _signer, digest, signed, algorithm, signature, *_unsigned = der.inside(info, SEQUENCE)
    name = rules.hash_name(_oid(digest))
    attributes = _attributes(der.inside(signed, _FIRST))
    if attributes.get(_CONTENT_TYPE) != (OID, _LDS_SECURITY_OBJECT):
        raise SignedForged("signed as something else")
    if attributes.get(_MESSAGE_DIGEST) != (OCTETS, hashlib.new(name, octets).digest()):
        raise SignedForged("the list of hashes was changed")
    try:
        rules.check(
            signer.public_key(),
            der.content(signature, OCTETS),
            write_tlv(SET, signed[1]),
            digest=name,
            algorithm=_oid(algorithm),
        )
    except SignatureWrong as err:
        raise SignedForged("the signature over the hashes is wrong") from err


def _attributes(row: list[Value]) -> dict[bytes, Value]:
    """The one value of each attribute. Which of two would be signed for?"""
    found: dict[bytes, Value] = {}
    for attribute in row:
        kind, wrapped = der.inside(attribute, SEQUENCE)
        name, kinds = der.content(kind, OID), der.inside(wrapped, SET)
        if name in found or not kinds:
            raise SignedBroken("an attribute comes twice, or is empty")
        found[name] = kinds[0]
    return found


def _oid(algorithm: Value) -> bytes:
    return der.content(der.inside(algorithm, SEQUENCE)[0], OID)


def _listed(octets: bytes, rules: SignatureRules) -> tuple[str, dict[int, bytes]]:
    """LDSSecurityObject ::= SEQUENCE {version, hashAlgorithm, SEQUENCE OF {number, hash}}."""
    _version, algorithm, rows, *_rest = der.only(octets, SEQUENCE)
    hashes_by_group: dict[int, bytes] = {}
    for row in der.inside(rows, SEQUENCE):
        number, value = der.inside(row, SEQUENCE)
        group = der.integer(number)
        if group in hashes_by_group:
            raise DerBroken("a group comes twice")
        hashes_by_group[group] = der.content(value, OCTETS)
    return rules.hash_name(_oid(algorithm)), hashes_by_group
