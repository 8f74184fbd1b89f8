"""Is this proof of a card true? The kiosk's driver asks, and the center asks again for itself.

Pure: bytes, pinned authorities and a moment go in; the holder or one reason comes out.
"""

import hashlib
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta, timezone
from enum import StrEnum
from uuid import UUID

from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ec import ECDSA, SECP256R1, EllipticCurvePublicKey
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.x509.oid import ExtendedKeyUsageOID

from contract.card_anchors import CardAnchors
from contract.card_containers import (
    CHUID_ID,
    PRINTED_INFORMATION_ID,
    Chuid,
    ContainerBroken,
    PrintedInformation,
    SecurityObject,
)
from contract.card_signed import SignedBroken, SignedForged, signed_hashes, signer_certificate
from contract.certificates import read_certificate
from contract.identity import CardProof

OBJECT_SIGNER = x509.ObjectIdentifier("2.16.840.1.101.3.6.7")
"""id-PIV-content-signing (FIPS 201): may sign what stands on cards. Without it any citizen's key could."""

HOLDER = ExtendedKeyUsageOID.CLIENT_AUTH
"""Key 9A, used after the PIN. Key 9E of the same card answers without a PIN and has no such use."""

KST = timezone(timedelta(hours=9))
"""A printed day ends at midnight in Korea (no daylight saving since 1988)."""


class ProofReason(StrEnum):
    """Why a proof is refused."""

    CHAIN = "chain"
    EXPIRED = "expired"
    NOT_YET_VALID = "not_yet_valid"
    REVOKED = "revoked"
    CRL_STALE = "crl_stale"
    FORGED_SIGNATURE = "forged_signature"
    FORGED_DATA = "forged_data"
    GUID_MISMATCH = "guid_mismatch"
    MALFORMED = "malformed"


class ProofRefused(Exception):
    """The proof is not true, for one reason. detail is for logs and never personal."""

    def __init__(self, reason: ProofReason, detail: str = "") -> None:
        super().__init__(reason, detail)
        self.reason = reason
        self.detail = detail


@dataclass(frozen=True, slots=True)
class VerifiedHolder:
    """Whom the card proves. expires: the last day the card is good for, in Korea."""

    name: str = field(repr=False)
    card_number: str = field(repr=False)
    issuer: str
    expires: date


def check_proof(proof: CardProof, anchors: CardAnchors, at: datetime) -> VerifiedHolder:
    """The holder this card proves at the moment `at` (aware). Raises ProofRefused.

    The caller knows that `proof.nonce` is a number it chose itself and has not seen before.
    """
    try:
        certificate = _certificate(proof.certificate)
        chuid = Chuid.parse(proof.chuid)
        printed = PrintedInformation.parse(proof.printed_information)
        signer = signer_certificate(chuid.signature)
        _check_certificate(certificate, anchors, at, use=HOLDER)
        _check_challenge(certificate, proof)
        _check_certificate(signer, anchors, at, use=OBJECT_SIGNER)
        _check_data(proof, signer)
    except (ContainerBroken, SignedBroken) as err:
        raise ProofRefused(ProofReason.MALFORMED, str(err)) from err
    except SignedForged as err:
        raise ProofRefused(ProofReason.FORGED_DATA, str(err)) from err
    if _guid(certificate) != chuid.guid:
        raise ProofRefused(ProofReason.GUID_MISMATCH)
    expires = min(printed.expires, chuid.expires)
    if at.astimezone(KST).date() > expires:
        raise ProofRefused(ProofReason.EXPIRED, "the day printed on the card is over")
    return VerifiedHolder(printed.name, printed.card_number, printed.issuer, expires)


def _certificate(der: bytes) -> x509.Certificate:
    try:
        return read_certificate(der)
    except ValueError as err:
        raise ProofRefused(ProofReason.MALFORMED, "the certificate is not X.509") from err


def _check_certificate(
    certificate: x509.Certificate, anchors: CardAnchors, at: datetime, *, use: x509.ObjectIdentifier
) -> None:
    """Signed by a pinned authority for `use`, valid now, not revoked by a list that is in force."""
    if use not in _uses(certificate):
        raise ProofRefused(ProofReason.CHAIN, f"not meant for {use.dotted_string}")
    find_issuer = anchors.issuer_of_office if use == OBJECT_SIGNER else anchors.issuer_of
    issuer = find_issuer(certificate)
    if issuer is None:
        raise ProofRefused(ProofReason.CHAIN, "not signed by a pinned authority")
    for each in (issuer, certificate):
        if at < each.not_valid_before_utc:
            raise ProofRefused(ProofReason.NOT_YET_VALID)
        if at > each.not_valid_after_utc:
            raise ProofRefused(ProofReason.EXPIRED, "a certificate is over")
    revocations = anchors.revocations_of(issuer, at)
    if revocations is None:
        raise ProofRefused(ProofReason.CRL_STALE, "no revocation list of this issuer is in force")
    if revocations.get_revoked_certificate_by_serial_number(certificate.serial_number) is not None:
        raise ProofRefused(ProofReason.REVOKED)


def _uses(certificate: x509.Certificate) -> list[x509.ObjectIdentifier]:
    try:
        return list(certificate.extensions.get_extension_for_class(x509.ExtendedKeyUsage).value)
    except (x509.ExtensionNotFound, ValueError):
        return []


def _check_challenge(certificate: x509.Certificate, proof: CardProof) -> None:
    """The card held the private key just now. SP 800-78: algorithm 11 is ECDSA on P-256 with SHA-256."""
    key = certificate.public_key()
    if not isinstance(key, EllipticCurvePublicKey) or not isinstance(key.curve, SECP256R1):
        raise ProofRefused(ProofReason.MALFORMED, "the card's key is not on P-256")
    try:
        key.verify(proof.signature, proof.nonce, ECDSA(SHA256()))
    except InvalidSignature as err:
        raise ProofRefused(ProofReason.FORGED_SIGNATURE) from err


def _check_data(proof: CardProof, signer: x509.Certificate) -> None:
    """The issuer signed exactly these containers."""
    listing = SecurityObject.parse(proof.security_object)
    algorithm, hashes = signed_hashes(listing.signed, signer)
    containers = {PRINTED_INFORMATION_ID: proof.printed_information, CHUID_ID: proof.chuid}
    for number, content in containers.items():
        signed = hashes.get(listing.groups.get(number, -1))
        if signed is None:
            raise ProofRefused(ProofReason.FORGED_DATA, f"container {number:04X} is not signed")
        if signed != hashlib.new(algorithm, content).digest():
            raise ProofRefused(ProofReason.FORGED_DATA, f"container {number:04X} was changed")


def _guid(certificate: x509.Certificate) -> UUID | None:
    """From the subject's alternative name `urn:uuid:…` (FIPS 201-2, 4.2.2)."""
    try:
        names = certificate.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    except (x509.ExtensionNotFound, ValueError):
        return None
    for uri in names.get_values_for_type(x509.UniformResourceIdentifier):
        if uri.startswith("urn:uuid:"):
            try:
                return UUID(uri)
            except ValueError:
                return None
    return None
