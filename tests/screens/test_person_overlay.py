"""The overlay with the ways to a person: nothing is promised that nobody knows."""

import pytest
from page_samples import SAMPLES, SERVICES
from page_variants import Stage, Variant

from screens.display import PORTRAIT_24
from screens.parts.tile import TileButton
from screens.wording import wait_words

ENGLISH = Variant("en", False, 100, False, PORTRAIT_24)


@pytest.mark.parametrize(
    ("sample", "kind", "people"),
    [("person_ways", "yes", "12 people wait"), ("person_wait_unknown", "unknown", "1 person waits")],
)
def test_the_counter_says_how_many_wait_and_no_tick_stands_for_a_guess(
    stage: Stage, sample: str, kind: str, people: str
) -> None:
    """A wait nobody knows has a mark of its own, which is neither good news nor bad."""
    shown = next(each for each in SAMPLES if each.name == sample)
    window = stage.show(shown, ENGLISH)
    tile = next(
        each
        for each in window.findChildren(TileButton)
        if each.isVisible() and "counter" in each.accessibleName()
    )
    assert tile._seal._kind == kind
    wait = wait_words(SERVICES[0].wait if kind == "yes" else None)
    assert f"{people}. {wait}" in tile.accessibleName()
