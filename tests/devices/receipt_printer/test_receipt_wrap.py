"""Lines that fit, and signs that never reach a printer."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from devices.receipt_printer.wrap import clean, wrap, wrap_row


def columns(text: str) -> int:
    """Display width: a byte of CP949 is a column."""
    return len(text.encode("cp949", "replace"))


def test_it_breaks_at_spaces() -> None:
    """Hangul is two columns, a space one."""
    assert wrap("같은 신분증과 아래 번호로", 14, columns) == ["같은 신분증과", "아래 번호로"]


def test_a_word_too_long_is_broken_anywhere() -> None:
    """Nothing is lost and nothing stands over."""
    assert wrap("ab 가나다라마", 5, columns) == ["ab", "가나", "다라", "마"]


def test_an_empty_text_has_no_line() -> None:
    """Only spaces are no text."""
    assert wrap("  \n ", 10, columns) == []


@given(st.text(), st.integers(min_value=2, max_value=48))
def test_all_signs_stay_and_every_line_fits(text: str, room: int) -> None:
    """Whatever the text: no line too wide, no sign lost, none doubled."""
    lines = wrap(text, room, columns)
    assert all(columns(line) <= room for line in lines)
    assert "".join(lines).replace(" ", "") == clean(text).replace(" ", "")


def test_control_signs_become_harmless() -> None:
    """ESC, DLE and friends in a name are dropped, white space becomes a space."""
    assert clean("홍\x1b@길\x10\x04\x01동\n\t씨\u200b") == "홍@길동 씨"


@pytest.mark.parametrize(
    ("label", "value", "rows"),
    [
        ("요금", "500원", [("요금", "500원")]),
        ("긴 이름의 증명서", "1부", [("긴 이름의", ""), ("증명서", "1부")]),
        ("이름이 긴", "아주 긴 값", [("이름이 긴", ""), ("", "아주 긴 값")]),
        ("", "500원", [("", "500원")]),
        ("", "가나다라마바사", [("", "가나다라마바"), ("", "사")]),
        ("요금", "", [("요금", "")]),
        ("", "", [("", "")]),
    ],
)
def test_a_row_shares_a_line_where_it_can(label: str, value: str, rows: list[tuple[str, str]]) -> None:
    """On twelve columns with two between."""
    assert wrap_row(label, value, 12, gap=2, measure_label=columns, measure_value=columns) == rows
