"""The CMS of a signature as PAdES B-B wants it: detached, the signing certificate bound by its hash.

There is one way to write it, and verification knows it byte for byte (`center/verify/signature.py`). What
is the same in every signature is encoded once: asn1crypto takes 20 ms to write the whole (1.5.1, measured).
"""

from collections.abc import Callable
from hashlib import sha256

from asn1crypto import algos, cms, core, tsp, x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import load_der_public_key

from contract.card_containers import write_tlv

SignRaw = Callable[[bytes], bytes]
"""ECDSA with SHA-256 over these bytes, as DER."""

_SEQUENCE, _SET, _OCTETS, _FIRST = 0x30, 0x31, 0x04, 0xA0
"""Tags; the last is `[0]`, which stands around content, certificates and signed attributes."""

_VERSION = core.Integer(1).dump()
_SHA_256 = algos.DigestAlgorithm({"algorithm": "sha256"}).dump()
_ECDSA = algos.SignedDigestAlgorithm({"algorithm": "sha256_ecdsa"}).dump()


class CmsSigner:
    """Made once for a key. Safe in several threads when `sign` is."""

    def __init__(self, certificate: x509.Certificate, sign: SignRaw) -> None:
        """Raises ValueError when the key is not the certificate's: tried by signing."""
        _try_out(certificate, sign)
        signer = {"issuer": certificate.issuer, "serial_number": certificate.serial_number}
        content = cms.EncapsulatedContentInfo({"content_type": "data"}).dump()
        self._sign = sign
        # verifiers pin the root: no chain travels with the paper
        self._content = _VERSION + write_tlv(_SET, _SHA_256) + content + write_tlv(_FIRST, certificate.dump())
        self._signer = _VERSION + cms.IssuerAndSerialNumber(signer).dump() + _SHA_256
        self._bound = _bound(certificate)

    def sign(self, digest: bytes) -> bytes:
        """The DER of ContentInfo over content with this SHA-256 digest."""
        # in the order of DER, which sorts a set by its bytes: 30 18, 30 2F, 30 81
        attributes = _attribute("content_type", "data") + _attribute("message_digest", digest) + self._bound
        signature = self._sign(write_tlv(_SET, attributes))  # RFC 5652, 5.4: signed as a set, sent as [0]
        signer = self._signer + write_tlv(_FIRST, attributes) + _ECDSA + write_tlv(_OCTETS, signature)
        content = self._content + write_tlv(_SET, write_tlv(_SEQUENCE, signer))
        signed_data = cms.ContentType("signed_data").dump()
        return write_tlv(_SEQUENCE, signed_data + write_tlv(_FIRST, write_tlv(_SEQUENCE, content)))


def _try_out(certificate: x509.Certificate, sign: SignRaw) -> None:
    """Better at the start of a center than on the first citizen's paper."""
    key = load_der_public_key(certificate.public_key.dump())
    if not isinstance(key, ec.EllipticCurvePublicKey) or not isinstance(key.curve, ec.SECP256R1):
        raise ValueError("the certificate is not of a P-256 key")
    try:
        key.verify(sign(b"anytime"), b"anytime", ec.ECDSA(hashes.SHA256()))
    except InvalidSignature:
        raise ValueError("the key is not the one of the certificate") from None


def _bound(certificate: x509.Certificate) -> bytes:
    """signing-certificate-v2 (RFC 5035): another certificate of the same key does not fit the signature."""
    name = x509.GeneralNames([x509.GeneralName("directory_name", certificate.issuer)])
    of_certificate = tsp.ESSCertIDv2(
        {
            "hash_algorithm": {"algorithm": "sha256"},
            "cert_hash": sha256(certificate.dump()).digest(),
            "issuer_serial": {"issuer": name, "serial_number": certificate.serial_number},
        }
    )
    return _attribute("signing_certificate_v2", tsp.SigningCertificateV2({"certs": [of_certificate]}))


def _attribute(kind: str, value: object) -> bytes:
    der: bytes = cms.CMSAttribute({"type": kind, "values": [value]}).dump()
    return der
