"""Colours carry contrast (A3) and never carry meaning alone (A20)."""

from itertools import combinations

import numpy as np
import pytest
from page_gates import contrast
from page_samples import SAMPLES
from page_variants import Stage, Variant
from PySide6.QtCore import QPoint
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.views import Settings
from screens.display import PORTRAIT_24
from screens.parts.mark import ICONS, Mark
from screens.parts.toggle import toggles
from screens.parts.touch import Touch
from screens.theme import Look
from screens.tokens import CONTRAST, LIGHT, TYPES, Palette, Role

SHAPES: tuple[tuple[str, str], ...] = (
    ("edge", "ground"),
    ("edge", "card"),
    ("edge", "quiet"),
    ("prime", "ground"),
    ("prime", "card"),
    ("prime", "tint"),
    ("ring", "card"),
    ("ring_on_prime", "prime"),
    ("on_prime", "prime"),
    ("on_prime", "prime_down"),
    ("yes", "yes_ground"),
    ("later", "later_ground"),
    ("no", "no_ground"),
)
"""What is drawn on what: outlines, icons, rings, bars."""

DEUTERANOPIA = np.array([[0.367, 0.861, -0.228], [0.280, 0.673, 0.047], [-0.012, 0.043, 0.969]])
"""Machado, Oliveira and Fernandes 2009, severity 1.0, on linear RGB."""
GREY = np.array([[0.2126, 0.7152, 0.0722]] * 3)
"""No colour at all (WCAG's luminance)."""


@pytest.mark.parametrize("palette", [LIGHT, CONTRAST], ids=["light", "contrast"])
def test_outlines_icons_and_rings_stand_out(palette: Palette) -> None:
    """A3: every shape 3:1 or more against what it is drawn on."""
    weak = [
        (ink, ground, round(ratio, 2))
        for ink, ground in SHAPES
        if (ratio := contrast(_number(getattr(palette, ink)), _number(getattr(palette, ground)))) < 3
    ]
    assert weak == []


def test_the_drawn_outline_stands_out_from_both_its_neighbours(stage: Stage) -> None:
    """A3 as painted: in the middle of the left edge of everything that can be touched."""
    for dark in (False, True):
        for sample in SAMPLES:
            if sample.name not in ("menu", "choose_options", "enter_pin", "check_answers", "access"):
                continue
            window = stage.show(sample, Variant("ko", dark, 100, False, PORTRAIT_24))
            image = window.grab().toImage()
            for touch in window.focus_order():
                corner = touch.mapTo(window, QPoint(0, touch.height() // 2))
                outside = image.pixel(corner - QPoint(3, 0)) & 0xFFFFFF
                outline = image.pixel(corner + QPoint(1, 0)) & 0xFFFFFF
                assert contrast(outline, outside) >= 3, (sample.name, touch.accessibleName())


@pytest.mark.parametrize("eyes", [DEUTERANOPIA, GREY], ids=["deuteranopia", "grey"])
@pytest.mark.parametrize("dark", [False, True], ids=["light", "contrast"])
def test_marks_are_told_apart_by_shape(qapp: QApplication, eyes: np.ndarray, dark: bool) -> None:
    """A20: the icons of any two kinds differ where there is ink, whatever its colour."""
    look = Look(PORTRAIT_24, Settings(contrast=dark))
    side = look.px(TYPES[Role.MARK].hangul_mm * 0.86)
    icon = slice(look.fixed(3), look.fixed(3) + side + look.fixed(1))
    shapes = {kind: _ink(_seen(Mark(look, kind, "가"), eyes))[8:-8, icon] for kind in ICONS}
    for one, other in combinations(shapes, 2):
        differs = (shapes[one] != shapes[other]).sum()
        assert differs >= 0.4 * min(shapes[one].sum(), shapes[other].sum()), (one, other)


@pytest.mark.parametrize("eyes", [DEUTERANOPIA, GREY], ids=["deuteranopia", "grey"])
@pytest.mark.parametrize("dark", [False, True], ids=["light", "contrast"])
def test_the_chosen_answer_is_told_without_colour(qapp: QApplication, eyes: np.ndarray, dark: bool) -> None:
    """A20: chosen and not chosen, and open and closed, differ in lightness by 3:1 and in shape."""
    look = Look(PORTRAIT_24, Settings(contrast=dark))
    (toggle,) = toggles(look, "copies", "?", [("가", 1), ("가", 2)], 1)
    toggle.resize(901, toggle.heightForWidth(901))
    chosen, plain = toggle.findChildren(Touch)
    one, other = (_seen(touch, eyes) for touch in (chosen, plain))
    middle = one.shape[0] // 2
    high, low = sorted((_lightness(one[middle, 30]), _lightness(other[middle, 30])), reverse=True)
    assert (high + 0.05) / (low + 0.05) >= 3
    ticked = (_ink(one) != _ink(other)).sum()
    assert ticked >= 0.3 * _ink(other).sum()


def _seen(part: QWidget, eyes: np.ndarray) -> np.ndarray:
    """Linear RGB of `part` as drawn, for these eyes."""
    if part.parentWidget() is None:
        part.resize(part.sizeHint())
    image = part.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    pixels = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.width(), 4)
    colours = pixels[:, :, 2::-1] / 255
    linear = np.where(colours <= 0.04045, colours / 12.92, ((colours + 0.055) / 1.055) ** 2.4)
    return np.clip(linear @ eyes.T, 0, 1)


def _ink(linear: np.ndarray) -> np.ndarray:
    """Where something is drawn: what is not as light as the middle of the upper edge, inside the outline."""
    light = _lightness(linear)
    ground = light[8, light.shape[1] // 2]
    return (np.maximum(light, ground) + 0.05) / (np.minimum(light, ground) + 0.05) >= 2


def _lightness(linear: np.ndarray) -> np.ndarray:
    return linear @ np.array([0.2126, 0.7152, 0.0722])


def _number(colour: str) -> int:
    return int(colour.removeprefix("#"), 16)
