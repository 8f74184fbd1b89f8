"""An issuer, its cards, and two rigs: the simulated reader, and the real one on a private pcscd."""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime

import pytest
from id_card_rigs import PcscRig, Rig, SimulatedRig

from devices.id_card.issuer import CardPerson, DevelopmentIssuer
from devices.id_card.pcscd import PrivatePcscd
from devices.id_card.virtual_card import VirtualCard

NOW = datetime(2026, 5, 4, 14, 10, tzinfo=UTC)

MakeCard = Callable[..., VirtualCard]


@pytest.fixture(scope="session")
def issuer(tmp_path_factory: pytest.TempPathFactory) -> DevelopmentIssuer:
    """One authority for all tests; nothing is revoked but what a test revokes."""
    return DevelopmentIssuer.create(tmp_path_factory.mktemp("issuer") / "ca", at=NOW)


@pytest.fixture(scope="session")
def make_card(issuer: DevelopmentIssuer) -> MakeCard:
    """A new card of Hong Gildong, good today."""

    def make(
        *, valid_from: date = date(2020, 1, 1), valid_until: date = date(2030, 12, 31), pin: str = "123456"
    ) -> VirtualCard:
        return issuer.issue(CardPerson("홍길동", "RC-0000123"), valid_from, valid_until, pin)

    return make


@pytest.fixture(scope="session")
def pcsc_rig(pcscd: PrivatePcscd, issuer: DevelopmentIssuer) -> Iterator[PcscRig]:
    """The real reader with short deadlines; tests leave it with an empty slot."""
    rig = PcscRig(pcscd, issuer.anchors, clock=lambda: NOW)
    yield rig
    rig.close()


@pytest.fixture
def real(pcsc_rig: PcscRig) -> Iterator[PcscRig]:
    """The real rig, its slot empty before and after."""
    pcsc_rig.make_empty()
    yield pcsc_rig
    pcsc_rig.make_empty()


@pytest.fixture(params=["simulated", pytest.param("real", marks=pytest.mark.slow)])
def rig(request: pytest.FixtureRequest, issuer: DevelopmentIssuer) -> Iterator[Rig]:
    """Each test of the contract runs on both."""
    if request.param == "real":
        yield request.getfixturevalue("real")
        return
    simulated = SimulatedRig(issuer.anchors, clock=lambda: NOW)
    yield simulated
    simulated.close()
