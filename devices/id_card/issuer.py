"""A development issuing authority: cards for invented persons, with a real chain, signatures and revocations.

Its keys lie in a folder in clear, so it must never be pinned on a kiosk that serves anybody real.
"""

from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from pathlib import Path
from uuid import UUID, uuid4

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec

from contract.card_anchors import CardAnchors
from contract.card_containers import Chuid, PrintedInformation
from contract.card_proof import HOLDER, KST, OBJECT_SIGNER
from devices.id_card import piv
from devices.id_card.issuer_keys import (
    CARD_AUTHENTICATION,
    KeyPair,
    end_entity,
    load_pair,
    revocation_list,
    self_signed,
)
from devices.id_card.issuer_objects import capabilities, certificate_container, sign_chuid, sign_containers
from devices.id_card.virtual_card import VirtualCard

ISSUER_NAME = "Anytime Development"
"""What is printed on its cards."""

_AUTHORITY = "issuing-ca"
_SIGNER = "object-signer"
_REVOCATIONS = "issuing-ca.crl"
_PRIVATE = "private"
_LIFE = timedelta(days=20 * 365)
REVOCATIONS_LIFE = timedelta(days=30)
"""How long a revocation list is in force: long enough that a demonstration need not be looked after."""


@dataclass(frozen=True, slots=True)
class CardPerson:
    """Whom a card is for. card_number is what the center's register looks up, e.g. RC-0000123."""

    name: str = field(repr=False)
    card_number: str = field(repr=False)


class DevelopmentIssuer:
    """One authority, one signer of card objects, one revocation list; kept in `folder`.

    The folder itself is what a kiosk pins (`CardAnchors.load(folder)`); the keys lie below in `private`.
    """

    def __init__(self, folder: Path, authority: KeyPair, signer: KeyPair) -> None:
        self.folder = folder
        self._authority = authority
        self._signer = signer

    @classmethod
    def create(cls, folder: Path, *, at: datetime) -> "DevelopmentIssuer":
        """A new authority, valid twenty years before `at` (expired cards can be made) and twenty after."""
        private = folder / _PRIVATE
        private.mkdir(parents=True, mode=0o700)
        authority = self_signed("Anytime Development Issuing CA", at - _LIFE, at + _LIFE)
        signer = end_entity(
            authority, "Anytime Development Object Signer", OBJECT_SIGNER, at - _LIFE, at + _LIFE
        )
        authority.save(folder / f"{_AUTHORITY}.pem", private / f"{_AUTHORITY}.key")
        signer.save(private / f"{_SIGNER}.crt", private / f"{_SIGNER}.key")
        issuer = cls(folder, authority, signer)
        issuer.renew_revocations(at=at)
        return issuer

    @classmethod
    def load(cls, folder: Path) -> "DevelopmentIssuer":
        """The authority `create` made. Raises FileNotFoundError."""
        private = folder / _PRIVATE
        authority = load_pair(folder / f"{_AUTHORITY}.pem", private / f"{_AUTHORITY}.key")
        return cls(folder, authority, load_pair(private / f"{_SIGNER}.crt", private / f"{_SIGNER}.key"))

    def anchors(self) -> CardAnchors:
        """What a kiosk or the center pins to trust these cards; read afresh, with all revocations so far."""
        return CardAnchors.load(self.folder)

    def issue(
        self, person: CardPerson, valid_from: date, valid_until: date, pin: str = "123456"
    ) -> VirtualCard:
        """A card good from the first to the last day, both whole days in Korea."""
        guid, holder, anyone = (
            uuid4(),
            ec.generate_private_key(ec.SECP256R1()),
            ec.generate_private_key(ec.SECP256R1()),
        )
        begin = datetime.combine(valid_from, time.min, KST)
        end = datetime.combine(valid_until, time(23, 59, 59), KST)
        printed = PrintedInformation(person.name, person.card_number, ISSUER_NAME, valid_until).build()
        chuid = self._chuid(guid, valid_until)
        # the certificate can be read without a PIN, so it names no person
        subject, uri = f"Resident card {guid}", guid.urn
        certificates = {
            piv.TAG_CERTIFICATE: end_entity(self._authority, subject, HOLDER, begin, end, holder, uri),
            piv.TAG_CARD_CERTIFICATE: end_entity(
                self._authority, subject, CARD_AUTHENTICATION, begin, end, anyone, uri
            ),
        }
        objects = {tag: certificate_container(pair.certificate_der) for tag, pair in certificates.items()}
        objects[piv.TAG_CHUID] = chuid
        objects[piv.TAG_PRINTED_INFORMATION] = printed
        objects[piv.TAG_SECURITY_OBJECT] = sign_containers(self._signer, printed, chuid)
        objects[piv.TAG_CAPABILITIES] = capabilities()
        return VirtualCard(objects, {piv.KEY_HOLDER: holder, piv.KEY_CARD: anyone}, pin)

    def revoke(self, card: VirtualCard, *, at: datetime) -> None:
        """Put the card's certificates on the list; the list in the folder is replaced."""
        tags = (piv.TAG_CERTIFICATE, piv.TAG_CARD_CERTIFICATE)
        ders = [piv.certificate(card.objects[tag]) for tag in tags]
        self._write(at, {x509.load_der_x509_certificate(der).serial_number for der in ders})

    def renew_revocations(self, *, at: datetime) -> None:
        """A list with the same entries, in force for REVOCATIONS_LIFE from `at`."""
        self._write(at, set())

    def _write(self, at: datetime, serials: set[int]) -> None:
        file = self.folder / _REVOCATIONS
        before = x509.load_pem_x509_crl(file.read_bytes()) if file.exists() else ()
        fresh = file.with_suffix(".new")
        fresh.write_bytes(
            revocation_list(
                self._authority, serials | {each.serial_number for each in before}, at, at + REVOCATIONS_LIFE
            )
        )
        fresh.replace(file)  # a kiosk that reads now sees the old or the new list, never half of one

    def _chuid(self, guid: UUID, valid_until: date) -> bytes:
        # FASC-N: no agency of the United States issued it, hence the code 9999 (SP 800-73-4 part 1, 3.1.2)
        bare = Chuid(
            bytes.fromhex("D4E739DA739CED39CE739D836858210842108421C84210C3EB"), guid, valid_until, b""
        )
        return sign_chuid(self._signer, bare).build()
