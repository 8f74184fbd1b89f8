"""The pads of letters: every key a finger wide, named, reached by keys alone, on one or two panels."""

import pytest
from page_samples import SAMPLES
from page_variants import Stage, Variant
from PySide6.QtWidgets import QApplication
from sample import Sample
from test_low_reach import PANELS

from kiosk.views import AskView, Settings
from screens.display import PORTRAIT_24
from screens.hangul import FIRST, LAST, keys_of
from screens.page import Page
from screens.parts.hangul_pad import HALVES, JAMO, SHIFTED, WHOLE, HangulPad, jamo_at
from screens.parts.keypad import ERASE
from screens.parts.latin_pad import HALVES as LATIN_HALVES
from screens.parts.latin_pad import HYPHEN, LETTERS, LatinPad
from screens.parts.latin_pad import WHOLE as LATIN_WHOLE
from screens.parts.letter_key import SHIFT, TURN, LetterKey, Panel
from screens.parts.letters import LetterPad
from screens.theme import Look

WIDE_MM = 36
"""No key is asked to be wider: six of them on the narrowest panel."""

CONTROLS = {ERASE, SHIFT, TURN}


def _signs(*panels: Panel) -> set[str]:
    return {cell.sign for panel in panels for cells in panel for cell in cells if cell.sign} - CONTROLS


def _shown(pad: LetterPad) -> dict[str, LetterKey]:
    """The keys of the panel in sight, by what they type."""
    return {str(key.value): key for key in pad.findChildren(LetterKey) if key.isVisibleTo(pad)}


def _pad(kind: type[HangulPad] | type[LatinPad], scale: int, language: str = "ko") -> LetterPad:
    pad = kind(Look(PORTRAIT_24, Settings(language, scale)))
    pad.resize(984, pad.heightForWidth(984))
    return pad


def test_every_syllable_can_be_typed_on_either_board() -> None:
    """No jamo is missing, whole or halved; the same for the alphabet."""
    needed = {key for number in range(ord(FIRST), ord(LAST) + 1) for key in keys_of(chr(number))}
    for board in (_signs(WHOLE), _signs(*HALVES)):
        assert board | {SHIFTED[sign] for sign in board if sign in SHIFTED} == needed == set(JAMO)
    assert _signs(LATIN_WHOLE) == _signs(*LATIN_HALVES) == {*LETTERS, HYPHEN}


@pytest.mark.parametrize("panel", PANELS)
@pytest.mark.parametrize("scale", [100, 150, 200])
@pytest.mark.parametrize("kind", [HangulPad, LatinPad])
def test_every_key_is_a_finger_wide(
    qapp: QApplication, panel: str, scale: int, kind: type[HangulPad] | type[LatinPad]
) -> None:
    """20 mm and more, grown columns where they grow, 4 mm between any two; on both panels."""
    if scale > PANELS[panel].largest_scale(low_reach=False):
        pytest.skip("no page is shown so large on so small a panel")
    look = Look(PANELS[panel], Settings("ko", scale))
    pad = kind(look)
    width = look.profile.width_px * (10 if look.profile.portrait else 5) // 10 - 2 * look.fixed(13)
    pad.resize(width, pad.heightForWidth(width))
    pad.show()
    for _ in range(2):
        keys = list(_shown(pad).values())
        assert min(key.width() for key in keys) >= min(look.px(20), look.fixed(WIDE_MM)) - 1
        assert min(key.height() for key in keys) >= look.fixed(20)
        for key in keys:
            grown = key.geometry().adjusted(0, 0, look.fixed(4) - 2, look.fixed(4) - 2)
            assert [
                other.label for other in keys if other is not key and grown.intersects(other.geometry())
            ] == []
        assert all(pad.rect().contains(key.geometry()) for key in keys)
        if TURN in _shown(pad):
            _shown(pad)[TURN].act()
    pad.close()


def test_shift_is_for_one_letter(qapp: QApplication) -> None:
    """The doubled letters stand on their keys while it is on; a second touch takes it off."""
    pad, typed = _pad(HangulPad, 100), []
    pad.typed.connect(typed.append)
    for value in (SHIFT, "ㄲ", "ㄱ", SHIFT, SHIFT, "ㅂ"):
        _shown(pad)[value].act()
    assert typed == ["ㄲ", "ㄱ", "ㅂ"]
    _shown(pad)[SHIFT].act()
    assert _shown(pad)[SHIFT].isChecked()
    assert {"ㅃ", "ㅉ", "ㄸ", "ㄲ", "ㅆ", "ㅒ", "ㅖ"} <= set(_shown(pad))
    _shown(pad)[ERASE].act()
    assert "ㅃ" in _shown(pad)  # erasing is no letter


def test_turning_the_panel_moves_no_control(qapp: QApplication) -> None:
    """Erase, shift and the turn itself stay in place; the turn says where it leads."""
    for kind in (HangulPad, LatinPad):
        pad = _pad(kind, 200)
        pad.show()
        before = {value: _shown(pad)[value].geometry() for value in CONTROLS & set(_shown(pad))}
        first, label, height = set(_shown(pad)), _shown(pad)[TURN].label, pad.heightForWidth(984)
        _shown(pad)[TURN].act()
        assert {value: _shown(pad)[value].geometry() for value in before} == before
        assert pad.heightForWidth(984) == height
        assert _shown(pad)[TURN].label != label
        assert first & set(_shown(pad)) == (CONTROLS & first) | ({HYPHEN} & first)
        _shown(pad)[TURN].act()
        assert set(_shown(pad)) == first
        pad.close()


@pytest.mark.parametrize(("language", "name"), [("ko", "ㄱ 기역"), ("en", "ㄱ giyeok")])
def test_every_key_is_spoken(stage: Stage, language: str, name: str) -> None:
    """By the letter's name, once each; the name holds what is written on the key."""
    for scale in (100, 200):
        variant = Variant(language, False, scale, False, PORTRAIT_24)
        page = stage.show(_sample("enter_hangul"), variant).page
        names = [touch.accessibleName() for touch in page.controls()]
        assert name in names
        assert len(set(names)) == len(names)
        assert all(
            touch.accessibleName() and touch.label in touch.accessibleName() for touch in page.controls()
        )


def test_a_keyboard_types_what_stands_there() -> None:
    """Set to Latin letters or to Hangul; with shift the doubled letters, else the plain one."""
    assert [jamo_at(key) for key in "rRgG"] == ["ㄱ", "ㄲ", "ㅎ", "ㅎ"]
    assert jamo_at("ㅃ") == "ㅃ"
    assert [jamo_at(key) for key in ("1", "-", ERASE, "ㄳ", "é")] == [None] * 5
    letters = {jamo_at(key) for key in "qwertyuiopasdfghjklzxcvbnmQWERTOP"}
    assert letters == set(JAMO)


def _sample(name: str) -> Sample:
    return next(sample for sample in SAMPLES if sample.name == name)


def _page(stage: Stage, name: str, scale: int) -> Page:
    return stage.show(_sample(name), Variant("ko", False, scale, False, PORTRAIT_24)).page


def test_the_focus_walks_the_keys_as_they_are_read(stage: Stage) -> None:
    """Line by line, and it stays on the key that turned the panel."""
    page = _page(stage, "enter_hangul", 200)
    labels = [touch.label for touch in page.controls()]
    assert labels[:12] == [*"ㅂㅈㄷㄱㅅ", "", *"ㅁㄴㅇㄹㅎ", ""]
    turn = next(touch for touch in page.controls() if touch.value == TURN)
    turn.setFocus()
    turn.act()
    assert page.window().focusWidget() is turn
    assert [touch.label for touch in page.controls()][:5] == list("ㅛㅕㅑㅐㅔ")
    assert isinstance(page.value, AskView)
