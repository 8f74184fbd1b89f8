"""The tour is the errand itself: five touches, and a paper that verifies and cannot be changed."""

import json
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from provisioning import command
from provisioning.tour import certificate, stage_set

TOUCH_BUDGET = 5
"""accessibility.md 5: certificates, document, as shown, OK, issue."""


@pytest.fixture
def own_state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The tour's center keeps its keys in a folder of this test."""
    monkeypatch.setattr(command, "DEFAULT_STATE", tmp_path / "var")
    monkeypatch.setattr(stage_set, "DEFAULT_STATE", tmp_path / "var")
    return tmp_path / "var"


@pytest.mark.slow
@pytest.mark.parametrize(("language", "real"), [("ko", False)])
@pytest.mark.usefixtures("qapp", "own_state")
def test_a_commuter_s_errand_in_five_touches(
    language: str, real: bool, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """On simulated devices, and on real pcscd, CUPS and a network receipt printer."""
    out = tmp_path / "out"
    assert certificate.tour(out, language=language, real=real) == 0
    summary = json.loads((out / "summary.json").read_text("utf-8"))
    assert summary["outcome"] == "done"
    assert summary["touches"] <= TOUCH_BUDGET
    assert len(summary["verification_number"]) == 16
    assert sorted((out / "receipt").glob("*.png"))
    assert len(list((out / "pages").glob("*.png"))) >= 10
    if real:
        assert len(list((out / "printed").glob("*.pdf"))) == 1
    paper = out / "paper" / f"{summary['serial']}.pdf"
    capsys.readouterr()
    assert command.main(["verify", str(paper)]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["fields"]["paper.serial"] == summary["serial"]
    _with_one_byte_changed(paper)
    assert command.main(["verify", str(paper)]) == 1
    assert capsys.readouterr().err.strip()


def _with_one_byte_changed(paper: Path) -> None:
    content = bytearray(paper.read_bytes())
    content[len(content) // 3] ^= 1
    paper.write_bytes(content)


def test_the_tour_needs_an_application(qapp: QApplication) -> None:
    """There is one application in a test run, and the tour takes it as it is."""
    assert QApplication.instance() is qapp
