"""Each test of the contract runs on the simulated camera and on the real reader before a network camera."""

from collections.abc import Iterator

import pytest
from camera_rigs import HttpRig, Rig, SimulatedRig


@pytest.fixture(params=["simulated", pytest.param("http", marks=pytest.mark.slow)])
def rig(request: pytest.FixtureRequest) -> Iterator[Rig]:
    """Closed afterwards, whatever the test did to it."""
    rig = HttpRig() if request.param == "http" else SimulatedRig()
    yield rig
    rig.close()
