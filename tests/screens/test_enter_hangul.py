"""The page for a name in Hangul: typed by touch or keyboard, left out, or refused while a letter is open."""

from itertools import product

import pytest
from page_gates import layout_complaints, missing_glyphs, weak_contrast
from page_samples import SAMPLES
from page_variants import ALL, Stage, Variant, pairwise
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from sample import Sample

from kiosk import steps
from kiosk.views import AskView
from screens.display import LANDSCAPE_27, PORTRAIT_24
from screens.page import Page
from screens.pages.enter_hangul import LONGEST
from screens.parts.letter_key import TURN
from screens.window import KioskWindow

KO = Variant("ko", False, 100, False, PORTRAIT_24)
SAMPLE = next(sample for sample in SAMPLES if sample.name == "enter_hangul")


def _touch(page: Page, value: object) -> None:
    next(touch for touch in page.controls() if touch.value == value).act()


def _answer(stage: Stage, page: Page) -> object:
    page.buttons[0].act()
    return stage.visitor.acts[-1][-1] if stage.visitor.acts else None


def test_a_name_is_typed_by_touch(stage: Stage) -> None:
    """Jamo by jamo, composed, erased, answered."""
    page = stage.show(SAMPLE, KO).page
    for jamo in "ㅇㅣㅎㅏㄴㅡㄹㄹ":
        _touch(page, jamo)
    _touch(page, "\b")
    assert _answer(stage, page) == "이하늘"


def test_a_name_is_typed_on_two_panels(stage: Stage) -> None:
    """Grown, consonants and vowels by turns."""
    page = stage.show(SAMPLE, Variant("ko", False, 200, False, PORTRAIT_24)).page
    for sign in ("ㅇ", TURN, "ㅣ", TURN, "ㅅ", TURN, "ㅏ", TURN, "ㄴ"):
        _touch(page, sign)
    assert _answer(stage, page) == "이산"


def test_a_name_is_typed_on_a_keyboard(stage: Stage) -> None:
    """By the places of the board, whatever it is set to; erased and sent without the glass."""
    window = stage.show(SAMPLE, KO)
    QTest.keyClicks(window, "dltksdd")
    QTest.keyClick(window, Qt.Key.Key_Backspace)
    QTest.keyClick(window, Qt.Key.Key_Backspace)
    _focus_last(window)
    QTest.keyClick(window, Qt.Key.Key_Return)
    assert stage.visitor.acts[-1][-1] == "이산"


def _focus_last(window: KioskWindow) -> None:
    for _ in range(60):
        if window.focusWidget() is window.page.buttons[0]:
            return
        QTest.keyClick(window, Qt.Key.Key_Down)
    raise AssertionError("the button cannot be reached")


def test_nothing_typed_leaves_it_out(stage: Stage) -> None:
    """The button says so, until there is a letter."""
    page = stage.show(SAMPLE, KO).page
    assert page.buttons[0].label == page.buttons[0].accessibleName() == "건너뛰기"
    page.type_key("ㄱ")
    assert page.buttons[0].label == "다 썼어요"
    page.type_key("\b")
    assert _answer(stage, page) == ""


def test_an_unfinished_letter_is_not_sent(stage: Stage) -> None:
    """It is said, what was typed stays, and it can be finished."""
    page = stage.show(SAMPLE, KO).page
    for jamo in "ㅇㅣㅅ":
        page.type_key(jamo)
    for jamo in "ㅇㅇ":
        page.type_key(jamo)
    assert _answer(stage, page) is None
    assert page.news is not None
    page.type_key("\b")
    assert _answer(stage, page) is None
    page.type_key("\b")
    assert _answer(stage, page) == "잇"


def test_a_remembered_name_stands_there_again(stage: Stage) -> None:
    """After Back; the next citizen sees nothing of it."""
    view = AskView(steps.EnterHangul(), can_go_back=True, remembered="이산")
    page = stage.show(Sample("again", view), KO).page
    page.type_key("\b")
    page.type_key("ㄴ")
    assert _answer(stage, page) is None
    page.type_key("ㅏ")
    assert _answer(stage, page) == "이나"
    page.forget()
    assert page._typed.text == ""  # type: ignore[attr-defined]


def test_a_name_has_an_end(stage: Stage) -> None:
    """The last syllable can still have its final."""
    page = stage.show(SAMPLE, KO).page
    for _ in range(LONGEST + 5):
        page.type_key("ㄱ")
        page.type_key("ㅏ")
    assert _answer(stage, page) == "가" * (LONGEST - 1) + "각"


def test_the_pad_stays_on_one_sheet(stage: Stage) -> None:
    """Field and keys together, at every size, upright and lying."""
    for profile, scale, language in product((PORTRAIT_24, LANDSCAPE_27), (100, 150, 200), ("ko", "en")):
        page = stage.show(SAMPLE, Variant(language, False, scale, False, profile)).page
        assert page.pager is None or not page.pager.isVisible(), (profile.portrait, scale, language)


def _full(stage: Stage, variant: Variant) -> KioskWindow:
    """The longest name there can be, refused."""
    window = stage.show(SAMPLE, variant)
    for jamo in "ㅂㅞㄺ" * LONGEST:
        window.page.type_key(jamo)
    for _ in range(2):
        window.page.type_key("\b")
    window.page.type_key("ㅎ")
    window.page.buttons[0].act()
    return window


def test_a_full_page_passes_the_gates(stage: Stage) -> None:
    """As drawn, in a pairwise choice of variants."""
    found = []
    for variant in pairwise():
        window = _full(stage, variant)
        complaints = [*layout_complaints(window), *missing_glyphs(window), *weak_contrast(window)]
        found += [f"[{variant}] {each}" for each in complaints]
    assert found == []


@pytest.mark.slow
def test_a_full_page_passes_the_gates_everywhere(stage: Stage) -> None:
    """All variants, both panels."""
    found = []
    for variant in ALL:
        window = _full(stage, variant)
        found += [f"[{variant}] {each}" for each in layout_complaints(window)]
        for touch in [each for each in window.page.controls() if each.value == TURN]:
            touch.act()
            found += [f"[{variant}] turned: {each}" for each in layout_complaints(window)]
    assert found == []
