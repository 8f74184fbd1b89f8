"""From the settings to the signer of papers; what cannot sign is told before anybody is served."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import assert_never

import pkcs11
from cryptography import x509
from cryptography.exceptions import InvalidSignature
from pyhanko.sign.general import SigningError

from center.documents import development_ca
from center.documents.sign import DocumentSigner, FileSigner, Pkcs11Signer
from center.settings import DevelopmentSigning, KeyFileSigning, Signing, TokenSigning


class SigningBroken(Exception):
    """key: of the settings, below `signing`. why: one line, without a secret."""

    def __init__(self, key: str, why: str) -> None:
        super().__init__(key, why)
        self.key = key
        self.why = why


def open_signer(
    signing: Signing, *, private: Path, public: Path, organisation: str, now: Callable[[], datetime]
) -> DocumentSigner:
    """What verifiers must pin is then in `public`. Raises SigningBroken."""
    match signing:
        case DevelopmentSigning():
            development_ca.make(private=private, public=public, organisation=organisation, now=now())
            key = (private / development_ca.SIGNING_KEY).read_bytes()
            return FileSigner(
                key=key, certificate=(private / development_ca.SIGNING_CERTIFICATE).read_bytes()
            )
        case KeyFileSigning(key=path):
            certificate = _checked_certificate(signing, now())
            signer: DocumentSigner = _with_file(_read("key", path), certificate)
        case TokenSigning():
            signer = _with_token(signing, _checked_certificate(signing, now()))
        case _:
            assert_never(signing)
    development_ca.publish(public, _read("root", signing.root))
    return signer


def _with_file(key: bytes, certificate: bytes) -> FileSigner:
    try:
        return FileSigner(key=key, certificate=certificate)
    except (ValueError, TypeError) as err:  # TypeError: it has a password
        raise SigningBroken(
            "key", f"not a P-256 key of the certificate, in PEM without a password: {err}"
        ) from err


def _with_token(signing: TokenSigning, certificate: bytes) -> Pkcs11Signer:
    pin = _read("pin_file", signing.pin_file).decode("utf-8", "replace").strip()
    _read("library", signing.library)
    try:
        return Pkcs11Signer(
            library=signing.library,
            token=signing.token,
            pin=pin,
            key_label=signing.key_label,
            certificate=certificate,
        )
    except pkcs11.exceptions.PinIncorrect as err:
        raise SigningBroken("pin_file", "the token refuses this PIN") from err
    except pkcs11.exceptions.NoSuchKey as err:
        raise SigningBroken("key_label", f"the token has no key {signing.key_label!r} on a curve") from err
    except (pkcs11.exceptions.PKCS11Error, SigningError) as err:
        raise SigningBroken("token", f"it does not open: {str(err) or type(err).__name__}") from err
    except ValueError as err:
        raise SigningBroken("key_label", str(err)) from err


def _checked_certificate(signing: KeyFileSigning | TokenSigning, now: datetime) -> bytes:
    """The PEM of a certificate that verifiers with this root will accept today."""
    pem = _read("certificate", signing.certificate)
    certificate, root = _parse("certificate", pem), _parse("root", _read("root", signing.root))
    try:
        certificate.verify_directly_issued_by(root)
    except (ValueError, TypeError, InvalidSignature) as err:
        raise SigningBroken("certificate", "it was not issued by the root") from err
    if not certificate.not_valid_before_utc <= now <= certificate.not_valid_after_utc:
        raise SigningBroken(
            "certificate", f"it is good until {certificate.not_valid_after_utc:%Y-%m-%d} only"
        )
    return pem


def _parse(key: str, pem: bytes) -> x509.Certificate:
    try:
        return x509.load_pem_x509_certificate(pem)
    except ValueError as err:
        raise SigningBroken(key, "not a certificate in PEM") from err


def _read(key: str, path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as err:
        raise SigningBroken(key, f"{path}: {err.strerror}") from err
