"""The console in a real Chromium as a clerk has it: an old screen, keys, a narrow window, and the lock."""

import json
from collections.abc import Iterator
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
import requests
from rig_browser import seen
from rig_clerk import OFFICE, PASSWORD, Clerk, enter
from rig_handoff import hand_over, taken
from waiting import wait_until

from center.staff import sessions
from center.staff.roles import Role
from provisioning.tour.browser import Browser
from provisioning.tour.browsers import Browsers, open_browsers

pytestmark = pytest.mark.slow

OLD_SCREEN = (1366, 625)
"""What the page has of 1366 x 768 below the bars of a browser, in CSS pixels."""

NARROW = (320, 600)
"""1280 pixels at 400 % (WCAG 2.2, 1.4.10)."""

PRESS = """document.activeElement.dispatchEvent(new KeyboardEvent("keydown",
    {key: arguments[0], code: arguments[1], bubbles: true}))"""
THE_PHONE = "return document.body.innerText.includes('010-1234-5678')"


@pytest.fixture(scope="module")
def browsers(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browsers]:
    """Headless Chromium with empty profiles."""
    with open_browsers(tmp_path_factory.mktemp("chromium")) as opened:
        yield opened


def resize(browser: Browser, size: tuple[int, int]) -> None:
    """The page itself; no window is as narrow."""
    told = {"width": size[0], "height": size[1], "deviceScaleFactor": 1, "mobile": False}
    body = json.dumps({"cmd": "Emulation.setDeviceMetricsOverride", "params": told})
    assert requests.post(f"{browser._session}/goog/cdp/execute", data=body, timeout=10).ok


def look(browser: Browser, clerk: Clerk, path: str) -> None:
    """Go there."""
    browser.open(f"http://localhost:{clerk.kit.url.rpartition(':')[2]}{path}")


def press(browser: Browser, key: str) -> None:
    """One key, wherever the focus is."""
    browser.run(PRESS, key, f"Digit{key}" if key.isdigit() else f"Key{key.upper()}")


def draw(kit: Any, **told: str) -> str:
    """A number for the first counter."""
    body = {"id": str(uuid4()), "office": OFFICE, "service": "advice", **told}
    return str(kit.call("/tickets", body).json()["number"])


def at_the_counter(kit: Any, browsers: Browsers, *roles: Role) -> tuple[Browser, Clerk]:
    """Kim, at counter 1; it was chosen by its key."""
    clerk, browser = enter(kit, "kim", *roles), browsers.open()
    look(browser, clerk, "/console")
    for name, text in (("id", clerk.id), ("password", PASSWORD), ("code", clerk.code())):
        browser.type(f"input[name={name}]", text)
    browser.click("form[action='/console/sign-in'] button")
    assert seen(browser, "button[name=counter][value='1'] kbd") == "1"
    press(browser, "1")
    assert seen(browser, ".here[data-state=''] h1")
    return browser, clerk


def let_it_stand(browser: Browser) -> None:
    """A person looks at a page before they press; what comes sooner is an echo (`console.js`)."""
    browser.run_until_done("setTimeout(arguments[0], 600)")


def test_next_is_seen_while_somebody_is_called_and_keys_do_all(kit: Any, browsers: Browsers) -> None:
    """On an old screen with the most there is to say; the transfer, its note and its target by keys."""
    for _ in range(30):
        draw(kit, priority="disabled", language="vi")
    told = taken(hand_over(kit))
    assert told.ticket is not None
    browser, clerk = at_the_counter(kit, browsers, Role.CLERK)
    resize(browser, OLD_SCREEN)
    look(browser, clerk, "/console/counter")
    press(browser, "0")
    browser.type("[name=number]", f"{told.ticket.number}\n")
    assert seen(browser, ".here[data-state=called] h1") == told.ticket.number
    assert (
        browser.run("return document.querySelector('.next').getBoundingClientRect().bottom") < OLD_SCREEN[1]
    )
    let_it_stand(browser)
    press(browser, "n")
    assert seen(browser, ".here[data-state=called] h1") == "C001"
    browser.run("came = performance.now(); document.querySelector('.next').click()")  # a nervous finger
    let_it_stand(browser)
    assert seen(browser, ".here[data-state=called] h1") == "C001"
    press(browser, "t")
    press(browser, "0")
    browser.type("[name=note]", "사진\n")
    press(browser, "1")
    assert seen(browser, ".here[data-state=''] h1")
    moved = next(row for row in kit.rows("ticket") if row.service != "advice")
    assert (moved.n, moved.note) == (1, "사진")
    press(browser, "y")
    press(browser, "3")
    assert seen(browser, "input[name=password]") == ""


def test_keys_of_one_letter_can_be_switched_off(kit: Any, browsers: Browsers) -> None:
    """At this browser; then no page shows one, and all else is as before."""
    draw(kit)
    browser, clerk = at_the_counter(kit, browsers, Role.CLERK)
    look(browser, clerk, "/console/me")
    browser.click("button[name=keys][value=off]")
    assert seen(browser, "button[name=keys][value=on]")
    look(browser, clerk, "/console/counter")
    press(browser, "n")
    assert not browser.run("return document.querySelector('.next kbd').offsetWidth")
    assert kit.rows("ticket")[0].state == "waiting"
    let_it_stand(browser)
    browser.click(".next")
    assert seen(browser, ".here[data-state=called] h1") == "C001"


def test_a_narrow_page_rolls_one_way_only(kit: Any, browsers: Browsers) -> None:
    """All that a supervisor has, with a line in it."""
    for _ in range(3):
        draw(kit)
    browser, clerk = at_the_counter(kit, browsers, Role.CLERK, Role.SUPERVISOR)
    resize(browser, NARROW)
    for name in ("counter", "line", "figures", "office", "handoffs", "appointments", "me"):
        look(browser, clerk, f"/console/{name}")
        assert seen(browser, "header")
        wide = browser.run("return document.documentElement.scrollWidth")
        assert wide <= NARROW[0], name


def test_the_line_is_seen_anew_by_itself(kit: Any, browsers: Browsers) -> None:
    """Whoever comes appears, without a key."""
    browser, clerk = at_the_counter(kit, browsers, Role.CLERK)
    look(browser, clerk, "/console/line")
    number = draw(kit)
    assert seen(browser, f"tr[data-number={number}]")


def test_the_lock_is_announced_and_hides_what_a_citizen_told(
    kit: Any, browsers: Browsers, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two minutes before, with a button to stay; then nothing is left, and the note waits at the door."""
    told = taken(hand_over(kit))
    browser, clerk = at_the_counter(kit, browsers, Role.CLERK)
    look(browser, clerk, "/console/handoffs")
    monkeypatch.setattr(sessions, "IDLE", timedelta(seconds=100))
    browser.click(f"tr[data-code='{told.code}'] button")
    assert browser.run(THE_PHONE)
    browser.type("input[name=note]", "두 번째 전화")
    assert "곧 화면을 잠가요" in seen(browser, "#lock:not([hidden])")
    monkeypatch.setattr(sessions, "IDLE", timedelta(minutes=15))
    browser.click("#lock button")
    assert wait_until(lambda: bool(browser.run("return document.getElementById('lock').hidden")))
    kit.clock.advance(minutes=16)
    browser.run("document.dispatchEvent(new Event('visibilitychange'))")
    assert seen(browser, "input[name=password]") == ""
    assert not browser.run(THE_PHONE)
    for name, text in (("id", clerk.id), ("password", PASSWORD), ("code", clerk.code())):
        browser.type(f"input[name={name}]", text)
    browser.click("form[action='/console/sign-in'] button")
    assert browser.run("return document.querySelector('textarea').value") == "두 번째 전화"
    browser.click("a.button")
    assert seen(browser, ".here[data-state=''] h1")
