"""Which page shows what: the menu at once, all others by tables that are loaded behind it."""

from dataclasses import replace
from typing import assert_never

from kiosk.views import AskView, MenuView, Overlay, OverlayKind, Scene, View, WaitView
from screens.page import Page
from screens.pages.menu import MenuPage


def page_class_of(view: View) -> type[Page]:
    """The page that shows `view`."""
    if isinstance(view, MenuView):
        return MenuPage
    from screens import tables  # a tenth of the start, and nobody needs it for the first page

    if isinstance(view, AskView):
        return tables.ASKS[type(view.step)]
    if isinstance(view, WaitView) and type(view.step) in tables.DOS:
        return tables.DOS[type(view.step)]
    return tables.OTHERS[type(view)]


def overlay_class_of(kind: OverlayKind) -> type[Page]:
    """The page that lies over the page."""
    from screens import tables

    return tables.OVERLAYS[kind]


def overlay_value_of(overlay: Overlay, scene: Scene, *, can_speak: bool) -> object:
    """What the page that lies over the page is given."""
    match overlay.kind:
        case OverlayKind.PATIENCE:
            return overlay.seconds
        case OverlayKind.PERSON:
            desk = replace(scene.help_desk, ways=overlay.ways, on_screen=overlay.on_screen)
            return replace(desk, concern=overlay.concern)
        case OverlayKind.CLERK_SAYS | OverlayKind.HELP_OVER:
            return overlay
        case OverlayKind.ACCESS:
            return can_speak
        case OverlayKind.LEAVE | OverlayKind.CONSENT:
            return scene.settings
        case _:
            assert_never(overlay.kind)


def stage_of(view: View) -> int:
    """How many progress bars are filled; 0 where there is no errand."""
    if isinstance(view, AskView | WaitView):
        return view.stage or int(getattr(view.step, "stage", 0))
    return 0
