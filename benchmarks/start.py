"""From the start of the process to the first page that answers a finger, and the memory of an idle kiosk.

The kiosk is `anytime run` with real drivers (PC/SC, CUPS, network receipt; the devices are away) and the
center in another process, as in a station; modules are compiled, as pip leaves them. Peers: a bare PySide6
window, and headless Chromium.
"""

import shutil
import sys
import tempfile
from pathlib import Path

from benchmarks.process import watched
from benchmarks.station import ROOT, Station
from benchmarks.table import Line
from provisioning.places import DEVELOPMENT_SITE

MANY = 7
START_TARGET = 2.5
MEMORY_MB = 200.0

_CHROMIUM = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--window-size=1080,1920",
)
_PAGE = "<!doctype html><meta charset=utf-8><h1>무엇을 도와드릴까요?</h1><button>증명서</button>"


def measure(station: Station) -> list[Line]:
    """In turns; the first start of each is not counted (files into memory, ledger made, catalogue kept)."""
    with tempfile.TemporaryDirectory(prefix="at-") as name:
        folder = Path(name)
        site = folder / "kiosk.toml"
        site.write_text(_site(station), "utf-8")
        kiosk = [sys.executable, "-m", "provisioning.command", "run", "--window"]
        kiosk += ["--site", str(site), "--state", str(folder / "kiosk")]
        bare = [sys.executable, str(Path(__file__).parent / "bare_window.py")]
        page = folder / "page.html"
        page.write_text(_PAGE, "utf-8")
        # an installed program is compiled; here the first start does it, which is not counted
        compiled = {"PYTHONDONTWRITEBYTECODE": "", "PYTHONPYCACHEPREFIX": str(folder / "compiled")}
        first, serves, window, web = [], [], [], []
        kiosk_mb, window_mb, web_mb = [0.0], [0.0], [0.0]
        for number in range(MANY + 1):
            with watched(kiosk, PYTHONPATH=str(ROOT), **compiled) as process:
                first.append(process.await_word("first page painted") * 1000)
                serves.append(process.await_word("the counter serves") * 1000)
                if number == MANY:
                    kiosk_mb = [process.memory_mb()]
            with watched(bare, **compiled) as process:
                window.append(process.await_word("painted") * 1000)
                if number == MANY:
                    window_mb = [process.memory_mb()]
        chromium = shutil.which("chromium")
        for number in range(4 if chromium else 0):
            flags = [*_CHROMIUM, f"--user-data-dir={folder / f'web-{number}'}"]
            with watched([str(chromium), *flags, f"--screenshot={folder}/s.png", page.as_uri()]) as process:
                web.append(process.await_end() * 1000)
        if chromium:
            flags = [*_CHROMIUM, f"--user-data-dir={folder / 'web'}", "--remote-debugging-port=0"]
            with watched([chromium, *flags, page.as_uri()]) as process:
                process.await_word("DevTools listening")
                web_mb = [process.memory_mb()]
    lines = [
        Line("start to first interactive page", first[1:], window[1:], "bare window", target=START_TARGET),
        Line("start to the counter serving", serves[1:], window[1:], "bare window"),
        Line("memory of the idle kiosk", kiosk_mb, [MEMORY_MB], "the allowance", unit="MB PSS", target=1.0),
        Line("memory of the idle kiosk", kiosk_mb, window_mb, "bare window", unit="MB PSS"),
    ]
    if web:
        lines.insert(2, Line("start to first interactive page", first[1:], web[1:], "Chromium screenshot"))
        lines.append(Line("memory of the idle kiosk", kiosk_mb, web_mb, "Chromium", unit="MB PSS"))
    return lines


def _site(station: Station) -> str:
    anchors = station.folder / "card-anchors"
    return f"""{DEVELOPMENT_SITE.read_text("utf-8")}
[center]
url = "{station.url}"
key_file = "{station.key_file}"

[devices]
id_reader = {{ driver = "pcsc", anchors = "{anchors}" }}
document_printer = {{ driver = "cups", queue = "none", device_uri = "ipp://127.0.0.1:9/ipp/print" }}
receipt_printer = {{ driver = "network", host = "127.0.0.1", port = 9 }}
"""
