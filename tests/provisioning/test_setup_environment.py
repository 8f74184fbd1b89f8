"""The environment follows the lock, and is left alone while it fits."""

from pathlib import Path

import pytest

from provisioning.setup.environment import Environment, block_of

SETUPTOOLS = "setuptools==84 \\\n    --hash=sha256:bb \\\n    --hash=sha256:cc\n"
LOCK = f"segno==1 \\\n    --hash=sha256:aa\n{SETUPTOOLS}    # via x\n"


class Built(Environment):
    """An environment whose pip only notes what it was asked."""

    asked: list[tuple[str, ...]]

    def _pip(self, requirements: Path, *options: str) -> None:
        self.asked.append((requirements.read_text(encoding="utf-8"), *options))


@pytest.fixture
def tree(tmp_path: Path) -> Built:
    """A source tree with a lock and nothing else."""
    (tmp_path / "requirements.lock").write_text(LOCK, encoding="utf-8")
    built = Built(tmp_path)
    object.__setattr__(built, "asked", [])
    return built


def test_the_block_of_a_package_is_its_pin_and_its_hashes() -> None:
    """setuptools alone is installed first, since it builds two of the others."""
    assert block_of("setuptools", LOCK) == SETUPTOOLS


def test_a_package_that_is_not_locked_is_an_error() -> None:
    """Never installed without a hash."""
    with pytest.raises(ValueError, match="wheel"):
        block_of("wheel", LOCK)


def test_nothing_is_current_before_it_was_built(tree: Built) -> None:
    """A fresh clone."""
    assert not tree.is_current()


@pytest.mark.slow
def test_a_built_environment_is_current_until_the_lock_changes(tree: Built) -> None:
    """Built once, kept; another lock, built again; the launcher knows the tree."""
    tree.build()
    assert tree.is_current()
    assert tree.asked[0] == (block_of("setuptools", LOCK),)
    assert tree.asked[1] == (LOCK, "--no-build-isolation", "--use-pep517")
    assert (tree.folder / "bin" / "anytime").read_text(encoding="utf-8").startswith(f"#!{tree.python}\n")
    paths = next((tree.folder / "lib").glob("python*/site-packages/anytime.pth"))
    assert paths.read_text(encoding="utf-8") == f"{tree.root}\n"
    tree.lock.write_text(LOCK + "# newer\n", encoding="utf-8")
    assert not tree.is_current()


@pytest.mark.slow
def test_an_environment_that_was_moved_is_built_anew(tree: Built, tmp_path: Path) -> None:
    """Its scripts would start the interpreter of the old place."""
    tree.build()
    moved = tmp_path / "moved"
    moved.mkdir()
    for name in (".venv", "requirements.lock"):
        (tree.root / name).rename(moved / name)
    again = Built(moved)
    object.__setattr__(again, "asked", [])
    assert not again.is_current()
    again.build()
    assert again.is_current()
    assert (again.folder / "bin" / "pip").read_text(encoding="utf-8").startswith(f"#!{again.folder}/")
