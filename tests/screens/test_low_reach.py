"""A22: the low layout keeps everything within reach on every panel, at the heights they are mounted."""

import pytest
from page_gates import layout_complaints
from page_samples import SAMPLES
from page_variants import Stage, Variant

from screens.display import LANDSCAPE_27, PORTRAIT_24, DisplayProfile

PANELS: dict[str, DisplayProfile] = {
    '21.5" upright': DisplayProfile(1080, 1920, 4.034, 850),
    '23.8" upright': PORTRAIT_24,
    '27" upright': DisplayProfile(1080, 1920, 3.212, 750),
    '32" upright': DisplayProfile(1080, 1920, 2.710, 650),
    '21.5" lying': DisplayProfile(1920, 1080, 4.034, 960),
    '27" lying': LANDSCAPE_27,
    '32" lying': DisplayProfile(1920, 1080, 2.710, 900),
}
"""Panels of accessibility.md 2, so high that the full layout would not be in reach."""

PAGES = (
    "menu",
    "choose_document",
    "choose_options",
    "enter_code",
    "insert_card",
    "enter_pin_wrong",
    "enter_name",
    "enter_name_many",
    "enter_hangul",
    "check_answers",
    "payment",
    "take_paper",
    "trouble_kept",
    "person",
    "access",
)


@pytest.mark.parametrize("panel", PANELS)
def test_everything_is_in_reach(stage: Stage, panel: str) -> None:
    """And nothing is clipped, small or crowded for it."""
    profile, found = PANELS[panel], []
    for scale in (100, 150):
        variant = Variant("ko", False, scale, True, profile)
        for sample in SAMPLES:
            if sample.name in PAGES:
                window = stage.show(sample, variant)
                found += [f"{sample.name} {scale}: {each}" for each in layout_complaints(window)]
    assert found == []


@pytest.mark.parametrize("panel", PANELS)
def test_the_full_layout_would_be_out_of_reach(panel: str) -> None:
    """Else the test above proves nothing."""
    profile = PANELS[panel]
    assert profile.low_band_px < profile.height_px
