"""The coach speaks to everybody, pages to whoever asked; never a secret, nothing personal to strangers."""

from dataclasses import replace

import pytest
from page_samples import SAMPLES
from page_variants import Stage, Variant
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from sample import Sample

from devices.speaker.simulated import SimulatedSpeaker
from kiosk.ports.photo_booth import Look
from kiosk.views import MenuView, Scene
from screens.display import PORTRAIT_24
from screens.parts.keypad import Key
from screens.parts.touch import Touch
from screens.voice import REPEAT_SECONDS
from screens.window import KioskWindow

KO = Variant("ko", False, 100, False, PORTRAIT_24)
EN = Variant("en", False, 100, False, PORTRAIT_24)


def _sample(name: str) -> Sample:
    return next(sample for sample in SAMPLES if sample.name == name)


@pytest.fixture
def speaker(stage: Stage) -> SimulatedSpeaker:
    """What was said."""
    assert stage.speaker is not None
    return stage.speaker


def _show(
    stage: Stage, name: str, speaker: SimulatedSpeaker, variant: Variant = KO, *, private: bool = False
) -> KioskWindow:
    """A page, to somebody who asked for the voice."""
    window = stage.show(_sample("menu"), variant)
    window.voice.speak_through(speaker, is_private=private)
    scene = window.scene
    assert scene is not None
    sample = _sample(name)
    settings = replace(variant.settings, voice=True)
    window.show_scene(Scene(scene.number + 1, sample.view, settings, scene.help_desk, sample.overlay))
    return window


def _tap(stage: Stage, touch: Touch) -> None:
    stage.now += 1
    QTest.mouseClick(touch, Qt.MouseButton.LeftButton)


def _newest(speaker: SimulatedSpeaker) -> str:
    return speaker.said[-1].words


def _counted(number: int) -> str:
    return QCoreApplication.translate("EnterPinPage", "%n digit(s) entered", "", number)


def _key(window: KioskWindow, sign: str) -> Key:
    return next(key for key in window.page.findChildren(Key) if key.value == sign and key.isVisible())


def test_silent_unless_asked(stage: Stage, speaker: SimulatedSpeaker) -> None:
    """Most people read; a talking machine would tell the hall what they do."""
    window = stage.show(_sample("enter_phone"), KO)
    _tap(stage, _key(window, "0"))
    QTest.keyClick(window, Qt.Key.Key_Down)
    assert not speaker.said


@pytest.mark.parametrize("variant", [KO, EN], ids=["ko", "en"])
def test_a_page_is_read_when_it_comes(stage: Stage, speaker: SimulatedSpeaker, variant: Variant) -> None:
    """From the headline to the last button, in the citizen's language."""
    window = _show(stage, "take_card", speaker, variant)
    title = window.page.title
    assert title is not None
    assert _newest(speaker).startswith(title.text())
    assert speaker.said[-1].language == variant.language


def test_the_key_for_the_voice(stage: Stage, speaker: SimulatedSpeaker) -> None:
    """One key from the first page, for whoever cannot see where to touch; again, and the page is repeated."""
    window = stage.show(_sample("menu"), KO)
    QTest.keyClick(window, Qt.Key.Key_F2)
    assert stage.visitor.acts == [("change_settings", replace(KO.settings, voice=True))]
    window = _show(stage, "menu", speaker)
    before = len(speaker.said)
    QTest.keyClick(window, Qt.Key.Key_F2)
    assert len(speaker.said) == before + 1
    assert speaker.said[-1] == speaker.said[-2]


def test_the_first_tap_names_and_the_second_acts(stage: Stage, speaker: SimulatedSpeaker) -> None:
    """A finger that searches starts nothing."""
    window = _show(stage, "menu", speaker)
    first, second = window.page.controls()[:2]
    _tap(stage, first)
    assert _newest(speaker) == first.accessibleName()
    _tap(stage, second)
    assert _newest(speaker) == second.accessibleName()
    assert stage.visitor.acts == []
    _tap(stage, second)
    assert len(stage.visitor.acts) == 1


def test_the_focus_is_named_and_a_key_interrupts(stage: Stage, speaker: SimulatedSpeaker) -> None:
    """Keys beside the screen: where one stands is heard, and whatever was said before ends."""
    window = _show(stage, "menu", speaker)
    QTest.keyClick(window, Qt.Key.Key_Down)
    focused = window.focusWidget()
    assert isinstance(focused, Touch)
    assert _newest(speaker) == focused.accessibleName()
    QTest.keyClick(window, Qt.Key.Key_F1)
    assert speaker.speaking is None


def test_keys_are_said(stage: Stage, speaker: SimulatedSpeaker) -> None:
    """A digit under the finger, a digit typed on the glass, a digit typed beside it; a jamo by its name."""
    window = _show(stage, "enter_phone", speaker)
    _tap(stage, _key(window, "0"))
    assert _newest(speaker) == "0"
    _tap(stage, _key(window, "0"))
    QTest.keyClick(window, Qt.Key.Key_1)
    assert [each.words for each in speaker.said][-3:] == ["0", "0", "1"]
    window = _show(stage, "enter_hangul", speaker)
    _tap(stage, _key(window, "ㄱ"))
    assert "기역" in _newest(speaker)


def test_a_pin_is_never_said(stage: Stage, speaker: SimulatedSpeaker) -> None:
    """Not which key is under the finger or the focus, not which was typed: only how many."""
    window = _show(stage, "enter_pin", speaker)
    assert "소리 내어 읽지 않아요" in _newest(speaker)
    speaker.said.clear()
    _tap(stage, _key(window, "7"))
    QTest.keyClick(window, Qt.Key.Key_4)
    for _ in range(14):
        QTest.keyClick(window, Qt.Key.Key_Down)
    said = [each.words for each in speaker.said]
    assert said[:2] == [_counted(1), _counted(2)]
    assert not any(words.strip() in tuple("0123456789") for words in said)


def test_strangers_hear_nothing_personal(stage: Stage, speaker: SimulatedSpeaker) -> None:
    """The name and the birthday stay on the page; in a headset they are read."""
    window = _show(stage, "confirm_holder", speaker)
    shown = window.page.speech()
    hidden = [words for words in shown.split(". ") if words not in _newest(speaker)]
    assert hidden
    _show(stage, "confirm_holder", speaker, private=True)
    assert _newest(speaker) == shown


def test_the_coach_speaks_to_everybody_and_again(stage: Stage, speaker: SimulatedSpeaker) -> None:
    """The eyes belong on the lens. Each instruction once, and once more after some seconds; then 3-2-1."""
    window = stage.show(_sample("shoot_photo"), EN)
    picture = bytes(3 * 4 * 4)

    def look(hint: str, count: int | None = None) -> None:
        window.show_look(Look(picture, 4, 4, hint, count))

    for _ in range(5):
        look("too_far")
    assert [each.words for each in speaker.said] == ["A little closer, please"]
    stage.now += REPEAT_SECONDS
    look("too_far")
    for count in (3, 2, 1):
        look("hold", count)
    assert [each.words for each in speaker.said][1:] == ["A little closer, please", "3", "2", "1"]
    stage.show(_sample("take_card"), EN)
    assert speaker.speaking is None


def test_a_machine_without_a_speaker_promises_no_voice(stage: Stage) -> None:
    """No choice among the settings of sight, and the key for it does nothing."""
    with_voice = stage.show(_sample("access"), KO).page.controls()
    mute = Stage()
    mute.speaker = None
    window = mute.show(_sample("access"), KO)
    assert len(window.page.controls()) == len(with_voice) - 2
    QTest.keyClick(window, Qt.Key.Key_F2)
    assert mute.visitor.acts == []
    mute.close()


def test_the_errand_ends_and_so_does_the_voice(stage: Stage, speaker: SimulatedSpeaker) -> None:
    """Nothing is said to the next citizen."""
    window = _show(stage, "take_card", speaker)
    assert speaker.speaking is not None
    window = stage.show(_sample("menu"), KO)
    assert isinstance(window.scene and window.scene.view, MenuView)
    assert speaker.speaking is None
