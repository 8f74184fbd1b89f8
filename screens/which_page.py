"""Which page shows what: the menu at once, all others by tables that are loaded behind it."""

from kiosk.views import AskView, MenuView, OverlayKind, View, WaitView
from screens.page import Page
from screens.pages.menu import MenuPage


def page_class_of(view: View) -> type[Page]:
    """The page that shows `view`."""
    if isinstance(view, MenuView):
        return MenuPage
    from screens import tables  # a tenth of the start, and nobody needs it for the first page

    return tables.ASKS[type(view.step)] if isinstance(view, AskView) else tables.OTHERS[type(view)]


def overlay_class_of(kind: OverlayKind) -> type[Page]:
    """The page that lies over the page."""
    from screens import tables

    return tables.OVERLAYS[kind]


def stage_of(view: View) -> int:
    """How many progress bars are filled; 0 where there is no errand."""
    if isinstance(view, AskView | WaitView):
        return int(getattr(view.step, "stage", 0))
    return 0
