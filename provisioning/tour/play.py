"""Plays an errand on a whole kiosk and keeps what came out; each errand brings only its own story."""

import json
import logging
import os
import sys
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QApplication

from kiosk.availability.answer import Here
from kiosk.step import Step
from kiosk.views import AskView, Errand, MenuView, TroubleView, WaitView
from provisioning.build import Kiosk, build_kiosk
from provisioning.clock import SystemClock
from provisioning.tour.album import Album
from provisioning.tour.folder import TourFolder
from provisioning.tour.hands import Hands, NothingToTouch
from provisioning.tour.stage_set import CardSlot, open_stage_set

DONE = "done"
SCREENS_OF_A_DISPLAY = ("DISPLAY", "WAYLAND_DISPLAY")


@dataclass(frozen=True)
class Cast:
    """Who plays: the kiosk, who watches it, who touches it, and where the pictures go."""

    kiosk: Kiosk
    album: Album
    hands: Hands
    slot: CardSlot
    folder: TourFolder


Story = Callable[[Cast], dict[str, object]]
"""Plays an open kiosk; the summary, with "outcome"."""


def play(story: Story, out: Path, state: Path, *, language: str, real: bool) -> int:
    """0 when the errand is done; 1 when not, with what happened in summary.json.

    state: the folder whose `center` is used; its keys stay there.
    """
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(name)s %(message)s")
    if not any(os.environ.get(name) for name in SCREENS_OF_A_DISPLAY):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    folder = TourFolder(out)
    QApplication.instance() or QApplication([])
    summary = _played(story, folder, state, language=language, real=real)
    told = json.dumps(summary, ensure_ascii=False, indent=2)
    folder.place("summary.json").write_text(f"{told}\n", "utf-8")
    sys.stdout.write(f"{summary['outcome']}: see {out}\n")
    return 0 if summary["outcome"] == DONE else 1


def _played(story: Story, folder: TourFolder, state: Path, *, language: str, real: bool) -> dict[str, object]:
    with ExitStack() as stack:
        stage = open_stage_set(stack, state, language=language, real=real)
        kiosk = build_kiosk(stage.settings, stage.state, SystemClock())
        stack.callback(kiosk.close)
        album = Album(kiosk.window, folder)
        kiosk.link.screen = album
        kiosk.open()
        kiosk.window.show()
        summary = story(Cast(kiosk, album, Hands(kiosk.window), stage.card_slot(kiosk), folder))
        stage.collect(folder)
    return summary


def outcome_of(part: Callable[[], None]) -> str:
    """`done`, or where it stopped."""
    try:
        part()
    except NothingToTouch as stop:
        return f"stopped: {stop}"
    return DONE


def expect(album: Album, hands: Hands, step: type[Step[Any]]) -> None:
    """The page of `step`; a trouble page ends the tour at once and says why."""

    def is_there() -> bool:
        if isinstance(album.view, TroubleView):
            raise NothingToTouch(f"trouble: {album.view.fault.value}")
        return isinstance(album.view, AskView | WaitView) and isinstance(album.view.step, step)

    hands.wait_until(step.__name__, is_there)


def is_open(view: object, errand: Errand = Errand.CERTIFICATES) -> bool:
    """Whether the menu's tile of `errand` is green."""
    tiles = view.tiles if isinstance(view, MenuView) else ()
    return any(tile.code == errand and isinstance(tile.availability, Here) for tile in tiles)
