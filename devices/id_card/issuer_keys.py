"""Keys, certificates and revocation lists of the development issuer."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_pem_private_key,
)
from cryptography.x509.oid import NameOID

CARD_AUTHENTICATION = x509.ObjectIdentifier("2.16.840.1.101.3.6.8")
"""id-PIV-cardAuth (FIPS 201): key 9E, which asks for no PIN."""


@dataclass(frozen=True, slots=True)
class KeyPair:
    """A private key and the certificate of its public half."""

    key: ec.EllipticCurvePrivateKey = field(repr=False)
    certificate: x509.Certificate

    @property
    def certificate_der(self) -> bytes:
        """The certificate as cards carry it."""
        return self.certificate.public_bytes(Encoding.DER)

    def save(self, certificate: Path, key: Path) -> None:
        """Both in PEM; the key can be read by its owner only."""
        certificate.write_bytes(self.certificate.public_bytes(Encoding.PEM))
        key.touch(mode=0o600)
        key.write_bytes(self.key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))


def load_pair(certificate: Path, key: Path) -> KeyPair:
    """What `KeyPair.save` wrote."""
    private = load_pem_private_key(key.read_bytes(), None)
    if not isinstance(private, ec.EllipticCurvePrivateKey):
        raise TypeError(f"{key}: not a key on a curve")
    return KeyPair(private, x509.load_pem_x509_certificate(certificate.read_bytes()))


def self_signed(name: str, begin: datetime, end: datetime) -> KeyPair:
    """A new authority that signs itself."""
    key = ec.generate_private_key(ec.SECP256R1())
    builder = _builder(name, name, key, begin, end).add_extension(
        x509.BasicConstraints(ca=True, path_length=0), critical=True
    )
    builder = builder.add_extension(_key_usage(is_authority=True), critical=True)
    return KeyPair(key, builder.sign(key, SHA256()))


def end_entity(
    authority: KeyPair,
    name: str,
    use: x509.ObjectIdentifier | None,
    begin: datetime,
    end: datetime,
    key: ec.EllipticCurvePrivateKey | None = None,
    uri: str | None = None,
) -> KeyPair:
    """A certificate for one use, of a new key unless one is given; uri: its subject's alternative name.

    use: None for what its key usage alone describes, as a passport's document signer.
    """
    key = key or ec.generate_private_key(ec.SECP256R1())
    issuer = authority.certificate.subject.get_attributes_for_oid(NameOID.COMMON_NAME)[0].value
    builder = _builder(name, str(issuer), key, begin, end)
    builder = builder.add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
    builder = builder.add_extension(_key_usage(is_authority=False), critical=True)
    if use is not None:
        builder = builder.add_extension(x509.ExtendedKeyUsage([use]), critical=False)
    if uri is not None:
        name_extension = x509.SubjectAlternativeName([x509.UniformResourceIdentifier(uri)])
        builder = builder.add_extension(name_extension, critical=False)
    return KeyPair(key, builder.sign(authority.key, SHA256()))


def revocation_list(authority: KeyPair, serials: Iterable[int], begin: datetime, end: datetime) -> bytes:
    """A signed list in PEM."""
    builder = x509.CertificateRevocationListBuilder(authority.certificate.subject, begin, end)
    for serial in sorted(serials):
        entry = x509.RevokedCertificateBuilder(serial, begin).build()
        builder = builder.add_revoked_certificate(entry)
    return builder.sign(authority.key, SHA256()).public_bytes(Encoding.PEM)


def _builder(
    name: str, issuer: str, key: ec.EllipticCurvePrivateKey, begin: datetime, end: datetime
) -> x509.CertificateBuilder:
    return (
        x509.CertificateBuilder()
        .subject_name(x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)]))
        .issuer_name(x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, issuer)]))
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(begin)
        .not_valid_after(max(end, begin + timedelta(seconds=1)))
    )


def _key_usage(*, is_authority: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=not is_authority,
        content_commitment=False,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=is_authority,
        crl_sign=is_authority,
        encipher_only=False,
        decipher_only=False,
    )
