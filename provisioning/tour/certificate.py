"""`anytime tour certificate`: a commuter's whole errand, done by itself and kept in a folder."""

import json
import logging
import os
import sys
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from time import monotonic
from typing import Any

from PySide6.QtWidgets import QApplication

from kiosk.availability.answer import Here
from kiosk.ledger import outbox
from kiosk.step import Step
from kiosk.steps import (
    CheckAnswers,
    ChooseDocument,
    ChooseOptions,
    EnterPin,
    InsertCard,
    Pay,
    TakeCard,
    TakePaper,
)
from kiosk.views import AskView, Errand, MenuView, TroubleView, WaitView
from provisioning.bench.cards import GOOD_PIN
from provisioning.build import Kiosk, build_kiosk
from provisioning.clock import SystemClock
from provisioning.tour.album import Album
from provisioning.tour.folder import TourFolder
from provisioning.tour.hands import Hands, NothingToTouch, pause
from provisioning.tour.stage_set import CardSlot, first_card, open_stage_set

DOCUMENT = "RR-01"
DONE = "done"
SCREENS_OF_A_DISPLAY = ("DISPLAY", "WAYLAND_DISPLAY")


def tour(out: Path, state: Path, *, language: str, real: bool) -> int:
    """0 when the paper is in hand; 1 when not, with what happened in summary.json.

    state: the folder whose `center` issues the paper; its keys stay there.
    """
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(name)s %(message)s")
    if not any(os.environ.get(name) for name in SCREENS_OF_A_DISPLAY):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    folder = TourFolder(out)
    QApplication.instance() or QApplication([])
    with ExitStack() as stack:
        stage = open_stage_set(stack, state, language=language, real=real)
        kiosk = build_kiosk(stage.settings, stage.state, SystemClock())
        stack.callback(kiosk.close)
        album = Album(kiosk.window, folder)
        kiosk.link.screen = album
        summary = _perform(kiosk, album, Hands(kiosk.window), stage.card_slot(kiosk))
        for copy in album.issued.copies if album.issued is not None else ():
            folder.place(f"paper/{copy.serial}.pdf").write_bytes(copy.pdf)
        stage.collect(folder)
    told = json.dumps(summary, ensure_ascii=False, indent=2)
    folder.place("summary.json").write_text(f"{told}\n", "utf-8")
    sys.stdout.write(f"{summary['outcome']}: see {out}/pages, {out}/paper, {out}/receipt\n")
    return 0 if summary["outcome"] == DONE else 1


def _perform(kiosk: Kiosk, album: Album, hands: Hands, slot: CardSlot) -> dict[str, object]:
    """From the menu to paper in hand, one touch after the other."""
    kiosk.open()
    kiosk.window.show()
    began = monotonic()
    errand = _outcome_of(lambda: do_the_errand(kiosk, album, hands, slot))
    if errand != DONE:
        album.take("stopped")
    seconds = monotonic() - began
    news = _outcome_of(lambda: _tell_the_center(kiosk, hands))
    issued = album.issued
    return {
        "outcome": errand if errand != DONE else news,
        "touches": hands.touches,
        "seconds": round(seconds, 1),
        "serial": issued.copies[0].serial if issued else "",
        "verification_number": issued.copies[0].verification_number if issued else "",
    }


def _outcome_of(part: Callable[[], None]) -> str:
    try:
        part()
    except NothingToTouch as stop:
        return f"stopped: {stop}"
    return DONE


def _tell_the_center(kiosk: Kiosk, hands: Hands) -> None:
    """The citizen goes with the paper; the center hears that it came out, and the paper becomes valid."""
    kiosk.counter.leave()
    hands.wait_until("the center to hear", lambda: kiosk.counter.is_idle and not outbox.waiting(kiosk.engine))


def do_the_errand(kiosk: Kiosk, album: Album, hands: Hands, slot: CardSlot) -> None:
    """Five touches: certificates, the document, as shown, OK, issue it."""
    hands.wait_until("a green tile", lambda: is_open(album.view))
    album.take("menu-ready")
    hands.choose(Errand.CERTIFICATES)
    _expect(album, hands, ChooseDocument)
    hands.choose(DOCUMENT)
    _expect(album, hands, ChooseOptions)
    hands.press_main()
    _expect(album, hands, InsertCard)
    slot.insert(first_card(kiosk))
    _expect(album, hands, EnterPin)
    hands.type_digits(GOOD_PIN)
    album.take("pin-typed")
    hands.press_main()
    _expect(album, hands, CheckAnswers)
    hands.press_main()
    _expect(album, hands, TakeCard)
    pause(600)
    slot.eject()
    _expect(album, hands, Pay)
    pause(600)
    hands.wait_until("the terminal", kiosk.hardware.tap_payment_card)
    _expect(album, hands, TakePaper)


def _expect(album: Album, hands: Hands, step: type[Step[Any]]) -> None:
    """The page of `step`; a trouble page ends the tour at once and says why."""

    def is_there() -> bool:
        if isinstance(album.view, TroubleView):
            raise NothingToTouch(f"trouble: {album.view.fault.value}")
        return isinstance(album.view, AskView | WaitView) and isinstance(album.view.step, step)

    hands.wait_until(step.__name__, is_there)


def is_open(view: object) -> bool:
    """Whether the menu's certificates tile is green."""
    tiles = view.tiles if isinstance(view, MenuView) else ()
    return any(tile.code == Errand.CERTIFICATES and isinstance(tile.availability, Here) for tile in tiles)
