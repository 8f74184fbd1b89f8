"""Two states, their passports, and two rigs: the simulated reader, and the real one on a private pcscd."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from passport_rigs import PassportRig, PcscPassportRig, SimulatedPassportRig
from passport_samples import FACE, HONG, NOW, MakePassport, States

from devices.id_card.pcscd import PrivatePcscd
from devices.passport.face import Portrait
from devices.passport.issuer import DevelopmentState
from devices.passport.virtual_passport import VirtualPassport


@pytest.fixture(scope="session")
def states(tmp_path_factory: pytest.TempPathFactory) -> States:
    """Made once; nothing is revoked but what a test revokes."""
    pinned = tmp_path_factory.mktemp("states")
    return States(
        DevelopmentState.create(pinned, "KOR", at=NOW),
        DevelopmentState.create(pinned, "UTO", at=NOW),
        DevelopmentState.create(tmp_path_factory.mktemp("stranger"), "KOR", at=NOW),
    )


@pytest.fixture(scope="session")
def make_passport(states: States) -> MakePassport:
    """A new passport of Hong Gildong; keywords change the zone."""

    def make(face: Portrait = FACE, **changes: object) -> VirtualPassport:
        return states.korea.issue(replace(HONG, **changes), face)  # type: ignore[arg-type] # a test's own words

    return make


@pytest.fixture(scope="session")
def pcsc_rig(pcscd: PrivatePcscd, states: States) -> Iterator[PcscPassportRig]:
    """The real reader with a short deadline; tests leave it empty."""
    rig = PcscPassportRig(pcscd, states.anchors, clock=lambda: NOW)
    yield rig
    rig.close()


@pytest.fixture
def real(pcsc_rig: PcscPassportRig) -> Iterator[PcscPassportRig]:
    """The real rig, empty before and after."""
    pcsc_rig.make_empty()
    yield pcsc_rig
    pcsc_rig.make_empty()


@pytest.fixture(params=["simulated", pytest.param("real", marks=pytest.mark.slow)])
def rig(request: pytest.FixtureRequest, states: States) -> Iterator[PassportRig]:
    """Each test of the contract runs on both."""
    if request.param == "real":
        yield request.getfixturevalue("real")
        return
    simulated = SimulatedPassportRig(states.anchors, clock=lambda: NOW)
    yield simulated
    simulated.close()
