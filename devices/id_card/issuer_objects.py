"""The signed objects of a card as the issuer writes them: CHUID, security object, capabilities."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from asn1crypto import cms, core, x509
from cryptography.hazmat.primitives.asymmetric.ec import ECDSA
from cryptography.hazmat.primitives.hashes import SHA256

from contract.card_containers import CHUID_ID, PRINTED_INFORMATION_ID, Chuid, SecurityObject, write_tlv
from contract.card_signed import LDS_SECURITY_OBJECT
from devices.id_card.issuer_keys import KeyPair

_CHUID_SECURITY_OBJECT = "2.16.840.1.101.3.6.1"
"""id-PIV-CHUIDSecurityObject (FIPS 201)."""

_SHA256 = "2.16.840.1.101.3.4.2.1"


def sign_chuid(signer: KeyPair, bare: Chuid) -> Chuid:
    """Signed from outside, with the signer's certificate in the signature (SP 800-73-4 part 1, 3.1.2)."""
    signature = _signed(
        signer, _CHUID_SECURITY_OBJECT, bare.signed_part(), is_inside=False, has_certificate=True
    )
    return replace(bare, signature=signature)


def sign_containers(signer: KeyPair, printed: bytes, chuid: bytes) -> bytes:
    """The security object: a signed list of hashes. The signer's certificate is in the CHUID."""
    groups = {PRINTED_INFORMATION_ID: 1, CHUID_ID: 2}
    hashes = {1: hashlib.sha256(printed).digest(), 2: hashlib.sha256(chuid).digest()}
    listing = listed_hashes(hashes)
    signed = _signed(signer, LDS_SECURITY_OBJECT, listing, is_inside=True, has_certificate=False)
    return SecurityObject(groups, signed).build()


def capabilities() -> bytes:
    """The capability container 5FC107, which no PIV host needs but each expects (devices.md, 3)."""
    rows = (
        (0xF0, bytes(21)),
        (0xF1, b"\x21"),
        (0xF2, b"\x21"),
        (0xF3, b""),
        (0xF4, b"\x00"),
        (0xF5, b"\x10"),
    )
    empty = (0xF6, 0xF7, 0xFA, 0xFB, 0xFC, 0xFD, 0xFE)
    return b"".join(write_tlv(tag, value) for tag, value in (*rows, *((tag, b"") for tag in empty)))


def certificate_container(der: bytes) -> bytes:
    """A certificate, uncompressed, as its container holds it."""
    return write_tlv(0x70, der) + write_tlv(0x71, b"\x00") + write_tlv(0xFE, b"")


def listed_hashes(hashes: dict[int, bytes]) -> bytes:
    """LDSSecurityObject ::= SEQUENCE {version, hashAlgorithm, SEQUENCE OF {number, hash}} (ICAO 9303-10)."""
    rows = [
        _sequence(core.Integer(number).dump() + core.OctetString(value).dump())
        for number, value in hashes.items()
    ]
    algorithm = _sequence(core.ObjectIdentifier(_SHA256).dump())
    return _sequence(core.Integer(0).dump() + algorithm + _sequence(b"".join(rows)))


def _sequence(content: bytes) -> bytes:
    return write_tlv(0x30, content)


def _signed(signer: KeyPair, kind: str, content: bytes, *, is_inside: bool, has_certificate: bool) -> bytes:
    def sign(data: bytes) -> bytes:
        return signer.key.sign(data, ECDSA(SHA256()))

    signature = Signature({"algorithm": "sha256_ecdsa"}, sign)
    return signed_data(
        signer.certificate_der,
        kind,
        content,
        signature=signature,
        is_inside=is_inside,
        has_certificate=has_certificate,
    )


@dataclass(frozen=True, slots=True)
class Signature:
    """How a signer signs. algorithm: as asn1crypto writes it. sign: the attributes, hashed with SHA-256."""

    algorithm: dict[str, Any]
    sign: Callable[[bytes], bytes]


def signed_data(
    certificate_der: bytes,
    kind: str,
    content: bytes,
    *,
    signature: Signature,
    is_inside: bool,
    has_certificate: bool,
) -> bytes:
    """CMS SignedData with one signer (RFC 5652). kind: the content type. All hashes are SHA-256."""
    certificate = x509.Certificate.load(certificate_der)
    attributes = cms.CMSAttributes(
        [
            cms.CMSAttribute({"type": "content_type", "values": [kind]}),
            cms.CMSAttribute({"type": "message_digest", "values": [hashlib.sha256(content).digest()]}),
        ]
    )
    identity = {"issuer": certificate.issuer, "serial_number": certificate.serial_number}
    info = {
        "version": "v1",
        "sid": cms.SignerIdentifier({"issuer_and_serial_number": identity}),
        "digest_algorithm": {"algorithm": "sha256"},
        "signed_attrs": attributes,
        "signature_algorithm": signature.algorithm,
        "signature": signature.sign(attributes.dump()),
    }
    data = {
        "version": "v3",
        "digest_algorithms": [{"algorithm": "sha256"}],
        "encap_content_info": {"content_type": kind, "content": content if is_inside else None},
        "certificates": [certificate] if has_certificate else None,
        "signer_infos": [info],
    }
    encoded: bytes = cms.ContentInfo({"content_type": "signed_data", "content": cms.SignedData(data)}).dump()
    return encoded
