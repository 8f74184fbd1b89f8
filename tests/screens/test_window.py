"""The window passes acts on, guards taps, works by keys alone, and keeps its places."""

from dataclasses import replace
from itertools import product

import pytest
from page_gates import contrast, words_of
from page_samples import DOCUMENT, DOCUMENTS, MENU_VIEW, SAMPLES
from page_variants import ALL, Stage, Variant
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from sample import Sample

from contract.issue import Options
from kiosk import steps
from kiosk.step import Ask
from kiosk.views import AskView, Errand, HelpNews, Overlay, OverlayKind
from screens.display import LANDSCAPE_27, PORTRAIT_24
from screens.parts.touch import Touch
from screens.parts.words import Words
from screens.tables import ASKS
from screens.tokens import GAP
from screens.window import KioskWindow

KO = Variant("ko", False, 100, False, PORTRAIT_24)
PIN = "739146"


def _sample(name: str) -> Sample:
    return next(sample for sample in SAMPLES if sample.name == name)


def _tap(stage: Stage, touch: Touch, *, after: float = 1.0) -> None:
    stage.now += after
    QTest.mouseClick(touch, Qt.MouseButton.LeftButton)


def _key(window: KioskWindow, key: Qt.Key) -> None:
    QTest.keyClick(window, key)


def test_every_ask_has_a_page() -> None:
    """No step can come that the screen does not know."""
    known = {kind for kind in vars(steps).values() if isinstance(kind, type) and issubclass(kind, Ask)}
    assert known - {Ask} == set(ASKS)


def test_a_tile_starts_its_errand(stage: Stage) -> None:
    """One touch, one errand."""
    window = stage.show(_sample("menu"), KO)
    _tap(stage, window.page.controls()[0])
    assert stage.visitor.acts == [("choose_errand", Errand.CERTIFICATES)]


def test_a_second_tap_within_300_ms_counts_once(stage: Stage) -> None:
    """On the same thing, and on the page that came with the first tap."""
    window = stage.show(_sample("menu"), KO)
    first = window.page.controls()[0]
    _tap(stage, first)
    _tap(stage, first, after=0.2)
    window = stage.show(Sample("documents", AskView(steps.ChooseDocument(), False, DOCUMENTS)), KO)
    _tap(stage, window.page.controls()[0], after=0.05)
    assert stage.visitor.acts == [("choose_errand", Errand.CERTIFICATES)]
    _tap(stage, window.page.controls()[0], after=0.31)
    assert len(stage.visitor.acts) == 2


def test_a_slow_second_tap_does_not_act_on_a_page_that_has_just_come(stage: Stage) -> None:
    """After 400 ms it is no echo, but the page may be new by 50: nobody has seen what they agree to."""
    window = stage.show(_sample("enter_phone"), KO)
    _tap(stage, window.page.controls()[0])
    stage.now += 0.35
    window = stage.show(_sample("confirm_holder"), KO)
    before = len(stage.visitor.acts)
    _tap(stage, window.page.controls()[-1], after=0.05)
    assert len(stage.visitor.acts) == before
    _tap(stage, window.page.controls()[-1], after=0.3)
    assert len(stage.visitor.acts) == before + 1


def test_the_same_digit_twice_in_a_moment_is_two_digits(stage: Stage) -> None:
    """A PIN such as 1122, typed quickly by somebody who knows it."""
    window = stage.show(_sample("enter_pin"), KO)
    stage.now += 1
    keys = {touch.label: touch for touch in window.page.controls()}
    for digit in "1122":
        _tap(stage, keys[digit], after=0.04)
    _tap(stage, window.page.controls()[-1], after=0.04)
    assert stage.visitor.acts[-1][2] == "1122"


def test_the_tap_that_brought_a_keypad_types_nothing(stage: Stage) -> None:
    """Its echo would be a digit nobody meant."""
    window = stage.show(_sample("menu"), KO)
    _tap(stage, window.page.controls()[0])
    window = stage.show(_sample("enter_pin"), KO)
    keys = {touch.label: touch for touch in window.page.controls()}
    _tap(stage, keys["1"], after=0.05)
    assert window.page._digits == ""  # type: ignore[attr-defined]


def test_the_pin_stays_on_one_sheet(stage: Stage) -> None:
    """Dots and all keys together, at every size, upright and lying."""
    for profile, scale, language in product((PORTRAIT_24, LANDSCAPE_27), (100, 150, 200), ("ko", "en")):
        for name in ("enter_pin", "enter_pin_wrong", "enter_pin_last"):
            window = stage.show(_sample(name), Variant(language, False, scale, False, profile))
            assert window.page.pager is None or not window.page.pager.isVisible(), (name, scale, language)
            assert {touch.label for touch in window.page.controls()} >= set("0123456789")
    for language, scale in product(("ko", "en"), (100, 150, 200)):
        window = stage.show(_sample("enter_pin"), Variant(language, False, scale, True, PORTRAIT_24))
        assert window.page.pager is None or not window.page.pager.isVisible(), (scale, language)


@pytest.mark.slow
def test_no_way_on_is_lost_in_the_sheets(stage: Stage) -> None:
    """A24: whatever the size and layout, every button and choice stands on one of the sheets."""
    for scale, low, profile in product((100, 200), (False, True), (PORTRAIT_24, LANDSCAPE_27)):
        for sample in SAMPLES:
            if sample.name.startswith(("wait_", "trouble_c", "trouble_r")):
                continue
            page = stage.show(sample, Variant("ko", False, scale, low, profile)).page
            lowest = [button.geometry().bottom() for button in page.buttons if button.isVisible()]
            hole = page.height() - max(lowest, default=page.height())
            assert hole <= 2 * page.look.fixed(GAP), (sample.name, scale, low, profile.portrait)
            there = {block for block in page.blocks if isinstance(block, Touch) and block.isEnabled()}
            found = set(page.controls())
            for sheet in range(1, 12):
                page.turn_sheet(sheet)
                found |= set(page.controls())
            missing = {touch.label for touch in (there | set(page.buttons)) - found}
            assert not missing, (sample.name, scale, low, profile.portrait)


def test_sliding_off_cancels(stage: Stage) -> None:
    """A touch acts on release inside only."""
    window = stage.show(_sample("menu"), KO)
    tile = window.page.controls()[0]
    QTest.mousePress(tile, Qt.MouseButton.LeftButton)
    assert stage.visitor.acts == []
    QTest.mouseRelease(tile, Qt.MouseButton.LeftButton, pos=QPoint(-50, -50))
    assert stage.visitor.acts == []


def test_answers_carry_the_number_of_their_scene(stage: Stage) -> None:
    """So that a late one moves nobody else's page."""
    window = stage.show(_sample("check_answers"), KO)
    _tap(stage, window.page.buttons[0])
    assert window.scene is not None
    assert stage.visitor.acts == [("answer", window.scene.number, steps.SAID)]


def test_the_usual_options_are_one_touch(stage: Stage) -> None:
    """Preset as shown; a changed option comes back changed."""
    window = stage.show(Sample("options", AskView(steps.ChooseOptions(DOCUMENT), True)), KO)
    shows = next(touch for touch in window.page.controls() if touch.label == "보이기")
    _tap(stage, shows)
    _tap(stage, window.page.controls()[-1])
    assert stage.visitor.acts[-1][2] == Options(rrn_tail=True, purpose="any")


def test_the_next_citizen_does_not_find_what_the_last_one_chose(stage: Stage) -> None:
    """The page may stand for the next one, its draft may not."""
    window = stage.show(_sample("choose_options"), KO)
    shown = next(touch for touch in window.page.controls() if touch.label == "보이기")
    _tap(stage, shown)
    stage.show(_sample("menu"), KO)
    window = stage.show(_sample("choose_options"), KO)
    chosen = [touch.label for touch in window.page.controls() if touch.isChecked()]
    assert "숨기기" in chosen
    assert "보이기" not in chosen


def test_the_pin_is_never_in_a_text_a_name_or_the_speech(stage: Stage) -> None:
    """Only dots; and after OK the page has forgotten it."""
    window = stage.show(_sample("enter_pin"), KO)
    for digit in PIN:
        QTest.keyClick(window, digit)
        shown = [words.text for words in words_of(window)]
        names = [touch.accessibleName() for touch in window.focus_order()]
        assert not any(PIN[:2] in text for text in (*shown, *names, window.page.speech()))
    _tap(stage, window.page.controls()[-1])
    assert stage.visitor.acts[-1] == ("enter_pin", window.scene.number if window.scene else 0, PIN)
    assert PIN not in repr(vars(window.page))


def test_who_types_on_the_keypad_confirms_there(stage: Stage) -> None:
    """The key acts on the main button, not on a digit, and never on a focus a finger left out of sight."""
    window = stage.show(_sample("enter_pin"), KO)
    _key(window, Qt.Key.Key_Down)
    for digit in PIN:
        QTest.keyClick(window, digit)
    _key(window, Qt.Key.Key_Return)
    assert stage.visitor.acts[-1] == ("enter_pin", window.scene.number if window.scene else 0, PIN)


def test_nothing_is_acted_on_that_nobody_saw(stage: Stage) -> None:
    """After a finger the focus is somewhere: the first press only shows it."""
    window = stage.show(_sample("menu"), KO)
    assert window.header is not None
    window.header.language.setFocus()
    window.note_finger()
    before = list(stage.visitor.acts)
    _key(window, Qt.Key.Key_Return)
    assert stage.visitor.acts == before
    _key(window, Qt.Key.Key_Return)
    assert stage.visitor.acts[-1] == ("choose_errand", Errand.CERTIFICATES)


def test_next_reaches_everything_in_order_and_wraps(stage: Stage) -> None:
    """A10: none traps, on every page; an overlay keeps the focus."""
    for sample in SAMPLES:
        if sample.name.startswith(("trouble_", "wait_")):
            continue
        window = stage.show(sample, KO)
        window.setFocus()
        order = window.focus_order()
        walked = []
        for _ in range(len(order) + 1):
            _key(window, Qt.Key.Key_Down)
            walked.append(window.focusWidget())
        assert walked == [*order, order[0]], sample.name
        if sample.overlay is not None:
            assert all(window.page.isAncestorOf(touch) for touch in order)


def test_keys_alone_do_everything(stage: Stage) -> None:
    """OK acts, Back goes back, Help calls, Escape closes what lies over the page."""
    window = stage.show(_sample("menu"), KO)
    _key(window, Qt.Key.Key_Down)
    _key(window, Qt.Key.Key_Select)
    _key(window, Qt.Key.Key_Help)
    window = stage.show(_sample("check_answers"), KO)
    _key(window, Qt.Key.Key_Back)
    window = stage.show(Sample("person", MENU_VIEW, Overlay(OverlayKind.PERSON)), KO)
    _key(window, Qt.Key.Key_Escape)
    assert [act[0] for act in stage.visitor.acts] == ["choose_errand", "call_person", "back", "close_overlay"]


def test_the_focus_is_seen(stage: Stage) -> None:
    """A11: a ring of 2 mm along the edge changes by at least 3:1 when keys are used."""

    for contrast_theme in (False, True):
        window = stage.show(_sample("check_answers"), Variant("ko", contrast_theme, 100, False, PORTRAIT_24))
        for touch in window.focus_order():
            window.keys_in_use = False
            before = touch.grab().toImage()
            window.keys_in_use = True
            touch.setFocus()
            after = touch.grab().toImage()
            wide, high = before.width(), before.height()
            changed = sum(
                contrast(before.pixel(x, y) & 0xFFFFFF, after.pixel(x, y) & 0xFFFFFF) >= 3
                for x in range(0, wide, 3)
                for y in range(0, high, 3)
            )
            needed = 2 * (wide + high - 80) * window.look.fixed(2) / 9 * 0.9
            assert changed >= needed, touch.accessibleName()
            touch.clearFocus()


def test_foot_and_chips_never_move(stage: Stage) -> None:
    """A25: the same rectangles on every page of a layout and size."""
    for scale in (100, 200):
        places = set()
        for sample in SAMPLES:
            window = stage.show(sample, Variant("ko", False, scale, False, PORTRAIT_24))
            assert window.foot is not None
            assert window.header is not None
            parts = (window.foot.person, window.foot.again, *window.header.controls())
            places.add(
                tuple((part.mapTo(window, QPoint(0, 0)).toTuple(), part.size().toTuple()) for part in parts)
            )
        assert len(places) == 1


def test_one_press_switches_the_language_and_keeps_the_place(stage: Stage) -> None:
    """In the middle of a code, the typed signs stay."""
    window = stage.show(_sample("enter_code"), KO)
    for sign in "K7M":
        QTest.keyClick(window, sign)
    assert window.header is not None
    _tap(stage, window.header.language)
    (name, settings), scene = stage.visitor.acts[-1], window.scene
    assert (name, settings.language) == ("change_settings", "en")
    assert scene is not None

    window.show_scene(replace(scene, settings=settings))
    assert window.page._code == "K7M"  # type: ignore[attr-defined]
    assert window.page.title is not None
    assert window.page.title.text() == "Enter your code"


def test_the_countdown_changes_only_its_number(stage: Stage) -> None:
    """A21: from second to second the page is not rebuilt."""
    window = stage.show(Sample("patience", MENU_VIEW, Overlay(OverlayKind.PATIENCE, 45)), KO)
    scene, title = window.scene, window.page.title
    assert scene is not None

    window.show_scene(replace(scene, overlay=Overlay(OverlayKind.PATIENCE, 44)))
    assert window.page.title is title
    assert "44초" in window.page.speech()


@pytest.mark.slow
@pytest.mark.parametrize("variant", ALL, ids=str)
def test_that_somebody_helps_can_be_read_and_ended(stage: Stage, variant: Variant) -> None:
    """At every size: the words in the header and the button in the foot fit where they stand."""
    window = stage.show(_sample("choose_options"), variant)
    scene = window.scene
    assert scene is not None
    for news in (HelpNews(), HelpNews("김민원")):
        window.show_scene(replace(scene, help=news))
        header, foot = window.header, window.foot
        assert header is not None
        assert foot is not None
        button, words = foot.end_help, header.findChildren(Words)[0]
        assert button.isVisible()
        assert not foot.person.isVisible()
        assert button.heightForWidth(button.width()) <= button.height()
        assert words.heightForWidth(words.width()) <= words.height()
        assert words.natural_width() <= words.width()
    window.show_scene(scene)
    assert window.foot is not None
    assert window.foot.person.isVisible()


@pytest.mark.parametrize("language", ["ko", "en"])
def test_all_errands_are_in_sight(stage: Stage, language: str) -> None:
    """Nothing to turn on the first page of an upright display."""
    window = stage.show(_sample("menu"), Variant(language, False, 100, False, PORTRAIT_24))
    assert window.page.pager is None or not window.page.pager.isVisible()
    assert {touch.value for touch in window.page.blocks} == set(Errand)  # type: ignore[attr-defined]
