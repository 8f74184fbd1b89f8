"""The kiosk in its real window: keypad only, a bug in the middle, the bench beside it, a language pressed."""

import sys
from dataclasses import replace

import pytest
from camera_rigs import QUICK, SIZE, oval_face
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from waiting import wait_until
from window_errand import PIN, card, may_begin, reader, shows, to_the_check_page, view

from devices.camera.simulated import SimulatedCamera
from kiosk.faults import Fault
from kiosk.ports import CameraLive, NoCamera
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
from kiosk.views import Errand, MenuView, Settings, TroubleView
from provisioning.bench.build import build_bench
from provisioning.bench.window import HandleButton
from provisioning.build import Kiosk
from provisioning.run import catch_everything
from provisioning.tour.hands import Hands, pause
from screens.parts.touch import Touch

pytestmark = pytest.mark.slow


class Keypad:
    """Up, down, OK and digits: what a blind citizen has."""

    def __init__(self, kiosk: Kiosk) -> None:
        self._window = kiosk.window

    def find(self, fits: object) -> None:
        """Press DOWN until the control with this value, code or kind has the focus."""
        for _ in range(80):
            QTest.keyClick(self._window, Qt.Key.Key_Down)
            focused = self._window.focusWidget()
            if isinstance(focused, Touch) and fits in (
                focused.kind,
                focused.value,
                getattr(focused.value, "code", None),
            ):
                return
        raise AssertionError(f"{fits} cannot be reached by keys")

    def press(self, fits: object) -> None:
        """Find it and press OK."""
        self.find(fits)
        QTest.keyClick(self._window, Qt.Key.Key_Return)

    def type(self, digits: str) -> None:
        """The digit keys."""
        for digit in digits:
            QTest.keyClick(self._window, getattr(Qt.Key, f"Key_{digit}"), Qt.KeyboardModifier.KeypadModifier)


def test_the_whole_errand_by_keypad_alone(kiosk: Kiosk) -> None:
    """No finger on the glass from the menu to the paper."""
    hands, keys = Hands(kiosk.window), Keypad(kiosk)
    hands.wait_until("a green tile", lambda: may_begin(kiosk))
    keys.press(Errand.CERTIFICATES)
    hands.wait_until("documents", lambda: shows(kiosk, ChooseDocument))
    keys.press("RR-01")
    hands.wait_until("options", lambda: shows(kiosk, ChooseOptions))
    keys.press("primary")
    hands.wait_until("insert card", lambda: shows(kiosk, InsertCard))
    reader(kiosk).insert(card(kiosk))
    hands.wait_until("PIN", lambda: shows(kiosk, EnterPin))
    keys.type(PIN)
    keys.press("primary")
    hands.wait_until("check", lambda: shows(kiosk, CheckAnswers))
    keys.press("primary")
    hands.wait_until("take card", lambda: shows(kiosk, TakeCard))
    reader(kiosk).eject()
    hands.wait_until("payment", lambda: shows(kiosk, Pay))
    hands.wait_until("the terminal", kiosk.hardware.tap_payment_card)
    hands.wait_until("paper", lambda: shows(kiosk, TakePaper))
    assert hands.touches == 0


def test_one_press_changes_the_language_in_the_middle_and_keeps_the_place(kiosk: Kiosk) -> None:
    """The check page in Korean, then in English, with the same values."""
    hands = Hands(kiosk.window)
    to_the_check_page(kiosk, hands)
    title = kiosk.window.page.title
    assert title is not None
    korean = title.text()
    kiosk.counter.change_settings(Settings("en"))
    english = kiosk.window.page.title
    assert english is not None
    assert english.text() != korean
    assert english.text().isascii()
    assert shows(kiosk, CheckAnswers)
    reader(kiosk).eject()


@pytest.mark.troubled
def test_a_bug_in_a_slot_wipes_the_errand_and_shows_an_honest_page(
    kiosk: Kiosk, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """PySide would carry on; the kiosk forgets the citizen and says so."""
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr("threading.excepthook", None)
    catch_everything(kiosk)
    hands = Hands(kiosk.window)
    to_the_check_page(kiosk, hands)
    sys.excepthook(KeyError, KeyError("홍길동"), None)
    hands.wait_until("an honest page", lambda: isinstance(view(kiosk), TroubleView))
    shown = view(kiosk)
    assert isinstance(shown, TroubleView)
    assert shown.fault is Fault.INTERNAL
    assert "홍길동" not in caplog.text
    reader(kiosk).eject()
    pause(100)
    kiosk.counter.start_again()
    hands.wait_until("the menu", lambda: isinstance(view(kiosk), MenuView))
    assert kiosk.counter.is_idle


@pytest.mark.troubled
def test_the_bench_plays_hands_and_bad_days(kiosk: Kiosk) -> None:
    """Every handle can be pulled; a jam greys the tile, mending it brings the tile back."""
    hands = Hands(kiosk.window)
    hands.wait_until("a green tile", lambda: may_begin(kiosk))
    bench = build_bench(kiosk)
    buttons = {button.text(): button for button in bench.findChildren(HandleButton)}
    assert {"insert", "swap", "pull card", "jam now", "unplug network", "hold card to it"} <= set(buttons)
    buttons["jam now"].click()
    hands.wait_until("a grey tile", lambda: not may_begin(kiosk))
    _mend_of(bench, "document printer").click()
    hands.wait_until("a green tile", lambda: may_begin(kiosk))
    buttons["unplug network"].click()
    hands.wait_until("no network", lambda: not may_begin(kiosk))
    buttons["plug network"].click()
    hands.wait_until("network", lambda: may_begin(kiosk))
    buttons["insert"].click()
    pause(300)
    buttons["pull card"].click()
    hands.wait_until("the menu", lambda: isinstance(view(kiosk), MenuView))
    bench.close()


@pytest.mark.troubled
def test_a_simulated_camera_has_its_place_on_the_bench(kiosk: Kiosk) -> None:
    """Its buttons stand there, pull its cable, and the kiosk closes it."""
    camera = SimulatedCamera(oval_face(), size=SIZE, fps=30, patience=QUICK)
    kiosk.hardware = replace(kiosk.hardware, camera=camera)
    camera.open()
    bench = build_bench(kiosk)
    buttons = {button.text(): button for button in bench.findChildren(HandleButton)}
    assert wait_until(lambda: camera.status() == CameraLive())
    buttons["unplug"].click()  # the last of that name: the reader has one, too
    assert wait_until(lambda: camera.status() == NoCamera())
    buttons["replug"].click()
    assert wait_until(lambda: camera.status() == CameraLive())
    bench.close()
    kiosk.close()
    assert camera.latest() is None
    assert camera.status() == NoCamera()


def _mend_of(bench: object, title: str) -> HandleButton:
    from PySide6.QtWidgets import QGroupBox, QWidget

    assert isinstance(bench, QWidget)
    box = next(box for box in bench.findChildren(QGroupBox) if box.title() == title)
    return next(button for button in box.findChildren(HandleButton) if button.text() == "mend")
