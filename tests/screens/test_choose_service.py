"""The services of the counter: who is let forward is asked first, and the languages spoken are in sight."""

from dataclasses import replace
from datetime import timedelta
from itertools import product

import pytest
from page_gates import layout_complaints
from page_samples import SAMPLES
from page_variants import Stage, Variant
from sample import NOW
from test_sheets import sheets

from contract.queue import Priority
from kiosk.steps import CounterWish
from kiosk.views import AskView
from screens.display import LANDSCAPE_27, PORTRAIT_24, DisplayProfile
from screens.page import Page
from screens.parts.tile import TileButton
from screens.parts.touch import Touch

SAMPLE = next(each for each in SAMPLES if each.name == "choose_service")


def shown(stage: Stage, language: str, scale: int) -> Page:
    """The page, on its first sheet."""
    return stage.show(SAMPLE, Variant(language, False, scale, False, PORTRAIT_24)).page


def seen(page: Page) -> list[Touch]:
    """What can be touched on this sheet, from top to bottom."""
    return [touch for touch in page.controls() if touch.isVisible()]


def labelled(page: Page, label: str) -> Touch:
    """By its words."""
    return next(touch for touch in seen(page) if touch.label.replace("\n", " ") == label)


@pytest.mark.parametrize("language", ["ko", "en"])
@pytest.mark.parametrize("scale", [100, 150, 200])
def test_the_question_stands_before_the_services(stage: Stage, language: str, scale: int) -> None:
    """On the first sheet, before a touch that draws the number; whoever needs nothing passes it by."""
    page = shown(stage, language, scale)
    kinds = [isinstance(touch, TileButton) for touch in seen(page)]
    assert not kinds[0]
    assert True in kinds
    next(touch for touch in seen(page) if isinstance(touch, TileButton)).act()
    assert stage.visitor.acts == [("answer", stage._number, CounterWish("passport"))]


@pytest.mark.parametrize("language", ["ko", "en"])
@pytest.mark.parametrize(("scale", "last"), [(100, 0), (200, 2)])
def test_few_sheets_hold_three_services(stage: Stage, language: str, scale: int, last: int) -> None:
    """And the question: one sheet at 100 %."""
    page = shown(stage, language, scale)
    page.turn_sheet(9)
    assert page.sheet <= last


def test_grown_a_key_leads_to_the_answers_and_back(stage: Stage) -> None:
    """What was answered stands on the key, and goes with the service."""
    page = shown(stage, "en", 200)
    labelled(page, "Let me go first").act()
    assert {touch.label for touch in seen(page)} == {"No", "65+", "Disabled", "Pregnant", "Baby"}
    labelled(page, "Pregnant").act()
    assert labelled(page, "Pregnant").kind == "chosen"
    labelled(page, "Passport").act()
    assert stage.visitor.acts == [("answer", stage._number, CounterWish("passport", Priority.PREGNANT))]


@pytest.mark.parametrize("low", [False, True])
@pytest.mark.parametrize("profile", [PORTRAIT_24, LANDSCAPE_27])
def test_the_answers_keep_the_rules_of_every_page(stage: Stage, profile: DisplayProfile, low: bool) -> None:
    """Nothing is clipped or crowded, on any sheet."""
    found = []
    for language, scale in product(("ko", "en"), (150, 200)):
        window = stage.show(SAMPLE, Variant(language, False, scale, low, profile))
        wish = "Let me go first" if language == "en" else "먼저 도와주세요"
        labelled(window.page, wish).act()
        for sheet in sheets(window.page):
            found += [f"{language} {scale} {sheet}: {each}" for each in layout_complaints(window)]
    assert found == []


@pytest.mark.parametrize("scale", [100, 200])
def test_languages_besides_korean_are_shown(stage: Stage, scale: int) -> None:
    """By their own names; on the mark where a grown tile may leave its line out."""
    page = shown(stage, "ko", scale)
    tiles = page.findChildren(TileButton)
    words = [tile.accessibleName() if scale == 100 else tile._seal.lettering.text for tile in tiles]
    assert "English" in words[0]
    assert "English" not in words[1]
    assert "한국어" not in words[0]


@pytest.mark.parametrize(
    ("minutes", "mark"),
    [
        (None, ("yes", "12 people wait · 25–50 min")),
        (121, ("yes", "12 people wait · 25–50 min")),
        (119, ("yes", "12 people wait · 25–50 min · closes 01:09")),
        (49, ("later", "Perhaps not today: closes 23:59")),
    ],
)
def test_a_number_that_may_not_be_called_says_so(
    stage: Stage, minutes: int | None, mark: tuple[str, str]
) -> None:
    """Before it is drawn: nine of ten are called within fifty minutes."""
    view = SAMPLE.view
    assert isinstance(view, AskView)
    until = None if minutes is None else NOW + timedelta(minutes=minutes)
    tiles = tuple(replace(tile, until=until) for tile in view.tiles)
    late = replace(SAMPLE, view=replace(view, tiles=tiles))
    page = stage.show(late, Variant("en", False, 100, False, PORTRAIT_24)).page
    tile = page.findChildren(TileButton)[0]
    assert (tile._seal._kind, tile._seal.lettering.text) == mark
