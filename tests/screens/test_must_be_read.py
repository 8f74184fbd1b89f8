"""Whoever agrees has had everything before their eyes: the main button waits on the last sheet."""

import pytest
from page_samples import SAMPLES
from page_variants import Stage, Variant

from screens.display import PORTRAIT_24
from screens.page import READ_ON


@pytest.mark.parametrize("name", ["give_consent", "check_application_full"])
def test_the_main_button_leads_to_the_last_sheet_first(stage: Stage, name: str) -> None:
    """At 200 % each touch shows the next, and only the last one agrees; turned back, it waits again."""
    sample = next(each for each in SAMPLES if each.name == name)
    window = stage.show(sample, Variant("ko", False, 200, False, PORTRAIT_24))
    page = window.page
    turned = 0
    while page.buttons[0].value is READ_ON:
        assert page.buttons[0].label == "다음 내용 보기"
        page.buttons[0].act()
        turned += 1
        assert page.sheet == turned
    assert turned
    assert page.pager is not None
    assert not page.pager.has_more
    assert stage.visitor.acts == []
    agrees = page.buttons[0].value
    page.turn_sheet(0)
    assert page.buttons[0].value is READ_ON
    page.turn_sheet(turned)
    page.buttons[0].act()
    assert stage.visitor.acts[-1][0] == "answer"
    assert stage.visitor.acts[-1][-1] == getattr(agrees, "value", None)


@pytest.mark.parametrize("language", ["ko", "en"])
@pytest.mark.parametrize("name", ["give_consent", "check_application"])
def test_one_sheet_agrees_at_once(stage: Stage, name: str, language: str) -> None:
    """At 100 % all of it is in sight: the usual case has twelve touches."""
    sample = next(each for each in SAMPLES if each.name == name)
    page = stage.show(sample, Variant(language, False, 100, False, PORTRAIT_24)).page
    assert page.buttons[0].value is not READ_ON
