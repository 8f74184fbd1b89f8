"""What may reach paper."""

import pytest

from center.documents.letters import is_printable


@pytest.mark.parametrize(
    "text", ["홍길동", "NGUYEN THI", "#panic() $x$ <b>", "101동 1203호 (매산로1가)", "ㆍ·「」"]
)
def test_visible_letters_pass(text: str) -> None:
    """Hangul, Latin and signs a template might misread are all letters."""
    assert is_printable(text)


@pytest.mark.parametrize(
    "text",
    [
        "홍\u200b길동",  # zero width
        "홍\u202e길동",  # right-to-left override
        "홍\u2066길동",  # isolate
        "홍\u00ad길동",  # soft hyphen
        "홍\ufeff길동",
        "홍\n길동",
        "홍\x00길동",
        "홍\u2028길동",
        "\u1112\u119e\u11ab",  # old Hangul in conjoining jamo
        "홍\ue000",  # private use
        "葛\U000e0100",  # variation selector
        "a\u0301",  # loose mark
        "홍\u3164길동",  # Hangul filler: a letter by category, nothing on paper
    ],
)
def test_invisible_and_loose_signs_are_refused(text: str) -> None:
    """What a reader cannot see never reaches paper."""
    assert not is_printable(text)
