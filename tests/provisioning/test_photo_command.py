"""`anytime photo check`: any file gets a clear answer and an exit code, never a traceback."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from contract.photo import Measure, PhotoJudgement, State, Verdict
from devices.camera.models import DEFAULT_FOLDER
from provisioning.command import main
from provisioning.photo import Checked, _exit_code, _lines

pytestmark = pytest.mark.slow


@pytest.fixture
def face(tmp_path: Path) -> Path:
    """A smiling woman before her flag."""
    return Path(shutil.copy(DEFAULT_FOLDER / "astronaut.png", tmp_path / "face.png"))


def test_a_photo_that_does_not_pass_is_1(face: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """With the reasons, the head, the print and every measure by its name."""
    assert main(["photo", "check", str(face)]) == 1
    told = capsys.readouterr().out
    assert f"{face}: FIX (" in told
    assert "mouth" in told.splitlines()[0]
    assert " mm of 45 in the print" in told
    for name in ("IlluminationUniformity", "HeadPoseYaw", "teeth", "BackgroundUniformity"):
        assert name in told


def test_json_is_one_list(face: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Also of files that cannot be read: then 2."""
    broken = tmp_path / "broken.jpg"
    broken.write_bytes(b"\xff\xd8\xff\xe0 no more")
    assert main(["photo", "check", "--json", str(face), str(broken), str(tmp_path / "none.png")]) == 2
    read, half, none = json.loads(capsys.readouterr().out)
    assert (read["readable"], read["verdict"], read["reasons"][0]) == (True, "fix", "too_far")
    assert read["measures"][0].keys() >= {"name", "raw", "scalar", "limit", "rule", "state"}
    assert {half["readable"], none["readable"]} == {False}
    assert none["why"] == "No such file or directory"


def test_the_print_is_written_where_asked(face: Path, tmp_path: Path) -> None:
    """Under the file's name."""
    main(["photo", "check", "--out", str(tmp_path / "prints"), str(face)])
    assert (tmp_path / "prints" / "face-print.jpg").read_bytes().startswith(b"\xff\xd8")


def test_missing_nets_are_one_line(
    face: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Which says what to do."""
    from devices.camera import studio

    monkeypatch.setattr(studio.PhotoStudio.__init__, "__defaults__", (None, face.parent))
    assert main(["photo", "check", str(face)]) == 2
    assert "run `make run`" in capsys.readouterr().err


def test_only_if_all_pass_it_is_0() -> None:
    """One that could not be read outweighs the others."""
    good, bad, unread = (
        Checked(Path("a"), judgement(Verdict.PASS)),
        Checked(Path("b"), judgement(Verdict.HUMAN)),
        Checked(Path("c"), why="no"),
    )
    assert [_exit_code([good]), _exit_code([good, bad]), _exit_code([good, bad, unread])] == [0, 1, 2]


def test_what_was_not_measured_is_told_so() -> None:
    """Instead of a number."""
    assert any("not measured" in line for line in _lines(Checked(Path("a"), judgement(Verdict.HUMAN))))
    assert State.HUMAN.name in "".join(_lines(Checked(Path("a"), judgement(Verdict.HUMAN))))


def judgement(verdict: Verdict) -> PhotoJudgement:
    """With one measure that is missing."""
    return PhotoJudgement(verdict=verdict, measures=(Measure(name="teeth", raw=None, state=State.HUMAN),))


def test_output_that_is_closed_early_is_no_trouble(face: Path) -> None:
    """As `head` does."""
    words = [sys.executable, "-m", "provisioning.command", "photo", "check", str(face), str(face)]
    process = subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.close()
    with process.stderr:
        assert b"Traceback" not in process.stderr.read()
    assert process.wait(30) == 1
