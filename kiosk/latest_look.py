"""Camera pictures on their way to the page: only the newest, so that a slow page never lags behind."""

from collections.abc import Callable
from threading import Lock

from kiosk.ports.photo_booth import Look


class LatestLook:
    """Called on the camera lane with each picture; shows the newest on the owner's thread."""

    def __init__(self, post: Callable[[Callable[[], None]], None], show: Callable[[Look], None]) -> None:
        self._post = post
        self._show = show
        self._lock = Lock()
        self._newest: Look | None = None

    def __call__(self, look: Look) -> None:
        """Replaces one that was not shown yet."""
        with self._lock:
            is_under_way, self._newest = self._newest is not None, look
        if not is_under_way:
            self._post(self._show_newest)

    def _show_newest(self) -> None:
        with self._lock:
            look, self._newest = self._newest, None
        if look is not None:
            self._show(look)
