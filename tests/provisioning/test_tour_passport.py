"""A passport from its reason to the clerk who hands it out, on a whole kiosk and in a real browser."""

import json
import sqlite3
from pathlib import Path

import pytest
from PIL import Image

from provisioning.tour import passport

MOST_TOUCHES = 12

pytestmark = [pytest.mark.slow, pytest.mark.usefixtures("qapp")]


def test_a_passport_is_prepared_and_handed_out(tmp_path: Path) -> None:
    """Photo and measures, the slip, the clerk's page; in the end the content is destroyed."""
    out, state = tmp_path / "out", tmp_path / "var"
    assert passport.tour(out, state, language="en", real=False, scripts=False) == 0
    summary = json.loads((out / "summary.json").read_text("utf-8"))
    assert summary["outcome"] == "done"
    assert summary["touches"] <= MOST_TOUCHES
    with Image.open(out / "photo" / "photo.jpg") as photo:
        assert (photo.size, photo.info["dpi"]) == ((413, 531), (300, 300))
    measures = json.loads((out / "photo" / "measures.json").read_text("utf-8"))
    assert 32 <= measures["head_mm"] <= 36
    assert {each["name"] for each in measures["measures"]} >= {"HeadPoseYaw", "BackgroundUniformity"}
    assert len(list((out / "console").glob("*.png"))) == 5
    assert (out / "receipt" / "01.png").exists()
    with sqlite3.connect(next((state / "center").glob("*.sqlite*"))) as center:
        kept = center.execute("select code, state, destroyed_at is not null from application").fetchall()
        parts = center.execute("select wrapped, body from application_part").fetchall()
    center.close()
    assert kept == [(summary["code"], "finished", 1)]
    assert parts == [(None, None)]
