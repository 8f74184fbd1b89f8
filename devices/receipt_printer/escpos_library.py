"""python-escpos, imported so that it leaves nothing behind. The only file that imports it.

WORKAROUND(python-escpos 3.1): importing it makes a folder in the temporary place, even when
ESCPOS_CAPABILITIES_PICKLE_DIR names another, and nobody ever removes it; a kiosk that starts each night fills
its disk. It also reads its table of printers as YAML, .2 s; the table is JSON. We hand it the table, read as
JSON, in a folder of ours that is gone after the import. A folder kept for the next start would be worse: a
power cut while it is written leaves half a file, on which the import fails for ever.
"""

import json
import pickle
import platform
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.resources import files
from pathlib import Path
from threading import get_ident
from typing import Any


@contextmanager
def _prepared() -> Iterator[None]:
    """The table lies where the library is about to look for it."""
    table = json.loads((files("escpos") / "capabilities.json").read_text("utf-8"))
    with tempfile.TemporaryDirectory(prefix="escpos-") as folder:
        content = pickle.dumps(table)
        (Path(folder) / f"{platform.python_version()}.capabilities.pickle").write_bytes(content)
        with _temporary_folder_is(folder):
            yield


@contextmanager
def _temporary_folder_is(folder: str) -> Iterator[None]:
    """For this thread only: others may need a temporary folder just now."""
    usual, ours = tempfile.mkdtemp, get_ident()

    def mkdtemp(*args: Any, **options: Any) -> str:
        return folder if get_ident() == ours else str(usual(*args, **options))

    tempfile.mkdtemp = mkdtemp  # type: ignore[assignment]  # the library copies the name while it is imported
    try:
        yield
    finally:
        tempfile.mkdtemp = usual


with _prepared():
    from escpos import capabilities
    from escpos import exceptions as errors
    from escpos.capabilities import Profile
    from escpos.printer import Dummy, File, Network, Serial, Usb

capabilities.mkdtemp = tempfile.mkdtemp

__all__ = ["Dummy", "File", "Network", "Profile", "Serial", "Usb", "errors"]
