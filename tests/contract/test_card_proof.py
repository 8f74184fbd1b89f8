"""The check of a card's proof: every lie is refused with its own reason, and nothing else is ever raised."""

import hashlib
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.x509 import load_der_x509_certificate
from hypothesis import given, settings
from hypothesis import strategies as st

from contract.card_anchors import AnchorsBroken, CardAnchors
from contract.card_containers import Chuid, PrintedInformation
from contract.card_proof import ProofReason, ProofRefused, VerifiedHolder, check_proof
from contract.identity import CardProof
from devices.id_card import piv
from devices.id_card.card_defects import forge_certificate, forge_name
from devices.id_card.issuer import REVOCATIONS_LIFE, CardPerson, DevelopmentIssuer
from devices.id_card.issuer_keys import KeyPair
from devices.id_card.issuer_objects import sign_chuid, sign_containers
from devices.id_card.virtual_card import VirtualCard

NOW = datetime(2026, 5, 4, 14, 10, tzinfo=UTC)
NONCE = bytes(range(32))
HONG = CardPerson("홍길동", "RC-0000123")


@pytest.fixture(scope="module")
def issuer(tmp_path_factory: pytest.TempPathFactory) -> DevelopmentIssuer:
    """One authority for this file."""
    return DevelopmentIssuer.create(tmp_path_factory.mktemp("proof") / "ca", at=NOW)


@pytest.fixture
def card(issuer: DevelopmentIssuer) -> VirtualCard:
    """Good from 2020 to 2030."""
    return issuer.issue(HONG, date(2020, 1, 1), date(2030, 12, 31))


def proof_of(card: VirtualCard, nonce: bytes = NONCE, key: int = piv.KEY_HOLDER) -> CardProof:
    """What a card would say, taken from its memory."""
    return CardProof.model_construct(
        nonce=nonce,
        certificate=piv.certificate(card.objects[piv.TAG_CERTIFICATE]),
        signature=card.keys[key].sign(nonce, ec.ECDSA(SHA256())),
        printed_information=card.objects[piv.TAG_PRINTED_INFORMATION],
        chuid=card.objects[piv.TAG_CHUID],
        security_object=card.objects[piv.TAG_SECURITY_OBJECT],
    )


@pytest.fixture(scope="module")
def good_proof(issuer: DevelopmentIssuer) -> CardProof:
    """One proof, the same in every run of a property."""
    return proof_of(issuer.issue(HONG, date(2020, 1, 1), date(2030, 12, 31)))


def reason_of(check: Callable[[], object]) -> ProofReason:
    """Why a check refuses."""
    with pytest.raises(ProofRefused) as caught:
        check()
    return caught.value.reason


def test_a_good_proof_names_its_holder(issuer: DevelopmentIssuer, card: VirtualCard) -> None:
    """Name, number, issuer and last day come out of the signed data, also after a journey over the wire."""
    proof = CardProof.model_validate_json(proof_of(card).model_dump_json())
    holder = check_proof(proof, issuer.anchors(), NOW)
    assert holder == VerifiedHolder("홍길동", "RC-0000123", "Anytime Development", date(2030, 12, 31))
    assert "홍" not in repr(holder)
    assert "RC-" not in repr(holder)


def test_the_certificate_names_nobody(card: VirtualCard) -> None:
    """What can be read without a PIN says nothing about the person."""
    for tag in (piv.TAG_CERTIFICATE, piv.TAG_CARD_CERTIFICATE, piv.TAG_CHUID):
        assert "홍길동".encode() not in card.objects[tag]
        assert b"RC-0000123" not in card.objects[tag]


def test_another_authority_of_the_same_name(issuer: DevelopmentIssuer, card: VirtualCard) -> None:
    """The name is right, the signature is not."""
    forge_certificate(card)
    assert reason_of(lambda: check_proof(proof_of(card), issuer.anchors(), NOW)) is ProofReason.CHAIN


def test_a_strangers_card(card: VirtualCard, tmp_path: Path) -> None:
    """A whole and honest card of an authority that is not pinned."""
    stranger = DevelopmentIssuer.create(tmp_path / "ca", at=NOW)
    assert reason_of(lambda: check_proof(proof_of(card), stranger.anchors(), NOW)) is ProofReason.CHAIN


@pytest.mark.parametrize(
    ("at", "reason"),
    [
        (datetime(2026, 5, 4, 15, 0, 0, tzinfo=UTC), ProofReason.EXPIRED),
        (datetime(2026, 4, 30, 14, 59, 59, tzinfo=UTC), ProofReason.NOT_YET_VALID),
    ],
)
def test_validity_ends_at_midnight_in_korea(tmp_path: Path, at: datetime, reason: ProofReason) -> None:
    """The first and the last day are whole days there."""
    issuer = DevelopmentIssuer.create(tmp_path / "ca", at=at - timedelta(days=1))
    card = issuer.issue(HONG, date(2026, 5, 1), date(2026, 5, 4))
    assert reason_of(lambda: check_proof(proof_of(card), issuer.anchors(), at)) is reason
    inside = at - timedelta(seconds=1) if reason is ProofReason.EXPIRED else at + timedelta(seconds=1)
    assert check_proof(proof_of(card), issuer.anchors(), inside).name == "홍길동"


def test_a_revoked_card_and_another(issuer: DevelopmentIssuer, card: VirtualCard) -> None:
    """Only the revoked one is refused, and a later list still knows it."""
    other = issuer.issue(HONG, date(2020, 1, 1), date(2030, 12, 31))
    issuer.revoke(card, at=NOW)
    issuer.renew_revocations(at=NOW)
    assert reason_of(lambda: check_proof(proof_of(card), issuer.anchors(), NOW)) is ProofReason.REVOKED
    assert check_proof(proof_of(other), issuer.anchors(), NOW).name == "홍길동"


def test_a_revocation_list_that_is_old_missing_or_foreign(
    issuer: DevelopmentIssuer, card: VirtualCard, tmp_path: Path
) -> None:
    """Without a list in force nobody can say that a card is not revoked."""
    good = issuer.anchors()
    late = NOW + REVOCATIONS_LIFE + timedelta(seconds=1)
    foreign = DevelopmentIssuer.create(tmp_path / "ca", at=NOW).anchors().revocations
    proof = proof_of(card)
    assert reason_of(lambda: check_proof(proof, good, late)) is ProofReason.CRL_STALE
    assert (
        reason_of(lambda: check_proof(proof, CardAnchors.of(good.authorities), NOW)) is ProofReason.CRL_STALE
    )
    stolen = CardAnchors.of(good.authorities, foreign)
    assert reason_of(lambda: check_proof(proof, stolen, NOW)) is ProofReason.CRL_STALE


def test_a_signature_over_another_number(issuer: DevelopmentIssuer, card: VirtualCard) -> None:
    """A recorded answer does not fit a fresh challenge."""
    proof = proof_of(card).model_copy(update={"nonce": bytes(32)})
    assert reason_of(lambda: check_proof(proof, issuer.anchors(), NOW)) is ProofReason.FORGED_SIGNATURE


def test_the_key_without_a_pin_proves_no_holder(issuer: DevelopmentIssuer, card: VirtualCard) -> None:
    """A stolen card can sign with 9E; its certificate is not accepted in the place of 9A's."""
    certificate = piv.certificate(card.objects[piv.TAG_CARD_CERTIFICATE])
    proof = proof_of(card, key=piv.KEY_CARD).model_copy(update={"certificate": certificate})
    assert reason_of(lambda: check_proof(proof, issuer.anchors(), NOW)) is ProofReason.CHAIN


def test_changed_data(issuer: DevelopmentIssuer, card: VirtualCard) -> None:
    """Another name than the one signed."""
    forge_name(card, "임꺽정")
    assert reason_of(lambda: check_proof(proof_of(card), issuer.anchors(), NOW)) is ProofReason.FORGED_DATA


def test_a_citizens_own_key_signs_no_data(issuer: DevelopmentIssuer, card: VirtualCard) -> None:
    """The holder's certificate has the right issuer, but not the use of an object signer."""
    own = KeyPair(card.keys[piv.KEY_HOLDER], load_der_x509_certificate(proof_of(card).certificate))
    forge_name(card, "임꺽정")
    chuid = sign_chuid(own, Chuid.parse(card.objects[piv.TAG_CHUID])).build()
    card.objects[piv.TAG_CHUID] = chuid
    printed = card.objects[piv.TAG_PRINTED_INFORMATION]
    card.objects[piv.TAG_SECURITY_OBJECT] = sign_containers(own, printed, chuid)
    assert reason_of(lambda: check_proof(proof_of(card), issuer.anchors(), NOW)) is ProofReason.CHAIN


def test_the_data_of_one_card_with_the_key_of_another(issuer: DevelopmentIssuer, card: VirtualCard) -> None:
    """Both genuine; the GUID tells that they do not belong together."""
    other = issuer.issue(CardPerson("임꺽정", "RC-0000124"), date(2020, 1, 1), date(2030, 12, 31))
    proof = proof_of(card).model_copy(
        update={"certificate": proof_of(other).certificate, "signature": proof_of(other).signature}
    )
    assert reason_of(lambda: check_proof(proof, issuer.anchors(), NOW)) is ProofReason.GUID_MISMATCH


def test_the_printed_day_ends_a_card_whose_certificate_lives_on(
    issuer: DevelopmentIssuer, card: VirtualCard
) -> None:
    """The earlier of the two ends counts."""
    printed = PrintedInformation.parse(card.objects[piv.TAG_PRINTED_INFORMATION])
    card.objects[piv.TAG_PRINTED_INFORMATION] = replace(printed, expires=date(2026, 5, 3)).build()
    objects = sign_containers(
        issuer._signer, card.objects[piv.TAG_PRINTED_INFORMATION], card.objects[piv.TAG_CHUID]
    )
    card.objects[piv.TAG_SECURITY_OBJECT] = objects
    assert reason_of(lambda: check_proof(proof_of(card), issuer.anchors(), NOW)) is ProofReason.EXPIRED


@settings(max_examples=300, deadline=None)
@given(st.data())
def test_no_damage_gets_through_and_none_breaks_the_check(
    issuer: DevelopmentIssuer, good_proof: CardProof, data: st.DataObject
) -> None:
    """Any one byte changed anywhere, or any cut: refused with a reason, or a byte that nothing depends on."""
    proof = good_proof
    name = data.draw(st.sampled_from(sorted(set(CardProof.model_fields))))
    whole: bytes = getattr(proof, name)
    at = data.draw(st.integers(0, len(whole) - 1))
    changed = bytearray(whole)
    changed[at] ^= data.draw(st.integers(1, 255))
    cut = bytes(changed) if data.draw(st.booleans()) else whole[:at]
    try:
        holder = check_proof(proof.model_copy(update={name: cut}), issuer.anchors(), NOW)
    except ProofRefused:
        return
    assert name == "security_object"  # its map and trailer are outside the signature
    assert holder.name == "홍길동"


def test_anchors_of_a_folder_without_an_authority(tmp_path: Path) -> None:
    """An empty folder, a missing one, rubbish, and a citizen's certificate are all told apart from trust."""
    for folder in (tmp_path, tmp_path / "missing"):
        with pytest.raises(AnchorsBroken, match="no certificate"):
            CardAnchors.load(folder)
    (tmp_path / "ca.pem").write_text("rubbish")
    with pytest.raises(AnchorsBroken, match=r"ca\.pem"):
        CardAnchors.load(tmp_path)


def test_a_kept_issuer_goes_on(issuer: DevelopmentIssuer) -> None:
    """Loaded again it issues cards under the same anchors; its keys are for its owner only."""
    again = DevelopmentIssuer.load(issuer.folder)
    card = again.issue(HONG, date(2020, 1, 1), date(2030, 12, 31))
    assert check_proof(proof_of(card), issuer.anchors(), NOW).card_number == "RC-0000123"
    assert {file.stat().st_mode & 0o077 for file in (issuer.folder / "private").glob("*.key")} == {0}


def test_the_signature_is_over_the_hash_of_the_nonce(card: VirtualCard) -> None:
    """The host hashes and the card signs 32 bytes: both ways give a signature of the same thing."""
    card.insert()
    card.respond(bytes.fromhex("00A4040009A0000003080000100000"))
    card.respond(b"\x00\x20\x00\x80\x08123456\xff\xff")
    wanted = b"\x7c\x24\x82\x00\x81\x20" + hashlib.sha256(NONCE).digest()
    answer = card.respond(b"\x00\x87\x11\x9a\x26" + wanted + b"\x00")
    card.keys[piv.KEY_HOLDER].public_key().verify(answer[4:-2], NONCE, ec.ECDSA(SHA256()))


def test_no_byte_of_a_certificate_may_be_another(issuer: DevelopmentIssuer, good_proof: CardProof) -> None:
    """Also not outside of what is signed: the idle bits of a signature, an extension named twice."""
    whole = good_proof.certificate
    for at in range(len(whole)):
        for change in (0x01, 0x02, 0x80, 0xFF):
            changed = bytearray(whole)
            changed[at] ^= change
            with pytest.raises(ProofRefused):
                check_proof(
                    good_proof.model_copy(update={"certificate": bytes(changed)}), issuer.anchors(), NOW
                )
