"""Signing a paper: PAdES B-B with P-256, by a key in a file or in a PKCS#11 token."""

from collections.abc import Callable
from datetime import datetime
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from threading import Lock
from typing import Any, Protocol, cast

import pkcs11
from asn1crypto import pem, x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature
from cryptography.hazmat.primitives.serialization import load_pem_private_key
from pyhanko.config.pkcs11 import TokenCriteria
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import PdfSignatureMetadata, PdfSigner, signers
from pyhanko.sign.fields import SigSeedSubFilter
from pyhanko.sign.pkcs11 import open_pkcs11_session
from pyhanko_certvalidator.registry import SimpleCertificateStore
from typing_extensions import override

from center.documents import development_ca, own_data
from center.documents.own_data import OwnData

FIELD = "Anytime"
_RESERVED_HEX = 4096
"""Room for the signature: about 1.2 kB with one certificate. Fixed, so that no trial signature is needed."""

_META = PdfSignatureMetadata(field_name=FIELD, md_algorithm="sha256", subfilter=SigSeedSubFilter.PADES)


class DocumentSigner(Protocol):
    """Adds the machine-readable fields and closes the file with a signature. Safe in several threads."""

    def sign(self, pdf: bytes, own: OwnData, *, at: datetime) -> bytes:
        """The signed PDF: `pdf` unchanged, plus one increment."""


class FileSigner:
    """The key lies in a file only its owner reads; both are made on first start."""

    def __init__(
        self, *, private: Path, public: Path, organisation: str, now: Callable[[], datetime]
    ) -> None:
        development_ca.make(private=private, public=public, organisation=organisation, now=now())
        key = load_pem_private_key((private / development_ca.SIGNING_KEY).read_bytes(), None)
        if not isinstance(key, ec.EllipticCurvePrivateKey):
            raise TypeError(f"{private}: the documents need a P-256 key")
        certificate = _certificate((private / development_ca.SIGNING_CERTIFICATE).read_bytes())
        self._signer = PdfSigner(_META, _KeptKey(_in_memory(key), certificate))

    def sign(self, pdf: bytes, own: OwnData, *, at: datetime) -> bytes:
        """See DocumentSigner."""
        return _sign(self._signer, pdf, own, at)


class Pkcs11Signer:
    """The key stays in a token; the session and the key handle are opened once and kept."""

    def __init__(self, *, library: Path, token: str, pin: str, key_label: str, certificate: bytes) -> None:
        """`certificate` is PEM. Raises pkcs11.exceptions.PKCS11Error when the token does not open."""
        session: pkcs11.Session = open_pkcs11_session(
            str(library), token_criteria=TokenCriteria(label=token), user_pin=pin
        )
        key = session.get_key(pkcs11.ObjectClass.PRIVATE_KEY, pkcs11.KeyType.EC, key_label)
        self._signer = PdfSigner(_META, _KeptKey(_in_token(key), _certificate(certificate)))
        self._lock = Lock()  # a PKCS#11 session has one operation at a time

    def sign(self, pdf: bytes, own: OwnData, *, at: datetime) -> bytes:
        """See DocumentSigner."""
        with self._lock:
            return _sign(self._signer, pdf, own, at)


class _KeptKey(signers.Signer):
    """A signer around one kept handle.

    pyHanko's SimpleSigner loads the key for each signature; its PKCS11Signer embeds the certificate twice.
    """

    def __init__(self, sign: Callable[[bytes], bytes], certificate: x509.Certificate) -> None:
        super().__init__(signing_cert=certificate, cert_registry=_no_others())
        self._sign = sign

    @override
    async def async_sign_raw(self, data: bytes, digest_algorithm: str, dry_run: bool = False) -> bytes:
        if digest_algorithm != "sha256":
            raise ValueError(digest_algorithm)
        return self._sign(data)


def _in_memory(key: ec.EllipticCurvePrivateKey) -> Callable[[bytes], bytes]:
    return lambda data: key.sign(data, ec.ECDSA(hashes.SHA256()))


def _in_token(key: Any) -> Callable[[bytes], bytes]:
    """`key` is a pkcs11.PrivateKey; the library's own types do not know that it signs."""

    def sign(data: bytes) -> bytes:
        # SoftHSM 2.6 has no CKM_ECDSA_SHA256; every token signs a digest.
        pair: bytes = key.sign(sha256(data).digest(), mechanism=pkcs11.Mechanism.ECDSA)
        half = len(pair) // 2
        return encode_dss_signature(int.from_bytes(pair[:half], "big"), int.from_bytes(pair[half:], "big"))

    return sign


def _no_others() -> SimpleCertificateStore:
    """Only the signing certificate travels with the paper; verifiers pin the root."""
    return SimpleCertificateStore()  # type: ignore[no-untyped-call]  # pyHanko


def _sign(signer: PdfSigner, pdf: bytes, own: OwnData, at: datetime) -> bytes:
    writer = IncrementalPdfFileWriter(BytesIO(pdf))
    own_data.write(writer, own, at=at)
    signed = signer.sign_pdf(writer, bytes_reserved=_RESERVED_HEX)
    return cast(BytesIO, signed).getvalue()


def _certificate(text: bytes) -> x509.Certificate:
    _, _, der = pem.unarmor(text)
    return x509.Certificate.load(der)
