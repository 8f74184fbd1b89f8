"""The overlay with the ways to a person: nothing is promised that nobody knows."""

import pytest
from page_samples import SAMPLES, SERVICES
from page_variants import Stage, Variant

from kiosk.views import Concern
from screens.display import PORTRAIT_24
from screens.parts.tile import TileButton
from screens.parts.touch import Touch
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


@pytest.mark.parametrize(
    ("sample", "label", "concern"),
    [
        ("insert_card", "It is not for me", Concern.FOR_ANOTHER),
        ("check_answers", "I should pay less", Concern.PAY_LESS),
    ],
)
@pytest.mark.parametrize("scale", [100, 200])
def test_a_page_lets_the_citizen_say_what_a_person_is_for(
    stage: Stage, sample: str, label: str, concern: Concern, scale: int
) -> None:
    """One touch; the overlay says that it is passed on, and offers the ways as the second one."""
    shown = next(each for each in SAMPLES if each.name == sample)
    page = stage.show(shown, Variant("en", False, scale, False, PORTRAIT_24)).page
    key = next(each for each in page.findChildren(Touch) if each.label.replace("\n", " ") == label)
    key.act()
    assert stage.visitor.acts[-1] == ("call_person", concern)
    over = next(each for each in SAMPLES if each.name == f"person_{concern}")
    page = stage.show(over, ENGLISH).page
    assert page.title is not None
    assert page.title.text().replace("\n", " ").startswith("We say")


def test_who_owes_nothing_is_not_asked_to_pay_less(stage: Stage) -> None:
    """An exemption that applies is no matter for a person."""
    exempt = next(each for each in SAMPLES if each.name == "check_exempt")
    page = stage.show(exempt, ENGLISH).page
    assert [touch.label for touch in page.buttons] == ["Issue it", "Change"]
