"""The red stamp."""

import pytest

from center.documents import stamp, strokes


@pytest.mark.parametrize(
    ("office", "signs"),
    [
        ("경기도 수원시장", "수원시장의인"),
        ("경기도지사", "경기도지사인"),
        ("군수", "군수의인"),
        ("여주시장", "여주시장의인"),
    ],
)
def test_the_inscription_fills_a_rectangle(office: str, signs: str) -> None:
    """The office, and the ending that makes the columns equal."""
    assert stamp.inscription(office) == signs


def test_every_syllable_can_be_drawn() -> None:
    """All 11,172 of them, inside their square; no two neighbours look the same."""
    before = None
    for place in range(0xAC00, 0xAC00 + 11172):
        drawn = strokes.syllable(chr(place))
        assert drawn
        assert all(-1e-9 <= x <= 1 + 1e-9 and -1e-9 <= y <= 1 + 1e-9 for line in drawn for x, y in line)
        assert drawn != before
        before = drawn


def test_other_signs_are_refused() -> None:
    """The stamp is Hangul only."""
    with pytest.raises(ValueError, match="Hangul"):
        strokes.syllable("A")
