"""What is on the screen: the view, what lies over it, how this citizen sees it, how long we wait."""

from collections.abc import Callable
from dataclasses import replace

from kiosk.patience import (
    DONE_PAGE_SECONDS,
    LONG_DONE_PAGE_SECONDS,
    LONG_PATIENCE_SECONDS,
    PATIENCE_SECONDS,
    Over,
    Patience,
    Waiting,
    Warned,
)
from kiosk.ports.photo_booth import Look
from kiosk.site import Site
from kiosk.tools import Clock
from kiosk.views import (
    AskView,
    HelpDesk,
    HelpNews,
    MenuView,
    OutOfServiceView,
    Overlay,
    OverlayKind,
    Scene,
    Screen,
    Settings,
    View,
    WaitView,
)


class Stage:
    """Draws scenes. `show` is a new page with a new number; `change` is the same page, told anew."""

    def __init__(
        self, screen: Screen, site: Site, clock: Clock, help_desk: Callable[[], HelpDesk], first: View
    ) -> None:
        self._screen = screen
        self._help_desk = help_desk
        self._site = site
        self._clock = clock
        self.view: View = first
        self.number = 0
        self.overlay: Overlay | None = None
        self.settings = site.settings
        self.help: HelpNews | None = None
        self._patience = Patience(clock.monotonic())

    def show(self, view: View) -> None:
        """A new page; what lay over the old one is gone."""
        self.number += 1
        self.view = view
        self.overlay = None
        self._patience = Patience(self._clock.monotonic(), self._patience_seconds())
        self._draw()

    def change(self, view: View) -> None:
        """The same page with fresh values; nothing is drawn when they are equal."""
        if view != self.view:
            self.view = view
            self._draw()

    def show_look(self, look: Look) -> None:
        """A picture of the camera, while its page is shown; one that comes late is dropped."""
        if isinstance(self.view, WaitView):
            self._screen.show_look(look)

    def lay(self, overlay: Overlay | None) -> None:
        """Put something over the page, or take it away."""
        if overlay != self.overlay:
            self.overlay = overlay
            self._draw()

    def be_helped(self, help_: HelpNews | None) -> None:
        """The plain sign that somebody is called, or looks at this page."""
        if help_ != self.help:
            self.help = help_
            self._patience.seconds = self._patience_seconds()
            self._draw()

    def see_as(self, settings: Settings) -> None:
        """Language, size, contrast, reach: the place is kept."""
        self.settings = settings
        self._patience.seconds = self._patience_seconds()
        self._draw()

    def forget_settings(self) -> None:
        """The next citizen begins with the site's own."""
        self.settings = self._site.settings

    def touched(self) -> None:
        """Somebody is there."""
        self._patience.touch(self._clock.monotonic())
        if self.overlay is not None and self.overlay.kind is OverlayKind.PATIENCE:
            self.lay(None)

    def mind(self, *, someone_to_lose: bool, leave: Callable[[], None]) -> None:
        """Patience counts only while it is the person's turn; a plain idle page has nobody to lose.

        The last page is never covered by a question: it says where the paper lies.
        """
        now = self._clock.monotonic()
        if not self._waits_for_person():
            self._patience.touch(now)
            return
        match self._patience.look(now):
            case Warned(seconds):
                if someone_to_lose and not self.is_done:
                    self.lay(Overlay(OverlayKind.PATIENCE, seconds))
            case Over():
                leave()
            case Waiting():
                pass

    @property
    def is_done(self) -> bool:
        """The last page of an errand."""
        return isinstance(self.view, AskView) and self.view.step.last

    def _waits_for_person(self) -> bool:
        if isinstance(self.view, WaitView):
            return False
        idle = isinstance(self.view, MenuView | OutOfServiceView)
        changed = self.settings != self._site.settings or self.help is not None
        return not idle or self.overlay is not None or changed

    def _patience_seconds(self) -> float:
        takes_time = self.settings.needs_time or self.help is not None
        if self.is_done:
            return LONG_DONE_PAGE_SECONDS if takes_time else DONE_PAGE_SECONDS
        return LONG_PATIENCE_SECONDS if takes_time else PATIENCE_SECONDS

    def _draw(self) -> None:
        desk = self._help_desk()
        self._screen.show_scene(Scene(self.number, self.view, self.settings, desk, self.overlay, self.help))


def with_sheets(view: View, out: int, of: int) -> View:
    """The wait page with `out` of `of` sheets; any other page stays as it is."""
    return replace(view, sheets=(out, of)) if isinstance(view, WaitView) else view
