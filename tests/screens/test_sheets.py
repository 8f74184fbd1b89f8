"""What does not fit goes to sheets; each of them keeps the rules the first one keeps."""

from collections.abc import Iterator
from itertools import product

import pytest
from page_gates import layout_complaints
from page_samples import SAMPLES
from page_variants import Stage, Variant
from PySide6.QtCore import QCoreApplication, QEvent
from test_low_reach import PANELS

from screens.page import Page

SAME_SHAPE = ("trouble_c", "trouble_r", "trouble_p", "wait_")
"""Many samples of one page, alike but for a sentence."""


def sheets(page: Page) -> Iterator[int]:
    """Turn to each in its order."""
    number = 0
    while page.sheet == number:
        yield number
        number += 1
        page.turn_sheet(number)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.mark.slow
@pytest.mark.parametrize("low", [False, True], ids=["full", "low"])
@pytest.mark.parametrize("panel", PANELS)
def test_every_sheet_is_whole(stage: Stage, panel: str, low: bool) -> None:
    """A5, A7: nothing clipped, covered or crowded where most words must go."""
    found = []
    largest = PANELS[panel].largest_scale(low_reach=low)
    scales = sorted({min(scale, largest) for scale in (150, 200)})  # a small panel grows less
    for language, scale in product(("ko", "en"), scales):
        variant = Variant(language, False, scale, low, PANELS[panel])
        for sample in SAMPLES:
            if not sample.name.startswith(SAME_SHAPE):
                window = stage.show(sample, variant)
                for sheet in sheets(window.page):
                    found += [
                        f"{sample.name} {variant} {sheet}: {each}" for each in layout_complaints(window)
                    ]
    assert found == []
