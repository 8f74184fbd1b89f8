"""`anytime tour help`: a citizen does not know how to go on; a clerk sees the page and says it in words."""

from pathlib import Path
from time import monotonic

from kiosk.steps import ChooseDocument, ChooseOptions
from kiosk.views import Errand, MenuView, OverlayKind
from provisioning.tour.browser import Browser
from provisioning.tour.certificate import DOCUMENT
from provisioning.tour.hands import pause
from provisioning.tour.office import OfficeSide, office_side
from provisioning.tour.play import DONE, Cast, expect, is_open, outcome_of, play
from screens.acts import Wish

OFFICE = "suwon-24"
COUNTER = 1
WORDS = {
    "ko": "초본은 앞 화면에서 고르실 수 있어요. 한 화면 뒤로 가 드릴게요.",
    "en": "You find the other certificate on the page before. I go back one page for you.",
}
ROUND_MILLISECONDS = 1500
"""The next round asks how the office is."""


def tour(out: Path, state: Path, *, language: str, real: bool) -> int:
    """0 when the help did what it should."""
    return play(lambda cast: _perform(cast, language), out, state, language=language, real=real)


def _perform(cast: Cast, language: str) -> dict[str, object]:
    began, touches = monotonic(), 0

    def whole() -> None:
        nonlocal touches
        with office_side(cast) as side, side.clerk(OFFICE) as clerk:
            clerk.sit_at(COUNTER)
            touches = _call(cast)
            page = _Clerk(side, clerk.browser)
            page.take_the_call()
            page.say(WORDS[language])
            _wait_for_overlay(cast, OverlayKind.CLERK_SAYS)
            cast.album.take("clerk-says")
            cast.hands.press_main()
            cast.album.take("being-helped")
            pause(ROUND_MILLISECONDS)
            side.take(clerk.browser, "03-page")
            page.press("send/back")
            expect(cast.album, cast.hands, ChooseDocument)
            page.press("end")
            _wait_for_overlay(cast, OverlayKind.HELP_OVER)
            cast.album.take("help-over")
            side.take(clerk.browser, "04-over")

    outcome = outcome_of(whole)
    if outcome != DONE:
        cast.album.take("stopped")
    return {"outcome": outcome, "touches": touches, "seconds": round(monotonic() - began, 1)}


def _call(cast: Cast) -> int:
    """From the options of a certificate: a person, on this screen, yes. How many touches."""
    album, hands, kiosk = cast.album, cast.hands, cast.kiosk
    hands.wait_until("the menu", lambda: isinstance(album.view, MenuView) and is_open(album.view))
    hands.choose(Errand.CERTIFICATES)
    hands.choose(DOCUMENT)
    expect(album, hands, ChooseOptions)
    kiosk.rounds.hurry()
    pause(ROUND_MILLISECONDS)
    before = hands.touches
    hands.choose(Wish.PERSON)
    album.take("ways")
    hands.choose(Wish.HELP)
    album.take("consent")
    hands.press_main()
    album.take("calling")
    return hands.touches - before


def _wait_for_overlay(cast: Cast, kind: OverlayKind) -> None:
    def is_there() -> bool:
        scene = cast.kiosk.link.scene
        return scene is not None and scene.overlay is not None and scene.overlay.kind is kind

    cast.hands.wait_until(kind.value, is_there)


class _Clerk:
    """At the pages of help; every act is a click a clerk would make."""

    def __init__(self, side: OfficeSide, browser: Browser) -> None:
        self._side = side
        self._browser = browser

    def take_the_call(self) -> None:
        """From the counter's page: the badge, the list, the page."""
        self._side.wait("help", self._browser, "a.calls")
        self._side.take(self._browser, "01-call")
        self._browser.click("a.calls")
        self._browser.click("tr[data-call] form[action$='/take'] button")
        self._side.wait("help", self._browser, ".seen img")
        self._side.take(self._browser, "02-seen")

    def say(self, words: str) -> None:
        """Large on the kiosk."""
        self._browser.type("[name=words]", words)
        self._browser.click("form.say button")

    def press(self, act: str) -> None:
        """A button of the page."""
        self._browser.click(f"form[action$='/{act}'] button")
