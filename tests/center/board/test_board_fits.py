"""The board's page at the sizes screens have: all that matters is in sight, with and without its script."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

import pytest
from fastapi import FastAPI, Response
from rig_browser import seen

from center.board.routes import PAGES
from center.board.snapshot import message, notice_of
from center.clock import SEOUL
from provisioning.tour.browser import Browser
from provisioning.tour.browsers import Browsers, open_browsers

pytestmark = pytest.mark.slow

SIZES = [(1920, 1080), (1280, 720), (1080, 1920)]
NOTICE = (
    "12월 3일 오전에는 기계를 고치느라 여권 발급이 늦어질 수 있어요.",
    "Passports may be late on 3 December.",
)

CUT_OFF = """
const kinds = "h1, #closed, #calls li, #calls b, #calls span, #next li:nth-child(-n+3), th, td, #notice";
return [...document.querySelectorAll(kinds)].filter((each) => {
    const box = each.getBoundingClientRect();
    const room = each.closest("section, header, #notice").getBoundingClientRect();
    const isCut = getComputedStyle(each).display !== "inline" && each.scrollWidth > each.clientWidth + 1;
    const isBelow = box.bottom > Math.min(innerHeight, room.bottom) + 1;
    return box.width && (isCut || isBelow || box.right > room.right + 1);
}).map((each) => each.tagName + " " + each.textContent);
"""
TURNED = """
const told = arguments[arguments.length - 1], here = document.querySelector("#notice");
const was = here.textContent, look = () => { if (here.textContent !== was) told(here.textContent); };
new MutationObserver(look).observe(here, {childList: true});
"""


@pytest.fixture(scope="module")
def browsers(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browsers]:
    """Headless Chromium with empty profiles."""
    with open_browsers(tmp_path_factory.mktemp("chromium")) as opened:
        yield opened


def state(services: int, counters: int, notices: int, *, closed: bool = False) -> dict[str, Any]:
    """As `snapshot` makes it, with somebody called at every counter."""
    return {
        "name": {"ko": "언제나 민원실", "en": "24/7 public counter"},
        "open": not closed,
        "quiet": False,
        "notices": [{"ko": f"{NOTICE[0]} {n}", "en": f"{NOTICE[1]} {n}"} for n in range(notices)],
        "calls": [
            {"call": f"{n}", "number": f"GB{n:03d}", "counter": n, "calling": True, "calls": 1}
            for n in range(1, counters + 1)
        ],
        "next": [f"GA{n:03d}" for n in range(8)],
        "services": [
            {
                "name": {"ko": "가족관계·인감", "en": "Family register"},
                "waiting": n,
                "wait": [9, 14] if n % 2 else None,
            }
            for n in range(services)
        ],
    }


def serve(front: Any, first: dict[str, Any], then: dict[str, Any], turn_seconds: int = 10) -> str:
    """The page with one state, and a stream that tells another; its address."""
    app, office = FastAPI(), {"id": "here", "name": first["name"]}
    now = datetime(2026, 11, 24, 10, tzinfo=SEOUL)
    values = {"office": office, "notice": notice_of(first, now), "turn_seconds": turn_seconds}
    app.get("/board/here")(lambda: PAGES.page("board.html", state=first, **values))
    app.get("/board/here/events")(lambda: Response(message(then)[1], media_type="text/event-stream"))
    app.get("/board/static/{name}")(PAGES.static)
    front.app = app
    return f"{front.url}/board/here"


def resize(browser: Browser, width: int, height: int) -> None:
    """The page itself, without the window's frame."""
    metrics = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False}
    browser._post("goog/cdp/execute", {"cmd": "Emulation.setDeviceMetricsOverride", "params": metrics})


@pytest.mark.parametrize("scripts", [True, False], ids=["script", "no-script"])
def test_nothing_that_matters_lies_below_the_fold(front: Any, browsers: Browsers, scripts: bool) -> None:
    """Every call, who waits for what, the next numbers and a notice: nobody scrolls a board."""
    browser = browsers.open(scripts=scripts)
    states = [state(3, 2, 0), state(6, 7, 3), state(12, 14, 5, closed=True)]
    for size in SIZES:
        resize(browser, *size)
        for shown in states:
            browser.open(serve(front, state(1, 0, 0) if scripts else shown, shown))
            seen(browser, f"#calls li:nth-child({len(shown['calls'])})")
            assert browser.run("return [innerWidth, document.documentElement.scrollHeight]") == list(size)
            seen(browser, f"#services tr:nth-child({len(shown['services'])})")
            assert browser.run(CUT_OFF) == []


def test_notices_take_turns(front: Any, browsers: Browsers) -> None:
    """One at a time, without news from the center."""
    told, browser = state(3, 1, 2), browsers.open()
    browser.open(serve(front, told, told, turn_seconds=1))
    turns = {browser.run_until_done(TURNED) for _ in range(2)}
    assert turns == {f"{each['ko']} {each['en']}" for each in told["notices"]}
