"""`anytime tour ticket`: a number from the kiosk, on board and phone, called and served by a clerk."""

from pathlib import Path
from time import monotonic
from urllib.parse import urlsplit

from contract.queue import Ticket
from kiosk.steps import ChooseService, TakeTicket
from kiosk.views import AskView, Errand
from provisioning.tour.hands import NothingToTouch
from provisioning.tour.office import PHONE, office_side
from provisioning.tour.play import DONE, Cast, expect, is_open, outcome_of, play

SERVICE = "advice"
COUNTER = 1
BOARD = (1920, 1080)
"""CSS pixels."""


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
    with office_side(cast) as side:
        board, phone = side.browsers.open(BOARD), side.browsers.open(PHONE)
        board.open(f"{side.embedded.url}/board/{ticket.office}")
        phone.open(f"{side.embedded.url}{urlsplit(ticket.follow).path}")
        side.wait("the number on the board", board, f"#next [data-number='{ticket.number}']")
        side.take(board, "01-board-waiting")
        side.take(phone, "02-phone-waiting")
        with side.clerk(ticket.office, scripts=scripts) as clerk:
            side.take(clerk.browser, "03-choose-counter")
            clerk.sit_at(COUNTER)
            side.take(clerk.browser, "04-line")
            clerk.call(ticket.number)
            cast.hands.wait_until("the call at the counter", lambda: clerk.has(ticket.number, "called"))
            side.take(clerk.browser, "05-called")
            side.wait("the call on the board", board, f"#calls [data-number='{ticket.number}'].calling")
            side.wait("the call said aloud", board, f"body[data-said='{ticket.number}']")
            side.take(board, "06-board-called")
            side.wait("the call on the phone", phone, "body[data-state=called]")
            side.take(phone, "07-phone-called")
            clerk.act("begin")
            cast.hands.wait_until("the citizen there", lambda: clerk.has(ticket.number, "serving"))
            side.take(clerk.browser, "08-serving")
            clerk.act("finish")
            side.take(clerk.browser, "09-served")
            side.wait("the end on the phone", phone, "body[data-state=served]")
            side.take(phone, "10-phone-served")
            side.wait("an empty board", board, f"#calls:not(:has([data-number='{ticket.number}']))")
