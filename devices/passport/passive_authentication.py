"""Did the state sign exactly this? (ICAO 9303-11, 5.1): from raw files to the passport, or to one fault.

Pure but for the anchors: files, the key that opened the chip, and a moment go in.
"""

import hashlib
from collections.abc import Callable
from datetime import datetime, time, timedelta, timezone

from cryptography import x509
from cryptography.exceptions import UnsupportedAlgorithm

from contract.card_anchors import AnchorsBroken, CardAnchors
from contract.card_signed import (
    SignedBroken,
    SignedForged,
    SignedStrangely,
    signed_hashes,
    signer_certificate,
)
from contract.mrz import Mrz, MrzBroken, MrzKey
from contract.signature_rules import PASSPORT
from devices.passport import lds
from devices.passport.face import portrait
from devices.passport.lds import FileBroken, FileId, PassportFiles
from kiosk.faults import Fault, Trouble
from kiosk.ports import PassportRead

Anchors = Callable[[str], CardAnchors | None]
"""The pinned authorities of a state by its code; None: none are pinned."""

_LAST_ON_EARTH = timezone(-timedelta(hours=12))
"""Where a day ends last: a passport is good to the end of its last day, wherever that is."""


def authenticated(files: PassportFiles, key: MrzKey, anchors: Anchors, at: datetime) -> PassportRead:
    """The passport its state signed. at: aware. Trouble: PASSPORT_FORGED, _DAMAGED, _UNCHECKED."""
    try:
        zone = Mrz.parse(*lds.zone(files.dg1), today=at.date())
        _check_signature(files, zone, anchors, at)
        face = portrait(lds.face_record(files.dg2))
    except SignedForged as err:
        raise Trouble(Fault.PASSPORT_FORGED, str(err)) from err
    except (SignedStrangely, UnsupportedAlgorithm) as err:  # e.g. a curve our library does not know
        raise Trouble(Fault.PASSPORT_UNCHECKED, str(err)) from err
    except (FileBroken, MrzBroken, SignedBroken) as err:
        raise Trouble(Fault.PASSPORT_DAMAGED, str(err)) from err
    if zone.key != key:
        raise Trouble(Fault.PASSPORT_FORGED, "the chip is another passport's than the printed page")
    return PassportRead(
        surname=zone.surname,
        given_names=zone.given_names,
        document_number=zone.document_number,
        issuing_state=zone.issuing_state,
        nationality=zone.nationality,
        birth=zone.birth,
        sex=zone.sex,
        expiry=zone.expiry,
        portrait=face.picture,
        portrait_mime=face.kind,
    )


def _check_signature(files: PassportFiles, zone: Mrz, anchors: Anchors, at: datetime) -> None:
    """Signer → pinned authority of the zone's state; signature; the hash of every group that was read."""
    signed = lds.signed_data(files.sod)
    signer = signer_certificate(signed)
    _check_signer(signer, zone, anchors, at)
    algorithm, hashes = signed_hashes(signed, signer, PASSPORT)
    for file, content in ((FileId.DG1, files.dg1), (FileId.DG2, files.dg2)):
        expected = hashes.get(lds.GROUPS[file])
        if expected is None:
            raise SignedForged(f"{file.name} is not signed")
        if hashlib.new(algorithm, content).digest() != expected:
            raise SignedForged(f"{file.name} was changed")


def _check_signer(signer: x509.Certificate, zone: Mrz, anchors: Anchors, at: datetime) -> None:
    pinned = _pinned(zone.issuing_state, anchors)
    issuer = pinned.issuer_of_office(signer)
    if issuer is None:
        raise Trouble(Fault.PASSPORT_UNCHECKED, "its signer is not of a pinned authority")
    if not _may_sign(signer):
        raise SignedForged("the certificate is not one of a document signer")
    # a signer's certificate outlives the passports it signed (9303-12, 4.1), so an expired passport,
    # which may be renewed, is judged on its own last day
    moment = min(at, datetime.combine(zone.expiry, time.max, _LAST_ON_EARTH))
    for each in (issuer, signer):
        if not each.not_valid_before_utc <= moment <= each.not_valid_after_utc:
            raise Trouble(Fault.PASSPORT_UNCHECKED, "a certificate was not valid in the passport's time")
    revocations = pinned.revocations_of(issuer, at)  # states renew them rarely: without one we go on
    if revocations and revocations.get_revoked_certificate_by_serial_number(signer.serial_number):
        raise SignedForged("its signer was revoked")


def _pinned(state: str, anchors: Anchors) -> CardAnchors:
    try:
        pinned = anchors(state)
    except AnchorsBroken as err:
        raise Trouble(Fault.PASSPORT_UNCHECKED, str(err)) from err
    if pinned is None:
        raise Trouble(Fault.PASSPORT_UNCHECKED, "no authority of this state is pinned")
    return pinned


def _may_sign(certificate: x509.Certificate) -> bool:
    """A document signer signs documents and no certificates (9303-12, 7.1.1: its only key usage)."""
    try:
        usage = certificate.extensions.get_extension_for_class(x509.KeyUsage).value
    except (x509.ExtensionNotFound, ValueError):
        return False
    return usage.digital_signature and not usage.key_cert_sign
