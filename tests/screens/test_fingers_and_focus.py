"""Two fingers at once (A23), and the focus that goes where the trouble is told (A29)."""

import pytest
from page_samples import SAMPLES
from page_variants import Stage, Variant
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from sample import Sample

from kiosk.faults import POLICY, Fault
from kiosk.views import Errand, TroubleView
from screens.display import PORTRAIT_24
from screens.pages.trouble import help_code
from screens.parts.touch import Touch

KO = Variant("ko", False, 100, False, PORTRAIT_24)


def _sample(name: str) -> Sample:
    return next(sample for sample in SAMPLES if sample.name == name)


def _middle(touch: Touch, window: object) -> QPoint:
    return touch.mapTo(window, touch.rect().center())  # type: ignore[call-overload]


def test_of_two_fingers_the_first_wins(stage: Stage) -> None:
    """A palm or a child's hand beside it starts nothing."""
    window = stage.show(_sample("menu"), KO)
    first, second = window.page.controls()[:2]
    one, two = _middle(first, window), _middle(second, window)
    stage.now += 1
    finger = QTest.createTouchDevice()
    QTest.touchEvent(window, finger).press(0, one, window).commit()
    QTest.touchEvent(window, finger).stationary(0).press(1, two, window).commit()
    QTest.touchEvent(window, finger).stationary(0).release(1, two, window).commit()
    assert stage.visitor.acts == []
    QTest.touchEvent(window, finger).release(0, one, window).commit()
    assert stage.visitor.acts == [("choose_errand", Errand.CERTIFICATES)]


@pytest.mark.parametrize("language", ["ko", "en"])
def test_a_trouble_gets_the_focus_and_the_word(stage: Stage, language: str) -> None:
    """Whoever works with keys stands on the first way on; the voice begins with what happened."""
    variant = Variant(language, False, 100, False, PORTRAIT_24)
    for fault in Fault:
        window = stage.show(_sample("check_answers"), variant)
        QTest.keyClick(window, Qt.Key.Key_Down)
        before = window.focusWidget()
        window = stage.show(Sample("trouble", TroubleView(fault, POLICY[fault].retry)), variant)
        focused = window.focusWidget()
        assert focused is not before
        assert focused is window.page.controls()[0], fault
        assert window.page.title is not None
        assert window.page.lead is not None
        spoken = window.page.speech()
        assert spoken.startswith(f"{window.page.title.text()}. {window.page.lead.text()}"), fault
        assert help_code(fault) in spoken


def test_a_wrong_pin_is_told_before_the_keys(stage: Stage) -> None:
    """The news comes right after the headline, and the focus on the first key."""
    window = stage.show(_sample("enter_pin"), KO)
    QTest.keyClick(window, Qt.Key.Key_Down)
    window = stage.show(_sample("enter_pin_wrong"), KO)
    assert window.page.news is not None
    assert window.page.title is not None
    assert window.page.speech().startswith(f"{window.page.title.text()}. {window.page.news.text}")
    assert window.focusWidget() is window.page.controls()[0]
