"""From a blocked card to a clerk who asks nothing twice, in a real browser."""

import json
import sqlite3
from pathlib import Path

import pytest

from provisioning.tour import handoff

MOST_TOUCHES = 2
PICTURES = 7

pytestmark = [pytest.mark.slow, pytest.mark.troubled, pytest.mark.usefixtures("qapp")]


def test_a_blocked_card_is_finished_by_a_clerk(tmp_path: Path) -> None:
    """The code on the slip, the outcome on the phone; what was told was opened once, with a trace."""
    out, state = tmp_path / "out", tmp_path / "var"
    assert handoff.tour(out, state, language="en", real=False, scripts=False) == 0
    summary = json.loads((out / "summary.json").read_text("utf-8"))
    assert summary["outcome"] == "done"
    assert summary["touches"] <= MOST_TOUCHES
    assert len(summary["code"]) == 6
    assert len(list((out / "console").glob("*.png"))) == PICTURES
    assert (out / "receipt" / "01.png").exists()
    with sqlite3.connect(next((state / "center").glob("*.sqlite*"))) as center:
        kept = center.execute("select code, want, outcome from handoff").fetchall()
        traces = center.execute("select count(*) from audit where what = 'handoff.opened'").fetchone()
    center.close()
    assert kept == [(summary["code"], "counter", "done")]
    assert traces == (1,)
