"""A development state: passports for invented persons, with a real chain and real signatures.

Its keys lie in a folder in clear, so it must never be pinned on a kiosk that serves anybody real.
"""

import hashlib
from collections.abc import Mapping
from datetime import datetime, timedelta
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ec import ECDSA
from cryptography.hazmat.primitives.hashes import SHA256

from contract.card_containers import write_tlv
from contract.card_signed import LDS_SECURITY_OBJECT
from contract.mrz import Mrz
from devices.id_card.issuer_keys import KeyPair, end_entity, load_pair, revocation_list, self_signed
from devices.id_card.issuer_objects import Signature, listed_hashes, signed_data
from devices.passport import lds
from devices.passport.face import Portrait, record_of
from devices.passport.lds import FileId
from devices.passport.state_anchors import StateAnchors
from devices.passport.virtual_passport import VirtualPassport

_AUTHORITY = "country-ca"
_SIGNER = "document-signer"
_PRIVATE = "private"
_LIFE = timedelta(days=20 * 365)
_REVOCATIONS_LIFE = timedelta(days=90)
"""How often a state must renew its list (9303-12, 4.2.3)."""


class DevelopmentState:
    """A country signing authority and one document signer.

    `folder` is what a kiosk pins (`StateAnchors(folder)`), with a folder of this state in it; the keys lie
    below that one in `private`.
    """

    def __init__(self, folder: Path, code: str, authority: KeyPair, signer: KeyPair) -> None:
        self.folder = folder
        self.code = code
        self.signer = signer
        self._authority = authority

    @classmethod
    def create(cls, folder: Path, code: str, *, at: datetime) -> "DevelopmentState":
        """A new state, its certificates valid twenty years before `at` and twenty after. code: e.g. KOR."""
        private = folder / code / _PRIVATE
        private.mkdir(parents=True, mode=0o700)
        authority = self_signed(f"Anytime Development CSCA {code}", at - _LIFE, at + _LIFE)
        signer = new_signer(authority, at - _LIFE, at + _LIFE)
        authority.save(folder / code / f"{_AUTHORITY}.pem", private / f"{_AUTHORITY}.key")
        signer.save(private / f"{_SIGNER}.crt", private / f"{_SIGNER}.key")
        return cls(folder, code, authority, signer)

    @classmethod
    def load(cls, folder: Path, code: str) -> "DevelopmentState":
        """The state `create` made. Raises FileNotFoundError."""
        private = folder / code / _PRIVATE
        authority = load_pair(folder / code / f"{_AUTHORITY}.pem", private / f"{_AUTHORITY}.key")
        signer = load_pair(private / f"{_SIGNER}.crt", private / f"{_SIGNER}.key")
        return cls(folder, code, authority, signer)

    def anchors(self) -> StateAnchors:
        """What a kiosk pins to trust these passports, and those of other states in the same folder."""
        return StateAnchors(self.folder)

    def another_signer(self, begin: datetime, end: datetime) -> KeyPair:
        """One more document signer, valid in that time."""
        return new_signer(self._authority, begin, end)

    def issue(self, zone: Mrz, face: Portrait, signer: KeyPair | None = None) -> VirtualPassport:
        """A passport with this zone and face. Raises MrzBroken."""
        groups = {FileId.DG1: data_group_1(zone), FileId.DG2: data_group_2(face)}
        files = {
            FileId.COM: common(groups),
            **groups,
            FileId.SOD: security_object(signer or self.signer, groups),
        }
        return VirtualPassport({int(file): content for file, content in files.items()}, zone.key.information)

    def revoke(self, signer: KeyPair, *, at: datetime) -> None:
        """A list with this signer on it, in force from `at`, in the state's folder."""
        revoked = revocation_list(
            self._authority, [signer.certificate.serial_number], at, at + _REVOCATIONS_LIFE
        )
        (self.folder / self.code / f"{_AUTHORITY}.crl").write_bytes(revoked)


def new_signer(authority: KeyPair, begin: datetime, end: datetime) -> KeyPair:
    """A document signer of this authority."""
    return end_entity(authority, "Anytime Development Document Signer", None, begin, end)


def common(groups: Mapping[FileId, bytes]) -> bytes:
    """EF.COM: versions of the structure (1.7) and of Unicode (4.0.0), and which groups there are."""
    tags = bytes(lds.TAGS[file] for file in groups)
    content = write_tlv(0x5F01, b"0107") + write_tlv(0x5F36, b"040000") + write_tlv(0x5C, tags)
    return write_tlv(lds.TAGS[FileId.COM], content)


def data_group_1(zone: Mrz) -> bytes:
    """The zone. Raises MrzBroken."""
    return write_tlv(lds.TAGS[FileId.DG1], write_tlv(0x5F1F, "".join(zone.lines()).encode("ascii")))


def data_group_2(face: Portrait) -> bytes:
    """One face: 75 → 7F61 (one template) → 7F60 → header A1, record 5F2E (9303-10, 4.7.2.1)."""
    # owner 0101 is ISO/IEC JTC 1/SC 37, type 0008 its face image
    header = write_tlv(0xA1, write_tlv(0x87, b"\x01\x01") + write_tlv(0x88, b"\x00\x08"))
    template = write_tlv(0x7F60, header + write_tlv(0x5F2E, record_of(face)))
    return write_tlv(lds.TAGS[FileId.DG2], write_tlv(0x7F61, write_tlv(0x02, b"\x01") + template))


def security_object(signer: KeyPair, groups: Mapping[FileId, bytes]) -> bytes:
    """The SOD: a hash of each group, signed, with the signer's certificate (9303-10, 4.6.2)."""

    def sign(data: bytes) -> bytes:
        return signer.key.sign(data, ECDSA(SHA256()))

    signature = Signature({"algorithm": "sha256_ecdsa"}, sign)
    return signed_by(signer.certificate_der, groups, signature)


def signed_by(certificate_der: bytes, groups: Mapping[FileId, bytes], signature: Signature) -> bytes:
    """The same, however the signer signs."""
    hashes = {lds.GROUPS[file]: hashlib.sha256(content).digest() for file, content in groups.items()}
    signed = signed_data(
        certificate_der,
        LDS_SECURITY_OBJECT,
        listed_hashes(hashes),
        signature=signature,
        is_inside=True,
        has_certificate=True,
    )
    return write_tlv(lds.TAGS[FileId.SOD], signed)
