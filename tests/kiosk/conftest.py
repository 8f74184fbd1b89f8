"""A kiosk without a window, fresh for each test, and a center for those of one file."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from rig import KioskRig, open_kiosk
from rig_center import CenterRig, running_center
from rig_turns import ManualClock


@pytest.fixture(scope="module")
def center(tmp_path_factory: pytest.TempPathFactory) -> Iterator[CenterRig]:
    """One center for all; each kiosk is a fresh machine."""
    with running_center(tmp_path_factory.mktemp("center"), ManualClock()) as rig:
        yield rig


@pytest.fixture
def kiosk(tmp_path: Path, center: CenterRig) -> Iterator[KioskRig]:
    """An open kiosk at ten past eleven at night."""
    rig = open_kiosk(tmp_path, center, ManualClock())
    yield rig
    rig.close()
