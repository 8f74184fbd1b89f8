"""The board's own window: live from a real stream, honest when it is gone, and back by itself."""

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import combinations
from typing import Any, ClassVar

import pytest
from pytestqt.qtbot import QtBot

from screens.board import feed as feed_file
from screens.board import window as window_file
from screens.board.feed import BoardFeed, Sign
from screens.board.layout import Box, layout_of
from screens.board.window import CALL, GROUND, LOST, TURN_SECONDS, BoardWindow
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
    code: ClassVar[int] = 200

    def do_GET(self) -> None:
        self.resumed.append(self.headers.get("Last-Event-ID", ""))
        self.send_response(self.code)
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


@pytest.mark.troubled
def test_a_refusing_center_is_told_once(
    qtbot: QtBot, center: str, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """In the log, where somebody looks who sees the banner for an hour; not with every try."""
    monkeypatch.setattr(feed_file, "AGAIN_SECONDS", 0.05)
    monkeypatch.setattr(_Center, "code", 404)
    feed = BoardFeed(center, lambda _: None)
    qtbot.waitUntil(lambda: len(_Center.resumed) >= 3)
    feed.close()
    feed._thread.join(5)
    assert caplog.messages == ["the board hears nothing: the center answers 404"]


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


def inside(box: Box, room: Box) -> bool:
    """With a hair's breadth for rounding."""
    return (
        box[0] >= room[0]
        and box[1] >= room[1]
        and box[0] + box[2] <= room[0] + room[2] + 0.01
        and box[1] + box[3] <= room[1] + room[3] + 0.01
    )


@pytest.mark.parametrize("is_upright", [False, True])
@pytest.mark.parametrize(("services", "calls", "notices"), [(3, 2, 0), (6, 7, 3), (12, 14, 5), (25, 40, 1)])
def test_all_that_matters_is_in_sight(is_upright: bool, services: int, calls: int, notices: int) -> None:
    """Every call, every service, some of the next; and nothing is painted over another."""
    state = {
        "open": False,
        "calls": [None] * calls,
        "next": ["A001"] * 8,
        "services": [None] * services,
        "notices": [None] * notices,
    }
    where = layout_of(state, is_upright=is_upright)
    assert (len(where.calls), len(where.services)) == (calls, services)
    assert len(where.next) >= 3
    told = (where.notice,) if notices else ()
    boxes = [where.name, where.also, where.closed, *where.titles]
    boxes += [*where.calls, *where.next, *where.services, *told]
    assert all(inside(box, (0, 0, 100, 100)) for box in boxes)
    apart = [
        one[0] + one[2] <= other[0] + 0.01
        or other[0] + other[2] <= one[0] + 0.01
        or one[1] + one[3] <= other[1] + 0.01
        or other[1] + other[3] <= one[1] + 0.01
        for one, other in combinations(boxes, 2)
    ]
    assert all(apart)


def test_notices_take_turns(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    """One at a time, by the clock; a long one, and that the counters are closed, are painted beside it."""
    now = [0.0]
    monkeypatch.setattr(window_file, "time", lambda: now[0])
    notices = [{"ko": "내일은 쉬어요. " * 6, "en": "We rest tomorrow"}, {"ko": "감사합니다", "en": "Thanks"}]
    window = BoardWindow()
    qtbot.addWidget(window)
    window.resize(540, 960)
    window.hear(STATE | {"open": False, "notices": notices})
    first = window.grab().toImage()
    assert {LOST, CALL} <= colours(window)
    now[0] += TURN_SECONDS
    window.look()
    assert window.grab().toImage() != first
    now[0] += TURN_SECONDS
    window.look()
    assert window.grab().toImage() == first
