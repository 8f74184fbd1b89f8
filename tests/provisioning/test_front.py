"""What stands before the counter: it answers by itself, promises nothing, and hands over what was chosen."""

import os
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from kiosk.availability.answer import Here
from kiosk.views import Errand, MenuView, OverlayKind
from provisioning.build import assemble, lay_groundwork
from provisioning.clock import SystemClock
from provisioning.front import Front, open_front
from provisioning.outline import read_outline
from provisioning.places import DEVELOPMENT_SITE
from provisioning.settings import read_settings
from provisioning.tour.hands import Hands

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture
def front(qapp: QApplication) -> Front:
    """The menu of a machine that is still being built."""
    site = read_settings(DEVELOPMENT_SITE).site
    opened = open_front(read_outline(DEVELOPMENT_SITE), lambda: site, SystemClock().now)
    opened.entrance.open()
    return opened


def test_before_the_counter_no_errand_may_begin(front: Front) -> None:
    """The menu shows every errand, none of them green; touching one leads to the help desk."""
    assert front.link.scene is not None
    view = front.link.scene.view
    assert isinstance(view, MenuView)
    assert len(view.tiles) == 5
    assert not any(isinstance(tile.availability, Here) for tile in view.tiles)
    front.entrance.choose_errand(Errand.CERTIFICATES)
    assert front.link.scene.overlay is not None
    assert front.link.scene.overlay.kind is OverlayKind.PERSON
    assert front.link.scene.help_desk.counter_open or front.link.scene.help_desk.counter_opens_at


@pytest.mark.slow
def test_what_was_chosen_before_the_counter_is_kept(front: Front, tmp_path: Path) -> None:
    """A language chosen in the first second stays; the tile turns green only after recovery."""
    settings, clock = read_settings(DEVELOPMENT_SITE), SystemClock()
    assert front.link.scene is not None
    front.entrance.change_settings(replace(front.link.scene.settings, language="en"))
    kiosk = assemble(tmp_path, clock, front, lay_groundwork(settings, tmp_path, clock))
    try:
        kiosk.open()
        assert kiosk.link.scene is not None
        assert kiosk.link.scene.settings.language == "en"
        shown = kiosk.link.scene.view
        assert isinstance(shown, MenuView)
        assert not any(isinstance(tile.availability, Here) for tile in shown.tiles)
        Hands(kiosk.window).wait_until("a green tile", lambda: _is_green(kiosk.link.scene))
    finally:
        kiosk.close()


def _is_green(scene: object) -> bool:
    view = getattr(scene, "view", None)
    return isinstance(view, MenuView) and any(isinstance(t.availability, Here) for t in view.tiles)
