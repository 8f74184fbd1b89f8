"""Tests of devices play troubles on purpose: what drivers warn of in the log is expected here."""

import os
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from devices.id_card.pcscd import PrivatePcscd

HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark all tests below this folder as troubled."""
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.troubled)


@pytest.fixture(scope="session")
def pcscd() -> Iterator[PrivatePcscd]:
    """One for the whole run: libpcsclite remembers the first socket it is told."""
    with TemporaryDirectory(prefix="pcscd-") as folder, PrivatePcscd(Path(folder)) as daemon:
        os.environ.update(daemon.environment)
        yield daemon
