"""The numbers on a paper: a slip of the finger is found, and no two are equal."""

from hypothesis import given
from hypothesis import strategies as st

from center.issuing.numbers import (
    check_digit,
    draw_verification_number,
    is_well_formed,
)
from contract.numbers import ALPHABET, draw_code

digits = st.text("0123456789", min_size=15, max_size=15)


@given(digits, st.integers(0, 15), st.integers(1, 9))
def test_one_wrong_digit_is_found(number: str, place: int, shift: int) -> None:
    """At any place, by any other digit."""
    whole = number + check_digit(number)
    wrong = str((int(whole[place]) + shift) % 10)
    assert is_well_formed(whole)
    assert not is_well_formed(whole[:place] + wrong + whole[place + 1 :])


@given(digits, st.integers(0, 14))
def test_swapped_neighbours_are_found(number: str, place: int) -> None:
    """The commonest slip after a wrong digit."""
    whole = number + check_digit(number)
    swapped = whole[:place] + whole[place + 1] + whole[place] + whole[place + 2 :]
    assert is_well_formed(swapped) is (swapped == whole)


def test_the_check_digit_is_damms() -> None:
    """The example of his thesis: 572 has the check digit 4."""
    assert check_digit("572") == "4"


@given(st.text(max_size=20))
def test_no_text_breaks_the_check(number: str) -> None:
    """Full-width digits, signs and blanks are simply not well formed."""
    if not (len(number) == 16 and number.isascii() and number.isdigit()):
        assert not is_well_formed(number)


def test_drawn_numbers_are_well_formed_and_different() -> None:
    """A thousand of each."""
    numbers = {draw_verification_number() for _ in range(1000)}
    assert len(numbers) == 1000
    assert all(is_well_formed(number) for number in numbers)
    codes = {draw_code() for _ in range(1000)}
    assert all(len(code) == 6 and set(code) <= set(ALPHABET) for code in codes)
    assert len(codes) > 990
    assert not set("01OILU") & set(ALPHABET)
