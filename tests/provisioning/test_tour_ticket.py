"""From the kiosk's number to the clerk's last click, in real browsers, with and without scripts."""

import json
import sqlite3
from pathlib import Path

import pytest

from provisioning.tour import browsers, ticket

TOUCHES = 2
PICTURES = 10

pytestmark = [pytest.mark.slow, pytest.mark.usefixtures("qapp")]


@pytest.mark.parametrize("scripts", [True, False])
def test_a_number_is_drawn_called_and_served(tmp_path: Path, scripts: bool) -> None:
    """Kiosk, board, console, phone; the clerk of the tour may not sign in afterwards."""
    out, state = tmp_path / "out", tmp_path / "var"
    assert ticket.tour(out, state, language="ko", real=False, scripts=scripts) == 0
    summary = json.loads((out / "summary.json").read_text("utf-8"))
    assert (summary["outcome"], summary["touches"]) == ("done", TOUCHES)
    assert summary["ticket"].startswith("C")
    assert len(list((out / "console").glob("*.png"))) == PICTURES
    assert len(list((out / "pages").glob("*.png"))) >= 3
    assert (out / "receipt" / "01.png").exists()
    with sqlite3.connect(next((state / "center").glob("*.sqlite*"))) as center:
        periods = center.execute("select state, ended_at is null from period order by id").fetchall()
        people = center.execute("select id, disabled_at is not null from staff").fetchall()
    center.close()
    assert periods == [("waiting", 0), ("called", 0), ("serving", 0), ("served", 1)]
    assert [is_gone for _, is_gone in people] == [1]


def test_without_a_browser_it_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The number is drawn all the same, and the summary names what is missing."""
    monkeypatch.setattr(browsers, "DRIVER", "no-such-driver")
    assert ticket.tour(tmp_path / "out", tmp_path / "var", language="en", real=False) == 1
    summary = json.loads((tmp_path / "out" / "summary.json").read_text("utf-8"))
    assert "chromium" in summary["outcome"]
    assert summary["ticket"]
