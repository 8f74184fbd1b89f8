"""Numbers that can be called in Korea."""

import pytest

from contract.phone import is_phone


@pytest.mark.parametrize("digits", ["01012345678", "0212345678", "021234567", "03180001234"])
def test_a_korean_number_has_nine_to_eleven_digits(digits: str) -> None:
    """Mobile, Seoul, a province."""
    assert is_phone(digits)


@pytest.mark.parametrize(
    "wrong", ["", "0", "1", "12345678901", "010123456789", "01012345", "010-1234-5678", "0101234567a"]
)
def test_another_is_none(wrong: str) -> None:
    """Too short, too long, not from Korea, or not only digits; digits of other scripts are none either."""
    assert not is_phone(wrong)
    assert not is_phone("０１０１２３４５６７８")
