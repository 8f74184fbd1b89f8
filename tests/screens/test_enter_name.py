"""The page for the passport's spelling: chosen, typed, warned about, never corrected."""

from itertools import product

import pytest
from page_gates import layout_complaints, missing_glyphs, weak_contrast
from page_samples import SAMPLES
from page_variants import ALL, Stage, Variant, pairwise
from passport_pages import PASSPORT_NAME, SPELLINGS, SURNAMES
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from sample import Sample

from kiosk import steps
from kiosk.names.roman_name import RomanName
from kiosk.names.romanise import suggested
from kiosk.views import AskView
from screens.display import LANDSCAPE_27, PORTRAIT_24
from screens.page import Page
from screens.parts.letter_key import TURN
from screens.parts.mark import Mark
from screens.personal import Personal
from screens.window import KioskWindow

KO = Variant("ko", False, 100, False, PORTRAIT_24)


def _show(stage: Stage, name: str, variant: Variant = KO) -> KioskWindow:
    return stage.show(next(sample for sample in SAMPLES if sample.name == name), variant)


def _touch(page: Page, name: str) -> None:
    next(touch for touch in page.controls() if touch.accessibleName() == name).act()


def _agree(stage: Stage, page: Page) -> object:
    page.buttons[0].act()
    return stage.visitor.acts[-1][-1]


def _marks(page: Page) -> list[str]:
    return [part.text for part in (page.news, *page.notes) if isinstance(part, Mark)]


def test_one_touch_takes_the_likeliest(stage: Stage) -> None:
    """And says that it is hard to change."""
    page = _show(stage, "enter_name").page
    assert _marks(page) == ["나중에 바꾸기 어려워요"]
    assert _agree(stage, page) == RomanName("KIM", "MINJUN")


def test_another_suggestion_is_chosen(stage: Stage) -> None:
    """Both parts, each by one touch; still no odd spelling."""
    page = _show(stage, "enter_name").page
    _touch(page, "성: GIM")
    _touch(page, "이름: MIN-JUN")
    assert _marks(page) == ["나중에 바꾸기 어려워요"]
    assert _agree(stage, page) == RomanName("GIM", "MIN-JUN")


def test_the_passports_spelling_comes_first(stage: Stage) -> None:
    """However it is spelled; leaving it is said."""
    page = _show(stage, "enter_name_passport").page
    assert _marks(page) == ["지금 여권과 같아요"]
    _touch(page, "이름: MINJUN")
    assert _marks(page) == ["나중에 바꾸기 어려워요", "지금 여권과 달라요"]
    _touch(page, "이름: MIN JOON")
    assert _agree(stage, page) == PASSPORT_NAME


def test_a_spelling_is_typed_by_keys_alone(stage: Stage) -> None:
    """In small letters or capitals; it is warned about and taken as it is."""
    window = _show(stage, "enter_name")
    _touch(window.page, "이름: 직접 쓰기")
    for _ in "JUN":
        QTest.keyClick(window, Qt.Key.Key_Backspace)
    QTest.keyClicks(window, "joon")
    window.page.buttons[0].act()
    assert _marks(window.page) == ["나중에 바꾸기 어려워요", "흔히 쓰지 않는 철자예요"]
    assert _agree(stage, window.page) == RomanName("KIM", "MINJOON")


def test_a_hyphen_can_be_typed(stage: Stage) -> None:
    """By touch and by keyboard; the spelling is no odd one."""
    window = _show(stage, "enter_name")
    _touch(window.page, "이름: 직접 쓰기")
    for _ in "JUN":
        QTest.keyClick(window, Qt.Key.Key_Backspace)
    QTest.keyClick(window, "-")
    for letter in "JUN":
        _touch(window.page, letter)
    window.page.buttons[0].act()
    assert len(_marks(window.page)) == 1
    assert _agree(stage, window.page) == RomanName("KIM", "MIN-JUN")


@pytest.mark.parametrize(
    ("letters", "news"), [("", "아직 글자가 없어요"), ("MIN-", "붙임표는 글자 사이에 써 주세요")]
)
def test_what_a_passport_cannot_carry_is_refused(stage: Stage, letters: str, news: str) -> None:
    """On the pad, with what was typed still there."""
    page = _show(stage, "enter_name").page
    _touch(page, "이름: 직접 쓰기")
    for _ in "MINJUN":
        page.type_key("\b")
    for letter in letters:
        page.type_key(letter)
    page.buttons[0].act()
    assert _marks(page) == [news]
    assert page._typed == letters  # type: ignore[attr-defined]
    assert stage.visitor.acts == []


def test_the_line_of_the_passport_has_an_end(stage: Stage) -> None:
    """39 signs with both fillers; what does not fit is not typed."""
    page = _show(stage, "enter_name").page
    _touch(page, "이름: 직접 쓰기")
    for _ in range(60):
        page.type_key("M")
    page.buttons[0].act()
    name = _agree(stage, page)
    assert isinstance(name, RomanName)
    assert len(name.surname) + 2 + len(name.given) == 39


def test_a_name_that_can_be_parted_in_two_ways(stage: Stage) -> None:
    """황보라: with the other surname comes the other given name, until one was typed."""
    step = steps.EnterName("황보라", suggested("황보라", SURNAMES))
    page = stage.show(Sample("two", AskView(step, can_go_back=False)), KO).page
    _touch(page, "성: HWANG")
    assert page._draft == RomanName("HWANG", "BORA")  # type: ignore[attr-defined]
    _touch(page, "성: HWANGBO")
    assert _agree(stage, page) == RomanName("HWANGBO", "RA")


def test_a_remembered_spelling_stands_there_again(stage: Stage) -> None:
    """After Back, also one that was typed; nothing of it stays for the next citizen."""
    own = RomanName("KIHM", "MINJOON")
    view = AskView(steps.EnterName("김민준", SPELLINGS), can_go_back=True, remembered=own)
    page = stage.show(Sample("again", view), KO).page
    chosen = [touch.accessibleName() for touch in page.controls() if touch.isChecked()]
    assert chosen == ["성: 직접 쓰기", "이름: 직접 쓰기"]
    assert _agree(stage, page) == own
    page.forget()
    assert page._draft == RomanName("", "")  # type: ignore[attr-defined]
    assert page.all_parts() == []


def test_a_name_nobody_can_spell_is_typed(stage: Stage) -> None:
    """Surname, then given name, then the page to agree on; it is not called unusual."""
    page = _show(stage, "enter_name_none").page
    for part in ("LOPEZ", "MARIA"):
        page.buttons[0].act()
        assert _marks(page) == ["아직 글자가 없어요"]
        for letter in part:
            page.type_key(letter)
        page.buttons[0].act()
    assert _marks(page) == ["나중에 바꾸기 어려워요"]
    assert _agree(stage, page) == RomanName("LOPEZ", "MARIA")


def test_every_name_on_it_is_marked_personal(stage: Stage) -> None:
    """On the plate the texts, elsewhere the whole part."""
    page = _show(stage, "enter_name").page
    plate, *others = page.blocks
    assert all(isinstance(each.text, Personal) for each in plate.letterings)  # type: ignore[attr-defined]
    assert all(getattr(block, "personal", False) for block in (plate, *others))


def test_the_pad_stays_on_one_sheet(stage: Stage) -> None:
    """Field and keys together, at every size, upright and lying."""
    for profile, scale, language in product((PORTRAIT_24, LANDSCAPE_27), (100, 150, 200), ("ko", "en")):
        page = _typing(stage, Variant(language, False, scale, False, profile)).page
        assert page.pager is None or not page.pager.isVisible(), (profile.portrait, scale, language)


def _typing(stage: Stage, variant: Variant, *, letters: str = "") -> KioskWindow:
    """The pad, after the touch that opened it."""
    window = _show(stage, "enter_name", variant)
    page = window.page
    for sheet in range(12):
        page.turn_sheet(sheet)
        own = [touch for touch in page.controls() if touch.value == ""]
        if own:
            own[-1].act()
            break
    for letter in letters:
        page.type_key(letter)
    return window


LONG = "WMWMWMWMWMWMWMWMWMWMWMWMWMWMWMWMWMWMWMWM"


def _refused(stage: Stage, variant: Variant) -> KioskWindow:
    window = _typing(stage, variant, letters="-SEUNGHYEONG-")
    window.page.buttons[0].act()
    return window


def test_the_pad_passes_the_gates(stage: Stage) -> None:
    """As drawn, in a pairwise choice of variants: a long name, refused; then the longest, taken."""
    found = []
    for variant in pairwise():
        for window in (_refused(stage, variant), _typing(stage, variant, letters=LONG)):
            complaints = [*layout_complaints(window), *missing_glyphs(window), *weak_contrast(window)]
            found += [f"[{variant}] {each}" for each in complaints]
    assert found == []


@pytest.mark.slow
def test_the_pad_passes_the_gates_everywhere(stage: Stage) -> None:
    """All variants, both panels, and the choices under the longest name."""
    found = []
    for variant in ALL:
        window = _refused(stage, variant)
        found += [f"[{variant}] {each}" for each in layout_complaints(window)]
        for touch in [each for each in window.page.controls() if each.value == TURN]:
            touch.act()
            found += [f"[{variant}] turned: {each}" for each in layout_complaints(window)]
        window = _typing(stage, variant, letters=LONG)
        found += [f"[{variant}] long: {each}" for each in layout_complaints(window)]
        window.page.buttons[0].act()
        found += [f"[{variant}] taken: {each}" for each in layout_complaints(window)]
    assert found == []
