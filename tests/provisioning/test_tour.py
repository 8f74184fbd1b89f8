"""The tour is the errand itself: five touches, and a paper that verifies and cannot be changed."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from provisioning import command
from provisioning.service import PUBLIC_KEYS
from provisioning.tour import certificate

ROOT = Path(__file__).parents[2]
TOUCH_BUDGET = 5
"""accessibility.md 5: certificates, document, as shown, OK, issue."""

pytestmark = pytest.mark.slow


@pytest.mark.usefixtures("qapp")
def test_a_commuter_s_errand_in_five_touches(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """On simulated devices, twice: a second tour clears the first one's folder and nothing else."""
    out, state = tmp_path / "out", tmp_path / "var"
    assert certificate.tour(out, state, language="ko", real=False) == 0
    first = expect_an_errand_in(out)
    (out / "receipt" / "02.png").write_text("somebody else's, and no picture")
    assert certificate.tour(out, state, language="ko", real=False) == 0
    paper = expect_an_errand_in(out)
    assert paper != first
    assert sorted(file.name for file in (out / "receipt").iterdir()) == ["01.png", "02.png"]
    expect_proof(paper, state, capsys)


def test_the_same_on_real_services(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """pcscd, CUPS and a network receipt printer; in a process of its own, as PC/SC keeps its first socket."""
    out, state = tmp_path / "out", tmp_path / "var"
    words = ["tour", "certificate", "--out", str(out), "--state", str(state), "--lang", "en", "--real"]
    display = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    run = subprocess.run(
        [sys.executable, "-m", "provisioning.command", *words],
        cwd=ROOT, env=display, capture_output=True, text=True, timeout=120,
    )  # fmt: skip
    assert run.returncode == 0, run.stdout + run.stderr
    paper = expect_an_errand_in(out)
    assert len(list((out / "printed").glob("*.pdf"))) == 1
    expect_proof(paper, state, capsys)


def expect_an_errand_in(out: Path) -> Path:
    """What a tour leaves: its summary, pages, a receipt and the one paper, which is returned."""
    summary = json.loads((out / "summary.json").read_text("utf-8"))
    assert summary["outcome"] == "done"
    assert summary["touches"] <= TOUCH_BUDGET
    assert len(summary["verification_number"]) == 16
    assert len(list((out / "pages").glob("*.png"))) >= 10
    assert (out / "receipt" / "01.png").exists()
    (paper,) = (out / "paper").iterdir()
    assert paper.stem == summary["serial"]
    return paper


def expect_proof(paper: Path, state: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It verifies, and no longer with one byte changed."""
    verify = ["verify", str(paper), "--keys", str(state / "center" / PUBLIC_KEYS)]
    capsys.readouterr()
    assert command.main(verify) == 0
    assert json.loads(capsys.readouterr().out)["fields"]["paper.serial"] == paper.stem
    content = bytearray(paper.read_bytes())
    content[len(content) // 3] ^= 1
    paper.write_bytes(content)
    assert command.main(verify) == 1
    assert capsys.readouterr().err.strip()
