"""The log of openings: durable before the act, a chain, and sound after the power went in a line's middle."""

import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from center.opener.log import OpeningsLog, is_whole

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Three lines, an hour apart."""
    log = OpeningsLog(tmp_path / "openings.log")
    for hour in range(3):
        log.write(NOON + timedelta(hours=hour), {"what": "opened", "who": "kim", "subject": f"a-{hour}"})
    return tmp_path / "openings.log"


def subjects(file: Path, since: datetime) -> list[str]:
    """Of what a new start remembers."""
    return [entry["subject"] for entry in OpeningsLog(file).since(since)]


def test_a_new_start_reads_what_is_young(file: Path) -> None:
    """The newest first, and with its moment."""
    assert subjects(file, NOON) == ["a-2", "a-1"]
    assert subjects(file, NOON + timedelta(hours=2)) == []
    assert next(OpeningsLog(file).since(NOON))["at"] == NOON + timedelta(hours=2)


def test_a_line_the_power_cut_short_is_no_line(file: Path) -> None:
    """It told of no act; the chain goes on behind the line before it."""
    with file.open("ab") as log:
        log.write('{"at": "2026-11-24T15:00:00+00:00", "before": "홍'.encode()[:-1])
    assert not is_whole(file)
    OpeningsLog(file).write(NOON + timedelta(hours=4), {"what": "opened", "who": "kim", "subject": "a-4"})
    assert is_whole(file)
    assert subjects(file, NOON) == ["a-4", "a-2", "a-1"]


def test_a_line_nobody_can_read_hides_no_other(file: Path) -> None:
    """Whoever spoils one frees nobody of the limit."""
    lines = file.read_text("utf-8").splitlines()
    file.write_text("\n".join([lines[0], lines[1], "spoilt", '{"at": 7}', "[]", lines[2]]) + "\n", "utf-8")
    assert subjects(file, NOON - timedelta(hours=1)) == ["a-2", "a-1", "a-0"]
    assert not is_whole(file)


def test_a_line_is_on_the_disk_when_it_is_written(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """All its bytes are there when the disk is asked to keep them."""
    synced: list[int] = []
    monkeypatch.setattr(os, "fsync", lambda handle: synced.append(os.fstat(handle).st_size))
    OpeningsLog(file).write(NOON + timedelta(hours=4), {"what": "opened", "who": "kim", "subject": "a-4"})
    assert synced == [file.stat().st_size]


def test_a_full_disk_leaves_no_half_line(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What could not be kept is not there, and the chain is whole when there is room again."""

    def full(_handle: int) -> None:
        raise OSError(28, "no space")

    log = OpeningsLog(file)
    entry = {"what": "opened", "who": "kim", "subject": "a-4"}
    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        with pytest.raises(OSError, match="no space"):
            log.write(NOON + timedelta(hours=4), entry)
    assert subjects(file, NOON) == ["a-2", "a-1"]
    log.write(NOON + timedelta(hours=4), entry)
    assert is_whole(file)
