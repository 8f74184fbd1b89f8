"""PySide6 keeps its references over a day's touches; 6.12.0 on CPython 3.11 dies after 570 (ADR 0003)."""

import json
import os
import subprocess
import sys

import pytest

EMITS = 20_000
"""A bad pair loses one reference each; the interpreter dies long before."""

SOAK = f"""
import json, sys
from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal, Slot

class Touch(QObject):
    plain = Signal()
    flagged = Signal(bool)

class Listener(QObject):
    heard = 0

    @Slot()
    @Slot(bool)
    def listen(self, *flags):
        self.heard += 1

app = QCoreApplication([])
touch, listener = Touch(), Listener()
touch.plain.connect(listener.listen)
touch.flagged.connect(listener.listen, Qt.ConnectionType.QueuedConnection)
before = sys.getrefcount(True)
for _ in range({EMITS}):
    touch.plain.emit()
    touch.flagged.emit(True)
app.sendPostedEvents()
print(json.dumps({{"heard": listener.heard, "lost": before - sys.getrefcount(True)}}))
"""


@pytest.mark.slow
def test_twenty_thousand_emits_lose_no_reference() -> None:
    """In a process of its own: a bad pair kills the interpreter that tries it."""
    quiet = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", SOAK], capture_output=True, text=True, env=quiet, timeout=120
    )
    assert done.returncode == 0, done.stderr[-500:]
    told = json.loads(done.stdout)
    assert told["heard"] == 2 * EMITS
    if sys.version_info < (
        3,
        12,
    ):  # from 3.12 on True is immortal and its count no count: it sinks to 2**32 - 1, stays
        assert told["lost"] < 10  # a few come and go with the interpreter's own work
