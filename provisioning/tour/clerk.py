"""The clerk of a tour: signs in with a browser, calls the number, serves, and is gone afterwards."""

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import pyotp

from center.parts import Center
from center.staff.people import Person
from center.staff.roles import Role
from kiosk.tools import Clock
from provisioning.tour.browser import Browser

CONSOLE = "/console"


@dataclass
class Clerk:
    """At a browser; every page change is a click or a key a person would use."""

    browser: Browser
    site: str

    def sign_in(self, id_: str, password: str, code: str) -> None:
        """Through the door."""
        self.browser.open(f"{self.site}{CONSOLE}")
        self.browser.type("[name=id]", id_)
        self.browser.type("[name=password]", password)
        self.browser.type("[name=code]", code)
        self.browser.click("form button")

    def sit_at(self, counter: int) -> None:
        """Which window this is."""
        self.browser.click(f"[name=counter][value='{counter}']")

    def call(self, number: str) -> None:
        """This one, out of the line."""
        self.browser.click(f"tr[data-number='{number}'] form[action$='/call'] button")

    def act(self, name: str) -> None:
        """A button for whoever is here: begin, finish."""
        self.browser.click(f".acts form[action$='/{name}'] button")

    def open_told(self) -> None:
        """What the one who is here told the kiosk."""
        self.browser.click(".handoff")

    def end_handoff(self, outcome: str) -> None:
        """What the citizen came for: done, or not."""
        self.browser.click(f".end button[value='{outcome}']")

    def to_counter(self) -> None:
        """Back to the line."""
        self.browser.click("header a[href='/console/counter']")

    def has(self, number: str, state: str) -> bool:
        """Whether this one is here, called or being served; False while the page is drawn anew."""
        try:
            found = self.browser.text(".here h1"), self.browser.attribute(".here", "data-state")
        except LookupError:
            return False
        return found == (number, state)


@contextmanager
def employed(
    center: Center, office: str, clock: Clock, roles: frozenset[Role] = frozenset({Role.CLERK})
) -> Iterator[tuple[str, str, str]]:
    """Somebody who may sign in while the block lasts: (id, password, code of now)."""
    id_, password = f"tour-{secrets.token_hex(4)}", secrets.token_urlsafe(16)
    secret = center.people.add(Person(id_, "이둘러", office, roles), password, by="tour")
    try:
        yield id_, password, pyotp.TOTP(secret).at(clock.now())
    finally:
        center.roster.dismiss(id_, by="tour", why="the tour is over")
