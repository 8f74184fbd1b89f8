"""A clerk calls, and a painted board says what the center rendered for it: as often as its rule wants."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from threading import Event
from typing import Any
from uuid import uuid4

import pytest

from center.clock import SEOUL
from center.queue.desk import At
from screens.board.feed import BoardFeed, News
from screens.board.loudness import softer
from screens.board.output import SimulatedOutput
from screens.board.said import SOFT
from screens.board.sound import BoardSound

OFFICE = "suwon-24"
SECONDS = 20.0

pytestmark = pytest.mark.slow


@contextmanager
def board(kit: Any, output: SimulatedOutput) -> Iterator[None]:
    """As `anytime board` puts it together, with another loudspeaker."""
    url, heard = f"{kit.url}/board/{OFFICE}", Event()
    sound = BoardSound(url, output)

    def tell(news: News) -> None:
        sound.hear(news)
        heard.set()

    feed = BoardFeed(f"{url}/events", tell)
    assert heard.wait(SECONDS)
    yield
    feed.close()
    sound.close()


@pytest.mark.parametrize(("hour", "times", "volume"), [(10, 2, 1.0), (23, 1, SOFT)], ids=["day", "night"])
def test_a_call_is_heard(kit: Any, hour: int, times: int, volume: float) -> None:
    """The file of this number, counter and language; a recall is heard again; the night is the center's."""
    kit.clock.now = datetime(2026, 11, 25, hour, tzinfo=SEOUL)
    desk, at = kit.center.reception.desk, At(kit.center.reception.offices.at(OFFICE), 1, "kim")
    kit.call("/tickets", {"id": str(uuid4()), "office": OFFICE, "service": "advice", "language": "vi"})
    output = SimulatedOutput()
    with board(kit, output):
        place = desk.call_next(at)
        right = softer(kit.center.voice.wav(place.number, 1, "vi"), volume)
        assert output.has_played(times, SECONDS)
        kit.clock.advance(seconds=20)
        desk.recall(at, place.id)
        assert output.has_played(2 * times, SECONDS)
    assert output.played == [right] * (2 * times)
