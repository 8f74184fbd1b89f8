"""Names as passports spell them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contract.mrz_names import LENGTH, NAME_SIGNS, joined_names, romanised, split_names


@pytest.mark.parametrize(
    ("name", "spelled"),
    [
        ("Hong", "HONG"),
        ("Gil-dong", "GIL DONG"),
        ("O'Neil", "ONEIL"),
        ("Müller", "MUELLER"),
        ("Weiß", "WEISS"),
        ("Ångström", "AANGSTROEM"),
        ("Đặng Thị Hồng", "DANG THI HONG"),
        ("Peña", "PENA"),
        ("Łukasz", "LUKASZ"),
        ("  Anna   Maria ", "ANNA MARIA"),
        ("Smith, Jr.", "SMITH JR"),
        ("Æsir Þór", "AESIR THOR"),
    ],
)
def test_romanised(name: str, spelled: str) -> None:
    """9303-3, section 6: letters with marks lose them, some become two, hyphens part, apostrophes go."""
    assert romanised(name) == spelled


@pytest.mark.parametrize("name", ["홍길동", "Иван", "1st", "", "-", "山田"])
def test_what_is_not_latin_is_refused(name: str) -> None:
    """How a name is spelled in Latin letters is its bearer's choice, not ours."""
    with pytest.raises(ValueError, match="letter"):
        romanised(name)


@pytest.mark.parametrize(
    ("surname", "given_names", "signs"),
    [
        ("Hong", "Gil Dong", "HONG<<GIL<DONG"),
        ("Arkfreith", "", "ARKFREITH"),
        ("A" * 20, "B" * 30, "A" * 20 + "<<" + "B" * 17),
        ("A" * 50, "Bo", "A" * 36 + "<<B"),
        ("A" * 50, "", "A" * 39),
        ("A" * 30, "Abcdef Gh", "A" * 30 + "<<ABCDE<G"),
        ("A" * 35 + " B", "C", "A" * 34 + "<B<<C"),
        ("A" * 35, "B C", "A" * 35 + "<<B"),
    ],
)
def test_joined_and_cut(surname: str, given_names: str, signs: str) -> None:
    """A cut name ends in a letter, and something of the given names stays (9303-4, 4.2.3)."""
    assert joined_names(surname, given_names) == signs.ljust(LENGTH, "<")


@given(st.text("ABC -", min_size=1, max_size=60), st.text("ABC -", max_size=60))
def test_any_length_fits_and_can_be_read(surname: str, given_names: str) -> None:
    """39 signs, readable again; both parts stay when both were there."""
    if not surname.strip(" -") or (given_names and not given_names.strip(" -")):
        return
    signs = joined_names(surname, given_names)
    assert len(signs) == LENGTH
    assert set(signs) <= NAME_SIGNS
    first, second = split_names(signs)
    assert first
    assert bool(second) == bool(given_names)
