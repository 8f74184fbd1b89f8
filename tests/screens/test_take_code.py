"""The last pages of a way to a person: without a slip the citizen's page is to be had from the glass."""

import pytest
from page_samples import SAMPLES
from page_variants import Stage, Variant

from screens.display import PORTRAIT_24
from screens.parts.qr import Qr


@pytest.mark.parametrize("language", ["ko", "en"])
@pytest.mark.parametrize("scale", [100, 150, 200])
@pytest.mark.parametrize("name", ["take_code_later", "take_ticket_no_slip"])
def test_without_a_slip_a_code_is_on_the_glass(stage: Stage, name: str, scale: int, language: str) -> None:
    """At every size, on one of the sheets."""
    sample = next(each for each in SAMPLES if each.name == name)
    page = stage.show(sample, Variant(language, False, scale, False, PORTRAIT_24)).page
    found = 0
    for sheet in range(9):
        page.turn_sheet(sheet)
        found += page.sheet == sheet and any(qr.isVisible() for qr in page.findChildren(Qr))
    assert found
