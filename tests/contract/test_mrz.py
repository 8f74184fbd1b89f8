"""The machine readable zone: specimens, every wrong field by its name, and the way there and back."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contract.mrz import Mrz, MrzBroken, MrzField, MrzKey, Sex, check_digit

TODAY = date(2026, 5, 4)
FIRST = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<"
SECOND = "L898902C36UTO7408122F1204159ZE184226B<<<<<10"
ERIKSSON = Mrz(
    document_code="P",
    issuing_state="UTO",
    surname="ERIKSSON",
    given_names="ANNA MARIA",
    document_number="L898902C3",
    nationality="UTO",
    birth=date(1974, 8, 12),
    sex=Sex.FEMALE,
    expiry=date(2012, 4, 15),
    personal_number="ZE184226B",
)
"""The specimen of 9303-4, Appendix B."""


def test_the_published_specimen() -> None:
    """There and back."""
    assert Mrz.parse(FIRST, SECOND, today=TODAY) == ERIKSSON
    assert ERIKSSON.lines() == (FIRST, SECOND)


@pytest.mark.parametrize(
    ("signs", "digit"),
    [("520727", "3"), ("AB2134<<<", "5"), ("HA672242<", "6"), ("L898902C<", "3"), ("", "0")],
)
def test_check_digits(signs: str, digit: str) -> None:
    """The examples of 9303-3, 4.9."""
    assert check_digit(signs) == digit


@pytest.mark.parametrize(
    ("key", "information"),
    [
        (MrzKey("L898902C", date(1969, 8, 6), date(1994, 6, 23)), "L898902C<369080619406236"),
        (ERIKSSON.key, "L898902C3674081221204159"),
    ],
)
def test_the_key_to_the_chip(key: MrzKey, information: str) -> None:
    """9303-11, Appendix D.2, and a number that fills its field."""
    assert key.information == information


@pytest.mark.parametrize(
    ("at", "sign", "field"),
    [
        (3, "1", MrzField.DOCUMENT_NUMBER),
        (9, "7", MrzField.DOCUMENT_NUMBER),
        (13, "8", MrzField.BIRTH),
        (19, "3", MrzField.BIRTH),
        (14, "O", MrzField.BIRTH),
        (20, "Q", MrzField.SEX),
        (21, "2", MrzField.EXPIRY),
        (27, "8", MrzField.EXPIRY),
        (30, "2", MrzField.PERSONAL_NUMBER),
        (42, "2", MrzField.PERSONAL_NUMBER),
        (42, "<", MrzField.PERSONAL_NUMBER),
        (43, "1", MrzField.COMPOSITE),
        (10, "1", MrzField.NATIONALITY),
        (28, "é", MrzField.PERSONAL_NUMBER),
    ],
)
def test_a_wrong_sign_in_the_second_line_names_its_field(at: int, sign: str, field: MrzField) -> None:
    """So that a page can point at it; and the text does not quote the zone."""
    with pytest.raises(MrzBroken) as caught:
        Mrz.parse(FIRST, SECOND[:at] + sign + SECOND[at + 1 :], today=TODAY)
    assert caught.value.field is field
    assert "898902" not in str(caught.value)


@pytest.mark.parametrize(
    ("first", "field"),
    [
        ("1" + FIRST[1:], MrzField.DOCUMENT_CODE),
        ("P<U<O" + FIRST[5:], MrzField.ISSUING_STATE),
        ("P<<<<" + FIRST[5:], MrzField.ISSUING_STATE),
        ("P<UTO" + "<" * 39, MrzField.NAME),
        ("P<UTO" + "ERIKSSON<<ANNA<<MARIA".ljust(39, "<"), MrzField.NAME),
        ("P<UTO" + "ERIKSSON<<<ANNA".ljust(39, "<"), MrzField.NAME),
        ("P<UTO" + "ER1KSSON<<ANNA".ljust(39, "<"), MrzField.NAME),
        (FIRST[:-1], MrzField.LINES),
        (FIRST + "<", MrzField.LINES),
    ],
)
def test_a_wrong_first_line_names_its_field(first: str, field: MrzField) -> None:
    """Digits, gaps, missing names, a line too short or too long."""
    with pytest.raises(MrzBroken) as caught:
        Mrz.parse(first, SECOND, today=TODAY)
    assert caught.value.field is field


def test_no_such_day_and_unknown_days_are_refused() -> None:
    """With right check digits."""
    for six, field in (("740230", MrzField.BIRTH), ("74<<<<", MrzField.BIRTH)):
        second = SECOND[:13] + six + check_digit(six) + SECOND[20:43]
        second += check_digit(second[0:10] + second[13:20] + second[21:43])
        with pytest.raises(MrzBroken) as caught:
            Mrz.parse(FIRST, second, today=TODAY)
        assert caught.value.field is field


def test_nobody_is_born_tomorrow() -> None:
    """The century of a birth: this one up to today, else the last; an end is of this century."""
    for birth in (TODAY, date(1926, 5, 5), date(2000, 1, 1), date(1999, 12, 31)):
        zone = replace(ERIKSSON, birth=birth, expiry=date(2035, 12, 31))
        assert Mrz.parse(*zone.lines(), today=TODAY) == zone


@pytest.mark.parametrize("number", ["", "M123<", "M12345678A", "M123 4567", "m1234567", "M١"])
def test_numbers_that_no_passport_has(number: str) -> None:
    """Empty, too long, small letters, signs the zone does not have."""
    with pytest.raises(MrzBroken) as caught:
        MrzKey(number, TODAY, TODAY)
    assert caught.value.field is MrzField.DOCUMENT_NUMBER


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"document_code": "PMX"}, MrzField.DOCUMENT_CODE),
        ({"issuing_state": "KORE"}, MrzField.ISSUING_STATE),
        ({"nationality": "대한민국"}, MrzField.NATIONALITY),
        ({"personal_number": "1" * 15}, MrzField.PERSONAL_NUMBER),
        ({"document_number": "1" * 10}, MrzField.DOCUMENT_NUMBER),
        ({"surname": "홍"}, MrzField.NAME),
    ],
)
def test_what_has_no_place_in_a_zone(changes: dict[str, str], field: MrzField) -> None:
    """Refused by name when the lines are written."""
    with pytest.raises(MrzBroken) as caught:
        replace(ERIKSSON, **changes).lines()  # type: ignore[arg-type] # a test's own words
    assert caught.value.field is field


LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
NUMBERS = st.text(LETTERS + "0123456789", min_size=1, max_size=9)
NAMES = st.lists(st.text(LETTERS, min_size=1, max_size=6), min_size=1, max_size=2).map(" ".join)
ZONES = st.builds(
    Mrz,
    document_code=st.sampled_from(["P", "PM", "PS", "PD"]),
    issuing_state=st.sampled_from(["KOR", "D", "UTO"]),
    surname=NAMES,
    given_names=NAMES | st.just(""),
    document_number=NUMBERS,
    nationality=st.sampled_from(["KOR", "D", "UTO"]),
    birth=st.dates(date(1926, 5, 5), TODAY),
    sex=st.sampled_from(Sex),
    expiry=st.dates(date(2006, 1, 1), date(2046, 1, 1)),
    personal_number=st.text(LETTERS + "0123456789", max_size=14),
)


@given(ZONES)
def test_there_and_back(zone: Mrz) -> None:
    """Whatever is written is read as it was."""
    assert all(len(line) == 44 for line in zone.lines())
    assert Mrz.parse(*zone.lines(), today=TODAY) == zone


@given(ZONES, st.sampled_from([*range(10), *range(13, 20), *range(21, 28)]), st.sampled_from("0123456789"))
def test_one_digit_misread_is_found(zone: Mrz, at: int, sign: str) -> None:
    """In number, birth and expiry, which open the chip."""
    first, second = zone.lines()
    if second[at] == sign or not second[at].isdigit():
        return
    with pytest.raises(MrzBroken):
        Mrz.parse(first, second[:at] + sign + second[at + 1 :], today=TODAY)
