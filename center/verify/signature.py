"""The signature of a file: every byte is covered, the signature fits, and an office we know made it.

Two looks, because each sees what the other does not. First the bytes themselves, without any parser: the
signed range is the whole file, the room for the signature holds one canonical CMS and only zeros after it,
and the digest fits. Then pyHanko's validation of the CMS, the certificate and its path.
"""

import hashlib
import re
from collections.abc import Sequence
from datetime import datetime
from io import BytesIO

from asn1crypto import cms, x509
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.general import SigningError
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko.sign.validation.errors import SignatureValidationError
from pyhanko.sign.validation.status import SignatureCoverageLevel
from pyhanko_certvalidator import ValidationContext

from center.verify.verdict import Reason

_BYTE_RANGE = re.compile(rb"/ByteRange\s*\[\s*(\d{1,12})\s+(\d{1,12})\s+(\d{1,12})\s+(\d{1,12})\s*\]")
_UNREADABLE = (
    *(PdfError, SigningError, SignatureValidationError),
    *(ValueError, KeyError, TypeError, IndexError),
    *(AttributeError, AssertionError, NotImplementedError),
)
"""What pyHanko and asn1crypto raise on bytes that are no signed PDF of ours.

AttributeError: pyHanko 0.38 lacks `external_md_algorithm` on some malformed CMS (found by flipping bytes).
"""


def check_signature(pdf: bytes, roots: Sequence[x509.Certificate], *, at: datetime) -> Reason | None:
    """None when the signature of the whole file is good, else the one reason that explains it best."""
    return _look_at_bytes(pdf) or _validate(pdf, roots, at)


def _look_at_bytes(pdf: bytes) -> Reason | None:
    ranges = _BYTE_RANGE.findall(pdf)
    if not ranges:
        return Reason.NOT_SIGNED
    start, first, second, rest = (int(number) for number in ranges[-1])
    if start != 0 or not first < second <= second + rest <= len(pdf):
        return Reason.SIGNATURE_BROKEN
    if second + rest != len(pdf):
        return Reason.CHANGED_AFTER_SIGNING
    # What follows the CMS in its room is signed by nobody, and hexadecimal has two cases: allow one form.
    room = pdf[first:second]
    if _signed_digest(room) != hashlib.sha256(pdf[:first] + pdf[second:]).digest():
        return Reason.SIGNATURE_BROKEN
    return None


def _signed_digest(room: bytes) -> bytes | None:
    """The digest that the CMS in `<HEX000…>` signs, if that CMS is written the one way we write it.

    The signature does not cover all of the CMS around it. So everything else is rebuilt from what is covered:
    the certificate (by its hash among the signed attributes), those attributes, and the signature itself.
    """
    if room[:1] != b"<" or room[-1:] != b">":
        return None
    try:
        raw = bytes.fromhex(room[1:-1].decode("ascii"))
        signed: cms.SignedData = cms.ContentInfo.load(raw)["content"]
        rebuilt, digest = _rebuild(signed), _digest_of(signed)
    except _UNREADABLE:
        return None
    padded = rebuilt + bytes(max(0, len(raw) - len(rebuilt)))
    return digest if room[1:-1] == padded.hex().upper().encode() else None


def _rebuild(signed: cms.SignedData) -> bytes:
    signer = signed["signer_infos"][0]
    certificate: x509.Certificate = signed["certificates"][0].chosen
    digest = {"algorithm": "sha256"}
    issuer = {"issuer": certificate.issuer, "serial_number": certificate.serial_number}
    again = cms.SignerInfo(
        {
            "version": "v1",
            "sid": cms.SignerIdentifier({"issuer_and_serial_number": cms.IssuerAndSerialNumber(issuer)}),
            "digest_algorithm": digest,
            "signed_attrs": cms.CMSAttributes.load(signer["signed_attrs"].untag().dump()),
            "signature_algorithm": {"algorithm": "sha256_ecdsa"},
            "signature": signer["signature"].native,
        }
    )
    content = cms.SignedData(
        {
            "version": "v1",
            "digest_algorithms": [digest],
            "encap_content_info": {"content_type": "data"},
            "certificates": [certificate],
            "signer_infos": [again],
        }
    )
    der: bytes = cms.ContentInfo({"content_type": "signed_data", "content": content}).dump()
    return der


def _digest_of(signed: cms.SignedData) -> bytes | None:
    for attribute in signed["signer_infos"][0]["signed_attrs"]:
        if attribute["type"].native == "message_digest":
            digest: bytes = attribute["values"][0].native
            return digest
    return None


def _validate(pdf: bytes, roots: Sequence[x509.Certificate], at: datetime) -> Reason | None:
    context = ValidationContext(trust_roots=list(roots), allow_fetching=False, moment=at)
    try:
        signatures = PdfFileReader(BytesIO(pdf)).embedded_signatures
        if len(signatures) != 1:
            return Reason.NOT_SIGNED if not signatures else Reason.CHANGED_AFTER_SIGNING
        status = validate_pdf_signature(signatures[0], context, skip_diff=True)
    except _UNREADABLE:
        return Reason.SIGNATURE_BROKEN
    if not (status.intact and status.valid):
        return Reason.SIGNATURE_BROKEN
    if status.coverage != SignatureCoverageLevel.ENTIRE_FILE:
        return Reason.CHANGED_AFTER_SIGNING
    return None if status.trusted else Reason.UNKNOWN_SIGNER
