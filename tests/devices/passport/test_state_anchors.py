"""The folder of pinned states."""

import pytest
from passport_samples import States

from contract.card_anchors import AnchorsBroken
from devices.passport.state_anchors import StateAnchors


def test_each_state_has_its_own_authorities(states: States) -> None:
    """Known ones are found, and are not each other's."""
    korea, utopia = states.anchors("KOR"), states.anchors("UTO")
    assert korea is not None
    assert utopia is not None
    assert korea.authorities != utopia.authorities


@pytest.mark.parametrize("state", ["XXA", "", "..", "KOR/", "../KOR", "kor", "KORE", "홍", "/"])
def test_a_state_that_is_none(states: States, state: str) -> None:
    """What a chip says leads to no other place of the disk."""
    assert states.anchors(state) is None


def test_a_state_without_certificates(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Its folder is there and empty: said by name."""
    folder = tmp_path_factory.mktemp("pinned")
    (folder / "UTO").mkdir()
    with pytest.raises(AnchorsBroken, match="UTO"):
        StateAnchors(folder)("UTO")
