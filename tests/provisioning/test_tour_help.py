"""A citizen is helped on the screen by a clerk at a real browser, and the help ends plainly."""

import json
import sqlite3
from pathlib import Path

import pytest

from provisioning.tour import help as helping

MOST_TOUCHES = 3
"""A person; on this screen; yes: consent is a touch of its own."""

pytestmark = [pytest.mark.slow, pytest.mark.usefixtures("qapp")]


def test_a_clerk_helps_on_the_screen(tmp_path: Path) -> None:
    """Called, seen, spoken to, sent back, ended; no picture is kept."""
    out, state = tmp_path / "out", tmp_path / "var"
    assert helping.tour(out, state, language="ko", real=False) == 0
    summary = json.loads((out / "summary.json").read_text("utf-8"))
    assert summary["outcome"] == "done"
    assert summary["touches"] <= MOST_TOUCHES
    assert len(list((out / "console").glob("*.png"))) == 4
    with sqlite3.connect(next((state / "center").glob("*.sqlite*"))) as center:
        kept = center.execute("select state, ended, picture, document from help_call").fetchall()
    center.close()
    assert kept == [("ended", "by_clerk", None, "RR-01")]
