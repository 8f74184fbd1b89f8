"""What all tests share: unexpected log warnings fail, and the numbers printed at the end of `make test`."""

import json
import logging
import os
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

OURS = ("kiosk", "devices", "screens", "center", "contract", "provisioning")


@pytest.fixture(scope="session")
def counted() -> Iterator[Counter[str]]:
    """Numbers a test adds to; written as JSON into $ANYTIME_REPORT when the run ends."""
    numbers: Counter[str] = Counter()
    yield numbers
    if folder := os.environ.get("ANYTIME_REPORT"):
        (Path(folder) / "counted.json").write_text(json.dumps(numbers))
