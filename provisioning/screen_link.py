"""Joins counter and window, which need each other: scenes go to the window once it is there."""

from typing import TYPE_CHECKING

from kiosk.views import Scene, Screen

if TYPE_CHECKING:
    from kiosk.ports.photo_booth import Look


class ScreenLink:
    """Implements `kiosk.views.Screen`."""

    def __init__(self) -> None:
        self.screen: Screen | None = None
        self.scene: Scene | None = None

    def show_scene(self, scene: Scene) -> None:
        """See `Screen`; the last scene is kept for who looks over the shoulder (tour, tests)."""
        self.scene = scene
        if self.screen is not None:
            self.screen.show_scene(scene)

    def show_look(self, look: "Look") -> None:
        """See `Screen`."""
        if self.screen is not None:
            self.screen.show_look(look)

    def picture(self) -> bytes | None:
        """See `Screen`."""
        return None if self.screen is None else self.screen.picture()
