"""Verifying a file: signature, seal, the text one sees, and, if asked, what the register says today."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from io import BytesIO
from pathlib import Path

import pikepdf
from asn1crypto import pem, x509

from center.documents import own_data
from center.documents.development_ca import ROOTS
from center.documents.own_data import NoOwnData, OwnData
from center.papers import PaperState, PaperStatus
from center.seal.claims import SealClaims, fields_match
from center.seal.keys import SealKeys, load_public
from center.seal.seal import SealRefused, check_seal
from center.verify.picture import Unreadable, read_seals, read_text
from center.verify.signature import check_signature
from center.verify.verdict import Reason, Verdict

StatusOf = Callable[[str], PaperStatus]
"""Asks the register by verification number. Raises OSError when it cannot be asked."""

_SPACE = re.compile(r"\s+")
_OF_STATE = {
    PaperState.VOID: Reason.VOID,
    PaperState.EXPIRED: Reason.EXPIRED,
    PaperState.NOT_YET_CONFIRMED: Reason.NOT_YET_CONFIRMED,
    PaperState.UNREPORTED: Reason.UNREPORTED,
    PaperState.UNKNOWN: Reason.UNKNOWN,
}


@dataclass(frozen=True, slots=True)
class Anchors:
    """What a verifier trusts: roots of document signers, and public keys of seals."""

    roots: Sequence[x509.Certificate]
    seals: SealKeys


class NoAnchors(ValueError):
    """The folder holds no root certificate or no seal key."""


def load_anchors(folder: Path) -> Anchors:
    """From the `public` folder of a center. Raises NoAnchors."""
    roots = [pem.unarmor(file.read_bytes())[2] for file in sorted(folder.glob(ROOTS))]
    seals = load_public(folder)
    if not roots or not seals:
        raise NoAnchors(str(folder))
    return Anchors([x509.Certificate.load(der) for der in roots], seals)


def verify_pdf(pdf: bytes, anchors: Anchors, *, at: datetime, status_of: StatusOf | None = None) -> Verdict:
    """Every reason to doubt this file at the moment `at`. Never raises for a bad file."""
    if not pdf.startswith(b"%PDF-"):
        return Verdict(reasons=(Reason.NOT_A_PDF,))
    own = _own_data(pdf)
    seals, no_seal = _seals(pdf, anchors.seals)
    of_another, altered = _compare(own, seals, pdf) if own is not None else (None, [])
    expired = any(at >= claims.expires_at for claims in seals)
    doubts = [
        check_signature(pdf, anchors.roots, at=at),
        Reason.NO_FIELDS if own is None else None,
        no_seal,
        of_another,
        Reason.FIELD_ALTERED if altered else None,
        Reason.EXPIRED if expired else None,
    ]
    status = "not_asked"
    # A number is worth asking for only when it comes out of a genuine seal.
    if status_of is not None and seals:
        status, answer = _ask(status_of, seals[0], pdf)
        doubts += answer
    return Verdict(
        fields=own.fields if own is not None else {},
        reasons=tuple(dict.fromkeys(doubt for doubt in doubts if doubt is not None)),
        altered=tuple(dict.fromkeys(altered)),
        status=status,
    )


def _compare(own: OwnData, seals: list[SealClaims], pdf: bytes) -> tuple[Reason | None, list[str]]:
    """The data against what one sees, and against every seal."""
    altered = _not_on_paper(own, pdf)
    of_another: Reason | None = None
    for claims in seals:
        if claims.serial != own.fields.get("paper.serial"):
            of_another = Reason.SEAL_OF_ANOTHER_DOCUMENT
        else:
            altered += fields_match(claims, own.fields, own.salt)
    return of_another, altered


def _own_data(pdf: bytes) -> OwnData | None:
    try:
        with pikepdf.open(BytesIO(pdf)) as document:
            return own_data.read(document)
    except (pikepdf.PdfError, NoOwnData):
        return None


def _seals(pdf: bytes, keys: SealKeys) -> tuple[list[SealClaims], Reason | None]:
    """The claims of all genuine seals, and why a page has none."""
    try:
        pages = read_seals(pdf)
    except Unreadable:
        return [], Reason.SEAL_MISSING
    claims: list[SealClaims] = []
    doubt = Reason.SEAL_MISSING if not pages or [] in pages else None
    for payload in (payload for page in pages for payload in page):
        try:
            claims.append(check_seal(payload, keys))
        except SealRefused:
            doubt = Reason.SEAL_INVALID
    return claims, doubt


def _not_on_paper(own: OwnData, pdf: bytes) -> list[str]:
    """Fields whose text a reader of the pages does not find: the picture was changed, not the data."""
    try:
        seen = read_text(pdf)
    except Unreadable:
        return []  # without a picture there is no seal either, and that is said already
    return [path for path, text in own.fields.items() if _SPACE.sub("", text) not in seen]


def _ask(status_of: StatusOf, claims: SealClaims, pdf: bytes) -> tuple[str, list[Reason | None]]:
    try:
        status = status_of(claims.number)
    except OSError:
        return "unreachable", [Reason.STATUS_UNREACHABLE]
    reasons = [_OF_STATE.get(status.state)]
    if status.sha256 and status.sha256 != sha256(pdf).hexdigest():
        reasons.append(Reason.OTHER_FILE)
    return status.state.value, reasons
