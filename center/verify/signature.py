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
    signed = _canonical(room)
    if signed is None or _digest_of(signed) != hashlib.sha256(pdf[:first] + pdf[second:]).digest():
        return Reason.SIGNATURE_BROKEN
    return None


def _canonical(room: bytes) -> cms.SignedData | None:
    """The CMS in `<hex000…>`, if it is written the one way we write it."""
    if room[:1] != b"<" or room[-1:] != b">":
        return None
    try:
        raw = bytes.fromhex(room[1:-1].decode("ascii"))
        content = cms.ContentInfo.load(raw)
        der = content.dump(force=True)
        signed: cms.SignedData = content["content"]
        signer = signed["signer_infos"][0]
        plain = (
            room[1:-1] == raw.hex().upper().encode()
            and raw == der + bytes(len(raw) - len(der))
            and content["content_type"].native == "signed_data"
            and signed["version"].native == "v1"
            and [one["algorithm"].native for one in signed["digest_algorithms"]] == ["sha256"]
            and len(signed["certificates"]) == len(signed["signer_infos"]) == 1
            and signed["encap_content_info"]["content"].native is None
            and signer["digest_algorithm"]["algorithm"].native == "sha256"
            and signer["signature_algorithm"]["algorithm"].native == "sha256_ecdsa"
            and signer["unsigned_attrs"].native is None
        )
    except _UNREADABLE:
        return None
    return signed if plain else None


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
