"""Anchors are kept while their files stay as they are, and read again when one changes."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from devices.id_card.issuer import DevelopmentIssuer
from provisioning.anchors import FolderAnchors

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
