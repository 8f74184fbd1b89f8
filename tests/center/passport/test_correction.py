"""What a clerk mends must stand in a passport, or be callable; otherwise it is told why."""

from types import SimpleNamespace
from uuid import UUID

import pytest
from rig_applications import content

from center.clock import real_clock
from center.console.words_of_passports import PASSPORT
from center.passport.correction import CORRECTABLE, Wrong, corrected
from contract.passport import Application, Spelling

TOLD: Application = content(
    SimpleNamespace(clock=real_clock),
    UUID(int=1),
    spelling=Spelling(surname="HONG", given="A", from_passport=True),
)


@pytest.mark.parametrize(
    ("field", "value", "wrong"),
    [
        ("surname", "KIM<>", Wrong.SIGN),
        ("surname", "K1M", Wrong.SIGN),
        ("surname", "김", Wrong.SIGN),
        ("surname", "", Wrong.EMPTY),
        ("given", " ", Wrong.EMPTY),
        ("given", "GIL_DONG", Wrong.SIGN),
        ("given", "GIL--DONG", Wrong.DIVISION),
        ("given", "-GILDONG", Wrong.DIVISION),
        ("given", "A" * 60, Wrong.TOO_LONG),
        ("given", "A" * 34, Wrong.TOO_LONG),
        ("phone", "0", Wrong.PHONE),
        ("phone", "1-1", Wrong.PHONE),
        ("phone", "", Wrong.PHONE),
        ("phone", "abc", Wrong.PHONE),
        ("emergency_phone", "12345678901", Wrong.PHONE),
        ("emergency_name", "가" * 61, Wrong.NAME),
        ("emergency_name", "김\n이", Wrong.NAME),
        ("won", "0", Wrong.FIELD),
        ("", "", Wrong.FIELD),
    ],
)
def test_what_cannot_stand_is_refused(field: str, value: str, wrong: Wrong) -> None:
    """By the rules of the kiosk's pages."""
    assert corrected(TOLD, field, value) is wrong


@pytest.mark.parametrize(
    ("field", "value", "kept"),
    [
        ("phone", " 010-9999-9999 ", "01099999999"),
        ("emergency_phone", "(02) 123.4567", "021234567"),
        ("emergency_phone", "", ""),
        ("emergency_name", " 김이박 ", "김이박"),
        ("emergency_name", "", ""),
    ],
)
def test_what_divides_a_number_does_no_harm(field: str, value: str, kept: str) -> None:
    """Digits alone are kept; a contact may be taken out."""
    mended = corrected(TOLD, field, value)
    assert not isinstance(mended, Wrong)
    assert getattr(mended, field) == kept


def test_a_mended_spelling_is_no_longer_the_passports() -> None:
    """Small letters are written large; the other part stays."""
    mended = corrected(TOLD, "given", "gil-dong")
    assert not isinstance(mended, Wrong)
    assert mended.spelling == Spelling(surname="HONG", given="GIL-DONG", from_passport=False)
    assert corrected(TOLD, "given", "A" * 33) is not Wrong.TOO_LONG


def test_every_field_and_every_reason_has_words() -> None:
    """In both languages."""
    for key in (*CORRECTABLE, *(f"wrong_{each}" for each in Wrong)):
        assert all(PASSPORT[key])
