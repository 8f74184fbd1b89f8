"""Settings, secrets, and a server that starts and stops."""

import socket
import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
import requests
from fastapi import FastAPI
from pydantic import ValidationError

from center.api.server import AppServer
from center.parts import open_register
from center.registry.demo.register import DemoRegister
from center.registry.http import HttpRegister
from center.secrets import load_or_make_key
from center.settings import CenterSettings, RegisterKind, RegisterSettings


def test_the_register_is_chosen(tmp_path: Path) -> None:
    """Over HTTP when the settings say so."""
    chosen = RegisterSettings(kind=RegisterKind.HTTP, url="https://registers.example")
    register = open_register(CenterSettings(data_folder=tmp_path, card_anchors=tmp_path, register=chosen))
    assert isinstance(register, HttpRegister)
    register.close()


@pytest.mark.parametrize(
    "extra", [{"offise": 1}, {"port": 70000}, {"jurisdictions": []}, {"register": {"kid": 1}}]
)
def test_a_mistake_is_refused(tmp_path: Path, extra: dict[str, object]) -> None:
    """Unknown keys and impossible values."""
    with pytest.raises(ValidationError):
        CenterSettings.model_validate({"data_folder": tmp_path, "card_anchors": tmp_path, **extra})


def test_the_demo_register_is_the_default(tmp_path: Path) -> None:
    """A center alone has people to issue for."""
    settings = CenterSettings(data_folder=tmp_path, card_anchors=tmp_path)
    assert isinstance(open_register(settings), DemoRegister)


def test_a_key_is_made_once_for_its_owner_only(tmp_path: Path) -> None:
    """Eight starts at once agree on one key, and leave nothing else behind."""
    path = tmp_path / "deep" / "holder.key"
    with ThreadPoolExecutor(8) as pool:
        keys = set(pool.map(load_or_make_key, [path] * 8))
    assert len(keys) == 1
    assert len(keys.pop()) == 32
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert list(path.parent.iterdir()) == [path]


def test_a_server_serves_and_stops() -> None:
    """On a free port; after stop nobody listens; stop twice is harmless."""
    app = FastAPI()
    app.add_api_route("/", lambda: {"alive": True})
    server = AppServer(app)
    url = server.start()
    assert requests.get(url, timeout=5).json() == {"alive": True}
    server.stop()
    server.stop()
    with pytest.raises(requests.ConnectionError):
        requests.get(url, timeout=5)


def test_a_taken_port_is_told() -> None:
    """At once, to whoever starts it."""
    with socket.create_server(("127.0.0.1", 0)) as other:
        server = AppServer(FastAPI(), port=other.getsockname()[1])
        with pytest.raises(OSError, match="in use"):
            server.start()
