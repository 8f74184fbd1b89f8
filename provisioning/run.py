"""`anytime run`: the kiosk until it is closed. A bug ends the errand, never the machine."""

import gc
import logging
import sys
import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.faults import Fault, Trouble
from provisioning.clock import SystemClock
from provisioning.farewell import Farewell
from provisioning.front import FirstPaint, open_front
from provisioning.machine import claim_state, device_key
from provisioning.outline import Outline, read_outline
from provisioning.toml_file import SettingsError

if TYPE_CHECKING:
    from provisioning.build import Groundwork, Kiosk
    from provisioning.settings import KioskSettings

log = logging.getLogger(__name__)

BESIDE_PX = 16

START_SECONDS = 30.0
"""Longest wait for the start when the program is closed in the middle of it."""

TRY_AGAIN_MS = 30_000
"""After a start that failed: often enough for a technician who stands there."""


def run(site: Path, state: Path, *, bench: bool, windowed: bool) -> int:
    """0 when closed by hand or a signal; 1 after a bug at the start; 2 when the settings cannot be used."""
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s %(message)s")
    try:
        outline = read_outline(site)
        in_use = claim_state(state)
    except SettingsError as mistake:
        return _misused(mistake)
    app = QApplication([])
    if windowed:
        room = app.primaryScreen().availableSize()
        outline = replace(outline, display=outline.display.fitted(room.width(), room.height()))
    start = Start(site, outline, state, bench=bench)
    farewell = Farewell(start)
    start.show(full_screen=not windowed)
    code = app.exec()
    start.close()
    farewell.close()
    in_use.close()
    return code


def _misused(mistake: SettingsError) -> int:
    sys.stderr.write(f"anytime: {mistake}\n")
    return 2


def checked_settings(site: Path) -> "KioskSettings":
    """All of kiosk.toml, and the key it names. SettingsError."""
    from provisioning.settings import read_settings

    settings = read_settings(site)
    if settings.center.url is not None:
        device_key(settings.center)
    return settings


class Start(QObject):
    """The menu first; behind it, on a thread, all that is slow; then the counter takes over."""

    def __init__(self, site: Path, outline: Outline, state: Path, *, bench: bool) -> None:
        super().__init__()
        self._site = site
        self._state = state
        self._bench = bench
        self._clock = SystemClock()
        self.front = open_front(outline, lambda: checked_settings(site).site, self._clock.now)
        self._first_paint = FirstPaint(self.front.window, self._on_painted)
        self._thread: threading.Thread | None = None
        self._bench_window: QWidget | None = None
        self._ground: Groundwork | None = None
        self._kiosk: Kiosk | None = None
        _catch(lambda: self.front.bridge.post(lambda: QApplication.exit(1)))

    def show(self, *, full_screen: bool) -> None:
        """The window with its menu."""
        self.front.entrance.open()
        window = self.front.window
        window.showFullScreen() if full_screen else window.show()

    def close(self) -> None:
        """Give back what stands by now."""
        if self._thread is not None:
            self._thread.join(START_SECONDS)
        if self._bench_window is not None:
            self._bench_window.close()
        if self._kiosk is None and self._ground is not None:
            self._assemble(self._ground)
        if self._kiosk is not None:
            self._kiosk.close()

    def _on_painted(self) -> None:
        log.info("first page painted")
        self._begin()

    def _begin(self) -> None:
        self._thread = threading.Thread(target=self._lay_groundwork, name="start", daemon=True)
        self._thread.start()

    def _lay_groundwork(self) -> None:
        """On its own thread: the settings in full, imports, ledger, center, devices."""
        try:
            settings = checked_settings(self._site)
            from provisioning.build import lay_groundwork

            ground = lay_groundwork(settings, self._state, self._clock)
        except SettingsError as mistake:
            code = _misused(mistake)
            self.front.bridge.post(lambda: QApplication.exit(code))
        except Trouble as trouble:
            log.error("the start failed: %s", trouble)
            fault = trouble.fault
            self.front.bridge.post(lambda: self._show_failure(fault))
        else:
            self._ground = ground
            self.front.bridge.post(lambda: self._open_counter(ground))

    def _show_failure(self, fault: Fault) -> None:
        self.front.entrance.out_of_service(fault)
        QTimer.singleShot(TRY_AGAIN_MS, self._begin)

    def _open_counter(self, ground: "Groundwork") -> None:
        kiosk = self._assemble(ground)
        catch_everything(kiosk)
        kiosk.open()
        gc.freeze()  # what is loaded by now stays for ever: no page should wait while it is searched
        log.info("the counter serves")
        if self._bench:
            self._bench_window = _open_bench(kiosk)

    def _assemble(self, ground: "Groundwork") -> "Kiosk":
        from provisioning.build import assemble

        self._kiosk = assemble(self._state, self._clock, self.front, ground)
        return self._kiosk


def _open_bench(kiosk: "Kiosk") -> QWidget:
    from provisioning.bench.build import build_bench

    window = build_bench(kiosk)
    window.move(kiosk.window.frameGeometry().right() + BESIDE_PX, 0)
    window.show()
    return window


def catch_everything(kiosk: "Kiosk") -> None:
    """PySide carries on after an exception in a slot: so the errand is wiped and the page is honest."""
    _catch(lambda: kiosk.bridge.post(kiosk.counter.crashed))


def _catch(crashed: Callable[[], None]) -> None:
    """Any exception nobody expects, on any thread."""

    def on_bug(kind: type[BaseException], bug: BaseException, trace: TracebackType | None) -> None:
        # the type and the place only: a message may quote what a citizen typed
        place = trace.tb_frame.f_code.co_qualname if trace is not None else "?"
        log.error("a bug: %s in %s", kind.__name__, place)
        crashed()
        del bug

    sys.excepthook = on_bug
    threading.excepthook = lambda hook: on_bug(
        hook.exc_type, hook.exc_value or hook.exc_type(), hook.exc_traceback
    )
