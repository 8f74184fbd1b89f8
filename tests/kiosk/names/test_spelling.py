"""What a passport can carry, and what is said before an odd spelling is chosen."""

import pytest

from kiosk.names.roman_name import RomanName
from kiosk.names.romanise import suggested
from kiosk.names.spelling import MOST_SIGNS, Flaw, Oddity, flaw_of, flaw_of_part, oddities_of, room_beside
from kiosk.names.surnames import load_surnames

SUGGESTED = suggested("김민준", load_surnames())
KIM = RomanName("KIM", "MINJUN")


@pytest.mark.parametrize(
    ("part", "flaw"),
    [
        ("MINJUN", None),
        ("MIN-JUN", None),
        ("MIN JUN", None),
        ("", Flaw.EMPTY),
        ("Minjun", Flaw.SIGN),
        ("MINJ1N", Flaw.SIGN),
        ("MÜN", Flaw.SIGN),
        ("김", Flaw.SIGN),
        ("-MIN", Flaw.DIVISION),
        ("MIN-", Flaw.DIVISION),
        ("MIN--JUN", Flaw.DIVISION),
        ("MIN  JUN", Flaw.DIVISION),
        ("-", Flaw.DIVISION),
        (" ", Flaw.DIVISION),
    ],
)
def test_what_may_stand_in_a_name(part: str, flaw: Flaw | None) -> None:
    """A to Z; a hyphen or a space between letters only."""
    assert flaw_of_part(part) == flaw
    assert flaw_of(RomanName(part, "A")) == flaw
    assert flaw_of(RomanName("A", part)) == flaw


def test_both_parts_share_the_line() -> None:
    """39 signs with the two fillers: the last one that fits, and one more."""
    room = room_beside("KIM")
    assert room == MOST_SIGNS - 2 - 3
    assert flaw_of(RomanName("KIM", "A" * room)) is None
    assert flaw_of(RomanName("KIM", "A" * (room + 1))) == Flaw.TOO_LONG
    assert room_beside("A" * 50) == 0


def test_a_suggestion_is_only_hard_to_change() -> None:
    """With a hyphen or a space it is still the same spelling."""
    for given in ("MINJUN", "MIN-JUN", "MIN JUN"):
        assert oddities_of(RomanName("GIM", given), SUGGESTED, None) == (Oddity.HARD_TO_CHANGE,)


@pytest.mark.parametrize("name", [RomanName("KIM", "MINJOON"), RomanName("LEE", "MINJUN")])
def test_another_spelling_is_odd(name: RomanName) -> None:
    """Said, and left to the citizen."""
    assert oddities_of(name, SUGGESTED, None) == (Oddity.NOT_ROMANISED, Oddity.HARD_TO_CHANGE)


def test_the_passports_spelling_wins() -> None:
    """However odd it is, it is no warning; any other one is, suggestion or not."""
    old = RomanName("KIMM", "MIN JOON")
    assert oddities_of(old, SUGGESTED, old) == ()
    assert oddities_of(KIM, SUGGESTED, old) == (Oddity.DIFFERS, Oddity.HARD_TO_CHANGE)
    odd = RomanName("KIMM", "MINJOON")
    assert oddities_of(odd, SUGGESTED, old) == (Oddity.DIFFERS, Oddity.NOT_ROMANISED, Oddity.HARD_TO_CHANGE)


@pytest.mark.parametrize("surname", ["PARK", "LEE", "CHOI"])
def test_a_passport_that_may_be_another_persons_is_asked_about(surname: str) -> None:
    """The same birth date is no proof: the family may have taken the wrong one along."""
    old = RomanName(surname, "MINJUN")
    assert oddities_of(old, SUGGESTED, old) == (Oddity.ANOTHERS,)
    assert oddities_of(old, (), old) == ()


def test_where_nothing_is_suggested_nothing_is_unusual() -> None:
    """There is no rule that a typed name could miss."""
    assert oddities_of(RomanName("LOPEZ", "MARIA"), (), None) == (Oddity.HARD_TO_CHANGE,)
