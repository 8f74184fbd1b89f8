"""The board's own window: live from a real stream, honest when it is gone, and back by itself."""

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, ClassVar

import pytest
from pytestqt.qtbot import QtBot

from screens.board import feed as feed_file
from screens.board import window as window_file
from screens.board.feed import BoardFeed, Sign
from screens.board.window import CALL, CLOSED, GROUND, LOST, SHOWN_CALLS, BoardWindow, notices_of, rows_for
from screens.bridge import Bridge

STATE: dict[str, Any] = {
    "name": {"ko": "언제나 민원실", "en": "24/7 public counter"},
    "open": True,
    "calls": [{"number": "C017", "counter": 2, "service": {}, "language": "ko", "calling": True, "calls": 1}],
    "next": ["A003", "C018"],
    "services": [{"name": {"ko": "여권", "en": "Passport"}, "waiting": 3, "wait": [4, 12]}],
}


class _Center(BaseHTTPRequestHandler):
    """Says one state and hangs up, as a center that restarts; remembers what the board had seen."""

    resumed: ClassVar[list[str]] = []

    def do_GET(self) -> None:
        self.resumed.append(self.headers.get("Last-Event-ID", ""))
        self.send_response(200)
        self.end_headers()
        data = json.dumps(STATE, ensure_ascii=False)
        self.wfile.write(f"id: s1\nevent: state\ndata: {data}\n\nevent: beat\ndata: .\n\n".encode())

    def log_message(self, *_: object) -> None:
        """Quiet."""


@pytest.fixture
def center() -> Iterator[str]:
    """The address of the events."""
    _Center.resumed.clear()
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Center)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/board/x/events"
    server.shutdown()
    thread.join()
    server.server_close()


def colours(window: BoardWindow) -> set[str]:
    """Of a grid of points."""
    image = window.grab().toImage()
    return {
        image.pixelColor(x, y).name().upper()
        for x in range(0, image.width(), 9)
        for y in range(0, image.height(), 9)
    }


def test_the_board_shows_the_call(qtbot: QtBot) -> None:
    """Large and yellow, without a banner; before the first news there is the banner only."""
    window = BoardWindow()
    qtbot.addWidget(window)
    window.resize(1280, 720)
    assert LOST in colours(window)
    window.hear(STATE)
    assert {GROUND, CALL} <= colours(window)
    assert LOST not in colours(window)


def test_silence_is_told_and_forgotten_with_the_next_sign_of_life(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Old numbers are never shown as new ones."""
    window = BoardWindow()
    qtbot.addWidget(window)
    window.resize(1280, 720)
    window.hear(STATE)
    monkeypatch.setattr(window_file, "SILENCE_SECONDS", -1.0)
    window.look()
    assert LOST in colours(window)
    window.hear(Sign.ALIVE)
    assert LOST not in colours(window)
    assert window.state == STATE


def test_a_lost_line_is_found_again_with_what_was_seen(
    qtbot: QtBot, center: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The center hangs up after each answer; the board comes back by itself and names the last state."""
    monkeypatch.setattr(feed_file, "AGAIN_SECONDS", 0.05)
    window, bridge = BoardWindow(), Bridge()
    qtbot.addWidget(window)
    feed = BoardFeed(center, lambda state: bridge.post(lambda: window.hear(state)))
    qtbot.waitUntil(lambda: len(_Center.resumed) >= 3)
    feed.close()
    feed._thread.join(5)
    assert _Center.resumed[:2] == ["", "s1"]
    assert window.state == STATE


def test_no_number_stands_beside_the_banner(qtbot: QtBot) -> None:
    """A center that cannot read the line says so: the numbers go, and come back with the truth."""
    window = BoardWindow()
    qtbot.addWidget(window)
    window.resize(1280, 720)
    window.hear(STATE)
    window.hear(Sign.BLIND)
    assert LOST in colours(window)
    assert CALL not in colours(window)
    window.look()
    assert window.is_lost
    window.hear(Sign.ALIVE)
    assert CALL in colours(window)
    assert LOST not in colours(window)


def test_notices_take_room_from_calls() -> None:
    """Nothing is painted over another; that the counters are closed stands first."""
    text = {"ko": "내일 쉬어요", "en": "We rest tomorrow"}
    assert notices_of(STATE) == []
    assert rows_for(STATE) == SHOWN_CALLS
    told = notices_of(STATE | {"open": False, "notices": [text]})
    assert told == [CLOSED, "내일 쉬어요  We rest tomorrow"]
    assert rows_for(STATE | {"open": False, "notices": [text]}) == SHOWN_CALLS - 1
