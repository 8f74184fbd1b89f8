"""A citizen's hands: find what a person would touch, touch it with real mouse events, wait and look."""

from collections.abc import Callable
from time import monotonic

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest

from screens.acts import Answered
from screens.parts.touch import Touch
from screens.window import KioskWindow

PATIENCE_SECONDS = 30.0
BETWEEN_TAPS_MILLISECONDS = 350
"""The screen takes two taps within 300 ms for one, and none on a page so new (accessibility.md A23)."""


class NothingToTouch(RuntimeError):
    """The page does not show what the tour expected; a bug or a machine that cannot serve."""


class Hands:
    """Touches are counted; the digits of a PIN are not (accessibility.md 5)."""

    def __init__(self, window: KioskWindow) -> None:
        self._window = window
        self.touches = 0

    def choose(self, value: object) -> None:
        """The tile or choice that stands for `value`."""
        self._tap(lambda touch: touch.value == value or _code(touch) == value)

    def press_main(self) -> None:
        """The one main button."""
        self._tap(lambda touch: touch.kind == "primary")

    def press(self, answer: object) -> None:
        """The button that says this answer."""
        self._tap(lambda touch: isinstance(touch.value, Answered) and touch.value.value == answer)

    def press_foot(self) -> None:
        """The left button of the foot: start again, or finish."""
        self._tap(lambda touch: self._window.foot is not None and touch is self._window.foot.controls()[0])

    def type_digits(self, digits: str) -> None:
        """On the keypad of the page."""
        for digit in digits:
            self._tap(lambda touch, digit=digit: touch.label == digit, counted=False)  # type: ignore[misc]

    def wait_until(self, what: str, is_so: Callable[[], bool]) -> None:
        """Let the program work. NothingToTouch after half a minute."""
        deadline = monotonic() + PATIENCE_SECONDS
        while not is_so():
            if monotonic() > deadline:
                raise NothingToTouch(f"waited in vain for {what}")
            pause(10)

    def _found(self, fits: Callable[[Touch], bool]) -> Touch:
        for touch in self._window.focus_order():
            if fits(touch):
                return touch
        raise NothingToTouch(f"not on {type(self._window.page).__name__}")

    def _tap(self, fits: Callable[[Touch], bool], *, counted: bool = True) -> None:
        """Looked for after the pause: meanwhile a page may have been built anew."""
        pause(BETWEEN_TAPS_MILLISECONDS)
        QTest.mouseClick(self._found(fits), Qt.MouseButton.LeftButton)
        self.touches += counted


def pause(milliseconds: int) -> None:
    """Run the program for a while."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def _code(touch: Touch) -> object:
    return getattr(touch.value, "code", None)
