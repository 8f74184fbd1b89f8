"""Anchors are kept while their files stay as they are, and read again when one changes."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.x509 import load_pem_x509_crl

from contract.card_containers import Chuid
from contract.card_folder import FolderAnchors
from contract.card_proof import ProofReason, ProofRefused, check_proof
from contract.card_signed import signer_certificate
from devices.id_card.issuer import CardPerson, DevelopmentIssuer
from devices.id_card.issuer_keys import revocation_list
from devices.id_card.simulated import SimulatedIdReader
from kiosk.ports import CardProven

NOW = datetime(2026, 11, 23, 14, 10, tzinfo=UTC)


def test_anchors_are_read_again_only_when_a_file_changed(tmp_path: Path) -> None:
    """A renewed revocation list is seen at once; without a change the same object is answered."""
    issuer = DevelopmentIssuer.create(tmp_path / "ca", at=NOW)
    anchors = FolderAnchors(issuer.folder)
    first = anchors()
    assert anchors() is first
    issuer.renew_revocations(at=NOW + timedelta(days=1))
    renewed = anchors()
    assert renewed is not first
    assert renewed.revocations[0].last_update_utc > first.revocations[0].last_update_utc


def test_an_office_is_remembered_and_a_citizen_is_not(tmp_path: Path) -> None:
    """Between two cards only what stands on thousands of them is kept; a revoked office stays refused."""
    issuer = DevelopmentIssuer.create(tmp_path / "ca", at=NOW)
    anchors = issuer.anchors()
    reader = SimulatedIdReader(lambda: anchors, clock=lambda: NOW)
    try:
        offices = []
        for number in range(2):
            person = CardPerson(f"홍길{number}", f"RC-000000{number}")
            reader.insert(issuer.issue(person, date(2020, 1, 1), date(2030, 12, 31), pin="123456"))
            reader.open_card()
            said = reader.prove(bytearray(b"123456"), bytes(32))
            assert isinstance(said, CardProven)
            offices.append(signer_certificate(Chuid.parse(said.proof.chuid).signature))
        assert list(anchors._offices) == [offices[0].fingerprint(SHA256())]
        revoked = revocation_list(issuer._authority, {offices[0].serial_number}, NOW, NOW + timedelta(days=1))
        later = replace(anchors, revocations=(load_pem_x509_crl(revoked),))
        assert later._offices  # remembered, and it does not help
        with pytest.raises(ProofRefused) as refused:
            check_proof(said.proof, later, NOW)
        assert refused.value.reason is ProofReason.REVOKED
    finally:
        reader.close()
