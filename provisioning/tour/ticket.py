"""`anytime tour ticket`: a number from the kiosk, on board and phone, called and served by a clerk."""

import tempfile
from contextlib import ExitStack
from pathlib import Path
from time import monotonic
from urllib.parse import urlsplit

from contract.queue import Ticket
from kiosk.steps import ChooseService, TakeTicket
from kiosk.views import AskView, Errand
from provisioning.embedded import EmbeddedCenter
from provisioning.tour.browser import Browser
from provisioning.tour.browsers import Browsers, NoBrowser, open_browsers
from provisioning.tour.clerk import Clerk, employed
from provisioning.tour.hands import NothingToTouch
from provisioning.tour.play import DONE, Cast, expect, is_open, outcome_of, play

SERVICE = "advice"
COUNTER = 1
BOARD, PHONE = (1920, 1080), (500, 900)
"""Windows in CSS pixels; Chromium makes none narrower."""


def tour(out: Path, state: Path, *, language: str, real: bool, scripts: bool = True) -> int:
    """0 when the citizen was served. scripts: False for a clerk whose browser runs none."""
    return play(lambda cast: _perform(cast, scripts=scripts), out, state, language=language, real=real)


def _perform(cast: Cast, *, scripts: bool) -> dict[str, object]:
    began, ticket = monotonic(), ""

    def whole() -> None:
        nonlocal ticket
        drawn = draw(cast)
        ticket = drawn.number
        _be_served(cast, drawn, scripts=scripts)

    outcome = outcome_of(whole)
    if outcome != DONE:
        cast.album.take("stopped")
    seconds = round(monotonic() - began, 1)
    return {"outcome": outcome, "touches": cast.hands.touches, "seconds": seconds, "ticket": ticket}


def draw(cast: Cast) -> Ticket:
    """Two touches: a number, and what it is about."""
    album, hands = cast.album, cast.hands
    hands.wait_until("a line at the counter", lambda: is_open(album.view, Errand.TICKET))
    album.take("menu-ready")
    hands.choose(Errand.TICKET)
    expect(album, hands, ChooseService)
    hands.choose(SERVICE)
    expect(album, hands, TakeTicket)
    if not isinstance(album.view, AskView) or not isinstance(album.view.step, TakeTicket):
        raise NothingToTouch("the number is gone")
    return album.view.step.ticket


def _be_served(cast: Cast, ticket: Ticket, *, scripts: bool) -> None:
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
            _at_the_counter(cast, ticket, embedded, browsers, scripts=scripts)
        except LookupError as absent:
            raise NothingToTouch(str(absent)) from absent


def _at_the_counter(
    cast: Cast, ticket: Ticket, embedded: EmbeddedCenter, browsers: Browsers, *, scripts: bool
) -> None:
    board, phone = browsers.open(BOARD), browsers.open(PHONE)
    clerk = Clerk(browsers.open(scripts=scripts), embedded.url)
    board.open(f"{embedded.url}/board/{ticket.office}")
    phone.open(f"{embedded.url}{urlsplit(ticket.follow).path}")

    def take(browser: Browser, name: str) -> None:
        cast.folder.place(f"console/{name}.png").write_bytes(browser.picture())

    def wait(what: str, browser: Browser, css: str) -> None:
        cast.hands.wait_until(what, lambda: bool(browser.run(_SEEN, css)))

    with employed(embedded.center.people, ticket.office, cast.kiosk.tools.clock) as (id_, password, code):
        wait("the number on the board", board, f"#next [data-number='{ticket.number}']")
        take(board, "01-board-waiting")
        take(phone, "02-phone-waiting")
        clerk.sign_in(id_, password, code)
        take(clerk.browser, "03-choose-counter")
        clerk.sit_at(COUNTER)
        take(clerk.browser, "04-line")
        clerk.call(ticket.number)
        cast.hands.wait_until("the call at the counter", lambda: clerk.has(ticket.number, "called"))
        take(clerk.browser, "05-called")
        wait("the call on the board", board, f"#calls [data-number='{ticket.number}'].calling")
        take(board, "06-board-called")
        wait("the call on the phone", phone, "body[data-state=called]")
        take(phone, "07-phone-called")
        clerk.act("begin")
        cast.hands.wait_until("the citizen at the counter", lambda: clerk.has(ticket.number, "serving"))
        take(clerk.browser, "08-serving")
        clerk.act("finish")
        take(clerk.browser, "09-served")
        wait("the end on the phone", phone, "body[data-state=served]")
        take(phone, "10-phone-served")
        wait("an empty board", board, f"#calls:not(:has([data-number='{ticket.number}']))")


_SEEN = "return document.querySelector(arguments[0]) !== null"
