"""Keys of the console: no page gives one to two things, and the state of an input method does not matter."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from rig_browser import seen
from rig_clerk import OFFICE, PASSWORD, Clerk, enter, enter_and_sign_in

from center.console import routes
from center.console.words import ACTS
from center.staff.roles import Role
from provisioning.tour.browser import Browser
from provisioning.tour.browsers import Browsers, open_browsers

TEMPLATES = sorted((Path(routes.__file__).parent / "pages").glob("*.html"))
PRESS = """document.dispatchEvent(new KeyboardEvent("keydown",
    {key: arguments[0], code: arguments[1], shiftKey: arguments[2], bubbles: true}))"""


def keys_of(template: str) -> list[str]:
    """All a page could show at once: written out, by the name of an act, or by a list of a loop."""
    plain = re.findall(r'data-key="(\w+)"', template)
    acts = [ACTS[name][2] for name in re.findall(r'act\(\w+, "(\w+)"', template) if ACTS[name][2]]
    looped = re.findall(r'\("\w+", [\w.]+, "(\w)"\)', template)
    return plain + acts + looped


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: str(path.stem))
def test_no_key_is_taken_twice(template: Path) -> None:
    """The second of two would never be reached."""
    keys = keys_of(template.read_text("utf-8"))
    assert sorted(keys) == sorted(set(keys))


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: str(path.stem))
def test_the_key_that_is_shown_is_the_key_that_works(template: Path) -> None:
    """What stands in the little frame."""
    pairs = re.findall(r'data-key="(\w+)"[^\n]*?<kbd>(\w+)</kbd>', template.read_text("utf-8"))
    assert all(key == shown for key, shown in pairs)


def draw(kit: Any) -> str:
    """A number for the first counter."""
    answer = kit.call("/tickets", {"id": str(uuid4()), "office": OFFICE, "service": "advice"})
    return str(answer.json()["number"])


@pytest.mark.slow
def test_a_page_as_it_is_sent_has_each_key_once(kit: Any) -> None:
    """With everything a supervisor sees, somebody called, somebody missed, and ten who wait."""
    boss = enter_and_sign_in(kit, "boss", *Role)
    boss.get()
    for _ in range(12):
        draw(kit)
    boss.press("/console/counter/choose", counter="1")
    for act in ("", "miss", ""):
        keys = re.findall(r'data-key="([\w-]+)"', boss.page)
        assert len(set(keys)) == len(keys)
        assert {"b", "e", "g", "i", "l", "k", "n"} <= set(keys)
        if act:
            boss.do(act)
        else:
            assert set("123456789") <= set(keys) or boss.number()
            boss.next()
    boss.do("miss")
    keys = re.findall(r'data-key="([\w-]+)"', boss.page)
    assert {*"123456789", "shift-1", "shift-2"} <= set(keys)
    assert len(set(keys)) == len(keys)


@pytest.fixture(scope="module")
def browsers(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browsers]:
    """Headless Chromium with empty profiles."""
    with open_browsers(tmp_path_factory.mktemp("chromium")) as opened:
        yield opened


def at_the_counter(browser: Browser, clerk: Clerk) -> None:
    """Signed in, at counter 1."""
    browser.open(f"http://localhost:{clerk.kit.url.rpartition(':')[2]}/console")
    for name, text in (("id", clerk.id), ("password", PASSWORD), ("code", clerk.code())):
        browser.type(f"input[name={name}]", text)
    browser.click("form[action='/console/sign-in'] button")
    browser.click("[name=counter][value='1']")


@pytest.mark.slow
def test_keys_work_in_hangul_mode(kit: Any, browsers: Browsers) -> None:
    """ㅜ stands on the key of n; an input method that composes says only `Process`."""
    draw(kit)
    third = [draw(kit), draw(kit)][1]
    browser = browsers.open()
    at_the_counter(browser, enter(kit, "kim", Role.CLERK))
    assert seen(browser, "tr[data-number]")
    browser.run_until_done("setTimeout(arguments[0], 600)")  # sooner it is an echo (`console.js`)
    browser.run(PRESS, "Process", "KeyN", False)
    assert seen(browser, ".here[data-state=called] h1") == "C001"
    browser.run(PRESS, "ㅡ", "KeyM", False)
    assert seen(browser, ".here[data-state=''] h1")
    browser.run(PRESS, "2", "Digit2", False)
    assert seen(browser, ".here[data-state=called] h1") == third
    browser.run(PRESS, "!", "Digit1", True)
    assert seen(browser, "tr[data-number=C001]")
