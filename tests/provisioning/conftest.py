"""A whole kiosk in its real window, offscreen, with simulated devices and a center of its own."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from provisioning.build import Kiosk, build_kiosk
from provisioning.clock import SystemClock
from provisioning.places import DEVELOPMENT_SITE
from provisioning.settings import read_settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture
def kiosk(tmp_path: Path, qapp: QApplication) -> Iterator[Kiosk]:
    """Opened, shown, and closed afterwards."""
    built = build_kiosk(read_settings(DEVELOPMENT_SITE), tmp_path / "kiosk", SystemClock())
    built.open()
    built.window.show()
    yield built
    built.close()
