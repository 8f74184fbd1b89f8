"""The inbox in a real Chromium: it looks again by itself, also while a code is typed; so the red line."""

from collections.abc import Iterator
from typing import Any

import pytest
from rig_clerk import PASSWORD, Clerk, enter
from rig_handoff import hand_over, taken

from center.console.handoffs import INBOX
from center.handoff.late import OVERDUE
from center.staff.roles import Role
from contract.handoff import Want
from provisioning.tour.browser import Browser
from provisioning.tour.browsers import Browsers, open_browsers

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def browsers(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browsers]:
    """Headless Chromium with empty profiles."""
    with open_browsers(tmp_path_factory.mktemp("chromium")) as opened:
        yield opened


def at_work(kit: Any, browsers: Browsers, clerk: Clerk) -> Browser:
    """Signed in by password and code."""
    browser = browsers.open()
    site = f"http://localhost:{kit.url.rpartition(':')[2]}"
    browser.open(f"{site}/console/sign-in")
    for name, text in (("id", clerk.id), ("password", PASSWORD), ("code", clerk.code())):
        browser.type(f"input[name={name}]", text)
    browser.click("form[action='/console/sign-in'] button")
    assert browser.text("button[name=counter]")
    return browser


def look(kit: Any, browser: Browser, path: str) -> None:
    """Go there."""
    browser.open(f"http://localhost:{kit.url.rpartition(':')[2]}{path}")


def test_a_hand_off_appears_by_itself(kit: Any, browsers: Browsers) -> None:
    """Beside a code half typed, which stays; the page before told a supervisor in red."""
    browser = at_work(kit, browsers, enter(kit, "boss", Role.SUPERVISOR))
    look(kit, browser, "/console/help")
    told = taken(hand_over(kit, want=Want.CALL_BACK))
    assert browser.text("#overdue") == ""
    for _ in range(2):
        kit.clock.now += OVERDUE / 3
        look(kit, browser, "/console/help")  # a hand on the mouse: the session lives on
    kit.clock.now += OVERDUE / 2.9
    assert browser.text("#overdue b.count") == "1"
    look(kit, browser, INBOX)
    browser.type("input[name=code]", "AB")
    assert told.code in browser.text(f"tr.overdue[data-code='{told.code}']")
    later = taken(hand_over(kit))
    assert later.ticket is not None
    assert later.ticket.number in browser.text(f"tr[data-code='{later.code}']")
    assert browser.run("return document.querySelector('input[name=code]').value") == "AB"
