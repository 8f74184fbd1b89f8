"""`make pictures`: the README's pictures, made by the program itself doing the errand."""

import os
import shutil
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QApplication

from devices.document_printer.simulated import SimulatedDocumentPrinter
from kiosk.steps import CheckAnswers, Rate, TakePaper
from kiosk.views import AskView, MenuView, Settings, TroubleView
from provisioning.build import Kiosk, build_kiosk
from provisioning.clock import SystemClock
from provisioning.places import DEVELOPMENT_SITE
from provisioning.settings import read_settings
from provisioning.tour import handoff, passport, ticket
from provisioning.tour import help as helping
from provisioning.tour.album import Album
from provisioning.tour.certificate import do_the_errand
from provisioning.tour.folder import TourFolder
from provisioning.tour.hands import Hands, NothingToTouch, pause
from provisioning.tour.play import is_open
from provisioning.tour.stage_set import reader_of


def main(folder: Path) -> int:
    """Draw all of them into `folder`."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    folder.mkdir(parents=True, exist_ok=True)
    app = QApplication([])
    with tempfile.TemporaryDirectory(prefix="at-") as state:
        kiosk = build_kiosk(read_settings(DEVELOPMENT_SITE), Path(state), SystemClock())
        try:
            _draw(kiosk, folder, Path(state))
        finally:
            kiosk.close()
        _line(folder, Path(state))
        _handoff(folder, Path(state))
        _help(folder, Path(state))
        _passport(folder, Path(state))
    del app
    return 0


def _draw(kiosk: Kiosk, folder: Path, state: Path) -> None:
    album, hands = Album(kiosk.window, TourFolder(state / "tour")), Hands(kiosk.window)
    kiosk.link.screen = album

    def take(name: str) -> None:
        kiosk.window.grab().save(str(folder / f"{name}.png"))

    kiosk.open()
    kiosk.window.show()
    hands.wait_until("a green tile", lambda: is_open(album.view))
    take("menu")
    kiosk.counter.change_settings(Settings("en", 200, contrast=True))
    pause(100)
    take("menu-en-200-contrast")
    kiosk.counter.change_settings(Settings())
    album.on_page = _taker(take)
    do_the_errand(kiosk, album, hands, reader_of(kiosk))
    shutil.copy(max((state / "devices" / "receipt-printer" / "slips").glob("*.png")), folder / "receipt.png")
    hands.press_foot()
    hands.wait_until(
        "how it was", lambda: isinstance(album.view, AskView) and isinstance(album.view.step, Rate)
    )
    take("rate")
    hands.press_foot()
    hands.wait_until("the menu", lambda: isinstance(album.view, MenuView) and is_open(album.view))
    _jam(kiosk, album, hands)
    take("trouble")


def _line(folder: Path, state: Path) -> None:
    """The line's pages, out of the tour of a ticket; left as they are where there is no browser."""
    out = state / "line"
    if ticket.tour(out, state / "line-state", language="ko", real=False) != 0:
        sys.stderr.write("the pictures of the line are not drawn anew\n")
        return
    for source in ("06-board-called", "05-called", "07-phone-called"):
        name = source[3:] if "-" in source[3:] else f"console-{source[3:]}"
        shutil.copy(out / "console" / f"{source}.png", folder / f"{name}.png")


def _handoff(folder: Path, state: Path) -> None:
    """From the tour of a hand-off."""
    out = state / "handoff"
    if handoff.tour(out, state / "handoff-state", language="ko", real=False) != 0:
        sys.stderr.write("the pictures of the hand-off are not drawn anew\n")
        return
    for source, name in (
        ("pages/*-ways", "person"),
        ("pages/*-take-code", "take-code"),
        ("console/04-told", "told"),
    ):
        shutil.copy(next(out.glob(f"{source}.png")), folder / f"{name}.png")


def _help(folder: Path, state: Path) -> None:
    """From the tour of help."""
    out = state / "help"
    if helping.tour(out, state / "help-state", language="ko", real=False) != 0:
        sys.stderr.write("the pictures of help are not drawn anew\n")
        return
    for source, name in (("pages/*-clerk-says", "clerk-says"), ("console/03-page", "helping")):
        shutil.copy(next(out.glob(f"{source}.png")), folder / f"{name}.png")


def _passport(folder: Path, state: Path) -> None:
    """From the tour of a passport."""
    out = state / "passport"
    if passport.tour(out, state / "passport-state", language="ko", real=False) != 0:
        sys.stderr.write("the pictures of the passport are not drawn anew\n")
        return
    for source, name in (
        ("pages/*-mirror", "mirror"),
        ("pages/*-check-application", "check-application"),
        ("console/03-review", "passport-review"),
    ):
        shutil.copy(next(out.glob(f"{source}.png")), folder / f"{name}.png")


def _taker(take: Callable[[str], None]) -> Callable[[object], None]:
    wanted = {CheckAnswers: "check-answers", TakePaper: "take-paper"}

    def on_page(view: object) -> None:
        if isinstance(view, AskView) and type(view.step) in wanted:
            take(wanted[type(view.step)])

    return on_page


def _jam(kiosk: Kiosk, album: Album, hands: Hands) -> None:
    """The same errand with a printer that jams on its only page."""
    if isinstance(kiosk.hardware.printer, SimulatedDocumentPrinter):
        kiosk.hardware.printer.abort()
    try:
        do_the_errand(kiosk, album, hands, reader_of(kiosk))
    except NothingToTouch:
        hands.wait_until("the trouble page", lambda: isinstance(album.view, TroubleView))


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
