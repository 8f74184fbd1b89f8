"""The start: a technician's mistake is a line, a signal is heard at any time, a damaged ledger is a page."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.faults import Fault
from kiosk.views import MenuView, OutOfServiceView, View
from provisioning import run as running
from provisioning.machine import claim_state
from provisioning.outline import read_outline
from provisioning.places import DEVELOPMENT_SITE
from provisioning.toml_file import SettingsError
from provisioning.tour.hands import Hands

EXAMPLE = DEVELOPMENT_SITE.read_text("utf-8")
AWAY = '\n[center]\nurl = "http://127.0.0.1:9"\nkey_file = "{key}"\n'
"""The discard port: nobody answers on the loopback."""


def complaint(site: Path, state: Path, capsys: pytest.CaptureFixture[str]) -> str:
    """What `anytime run` says before a window opens."""
    assert running.run(site, state, bench=False, windowed=True) == 2
    return capsys.readouterr().err


def later_complaint(site: Path) -> str:
    """What it says when the first page is painted and the file is read in full."""
    with pytest.raises(SettingsError) as told:
        running.checked_settings(site)
    return str(told.value)


def written(tmp_path: Path, addition: str, encoding: str = "utf-8") -> Path:
    """A kiosk.toml."""
    file = tmp_path / "kiosk.toml"
    file.write_text(EXAMPLE + addition, encoding)
    return file


@pytest.mark.parametrize(
    ("key", "says"),
    [(None, "No such file"), ("no hex", "hexadecimal"), ("한", "hexadecimal"), ("abcd", "too few")],
)
def test_a_key_that_cannot_be_used_is_one_line(key: str | None, says: str, tmp_path: Path) -> None:
    """It names the file."""
    file = tmp_path / "device.key"
    if key is not None:
        file.write_text(key, "utf-8")
    told = later_complaint(written(tmp_path, AWAY.format(key=file)))
    assert told.startswith(f"center.key_file: {file}: ")
    assert says in told
    assert "\n" not in told


def test_a_url_without_a_key_is_named(tmp_path: Path) -> None:
    """Not taken for a wish to have a center of one's own."""
    assert "center.key_file" in later_complaint(written(tmp_path, '\n[center]\nurl = "http://127.0.0.1:9"\n'))


def test_a_file_saved_by_an_old_editor_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """CP949 is what Korean Windows editors write."""
    told = complaint(written(tmp_path, "# 수원역\n", "cp949"), tmp_path / "state", capsys)
    assert "kiosk.toml: not UTF-8" in told


def test_a_state_folder_that_cannot_be_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A file stands in its place."""
    state = tmp_path / "state"
    state.write_text("")
    assert f"--state {state}: " in complaint(DEVELOPMENT_SITE, state, capsys)


def test_a_second_kiosk_does_not_touch_the_first_one_s_errand(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """One ledger, one process; when the first ends, however it ends, the folder is free."""
    with claim_state(tmp_path):
        assert "another kiosk" in complaint(DEVELOPMENT_SITE, tmp_path, capsys)
    claim_state(tmp_path).close()


@pytest.mark.slow
@pytest.mark.parametrize("after", ["at once", "first page painted"])
def test_a_signal_ends_the_start_of_a_machine_without_center_and_anchors(after: str, tmp_path: Path) -> None:
    """It waits for nobody: no line, no card authority, no reader."""
    key = tmp_path / "key"
    key.write_text("ab" * 32)
    reader = f'[devices.id_reader]\ndriver = "pcsc"\nanchors = "{tmp_path / "none"}"\n'
    site = written(tmp_path, AWAY.format(key=key) + reader)
    words = ["run", "--site", str(site), "--state", str(tmp_path / "state"), "--window"]
    process = subprocess.Popen(
        [sys.executable, "-m", "provisioning.command", *words],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        assert process.stderr is not None
        if after != "at once":
            assert any(after in line for line in process.stderr)
        else:
            (tmp_path / "state").mkdir(exist_ok=True)
            _wait_for(tmp_path / "state" / "in-use")
        process.send_signal(signal.SIGTERM)
        assert process.wait(40) in (0, -signal.SIGTERM)
    finally:
        process.kill()
        process.communicate()


@pytest.mark.slow
def test_a_mistake_found_behind_the_first_page_ends_the_start(tmp_path: Path) -> None:
    """One line, exit 2."""
    site = written(tmp_path, '[devices.id_reader]\ndriver = "magic"\n')
    words = ["run", "--site", str(site), "--state", str(tmp_path / "state"), "--window"]
    done = subprocess.run(
        [sys.executable, "-m", "provisioning.command", *words],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 2
    assert f"anytime: {site}: devices.id_reader" in done.stderr
    assert "Traceback" not in done.stderr


def _wait_for(file: Path) -> None:
    """The lock is taken just before the application is made."""
    from threading import Event

    moment = Event()
    for _ in range(400):
        if file.exists():
            return
        moment.wait(0.05)
    raise AssertionError(file)


@pytest.mark.slow
@pytest.mark.troubled
@pytest.mark.usefixtures("qapp")
def test_a_damaged_ledger_has_a_page_and_is_tried_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The citizen reads whom to call; when the technician has put the file right, the machine serves."""
    monkeypatch.setattr(running, "TRY_AGAIN_MS", 50)
    monkeypatch.setattr(running, "catch_everything", lambda _kiosk: None)
    monkeypatch.setattr(running, "_catch", lambda _crashed: None)
    ledger = tmp_path / "ledger.sqlite"
    ledger.write_bytes(b"no database at all" * 1000)
    start = running.Start(DEVELOPMENT_SITE, read_outline(DEVELOPMENT_SITE), tmp_path, bench=False)
    hands = Hands(start.front.window)
    try:
        start.show(full_screen=False)
        hands.wait_until("the page", lambda: shown(start) == OutOfServiceView(Fault.LEDGER_BROKEN))
        ledger.unlink()
        hands.wait_until("the menu", lambda: isinstance(shown(start), MenuView))
    finally:
        start.close()


def shown(start: running.Start) -> View | None:
    """The view of the moment."""
    scene = start.front.link.scene
    return None if scene is None else scene.view


def test_what_the_first_page_needs_loads_no_models() -> None:
    """They take longer than the page: a type of the wire among the views would bring them back unseen."""
    heavy = "{'pydantic', 'sqlalchemy', 'requests'}"
    script = f"import sys, provisioning.run; print(sorted({heavy} & set(sys.modules)))"
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.strip() == "[]"
