"""What the screen is asked to show, and what a person at the screen may do. Values only; no Qt."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Protocol

from contract.text import Text
from kiosk.availability.answer import Availability
from kiosk.faults import Fault
from kiosk.step import Ask, Do

if TYPE_CHECKING:
    from contract.handoff import Want  # models load longer than the first page
    from contract.help import HelpEnd
    from contract.queue import ServiceNow
    from kiosk.handoff.ways import Way
    from kiosk.ports.photo_booth import Look


class Errand(StrEnum):
    """The tiles of the idle page."""

    CERTIFICATES = "certificates"
    PASSPORT = "passport"
    TICKET = "ticket"
    COUNSELLING = "counselling"
    CLAIM = "claim"


@dataclass(frozen=True, slots=True)
class Settings:
    """How this citizen sees the pages. Back to the site's default when the errand ends."""

    language: str = "ko"
    scale: int = 100  # per cent of the whole page: 100, 150, 200
    contrast: bool = False
    low_reach: bool = False
    voice: bool = False

    @property
    def needs_time(self) -> bool:
        """Any access setting or foreign language earns the longer patience (accessibility.md 6)."""
        return self != Settings()


@dataclass(frozen=True, slots=True)
class Tile:
    """A choice that says *here, now?* before it is touched. name, about: None for errands (screens know).

    line: who waits for it, where it is a service of a counter. until: its counter is open; None: always.
    """

    code: str
    availability: Availability
    name: Text | None = None
    about: Text | None = None
    won: int | None = None
    counter_won: int | None = None
    line: "ServiceNow | None" = None
    until: datetime | None = None


class Concern(StrEnum):
    """What a citizen wants a person for, where a page lets them say it."""

    FOR_ANOTHER = "for_another"
    PAY_LESS = "pay_less"


@dataclass(frozen=True, slots=True)
class HelpDesk:
    """Where a person is to be had: the call centre, the counter's hours, what can be arranged.

    on_screen: a clerk could look at this page now. concern: what they will be told.
    """

    phone: str
    counter: Text
    counter_open: bool
    counter_opens_at: datetime | None
    ways: tuple["Way", ...] = ()
    on_screen: bool = False
    concern: Concern | None = None


@dataclass(frozen=True, slots=True)
class MenuView:
    """The idle page: the errands, nothing to touch first."""

    tiles: tuple[Tile, ...]


@dataclass(frozen=True, slots=True)
class AskView:
    """A page that waits for a person. remembered: the answer given before Back, to prefill.

    stage: how far the errand is, where its story says so; 0: as the step says.
    """

    step: Ask[Any]
    can_go_back: bool
    tiles: tuple[Tile, ...] = ()
    remembered: object = field(default=None, repr=False)
    stage: int = 0


@dataclass(frozen=True, slots=True)
class WaitView:
    """A page while a lane works. sheets: (out, of) while printing. can_cancel: payment and camera only.

    stage: as in `AskView`.
    """

    step: Do[Any]
    sheets: tuple[int, int] | None = None
    can_cancel: bool = False
    stage: int = 0


@dataclass(frozen=True, slots=True)
class MoneyNews:
    """Where the money is, after a trouble."""

    paid_won: int
    returned_won: int
    kept_won: int


@dataclass(frozen=True, slots=True)
class TroubleView:
    """What happened, where the money is, what is kept, and the ways on. copies: (out, of) before it broke."""

    fault: Fault
    can_retry: bool
    money: MoneyNews | None = None
    copies: tuple[int, int] | None = None
    claim_code: str | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class OutOfServiceView:
    """The machine cannot serve. fault: why, for the help code."""

    fault: Fault


View = MenuView | AskView | WaitView | TroubleView | OutOfServiceView


class OverlayKind(StrEnum):
    """What may lie over a view without leaving it."""

    PATIENCE = "patience"  # are you still there?
    LEAVE = "leave"  # start again? something would be lost
    PERSON = "person"  # the help desk
    ACCESS = "access"  # larger, contrast, reach
    CONSENT = "consent"  # may a clerk see this page?
    CLERK_SAYS = "clerk_says"
    HELP_OVER = "help_over"


@dataclass(frozen=True, slots=True)
class Overlay:
    """A page over the page. seconds: until the errand ends (PATIENCE only). ways, on_screen, concern: PERSON.

    words: what the clerk says (CLERK_SAYS). end: why nobody helps any more (HELP_OVER).
    """

    kind: OverlayKind
    seconds: int = 0
    ways: tuple["Way", ...] = ()
    on_screen: bool = False
    concern: Concern | None = None
    words: str = ""
    end: "HelpEnd | None" = None


@dataclass(frozen=True, slots=True)
class HelpNews:
    """Somebody is called to this screen, or sees it. helper: the name on their badge, once there is one."""

    helper: str = ""


@dataclass(frozen=True, slots=True)
class Scene:
    """Everything the screen shows at one moment. number: grows with each new view; answers name it."""

    number: int
    view: View
    settings: Settings
    help_desk: HelpDesk
    overlay: Overlay | None = None
    help: HelpNews | None = None


class Screen(Protocol):
    """Shows scenes. Called on the GUI thread only."""

    def show_scene(self, scene: Scene) -> None:
        """Make this the picture; equal parts need not be rebuilt."""

    def show_look(self, look: "Look") -> None:
        """A picture of the camera, for the page that shows it; any other page ignores it."""

    def picture(self) -> bytes | None:
        """The page as a helper may see it: a PNG with personal data covered. None: nothing is shown."""


class Visitor(Protocol):
    """What a person at the screen may do; the kiosk's `Counter` does it. GUI thread only."""

    def touch(self) -> None:
        """Somebody is there: patience starts anew."""

    def choose_errand(self, code: str) -> None:
        """A tile of the menu."""

    def answer(self, number: int, value: object) -> None:
        """The answer to the Ask of scene `number`; one of an older scene is ignored."""

    def enter_pin(self, number: int, pin: str) -> None:
        """The PIN of an EnterPin scene: into the vault, then answered."""

    def back(self) -> None:
        """To the page before, with what was answered there."""

    def start_again(self) -> None:
        """Asks first when something would be lost; from that question, leaves."""

    def leave(self) -> None:
        """Yes, end the errand."""

    def retry(self) -> None:
        """On the trouble page: the same step once more."""

    def cancel_payment(self) -> None:
        """Stop waiting for the payment card."""

    def call_person(self, concern: Concern | None = None) -> None:
        """Show the help desk over the page. concern: said already, for the way that is chosen there."""

    def hand_off(self, want: "Want") -> None:
        """Go on with a person, this way."""

    def ask_for_help(self) -> None:
        """Ask whether a clerk may see this page."""

    def begin_help(self) -> None:
        """Yes: call one."""

    def end_help(self) -> None:
        """No helper any more."""

    def open_access(self) -> None:
        """Show the access settings over the page."""

    def close_overlay(self) -> None:
        """Back to the page below."""

    def change_settings(self, settings: Settings) -> None:
        """Language, scale, contrast, reach: the place is kept."""
