"""The other side of a tour: the kiosk's own center, and browsers for a clerk and a citizen's phone."""

import tempfile
from collections.abc import Collection, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from center.staff.roles import Role
from provisioning.embedded import EmbeddedCenter
from provisioning.tour.browser import Browser
from provisioning.tour.browsers import Browsers, NoBrowser, open_browsers
from provisioning.tour.clerk import Clerk, employed
from provisioning.tour.hands import NothingToTouch
from provisioning.tour.play import Cast

PHONE = (500, 900)
"""CSS pixels; Chromium makes no window narrower."""

_SEEN = "return document.querySelector(arguments[0]) !== null"


@dataclass(frozen=True)
class OfficeSide:
    """Open while the block lasts. Pictures go to `console/`."""

    cast: Cast
    embedded: EmbeddedCenter
    browsers: Browsers

    def take(self, browser: Browser, name: str) -> None:
        """A picture."""
        self.cast.folder.place(f"console/{name}.png").write_bytes(browser.picture())

    def wait(self, what: str, browser: Browser, css: str) -> None:
        """Until an element is there."""
        self.cast.hands.wait_until(what, lambda: bool(browser.run(_SEEN, css)))

    @contextmanager
    def clerk(
        self, office: str, *, scripts: bool = True, roles: Collection[Role] = (Role.CLERK,)
    ) -> Iterator[Clerk]:
        """Signed in; gone afterwards."""
        clerk = Clerk(self.browsers.open(scripts=scripts), self.embedded.url)
        center, clock = self.embedded.center, self.cast.kiosk.tools.clock
        with employed(center, office, clock, frozenset(roles)) as who:
            clerk.sign_in(*who)
            yield clerk


@contextmanager
def office_side(cast: Cast) -> Iterator[OfficeSide]:
    """NothingToTouch where there is no browser, or a page lacks what a person would look for."""
    embedded = cast.kiosk.embedded
    if embedded is None:
        raise NothingToTouch("a tour needs the embedded center")
    with ExitStack() as stack:
        home = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="at-")))
        try:
            browsers = stack.enter_context(open_browsers(home))
        except NoBrowser as none:
            raise NothingToTouch(str(none)) from none
        try:
            yield OfficeSide(cast, embedded, browsers)
        except LookupError as absent:
            raise NothingToTouch(str(absent)) from absent
