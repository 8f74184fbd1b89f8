"""The nets come out of a wheel once, each by its hash, and nothing else is kept."""

import hashlib
import zipfile
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from provisioning.setup import models, prepare
from provisioning.setup.models import Models, Source, WrongFile

CONTENT = b"a net"
GOOD = Source("nets==1", {"some/where/net.tflite": hashlib.sha256(CONTENT).hexdigest()})
OTHER = Source("nets==1", {"some/where/net.tflite": "00" * 32})


@dataclass(frozen=True, slots=True)
class Offline(Models):
    """Whose pip brings a wheel with one net and one thing more."""

    asked: list[str] = field(default_factory=list)

    def _download(self, source: Source, into: Path) -> Path:
        self.asked.append(source.requirement)
        wheel = into / "nets.whl"
        with zipfile.ZipFile(wheel, "w") as archive:
            archive.writestr("some/where/net.tflite", CONTENT)
            archive.writestr("some/where/other.py", "print()")
        return wheel


@pytest.fixture
def offline(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Offline:
    """Two sources that are one."""
    monkeypatch.setattr(models, "NETS", GOOD)
    monkeypatch.setattr(models, "FACE", GOOD)
    return Offline(tmp_path / "share" / "models", tmp_path / "python")


def test_only_the_wanted_file_is_kept_and_then_nothing_is_missing(offline: Offline) -> None:
    """A second run finds all in place."""
    assert offline.missing() == [GOOD, GOOD]
    offline.fetch(GOOD)
    assert [file.name for file in offline.folder.iterdir()] == ["net.tflite"]
    assert (offline.folder / "net.tflite").read_bytes() == CONTENT
    assert offline.missing() == []


def test_a_damaged_file_is_missing(offline: Offline) -> None:
    """And fetched again."""
    offline.fetch(GOOD)
    (offline.folder / "net.tflite").write_bytes(b"half a n")
    assert offline.missing() == [GOOD, GOOD]


def test_another_file_of_that_name_is_refused(offline: Offline) -> None:
    """Nothing of it is written."""
    with pytest.raises(WrongFile, match=r"nets==1: some/where/net\.tflite"):
        offline.fetch(OTHER)
    assert list(offline.folder.iterdir()) == []


def test_pip_is_asked_for_one_wheel_and_nothing_it_needs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """For one fixed Python, whichever runs here: there is no wheel for the newest."""
    asked: list[list[str]] = []
    monkeypatch.setattr(models.subprocess, "run", lambda command, **_: asked.append(command))
    with pytest.raises(StopIteration):  # this pip brings nothing
        Models(tmp_path / "models", Path("python")).fetch(models.NETS)
    (command,) = asked
    assert command[:4] == ["python", "-m", "pip", "download"]
    assert {"--no-deps", "--only-binary=:all:", "3.12", "manylinux_2_28_x86_64"} <= set(command)
    assert command[-1] == "mediapipe==0.10.21"


def test_preparing_fetches_what_is_missing_and_says_so(
    offline: Offline, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The first time; the second time it is silent."""
    monkeypatch.setattr(prepare, "Models", lambda _folder, _python: offline)
    prepare._prepare_models()
    assert "nets==1" in capsys.readouterr().out
    prepare._prepare_models()
    assert capsys.readouterr().out == ""
