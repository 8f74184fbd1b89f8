"""Every page in its variants passes the gates of accessibility.md; the number checked is reported."""

import json
import os
from pathlib import Path

import pytest
from page_gates import layout_complaints, missing_glyphs, weak_contrast
from page_samples import SAMPLES
from page_variants import ALL, Stage, Variant, pairwise

SHARES = 3
"""In the fast run each sample meets every third of the pairwise variants, in turn."""


def _report(checked: int) -> None:
    """Leave the number of variants checked in the folder of the report, where one is wanted."""
    folder = os.environ.get("ANYTIME_REPORT")
    if folder:
        Path(folder).mkdir(parents=True, exist_ok=True)
        (Path(folder) / "page_variants.json").write_text(json.dumps({"page_variants": checked}))


def _check(stage: Stage, pairs: list[tuple[int, Variant]], *, drawn: bool) -> list[str]:
    """Complaints of the samples (by number) in the variants; one display and dress after another is quick."""
    found = []
    for number, variant in pairs:
        window = stage.show(SAMPLES[number], variant)
        complaints = layout_complaints(window)
        if drawn:
            complaints += missing_glyphs(window) + weak_contrast(window)
        found += [f"{SAMPLES[number].name} [{variant}] {complaint}" for complaint in complaints]
    return found


@pytest.mark.slow
def test_every_page_passes_in_a_pairwise_choice_of_variants(stage: Stage) -> None:
    """Contrast, sizes, gaps, clipping, glyphs, names and reach."""
    variants = pairwise()
    pairs = [
        (number, variant)
        for place, variant in enumerate(variants)
        for number in range(len(SAMPLES))
        if (number + place) % SHARES == 0
    ]
    complaints = _check(stage, pairs, drawn=True)
    assert not complaints, f"{len(complaints)}:\n" + "\n".join(complaints[:60])
    _report(len(pairs))


@pytest.mark.slow
def test_every_page_passes_in_every_variant(stage: Stage) -> None:
    """The full product, each variant with a sixth of the faults; pictures are for the pairwise choice."""
    pairs = [
        (number, variant)
        for place, variant in enumerate(ALL)
        for number, sample in enumerate(SAMPLES)
        if not sample.name.startswith("trouble_") or (number + place) % 6 == 0
    ]
    complaints = _check(stage, pairs, drawn=False)
    assert not complaints, f"{len(complaints)}:\n" + "\n".join(complaints[:60])
    _report(len(pairs))
