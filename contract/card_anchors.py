"""Whom we trust to issue cards: the pinned issuing authorities and their lists of revoked certificates.

A folder that the province's technician fills; no certificate is ever taken from a card or the system's store.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import TypeAlias

from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.hashes import SHA256

_MOST_OFFICES = 256
"""Remembered at most, so that memory has an end."""


_Window: TypeAlias = tuple[datetime, datetime, x509.Name, x509.CertificateRevocationList]
"""From when to when a list is in force, whose it is, the list."""


class AnchorsBroken(ValueError):
    """A file of the folder is not what its name says, or no authority is there. Names the file."""


@dataclass(frozen=True)
class CardAnchors:
    """The authorities, and the revocation lists that were signed by one of them.

    A list signed by a stranger is left out, as if it were missing: a card of that issuer is then refused.
    """

    authorities: tuple[x509.Certificate, ...]
    revocations: tuple[x509.CertificateRevocationList, ...] = ()
    _offices: dict[bytes, x509.Certificate] = field(default_factory=dict, compare=False, repr=False)

    @classmethod
    def load(cls, folder: Path) -> "CardAnchors":
        """Read `*.pem` and `*.crt` (certificates, PEM) and `*.crl` (PEM or DER). Raises AnchorsBroken."""
        files = sorted(folder.iterdir()) if folder.is_dir() else []
        return cls.of(
            tuple(each for file in files if file.suffix in (".pem", ".crt") for each in _authorities(file)),
            tuple(_revocations(file) for file in files if file.suffix == ".crl"),
            where=str(folder),
        )

    @classmethod
    def of(
        cls,
        authorities: tuple[x509.Certificate, ...],
        revocations: tuple[x509.CertificateRevocationList, ...] = (),
        *,
        where: str = "memory",
    ) -> "CardAnchors":
        """From parsed values. Raises AnchorsBroken when there is no authority or one is no CA."""
        if not authorities:
            raise AnchorsBroken(f"{where}: no certificate of an issuing authority")
        if not all(_is_authority(each) for each in authorities):
            raise AnchorsBroken(f"{where}: a certificate is not one of an authority (basicConstraints CA)")
        return cls(authorities, tuple(each for each in revocations if _signer(each, authorities) is not None))

    def issuer_of(self, certificate: x509.Certificate) -> x509.Certificate | None:
        """The pinned authority that truly signed `certificate`."""
        return next((each for each in self.authorities if _is_issued_by(certificate, each)), None)

    def issuer_of_office(self, certificate: x509.Certificate) -> x509.Certificate | None:
        """The same of an office that signs cards. Remembered: thousands of cards carry the same few of them.

        A citizen's certificate never comes here: nothing of a person is kept between two cards.
        """
        print_of_it = certificate.fingerprint(SHA256())
        issuer = self._offices.get(print_of_it) or self.issuer_of(certificate)
        if issuer is not None and len(self._offices) < _MOST_OFFICES:
            self._offices[print_of_it] = issuer
        return issuer

    def revocations_of(self, issuer: x509.Certificate, at: datetime) -> x509.CertificateRevocationList | None:
        """The newest list of `issuer` that is in force at `at` (aware)."""
        name = issuer.subject
        current = (
            each for since, until, of, each in self._newest_first if since <= at <= until and of == name
        )
        return next(current, None)

    @cached_property
    def _newest_first(self) -> list[_Window]:
        """Read once: asking the library for names and moments takes longer than to compare them."""
        windows = [(each.last_update_utc, _next_update(each), each.issuer, each) for each in self.revocations]
        return sorted(windows, key=lambda window: window[0], reverse=True)


def _next_update(revocations: x509.CertificateRevocationList) -> datetime:
    # a list without an end is one without a promise: it is stale as soon as it is made
    return revocations.next_update_utc or revocations.last_update_utc


def _authorities(file: Path) -> Iterator[x509.Certificate]:
    try:
        yield from x509.load_pem_x509_certificates(file.read_bytes())
    except ValueError as err:
        raise AnchorsBroken(f"{file}: not a certificate in PEM") from err


def _revocations(file: Path) -> x509.CertificateRevocationList:
    data = file.read_bytes()
    try:
        return x509.load_pem_x509_crl(data) if data.startswith(b"-----") else x509.load_der_x509_crl(data)
    except ValueError as err:
        raise AnchorsBroken(f"{file}: not a revocation list") from err


def _is_authority(certificate: x509.Certificate) -> bool:
    try:
        return certificate.extensions.get_extension_for_class(x509.BasicConstraints).value.ca
    except x509.ExtensionNotFound:
        return False


def _is_issued_by(certificate: x509.Certificate, issuer: x509.Certificate) -> bool:
    try:
        certificate.verify_directly_issued_by(issuer)
    except (ValueError, TypeError, InvalidSignature):
        return False
    return True


def _signer(
    revocations: x509.CertificateRevocationList, authorities: tuple[x509.Certificate, ...]
) -> x509.Certificate | None:
    for each in authorities:
        key = each.public_key()
        if revocations.issuer == each.subject and revocations.is_signature_valid(key):  # type: ignore[arg-type] # a CA key is never X25519 or X448
            return each
    return None
