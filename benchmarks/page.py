"""From the release of a finger to the next page painted, over a whole errand, against one frame at 60 Hz.

The real window, real mouse events, simulated devices, the center in another process. Painted: the window has
handled the update request that follows, so every part of the new page is in the picture handed to the screen.
"""

import gc
import tempfile
from collections.abc import Callable
from itertools import count
from pathlib import Path
from time import perf_counter
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid
from typing_extensions import override

from benchmarks.station import Station
from benchmarks.table import Judged, Line
from devices.id_card.simulated import SimulatedIdReader
from kiosk.availability.answer import Here
from kiosk.step import Step
from kiosk.steps import (
    CheckAnswers,
    EnterPin,
    InsertCard,
    Pay,
    TakeCard,
    TakePaper,
)
from kiosk.views import AskView, Errand, MenuView, View, WaitView
from provisioning.bench.cards import GOOD_PIN
from provisioning.build import Kiosk, build_kiosk
from provisioning.clock import SystemClock
from provisioning.tour.hands import Hands, pause
from screens.parts.touch import Touch

ERRANDS = 6
FRAME_MS = 1000 / 60
TARGET = 1.0
SETTLE_MS = 60
"""Long enough for every round of painting a touch sets off, shorter than the tick of a quarter second."""
PRESS_MS = 30
BETWEEN_MS = 100
IDLE_MS = 2000
"""What `anytime run` takes from the first page to the counter that serves; coming pages are drawn then."""


class Painted(QObject):
    """When the window had painted all that was dirty, by scene; of each scene the last time counts.

    Layouts may ask for a second round. What a lane brings afterwards is another scene.
    """

    def __init__(self, kiosk: Kiosk) -> None:
        super().__init__(kiosk.window)
        self._kiosk = kiosk
        self.at: dict[int, float] = {}
        kiosk.window.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.UpdateRequest or watched is not self._kiosk.window:
            return False
        window = self._kiosk.window
        window.removeEventFilter(self)
        QCoreApplication.sendEvent(window, QEvent(QEvent.Type.UpdateRequest))
        self.at[number_of(self._kiosk)] = perf_counter()
        window.installEventFilter(self)
        return True


class Stopwatch:
    """Touches and times. samples: milliseconds by the page that came. built: of them until it was built."""

    def __init__(self, kiosk: Kiosk) -> None:
        self._kiosk = kiosk
        self._painted = Painted(kiosk)
        self.samples: dict[str, list[float]] = {}
        self.built: list[float] = []

    def touch(self, fits: Callable[[Touch], bool]) -> None:
        """Press, let the pressed picture be painted, release, and wait for the picture after it."""
        pause(BETWEEN_MS)  # a page that has just come may be told anew by a lane
        touch = self._press(fits)
        while not isValid(touch):  # the page was told anew under the finger: a person touches again
            touch = self._press(fits)
        before = number_of(self._kiosk)
        self._painted.at.clear()
        began = perf_counter()
        QTest.mouseRelease(touch, Qt.MouseButton.LeftButton)
        built, number = perf_counter(), number_of(self._kiosk)
        name = type(self._kiosk.window.page).__name__
        pause(SETTLE_MS)
        if number != before:  # a digit of the PIN changes the page, and is not another one
            self.samples.setdefault(name, []).append((self._painted.at[number] - began) * 1000)
            self.built.append((built - began) * 1000)

    def _press(self, fits: Callable[[Touch], bool]) -> Touch:
        touch = next(each for each in self._kiosk.window.focus_order() if fits(each))
        QTest.mousePress(touch, Qt.MouseButton.LeftButton)
        pause(PRESS_MS)
        return touch


def number_of(kiosk: Kiosk) -> int:
    """Of the scene that is shown."""
    return -1 if kiosk.link.scene is None else kiosk.link.scene.number


def measure(station: Station) -> list[Line]:
    """Every touch that brings another page; the first errand builds what is kept, and counts as well."""
    QApplication.instance() or QApplication([])
    with tempfile.TemporaryDirectory(prefix="at-") as name:
        kiosk = build_kiosk(station.settings(), station.state(Path(name) / "kiosk"), SystemClock())
        try:
            # the guard against a second tap of a trembling finger would make each touch wait .3 s
            kiosk.window._tap_clock = count(1).__next__  # noqa: SLF001
            kiosk.open()
            kiosk.window.show()
            gc.freeze()  # as `anytime run` does
            pause(IDLE_MS)
            watch = Stopwatch(kiosk)
            for _ in range(ERRANDS):
                _errand(kiosk, watch, station)
        finally:
            kiosk.close()
    every = [sample for samples in watch.samples.values() for sample in samples]
    lines = [_line("next page painted after a touch", every, target=TARGET)]
    lines.append(_line("  of it: until the page is built", watch.built))
    lines += [_line(f"  {page}", samples) for page, samples in watch.samples.items()]
    return lines


def _line(what: str, samples: list[float], *, target: float | None = None) -> Line:
    return Line(what, samples, [FRAME_MS], "one frame at 60 Hz", target=target, judged=Judged.P95)


def _errand(kiosk: Kiosk, watch: Stopwatch, station: Station) -> None:
    """Menu, document, options, card, PIN, check, card back, payment card, paper, menu."""
    hands, reader = Hands(kiosk.window), kiosk.hardware.reader
    if not isinstance(reader, SimulatedIdReader):
        raise TypeError("a simulated reader is needed")
    hands.wait_until("a green tile", lambda: _is_green(_view(kiosk)))
    watch.touch(lambda touch: touch.value == Errand.CERTIFICATES)
    watch.touch(lambda touch: touch.value == "RR-01" or getattr(touch.value, "code", "") == "RR-01")
    watch.touch(_main)
    hands.wait_until("insert card", lambda: _shows(kiosk, InsertCard))
    reader.insert(station.card())
    hands.wait_until("PIN", lambda: _shows(kiosk, EnterPin))
    for digit in GOOD_PIN:
        watch.touch(lambda touch, digit=digit: touch.label == digit)  # type: ignore[misc]
    watch.touch(_main)
    hands.wait_until("check", lambda: _shows(kiosk, CheckAnswers))
    watch.touch(_main)
    hands.wait_until("take card", lambda: _shows(kiosk, TakeCard))
    reader.eject()
    hands.wait_until("payment", lambda: _shows(kiosk, Pay))
    hands.wait_until("the terminal", kiosk.hardware.tap_payment_card)
    hands.wait_until("paper", lambda: _shows(kiosk, TakePaper))
    while not isinstance(_view(kiosk), MenuView):  # the paper, and how it was where that is asked
        watch.touch(lambda touch: kiosk.window.foot is not None and touch is kiosk.window.foot.controls()[0])


def _main(touch: Touch) -> bool:
    return touch.kind == "primary"


def _view(kiosk: Kiosk) -> View | None:
    return kiosk.link.scene.view if kiosk.link.scene is not None else None


def _shows(kiosk: Kiosk, step: type[Step[Any]]) -> bool:
    view = _view(kiosk)
    return isinstance(view, AskView | WaitView) and isinstance(view.step, step)


def _is_green(view: View | None) -> bool:
    tiles = view.tiles if isinstance(view, MenuView) else ()
    return any(tile.code == Errand.CERTIFICATES and isinstance(tile.availability, Here) for tile in tiles)
