"""`anytime tour handoff`: an errand ends at a blocked card; a clerk finishes it and asks nothing twice."""

from pathlib import Path
from time import monotonic
from urllib.parse import urlsplit

from contract.handoff import HandoffTaken, Want
from contract.queue import Ticket
from kiosk.faults import Fault
from kiosk.steps import EnterPin, TakeCode
from kiosk.views import AskView, TroubleView
from provisioning.tour.certificate import to_the_pin
from provisioning.tour.hands import NothingToTouch
from provisioning.tour.office import PHONE, office_side
from provisioning.tour.play import DONE, Cast, expect, outcome_of, play

WRONG_PIN = "000000"
TRIES = 3
COUNTER = 1


def tour(out: Path, state: Path, *, language: str, real: bool, scripts: bool = True) -> int:
    """0 when the clerk finished it. scripts: False for a clerk whose browser runs none."""
    return play(lambda cast: _perform(cast, scripts=scripts), out, state, language=language, real=real)


def _perform(cast: Cast, *, scripts: bool) -> dict[str, object]:
    began, code, before = monotonic(), "", 0

    def whole() -> None:
        nonlocal code, before
        _until_blocked(cast)
        before = cast.hands.touches
        taken = _ask_for_a_person(cast)
        code = taken.code
        if taken.ticket is None:
            raise NothingToTouch("no number for the counter")
        _finished_by_a_clerk(cast, taken.ticket, scripts=scripts)

    outcome = outcome_of(whole)
    if outcome != DONE:
        cast.album.take("stopped")
    return {
        "outcome": outcome,
        "touches": cast.hands.touches - before,
        "touches_before": before,
        "seconds": round(monotonic() - began, 1),
        "code": code,
    }


def _until_blocked(cast: Cast) -> None:
    """Three wrong PINs: the ladder of identity ends here."""
    album, hands = cast.album, cast.hands
    to_the_pin(cast.kiosk, album, hands, cast.slot)
    for number in range(TRIES):
        expect(album, hands, EnterPin)
        tries_left = TRIES - number
        hands.wait_until("the next try", lambda left=tries_left: _tries_left(album.view) == left)  # type: ignore[misc]
        hands.type_digits(WRONG_PIN)
        hands.press_main()
    hands.wait_until(
        "a blocked card",
        lambda: isinstance(album.view, TroubleView) and album.view.fault is Fault.CARD_BLOCKED,
    )
    cast.slot.eject()


def _tries_left(view: object) -> int | None:
    return view.step.tries_left if isinstance(view, AskView) and isinstance(view.step, EnterPin) else None


def _ask_for_a_person(cast: Cast) -> HandoffTaken:
    """Two touches."""
    album, hands = cast.album, cast.hands
    album.take("blocked")
    hands.press_main()
    album.take("ways")
    hands.choose(Want.COUNTER)
    expect(album, hands, TakeCode)
    if not isinstance(album.view, AskView) or not isinstance(album.view.step, TakeCode):
        raise NothingToTouch("the code is gone")
    return album.view.step.taken


def _finished_by_a_clerk(cast: Cast, ticket: Ticket, *, scripts: bool) -> None:
    with office_side(cast) as side, side.clerk(ticket.office, scripts=scripts) as clerk:
        phone = side.browsers.open(PHONE)
        phone.open(f"{side.embedded.url}{urlsplit(ticket.follow).path}")
        side.take(phone, "01-phone-waiting")
        clerk.sit_at(COUNTER)
        side.take(clerk.browser, "02-line")
        clerk.call(ticket.number)
        cast.hands.wait_until("the call at the counter", lambda: clerk.has(ticket.number, "called"))
        clerk.act("begin")
        cast.hands.wait_until("the citizen there", lambda: clerk.has(ticket.number, "serving"))
        side.take(clerk.browser, "03-serving")
        clerk.open_told()
        side.wait("what was told", clerk.browser, "dl dd")
        side.take(clerk.browser, "04-told")
        clerk.end_handoff("done")
        side.take(clerk.browser, "05-inbox")
        clerk.to_counter()
        clerk.act("finish")
        side.take(clerk.browser, "06-served")
        side.wait("the outcome on the phone", phone, "body[data-state=served][data-outcome=done]")
        side.take(phone, "07-phone-done")
