"""A development authority: a root and one signing certificate, made on first start. Not for the public."""

import hashlib
from datetime import datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import NameOID

from center.seal.keyfile import write_once

ROOT_CERTIFICATE = "document-root.pem"
ROOTS = "document-root*.pem"
"""All roots a verifier pins: a center that changes its authority keeps the old one for the old papers."""

SIGNING_CERTIFICATE = "document-signing.pem"
SIGNING_KEY = "document-signing-key.pem"

_ROOT_YEARS, _SIGNING_YEARS = 10, 3


def make(*, private: Path, public: Path, organisation: str, now: datetime) -> None:
    """Writes key and certificates unless they are there. The root's key is thrown away after use."""
    if (private / SIGNING_KEY).exists():
        return
    root_key = ec.generate_private_key(ec.SECP256R1())
    root_name = _name(f"{organisation} Anytime development root", organisation)
    root = (
        _builder(root_name, root_name, root_key.public_key(), now, _ROOT_YEARS)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .add_extension(_usage(certificates=True), critical=True)
        .sign(root_key, hashes.SHA256())
    )
    key = ec.generate_private_key(ec.SECP256R1())
    certificate = issue(root, root_key, key.public_key(), organisation=organisation, now=now)
    write_once(public / ROOT_CERTIFICATE, root.public_bytes(Encoding.PEM), mode=0o644)
    write_once(private / SIGNING_CERTIFICATE, certificate.public_bytes(Encoding.PEM), mode=0o644)
    # The key comes last: its presence says that everything is there.
    pem = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    write_once(private / SIGNING_KEY, pem, mode=0o600)


def publish(public: Path, root: bytes) -> None:
    """Put a real authority's certificate (PEM) among the roots, under a name of its own."""
    name = ROOT_CERTIFICATE.replace(".", f"-{hashlib.sha256(root).hexdigest()[:16]}.")
    write_once(public / name, root, mode=0o644)


def issue(
    root: x509.Certificate,
    root_key: ec.EllipticCurvePrivateKey,
    public_key: ec.EllipticCurvePublicKey,
    *,
    organisation: str,
    now: datetime,
) -> x509.Certificate:
    """A certificate that may sign documents and nothing else."""
    name = _name(f"{organisation} document signing", organisation)
    return (
        _builder(name, root.subject, public_key, now, _SIGNING_YEARS)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(_usage(certificates=False), critical=True)
        .add_extension(
            x509.AuthorityKeyIdentifier.from_issuer_public_key(root_key.public_key()), critical=False
        )
        .sign(root_key, hashes.SHA256())
    )


def _builder(
    subject: x509.Name, issuer: x509.Name, key: ec.EllipticCurvePublicKey, now: datetime, years: int
) -> x509.CertificateBuilder:
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(key)
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(minutes=5))
        .not_valid_after(now + timedelta(days=365 * years))
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key), critical=False)
    )


def _name(common: str, organisation: str) -> x509.Name:
    return x509.Name(
        [
            x509.NameAttribute(NameOID.COUNTRY_NAME, "KR"),
            x509.NameAttribute(NameOID.ORGANIZATION_NAME, organisation),
            x509.NameAttribute(NameOID.COMMON_NAME, common),
        ]
    )


def _usage(*, certificates: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=not certificates,
        content_commitment=not certificates,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=certificates,
        crl_sign=certificates,
        encipher_only=False,
        decipher_only=False,
    )
