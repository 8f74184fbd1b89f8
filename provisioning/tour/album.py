"""Looks over the citizen's shoulder: a picture of every page, and the papers as the center made them."""

import re
from collections.abc import Callable

from contract.issue import Issued
from kiosk.ports.photo_booth import Look
from kiosk.steps import Issue, Pay, Print
from kiosk.views import AskView, MenuView, Scene, Screen, View, WaitView
from provisioning.tour.folder import TourFolder
from screens.window import KioskWindow

WORTH_A_PICTURE = (Issue, Pay, Print)
"""Waits a person sees for a moment; the others pass too quickly."""


class Album:
    """Implements `Screen` between counter and window. Its pictures go into out/pages."""

    def __init__(self, window: KioskWindow, out: TourFolder) -> None:
        self._window: Screen = window
        self._glass = window
        self._out = out
        self._number = -1
        self._taken = 0
        self.view: View | None = None
        self.issued: Issued | None = None
        self.on_page: Callable[[View], None] = _nothing
        """Called with each new page, when it is drawn."""

    def show_scene(self, scene: Scene) -> None:
        """See `Screen`."""
        self._window.show_scene(scene)
        self.view = scene.view
        if isinstance(scene.view, WaitView) and isinstance(scene.view.step, Print):
            self.issued = scene.view.step.issued
        if scene.number != self._number and _is_worth(scene.view):
            self._number = scene.number
            self.take(_name(scene.view))
            self.on_page(scene.view)

    def show_look(self, look: Look) -> None:
        """See `Screen`."""
        self._window.show_look(look)

    def picture(self) -> bytes | None:
        """See `Screen`."""
        return self._window.picture()

    def take(self, name: str) -> None:
        """A picture of the window now."""
        self._taken += 1
        self._glass.grab().save(str(self._out.place(f"pages/{self._taken:02d}-{name}.png")))


def _nothing(_view: View) -> None:
    """Nobody asked to be told."""


def _is_worth(view: View) -> bool:
    return not isinstance(view, WaitView) or isinstance(view.step, WORTH_A_PICTURE)


def _name(view: View) -> str:
    if isinstance(view, MenuView):
        return "menu"
    what = type(view.step if isinstance(view, AskView | WaitView) else view).__name__
    return re.sub(r"(?<!^)(?=[A-Z])", "-", what.removesuffix("View")).lower()
