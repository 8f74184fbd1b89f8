"""One studio and one sitter for all tests of the camera: loading nets takes half a second."""

import pytest
from photo_sitter import Sitter, sit

from devices.camera.studio import PhotoStudio


@pytest.fixture(scope="session")
def studio() -> PhotoStudio:
    """With the limits of the office."""
    return PhotoStudio()


@pytest.fixture(scope="session")
def sitter(studio: PhotoStudio) -> Sitter:
    """Before walls of our own."""
    return sit(studio)
