"""Passkeys in a real Chromium with a virtual authenticator: added by our own script, then the way in."""

from collections.abc import Iterator
from typing import Any

import pytest
from rig_clerk import PASSWORD, Clerk, enter

from center.staff.roles import Role
from provisioning.tour.browser import Browser
from provisioning.tour.browsers import Browsers, open_browsers

pytestmark = pytest.mark.slow

WITH_FINGER = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
}
"""WebAuthn 3, 11.3: an authenticator in the device, whose person always proves to be it."""

AT_HOME = "header details.menu summary"
"""Stands on the page behind the door and not on the door's: nothing is read from a page that is leaving."""


@pytest.fixture(scope="module")
def browsers(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browsers]:
    """Headless Chromium with empty profiles."""
    with open_browsers(tmp_path_factory.mktemp("chromium")) as opened:
        yield opened


def site(kit: Any) -> str:
    """By name: browsers make no passkeys for a number."""
    return f"http://localhost:{kit.url.rpartition(':')[2]}"


def sign_in(browser: Browser, clerk: Clerk) -> None:
    """By password and code."""
    browser.open(site(clerk.kit) + "/console/sign-in")
    for name, text in (("id", clerk.id), ("password", PASSWORD), ("code", clerk.code())):
        browser.type(f"input[name={name}]", text)
    browser.click("form[action='/console/sign-in'] button")
    assert browser.text(AT_HOME)


def test_added_by_one_page_and_let_in_by_another(kit: Any, browsers: Browsers) -> None:
    """The policy of the pages lets their script do it; a finger that is not the person's opens nothing."""
    kim, browser = enter(kit, "kim", Role.TECHNICIAN), browsers.open()
    authenticator = browser._post("webauthn/authenticator", WITH_FINGER)
    sign_in(browser, kim)
    browser.open(site(kit) + "/console/me")
    browser.type("form.add input[name=name]", "창구 PC")
    browser.click("form.add button")
    assert browser.attribute("tr[data-passkey-id] input[name=name]", "value") == "창구 PC"
    browser.click(AT_HOME)
    browser.click("form[action='/console/sign-out'] button")
    browser.click("form[data-passkey=get] button")
    assert browser.text(AT_HOME)
    assert browser.text(AT_HOME).startswith("kim 주무관")
    assert [row.sign_count > 0 for row in kit.rows("staff_passkey")] == [True]
    assert [row.passkey is not None for row in kit.rows("staff_session")] == [False, True]
    browser.click(AT_HOME)
    browser.click("form[action='/console/sign-out'] button")
    browser._post(f"webauthn/authenticator/{authenticator}/uv", {"isUserVerified": False})
    browser.click("form[data-passkey=get] button")
    assert "패스키로 들어가지 못했어요" in browser.text("form[data-passkey=get] .wrong:not([hidden])")
    assert len(kit.rows("staff_session")) == 2


def test_without_a_script_the_door_is_as_ever(kit: Any, browsers: Browsers) -> None:
    """No button that does nothing; password and code let in."""
    kim, browser = enter(kit, "kim", Role.TECHNICIAN), browsers.open(scripts=False)
    browser.open(site(kit) + "/console/sign-in")
    assert browser.text("form[data-passkey=get]") == ""
    sign_in(browser, kim)
    assert browser.text(AT_HOME).startswith("kim 주무관")
    browser.open(site(kit) + "/console/me")
    assert "스크립트를 켜야 해요" in browser.text("noscript")
    assert browser.text("form.add") == ""
