"""`anytime center` as a technician meets it: a process, its words, and its exit code."""

import os
import re
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from io import StringIO
from pathlib import Path

import pytest
import requests

from provisioning.clock import SystemClock
from provisioning.command import main
from provisioning.embedded import start_center

pytestmark = pytest.mark.slow
ROOT = Path(__file__).parents[2]


def _command(*words: str) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-m", "provisioning.command", "center", *words],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


@contextmanager
def _running(*words: str) -> Iterator[str]:
    """What it says on stdout until it serves; then it is ended, and must end well."""
    process = _command(*words)
    assert process.stdout is not None
    said = ""
    try:
        for line in process.stdout:
            said += line
            if "papers carry" in line:
                break
        yield said
        process.send_signal(signal.SIGTERM)
        _, log = process.communicate(timeout=30)
        assert process.returncode == 0, log
        assert "provisioning.center" in log
    finally:
        if process.poll() is None:
            process.kill()
            process.communicate()


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as probe:
        return int(probe.getsockname()[1])


def test_without_settings_it_says_what_it_is(tmp_path: Path) -> None:
    """A development center, its address, and the address on its papers; it logs; it ends on SIGTERM."""
    port = _free_port()
    with _running("--state", str(tmp_path / "c"), "--port", str(port)) as said:
        assert "DEVELOPMENT" in said
        assert f"http://127.0.0.1:{port}/verify" in said
        assert requests.get(f"http://127.0.0.1:{port}/verify", timeout=10).ok


def test_with_settings_papers_carry_the_public_address(tmp_path: Path) -> None:
    """The center listens where it is told, and tells people to verify where the file says."""
    with _running("--state", str(tmp_path / "dev"), "--port", str(_free_port())):
        pass  # makes card authorities and a kiosk's key to point at
    port = _free_port()
    file = tmp_path / "center.toml"
    file.write_text(
        f'data_folder = "data"\ncard_anchors = "dev/card-anchors"\nverify_url = "https://v.example"\n'
        f'port = {port}\n[device_keys]\nk = "dev/devices/kiosk-dev.key"\n[signing]\nkind = "development"\n'
    )
    with _running("--settings", str(file)) as said:
        assert "DEVELOPMENT" not in said
        assert "https://v.example/verify" in said
        assert "https://v.example" in requests.get(f"http://127.0.0.1:{port}/verify", timeout=10).text


@pytest.mark.parametrize("words", [("--settings", "none.toml"), ("--settings", "x", "--port", "1")])
def test_a_mistake_is_one_line_and_exit_2(words: tuple[str, ...]) -> None:
    """No traceback."""
    process = _command(*words)
    _, told = process.communicate(timeout=60)
    assert process.returncode == 2
    assert re.fullmatch(r"anytime center: .*\n", told)


def test_a_person_declares_a_paper_void_beside_a_running_center(tmp_path: Path) -> None:
    """Only with a reason; what is no paper of ours is told."""
    state = ("--state", str(tmp_path))
    with _running(*state, "--port", str(_free_port())):
        for words, code in ((("--void", "2026-1124-000001"), 2), (("--void", "x", "--why", "burnt"), 1)):
            process = _command(*state, *words)
            _, told = process.communicate(timeout=60)
            assert (process.returncode, told.count("\n")) == (code, 1)


def test_a_taken_port_is_one_line(tmp_path: Path) -> None:
    """Another center has it."""
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        process = _command("--state", str(tmp_path), "--port", str(port))
        _, told = process.communicate(timeout=60)
    assert process.returncode == 2
    assert "in use" in told
    assert "Traceback" not in told


def test_an_embedded_center_keeps_its_address_where_it_can(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Papers are verified after a restart, too; when the port is taken it serves all the same."""
    monkeypatch.setattr("provisioning.embedded.DEFAULT_PORT", port := _free_port())
    urls = []
    for _ in range(2):
        center = start_center(tmp_path, "kiosk-dev", SystemClock())
        urls.append(center.url)
        center.close()
    assert urls == [f"http://127.0.0.1:{port}"] * 2
    with socket.create_server(("127.0.0.1", port)):
        center = start_center(tmp_path, "kiosk-dev", SystemClock())
        assert center.url != urls[0]
        assert requests.get(f"{center.url}/verify", timeout=10).ok
        center.close()


def test_an_administrator_is_entered_from_the_command_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The secret of the codes is shown once; the same id is nobody else's."""
    words = ["center", "--state", str(tmp_path), "admin", "create", "kim", "--name", "김민지"]

    def create(password: str, *more: str) -> int:
        monkeypatch.setattr("sys.stdin", StringIO(password + "\n"))
        return main([*words, *more])

    assert create("short") == 1
    assert "too short" in capsys.readouterr().err
    assert create("correct horse battery", "--office", "nowhere") == 1
    assert "suwon-24" in capsys.readouterr().err
    assert create("correct horse battery") == 0
    assert "otpauth://totp/Anytime:kim?secret=" in capsys.readouterr().out
    assert create("correct horse battery") == 1
    assert create("correct horse battery", "--role", "boss") == 2


def test_people_are_looked_after_from_the_command_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """For the only administrator, who lost the phone; an id is one the door can read, a reason is given."""

    def admin(*words: str, password: str = "correct horse battery") -> int:
        monkeypatch.setattr("sys.stdin", StringIO(password + "\n"))
        return main(["center", "--state", str(tmp_path), "admin", *words])

    for id_ in ("", "a" * 33, "Kim"):
        assert admin("create", id_, "--name", "김민지") == 1
        assert "1 to 32 signs" in capsys.readouterr().err
    assert admin("create", "kim", "--name", "김민지") == 0
    first = capsys.readouterr().out
    assert admin("reset", "kim", "--why", "lost phone", password="short") == 1
    assert admin("reset", "kim", "--why", "lost phone", password="battery horse correct") == 0
    second = capsys.readouterr().out
    assert re.findall("secret=[A-Z2-7]{32}", first) != re.findall("secret=[A-Z2-7]{32}", second)
    assert admin("dismiss", "kim", "--why", "left") == 1
    assert "last administrator" in capsys.readouterr().err
    assert admin("create", "lee", "--name", "이민원") == 0
    assert admin("dismiss", "kim", "--why", "left") == 0
    assert admin("reset", "park", "--why", "x") == 1
    with pytest.raises(SystemExit, match="2"):
        admin("dismiss", "lee", "--why", " ")
    capsys.readouterr()
    assert admin("list") == 0
    assert capsys.readouterr().out.splitlines() == [
        "lee\t이민원\tsuwon-24\tadministrator\t-",
        "kim\t김민지\tsuwon-24\tadministrator\tdismissed",
    ]
