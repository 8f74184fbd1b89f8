"""A stale lock is named line by line."""

import tomllib

from packaging.requirements import Requirement

from provisioning.setup.lock import ROOT, asked, faults

LOCK = """\
numpy==2.4 ; python_version < '3.12' \\
    --hash=sha256:aa
    # via
    #   anytime (pyproject.toml)
    #   opencv
numpy==2.5 ; python_version >= '3.12' \\
    --hash=sha256:bb
    # via anytime (pyproject.toml)
idna==3.20 \\
    --hash=sha256:cc
    # via requests
"""


def test_the_lock_of_this_tree_is_current() -> None:
    """What pyproject.toml asks for is what is pinned."""
    pyproject = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert faults(asked(pyproject), (ROOT / "requirements.lock").read_text(encoding="utf-8")) == []


def test_a_lock_that_fits_has_no_faults() -> None:
    """Both versions of a package must fit; spelling of names does not matter."""
    assert faults([Requirement("NumPy>=2.4")], LOCK) == []


def test_a_new_requirement_is_missed() -> None:
    """Somebody added a line and forgot `make lock`."""
    assert faults([Requirement("numpy"), Requirement("segno")], LOCK) == [
        "segno: in pyproject.toml, not in the lock"
    ]


def test_a_requirement_that_was_dropped_is_seen() -> None:
    """The lock says for whom each package is there."""
    assert faults([], LOCK) == ["numpy: no longer in pyproject.toml"]


def test_a_pin_outside_the_range_is_seen() -> None:
    """Of two pins, only the one that does not fit."""
    assert faults([Requirement("numpy>=2.5")], LOCK) == ["numpy: pinned to 2.4, asked for >=2.5"]


def test_every_pin_of_this_tree_has_a_hash() -> None:
    """pip would refuse it; we say so before a clean machine does."""
    blocks = (ROOT / "requirements.lock").read_text(encoding="utf-8").split("    # via")
    assert all("--hash=sha256:" in block for block in blocks[:-1])
