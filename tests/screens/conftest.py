"""One offscreen application, a recording visitor, and windows that show a sample in any variant."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"
sys.path.insert(0, str(Path(__file__).parent))  # the samples and gates beside the tests

import pytest
from page_variants import Stage, forget_pseudo, speak_pseudo
from pytestqt.plugin import QtBot


@pytest.fixture
def stage(qtbot: QtBot) -> Iterator[Stage]:
    """Shows samples."""
    speak_pseudo()
    made = Stage()
    yield made
    made.close()
    forget_pseudo()
