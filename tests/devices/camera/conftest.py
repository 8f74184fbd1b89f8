"""The cameras every contract test runs on; one studio and one sitter: loading nets takes half a second."""

from collections.abc import Iterator

import pytest
from camera_rigs import HttpRig, Rig, SimulatedRig
from photo_sitter import Sitter, sit

from devices.camera.studio import PhotoStudio


@pytest.fixture(params=["simulated", pytest.param("http", marks=pytest.mark.slow)])
def rig(request: pytest.FixtureRequest) -> Iterator[Rig]:
    """Closed afterwards, whatever the test did to it."""
    rig = HttpRig() if request.param == "http" else SimulatedRig()
    yield rig
    rig.close()


@pytest.fixture(scope="session")
def studio() -> PhotoStudio:
    """With the limits of the office."""
    return PhotoStudio()


@pytest.fixture(scope="session")
def sitter(studio: PhotoStudio) -> Sitter:
    """Before walls of our own."""
    return sit(studio)
