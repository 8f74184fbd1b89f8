"""Signing a paper: PAdES B-B with P-256, by a key in a file or in a PKCS#11 token."""

from collections.abc import Callable
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from threading import Lock
from typing import Any, Protocol

import pkcs11
from asn1crypto import pem, x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature
from cryptography.hazmat.primitives.serialization import load_pem_private_key
from pyhanko.config.pkcs11 import TokenCriteria
from pyhanko.sign.pkcs11 import open_pkcs11_session

from center.documents import increment
from center.documents.cms import CmsSigner
from center.documents.own_data import OwnData


class DocumentSigner(Protocol):
    """Adds the machine-readable fields and closes the file with a signature. Safe in several threads."""

    def sign(self, pdf: bytes, own: OwnData, *, at: datetime) -> bytes:
        """The signed PDF: `pdf` unchanged, plus one increment."""


class FileSigner:
    """The key was in a file only its owner reads."""

    def __init__(self, *, key: bytes, certificate: bytes) -> None:
        """Both are PEM. Raises ValueError when the key is not on P-256, or of another certificate."""
        private = load_pem_private_key(key, None)
        if not isinstance(private, ec.EllipticCurvePrivateKey) or not isinstance(private.curve, ec.SECP256R1):
            raise ValueError("the documents need a P-256 key")
        self._cms = CmsSigner(read_certificate(certificate), _in_memory(private))

    def sign(self, pdf: bytes, own: OwnData, *, at: datetime) -> bytes:
        """See DocumentSigner."""
        return _sign(self._cms, pdf, own, at)


class Pkcs11Signer:
    """The key stays in a token; the session and the key handle are opened once and kept."""

    def __init__(self, *, library: Path, token: str, pin: str, key_label: str, certificate: bytes) -> None:
        """`certificate` is PEM. Raises pkcs11.exceptions.PKCS11Error when the token does not open."""
        session: pkcs11.Session = open_pkcs11_session(
            str(library), token_criteria=TokenCriteria(label=token), user_pin=pin
        )
        try:
            key = session.get_key(pkcs11.ObjectClass.PRIVATE_KEY, pkcs11.KeyType.EC, key_label)
            self._cms = CmsSigner(read_certificate(certificate), _in_token(key))
        except BaseException:  # a token remembers who has logged in, for the whole process
            session.close()
            raise

    def sign(self, pdf: bytes, own: OwnData, *, at: datetime) -> bytes:
        """See DocumentSigner."""
        return _sign(self._cms, pdf, own, at)


def _in_memory(key: ec.EllipticCurvePrivateKey) -> Callable[[bytes], bytes]:
    return lambda data: key.sign(data, ec.ECDSA(hashes.SHA256()))


def _in_token(key: Any) -> Callable[[bytes], bytes]:
    """`key` is a pkcs11.PrivateKey; the library's own types do not know that it signs."""
    alone = Lock()  # a PKCS#11 session has one operation at a time

    def sign(data: bytes) -> bytes:
        # SoftHSM 2.6 has no CKM_ECDSA_SHA256; every token signs a digest.
        with alone:
            pair: bytes = key.sign(sha256(data).digest(), mechanism=pkcs11.Mechanism.ECDSA)
        half = len(pair) // 2
        return encode_dss_signature(int.from_bytes(pair[:half], "big"), int.from_bytes(pair[half:], "big"))

    return sign


def _sign(signer: CmsSigner, pdf: bytes, own: OwnData, at: datetime) -> bytes:
    closed = increment.close(pdf, own, at=at)
    return closed.with_signature(signer.sign(closed.digest))


def read_certificate(text: bytes) -> x509.Certificate:
    """From PEM. Raises ValueError."""
    _, _, der = pem.unarmor(text)
    return x509.Certificate.load(der)
