"""The board's and the phone's scripts in a real Chromium: no old numbers, and back by themselves."""

from collections.abc import Iterator
from typing import Any
from uuid import uuid4

import pytest
from rig_browser import seen
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from center.board import stream, watch
from center.queue.desk import At
from provisioning.tour.browsers import Browsers, open_browsers

pytestmark = pytest.mark.slow

OFFICE = "suwon-24"
SHOWN = "return document.querySelector(arguments[0]).offsetParent !== null"


class FailsFirst:
    """ASGI: answers events with 503 so many times, as a center does that is being restarted."""

    def __init__(self, app: Any, times: int) -> None:
        self._app = app
        self.left = times

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """As ASGI."""
        is_refused = self.left > 0 and scope.get("path", "").endswith("/events")
        self.left -= is_refused
        await (Response(status_code=503) if is_refused else self._app)(scope, receive, send)


@pytest.fixture(scope="module")
def browsers(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browsers]:
    """Headless Chromium with empty profiles."""
    with open_browsers(tmp_path_factory.mktemp("chromium")) as opened:
        yield opened


def draw(kit: Any) -> Any:
    """A ticket."""
    return kit.call("/tickets", {"id": str(uuid4()), "office": OFFICE, "service": "advice"}).json()


def test_a_board_opens_its_stream_again(kit: Any, front: Any, browsers: Browsers) -> None:
    """A browser gives a stream up after an answer that is none; the page does not."""
    browser = browsers.open()
    front.app = gate = FailsFirst(front.app, times=2)
    browser.open(f"{kit.url}/board/{OFFICE}")
    draw(kit)
    assert seen(browser, "#next li[data-number=C001]") == "C001"
    assert gate.left == 0


def test_a_phone_opens_its_stream_again(kit: Any, front: Any, browsers: Browsers) -> None:
    """The same on the citizen's page."""
    browser, office = browsers.open(), kit.center.reception.offices.at(OFFICE)
    ticket = draw(kit)
    front.app = gate = FailsFirst(front.app, times=1)
    browser.open(kit.url + "/t/" + ticket["follow"].rsplit("/", 1)[1])
    place = kit.center.reception.line.in_line(OFFICE)[0]
    kit.center.reception.desk.call(At(office, 1, "kim"), place.id)
    assert seen(browser, "body[data-state=called] #counter") == "1"
    assert gate.left == 0


def test_a_phone_asks_before_a_place_is_given_up(
    kit: Any, browsers: Browsers, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One touch opens the question. Time that was asked for is told, and over by itself."""
    monkeypatch.setattr(stream, "BEAT_SECONDS", 0.1)
    browser, ticket = browsers.open(), draw(kit)
    browser.open(kit.url + "/t/" + ticket["follow"].rsplit("/", 1)[1])
    browser.click("button[value=later]")
    assert seen(browser, "body.later:not(.soon) .turn") == "23:20"
    kit.clock.advance(minutes=10)
    assert seen(browser, "body.soon:not(.later) h1") == ticket["number"]
    assert not browser.run(SHOWN, ".later-only")
    browser.click("summary")
    assert seen(browser, "body[data-state=waiting] details[open] p").startswith("포기하면")
    browser.click("button[value=leave]")
    assert seen(browser, "body[data-state=left] .left p").startswith("순서를 포기하셨어요")


def test_numbers_go_away_with_the_truth(
    kit: Any, browsers: Browsers, monkeypatch: pytest.MonkeyPatch
) -> None:
    """While the center cannot read the line the banner stands in their place."""
    monkeypatch.setattr(stream, "BEAT_SECONDS", 0.1)
    draw(kit)
    browser = browsers.open()
    browser.open(f"{kit.url}/board/{OFFICE}")
    assert seen(browser, "#next li") == "C001"
    assert not browser.run(SHOWN, "#lost")
    monkeypatch.setattr(watch, "BLIND_SECONDS", -1.0)
    assert seen(browser, "body.lost #lost").startswith("연결이 끊겨서")
    assert not browser.run(SHOWN, "#next li")
    monkeypatch.setattr(watch, "BLIND_SECONDS", 60.0)
    assert seen(browser, "body:not(.lost) #next li") == "C001"
