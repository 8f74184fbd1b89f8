"""The numbers at the end of a run are sums of what the tests left, and nothing is invented."""

import json
from pathlib import Path

import pytest

from provisioning.report import read_numbers, report


def test_numbers_of_all_files_are_added(tmp_path: Path) -> None:
    """Each suite writes a file of its own."""
    (tmp_path / "a.json").write_text(json.dumps({"tests": 1000, "faults": 3}), encoding="utf-8")
    (tmp_path / "b.json").write_text(json.dumps({"tests": 234}), encoding="utf-8")
    assert read_numbers(tmp_path) == {"tests": 1234, "faults": 3}
    assert report(tmp_path)[0] == "   1,234 tests run"


def test_a_number_nobody_gave_is_missing_and_not_zero(tmp_path: Path) -> None:
    """Zero would look measured."""
    assert all(line.endswith("not measured") for line in report(tmp_path))


def test_an_unknown_number_is_an_error(tmp_path: Path) -> None:
    """A misspelt key would vanish silently."""
    (tmp_path / "a.json").write_text('{"page_varients": 1}', encoding="utf-8")
    with pytest.raises(ValueError, match="page_varients"):
        read_numbers(tmp_path)
