"""What stands before the counter is built: the window with its menu, painted within the first second.

Everything heavy (database, network, drivers) is loaded behind it. Language, size, contrast and the help desk
work at once; no errand begins before the counter is there and has settled what a power cut left.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from typing_extensions import override

from kiosk.availability.answer import Elsewhere, NotNow, Why
from kiosk.faults import Fault
from kiosk.views import (
    Concern,
    Errand,
    HelpDesk,
    MenuView,
    OutOfServiceView,
    Overlay,
    OverlayKind,
    Scene,
    Settings,
    Tile,
    Visitor,
)
from provisioning.outline import Outline
from provisioning.screen_link import ScreenLink
from screens.bridge import Bridge
from screens.window import KioskWindow

if TYPE_CHECKING:
    from contract.handoff import Want
    from kiosk.site import Site

WallClock = Callable[[], datetime]
FullSite = Callable[[], "Site"]


@dataclass(frozen=True, slots=True)
class Front:
    """The window and who answers it. GUI thread only."""

    window: KioskWindow
    link: ScreenLink
    bridge: Bridge
    entrance: "Entrance"


def open_front(outline: Outline, site: FullSite, now: WallClock) -> Front:
    """Nothing is shown yet; needs a QApplication. site: read only when somebody asks for the help desk."""
    link, entrance = ScreenLink(), Entrance(outline, site, now)
    window = KioskWindow(entrance, outline.display, outline.name, now)
    link.screen = window
    entrance.show_on(link)
    return Front(window, link, Bridge(), entrance)


class Entrance:
    """Implements `Visitor`: answers by itself until `lead_to` names the counter, which then hears all."""

    def __init__(self, outline: Outline, site: FullSite, now: WallClock) -> None:
        self._outline = outline
        self._site = site
        self._now = now
        self._link: ScreenLink | None = None
        self._counter: Visitor | None = None
        self._overlay: Overlay | None = None
        self._settings = outline.look
        self._fault: Fault | None = None

    def show_on(self, link: ScreenLink) -> None:
        """Where the menu goes."""
        self._link = link

    def open(self) -> None:
        """The menu, all errands still being checked."""
        self._draw()

    def out_of_service(self, fault: Fault) -> None:
        """The start failed; it is tried again. The page says whom to call."""
        self._fault = fault
        self._draw()

    def lead_to(self, counter: Visitor) -> None:
        """From now on the counter serves."""
        self._counter = counter

    def hand_over(self) -> None:
        """The counter has shown its first page: what somebody chose or opened meanwhile is kept."""
        if self._counter is None:
            return
        if self._settings != self._outline.look:
            self._counter.change_settings(self._settings)
        if self._overlay is not None:
            person = self._overlay.kind is OverlayKind.PERSON
            self._counter.call_person() if person else self._counter.open_access()

    # ---- kiosk.views.Visitor

    def touch(self) -> None:
        """See `Visitor`."""
        if self._counter is not None:
            self._counter.touch()

    def choose_errand(self, code: str) -> None:
        """See `Visitor`. Before the counter is there every tile leads to the help desk."""
        self.call_person() if self._counter is None else self._counter.choose_errand(code)

    def answer(self, number: int, value: object) -> None:
        """See `Visitor`."""
        if self._counter is not None:
            self._counter.answer(number, value)

    def enter_pin(self, number: int, pin: str) -> None:
        """See `Visitor`."""
        if self._counter is not None:
            self._counter.enter_pin(number, pin)

    def back(self) -> None:
        """See `Visitor`."""
        if self._counter is not None:
            self._counter.back()

    def start_again(self) -> None:
        """See `Visitor`."""
        self.close_overlay() if self._counter is None else self._counter.start_again()

    def leave(self) -> None:
        """See `Visitor`."""
        self.close_overlay() if self._counter is None else self._counter.leave()

    def retry(self) -> None:
        """See `Visitor`."""
        if self._counter is not None:
            self._counter.retry()

    def cancel_payment(self) -> None:
        """See `Visitor`."""
        if self._counter is not None:
            self._counter.cancel_payment()

    def call_person(self, concern: Concern | None = None) -> None:
        """See `Visitor`. No page has a concern before the counter is there."""
        if self._counter is None:
            self._lay(Overlay(OverlayKind.PERSON))
        else:
            self._counter.call_person(concern)

    def hand_off(self, want: "Want") -> None:
        """See `Visitor`. The help desk offers no way before the counter is there."""
        if self._counter is not None:
            self._counter.hand_off(want)

    def ask_for_help(self) -> None:
        """See `Visitor`. Not offered before the counter is there."""
        if self._counter is not None:
            self._counter.ask_for_help()

    def begin_help(self) -> None:
        """See `Visitor`."""
        if self._counter is not None:
            self._counter.begin_help()

    def end_help(self) -> None:
        """See `Visitor`."""
        if self._counter is not None:
            self._counter.end_help()

    def open_access(self) -> None:
        """See `Visitor`."""
        self._lay(Overlay(OverlayKind.ACCESS)) if self._counter is None else self._counter.open_access()

    def close_overlay(self) -> None:
        """See `Visitor`."""
        self._lay(None) if self._counter is None else self._counter.close_overlay()

    def change_settings(self, settings: Settings) -> None:
        """See `Visitor`."""
        if self._counter is not None:
            self._counter.change_settings(settings)
            return
        self._settings = settings
        self._draw()

    # ---- inside

    def _lay(self, overlay: Overlay | None) -> None:
        self._overlay = overlay
        self._draw()

    def _draw(self) -> None:
        if self._link is not None:
            view = self._menu() if self._fault is None else OutOfServiceView(self._fault)
            self._link.show_scene(Scene(0, view, self._settings, self._desk(), self._overlay))

    def _menu(self) -> MenuView:
        """The errands of `kiosk.tiles.menu_tiles`, without what hours and devices would say."""
        checking, counter = NotNow(Why.LEDGER), NotNow(Why.COUNTER_ONLY)
        return MenuView(
            (
                Tile(Errand.CERTIFICATES, checking),
                Tile(Errand.CLAIM, checking),
                Tile(Errand.PASSPORT, counter),
                Tile(Errand.TICKET, counter),
                Tile(Errand.COUNSELLING, Elsewhere(Why.NOT_ON_THIS_MACHINE, self._outline.phone)),
            )
        )

    def _desk(self) -> HelpDesk:
        """The hours are looked up only when somebody asks: the calendar of holidays is slow to load."""
        if self._overlay is not None and self._overlay.kind is OverlayKind.PERSON:
            from kiosk.tiles import help_desk

            return help_desk(self._site(), self._now())
        return HelpDesk(self._outline.phone, self._outline.desk, counter_open=False, counter_opens_at=None)


class FirstPaint(QObject):
    """Calls `then` once, after the window's parts have painted themselves for the first time."""

    def __init__(self, window: KioskWindow, then: Callable[[], None]) -> None:
        super().__init__(window)
        self._then = then
        application = QCoreApplication.instance()
        if application is None:
            raise RuntimeError("no window without an application")
        self._application = application
        # of everybody: a window that its parts cover never paints itself
        self._application.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self._application.removeEventFilter(self)
            # all parts paint in the same round of the loop: the timer comes after them
            QTimer.singleShot(0, self._then)
        return super().eventFilter(watched, event)
