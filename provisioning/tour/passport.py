"""`anytime tour passport`: form, photo, time, sealed; and the clerk who finds it all in front of them."""

import json
from pathlib import Path
from time import monotonic
from typing import TypeVar
from urllib.parse import urlsplit

from center.staff.roles import Role
from kiosk.ports.photo_booth import Shot
from kiosk.steps import (
    CheckApplication,
    ChooseCase,
    ChooseDay,
    ChooseKind,
    ChooseSlot,
    ConfirmHolder,
    EnterName,
    EnterPhone,
    EnterPin,
    GiveConsent,
    InsertCard,
    PhotoChoice,
    ShootPhoto,
    ShowPhoto,
    TakeApplication,
    TakeCard,
)
from kiosk.views import AskView, Errand
from provisioning.bench.cards import GOOD_PIN
from provisioning.tour.browser import Browser
from provisioning.tour.hands import NothingToTouch, pause
from provisioning.tour.office import PHONE, OfficeSide, office_side
from provisioning.tour.play import DONE, Cast, expect, is_open, outcome_of, play
from provisioning.tour.stage_set import first_card

CASE, KIND, PHONE_NUMBER = "renewal", "10y-58", "01012345678"
PAGE = "/console/passport"


def tour(out: Path, state: Path, *, language: str, real: bool, scripts: bool = True) -> int:
    """0 when the clerk has it. scripts: False for a clerk whose browser runs none."""
    return play(lambda cast: _perform(cast, scripts=scripts), out, state, language=language, real=real)


def _perform(cast: Cast, *, scripts: bool) -> dict[str, object]:
    began, code, touches = monotonic(), "", 0

    def whole() -> None:
        nonlocal code, touches
        shown = _apply(cast)
        touches, code = cast.hands.touches, shown.submitted.code
        _reviewed(cast, shown, scripts=scripts)

    outcome = outcome_of(whole)
    if outcome != DONE:
        cast.album.take("stopped")
    seconds = round(monotonic() - began, 1)
    return {"outcome": outcome, "touches": touches, "seconds": seconds, "code": code}


def _apply(cast: Cast) -> TakeApplication:
    """Twelve touches; digits, card and photo are not counted."""
    kiosk, album, hands = cast.kiosk, cast.album, cast.hands
    hands.wait_until("a green tile", lambda: is_open(album.view, Errand.PASSPORT))
    hands.choose(Errand.PASSPORT)
    expect(album, hands, ChooseCase)
    hands.choose(CASE)
    expect(album, hands, ChooseKind)
    hands.choose(KIND)
    expect(album, hands, GiveConsent)
    hands.press_main()
    expect(album, hands, InsertCard)
    cast.slot.insert(first_card(kiosk))
    expect(album, hands, EnterPin)
    hands.type_digits(GOOD_PIN)
    hands.press_main()
    expect(album, hands, ConfirmHolder)
    hands.press_main()
    expect(album, hands, TakeCard)
    pause(400)
    cast.slot.eject()
    expect(album, hands, EnterName)
    hands.press_main()
    expect(album, hands, EnterPhone)
    hands.type_digits(PHONE_NUMBER)
    hands.press_main()
    _photo(cast)
    expect(album, hands, ChooseDay)
    hands.choose(_asked(cast, ChooseDay).days[0])
    expect(album, hands, ChooseSlot)
    hands.choose(_asked(cast, ChooseSlot).slots[0])
    expect(album, hands, CheckApplication)
    hands.press_main()
    expect(album, hands, TakeApplication)
    return _asked(cast, TakeApplication)


def _photo(cast: Cast) -> None:
    """The coach guides, the camera takes it; what came out is kept as the office gets it."""
    album, hands = cast.album, cast.hands
    expect(album, hands, ShootPhoto)
    pause(1500)
    album.take("mirror")
    expect(album, hands, ShowPhoto)
    shot = _asked(cast, ShowPhoto).shot
    if not isinstance(shot, Shot):
        raise NothingToTouch(f"no photo: {shot.why}")
    cast.folder.place("photo/photo.jpg").write_bytes(shot.jpeg)
    measures = json.dumps(json.loads(shot.judgement.model_dump_json()), ensure_ascii=False, indent=2)
    cast.folder.place("photo/measures.json").write_text(f"{measures}\n", "utf-8")
    hands.press(PhotoChoice.USE)


S = TypeVar("S")


def _asked(cast: Cast, kind: type[S]) -> S:
    view = cast.album.view
    if not isinstance(view, AskView) or not isinstance(view.step, kind):
        raise NothingToTouch(f"no {kind.__name__}")
    return view.step


def _reviewed(cast: Cast, shown: TakeApplication, *, scripts: bool) -> None:
    """Accepted at the counter, collected, and destroyed; the citizen's phone says so."""
    office = "suwon-24"
    with office_side(cast) as side, side.clerk(office, scripts=scripts, roles={Role.PASSPORT}) as clerk:
        phone = side.browsers.open(PHONE)
        phone.open(f"{side.embedded.url}{urlsplit(shown.submitted.follow).path}")
        side.take(phone, "01-phone-waiting")
        clerk.browser.open(f"{side.embedded.url}{PAGE}")
        side.take(clerk.browser, "02-applications")
        _open(side, clerk.browser, shown.submitted.code)
        side.take(clerk.browser, "03-review")
        clerk.browser.click(".end button[value=accept]")
        _open(side, clerk.browser, shown.submitted.code)
        side.take(clerk.browser, "04-accepted")
        clerk.browser.click(".end button[value=finish]")
        side.wait("the applications again", clerk.browser, "main.inbox")
        phone.open(f"{side.embedded.url}{urlsplit(shown.submitted.follow).path}")
        side.wait("the end on the phone", phone, "body[data-case=finished]")
        side.take(phone, "05-phone-finished")


def _open(side: OfficeSide, browser: Browser, code: str) -> None:
    side.wait("the application", browser, f"tr[data-code='{code}']")
    browser.click(f"tr[data-code='{code}'] button[value=counter]")
    side.wait("its page", browser, "figure.print img")
