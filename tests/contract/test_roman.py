"""How a name must be spelled to stand in a passport."""

import pytest

from contract.roman import FILLERS, MOST_SIGNS, Flaw, flaw_of_both


@pytest.mark.parametrize(
    ("surname", "given", "flaw"),
    [
        ("HONG", "GILDONG", None),
        ("HONG", "GIL-DONG", None),
        ("K1M<>", "GILDONG", Flaw.SIGN),
        ("HONG", "GIL_DONG", Flaw.SIGN),
        ("HONG", "GIL-", Flaw.DIVISION),
        ("", "GILDONG", Flaw.EMPTY),
        ("HONG", "A" * (MOST_SIGNS - FILLERS - 4), None),
        ("HONG", "A" * (MOST_SIGNS - FILLERS - 3), Flaw.TOO_LONG),
    ],
)
def test_both_parts_share_one_line(surname: str, given: str, flaw: Flaw | None) -> None:
    """Each is spelled right, and together they fit (ICAO 9303-4)."""
    assert flaw_of_both(surname, given) is flaw
