"""How long the kiosk waits for a person before it warns and then forgets them. Arithmetic only.

Numbers: 120 s, or 300 s with an access setting or another language, the warning in the last 45 s
(accessibility.md 6; WCAG 2.2.1). Any touch starts anew, without limit. The last page, where nothing can be
lost, goes without a warning; who needs time has it in the same proportion.
"""

from dataclasses import dataclass

PATIENCE_SECONDS = 120
LONG_PATIENCE_SECONDS = 300
WARNING_SECONDS = 45
DONE_PAGE_SECONDS = 30
LONG_DONE_PAGE_SECONDS = 75


@dataclass(frozen=True, slots=True)
class Waiting:
    """All is well."""


@dataclass(frozen=True, slots=True)
class Warned:
    """The person is asked whether they are still there; seconds until the errand ends."""

    seconds: int


@dataclass(frozen=True, slots=True)
class Over:
    """Nobody answered."""


class Patience:
    """Counts from the last touch on a monotonic clock given by the caller, in seconds."""

    def __init__(self, now: float, seconds: float = PATIENCE_SECONDS) -> None:
        self._touched = now
        self.seconds = seconds

    def touch(self, now: float) -> None:
        """Somebody is there."""
        self._touched = now

    def look(self, now: float) -> Waiting | Warned | Over:
        """What `now` means."""
        left = self._touched + self.seconds - now
        if left <= 0:
            return Over()
        if left <= WARNING_SECONDS:
            return Warned(int(-(-left // 1)))
        return Waiting()
