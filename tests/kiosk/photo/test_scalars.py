"""Scalars agree with the reference software on all its known answers."""

import csv
from pathlib import Path

import pytest

from kiosk.photo.scalars import FORMULAS, scalar_of

with (Path(__file__).parent / "known_answers.csv").open(encoding="utf-8", newline="") as file:
    ANSWERS = [(row["measure"], float(row["raw"]), int(row["scalar"])) for row in csv.DictReader(file)]


@pytest.mark.parametrize("measure", sorted(FORMULAS))
def test_a_scalar_is_the_one_of_the_reference(measure: str) -> None:
    """28 pictures for each measure."""
    pairs = [(raw, scalar) for name, raw, scalar in ANSWERS if name == measure]
    assert len(pairs) == 28
    assert [(raw, scalar_of(measure, raw)) for raw, _ in pairs] == pairs


@pytest.mark.parametrize("measure", sorted(FORMULAS))
@pytest.mark.parametrize("raw", [-1e9, -1.0, 0.0, 1.0, 1e9])
def test_a_scalar_stays_on_its_scale(measure: str, raw: float) -> None:
    """However wild the raw value is."""
    scalar = scalar_of(measure, raw)
    assert scalar is not None
    assert 0 <= scalar <= 100


def test_what_was_not_measured_has_no_scalar() -> None:
    """Neither has a measure of our own."""
    assert scalar_of("NaturalColour", None) is None
    assert scalar_of("teeth", 0.5) is None
