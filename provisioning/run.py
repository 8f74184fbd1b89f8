"""`anytime run`: the kiosk until it is closed. A bug ends the errand, never the machine."""

import logging
import signal
import sys
import threading
from pathlib import Path
from types import TracebackType

from PySide6.QtWidgets import QApplication, QWidget

from kiosk.faults import Trouble
from provisioning.build import Kiosk, build_kiosk
from provisioning.clock import SystemClock
from provisioning.settings import SettingsError, read_settings

log = logging.getLogger(__name__)

BESIDE_PX = 16


def run(site: Path, state: Path, *, bench: bool, windowed: bool) -> int:
    """0 when closed by hand; 2 when the settings or the ledger cannot be used."""
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s %(message)s")
    try:
        settings = read_settings(site)
        app = QApplication([])
        if windowed:
            room = app.primaryScreen().availableSize()
            display = settings.display.fitted(room.width(), room.height())
            settings = settings.model_copy(update={"display": display})
        kiosk = build_kiosk(settings, state, SystemClock())
    except (SettingsError, Trouble) as problem:
        sys.stderr.write(f"anytime: {problem}\n")
        return 2
    catch_everything(kiosk)
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda _number, _frame: app.quit())
    kiosk.open()
    bench_window = _open_bench(kiosk) if bench else None
    kiosk.window.show() if windowed else kiosk.window.showFullScreen()
    app.exec()
    if bench_window is not None:
        bench_window.close()
    kiosk.close()
    return 0


def _open_bench(kiosk: Kiosk) -> QWidget:
    from provisioning.bench.build import build_bench

    window = build_bench(kiosk)
    window.move(kiosk.window.frameGeometry().right() + BESIDE_PX, 0)
    window.show()
    return window


def catch_everything(kiosk: Kiosk) -> None:
    """PySide carries on after an exception in a slot: so the errand is wiped and the page is honest."""

    def on_bug(kind: type[BaseException], bug: BaseException, trace: TracebackType | None) -> None:
        # the type and the place only: a message may quote what a citizen typed
        place = trace.tb_frame.f_code.co_qualname if trace is not None else "?"
        log.error("a bug: %s in %s", kind.__name__, place)
        kiosk.bridge.post(kiosk.counter.crashed)
        del bug

    sys.excepthook = on_bug
    threading.excepthook = lambda hook: on_bug(
        hook.exc_type, hook.exc_value or hook.exc_type(), hook.exc_traceback
    )
