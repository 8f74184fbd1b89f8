"""Tests of devices play troubles on purpose: what drivers warn of in the log is expected here."""

from pathlib import Path

import pytest

HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark all tests below this folder as troubled."""
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.troubled)
