"""What can be chosen: the passport first, each spelling once, and what a surname brings along."""

from kiosk.names.choices import givens_among, surnames_among, with_surname
from kiosk.names.roman_name import RomanName
from kiosk.names.romanise import suggested
from kiosk.names.surnames import load_surnames

SURNAMES = load_surnames()
KIM = suggested("김민준", SURNAMES)
BORA = suggested("황보라", SURNAMES)
OLD = RomanName("KIMM", "MIN JOON")


def test_the_passports_spelling_is_the_first_choice() -> None:
    """And not there twice."""
    assert surnames_among(KIM, OLD) == ["KIMM", "KIM", "GIM"]
    assert givens_among(KIM, OLD, "KIM") == ["MIN JOON", "MINJUN", "MIN-JUN"]
    assert surnames_among(KIM, RomanName("GIM", "MINJUN")) == ["GIM", "KIM"]


def test_a_surname_nobody_suggested_keeps_the_likeliest_given_names() -> None:
    """The page is never without a choice."""
    assert givens_among(KIM, None, "QUIM") == ["MINJUN", "MIN-JUN"]


def test_a_surname_may_part_the_name_otherwise() -> None:
    """A suggested given name follows; one that was typed, or is the passport's, stays."""
    assert with_surname(RomanName("HWANGBO", "RA"), "HWANG", BORA, None) == RomanName("HWANG", "BORA")
    assert with_surname(RomanName("HWANGBO", "LAH"), "HWANG", BORA, None) == RomanName("HWANG", "LAH")
    assert with_surname(OLD, "KIM", KIM, OLD) == RomanName("KIM", "MIN JOON")
    assert with_surname(RomanName("KIM", "MIN-JUN"), "GIM", KIM, None) == RomanName("GIM", "MIN-JUN")


def test_where_nothing_is_suggested_the_passport_alone_is_a_choice() -> None:
    """Or nothing at all; what was typed stays."""
    assert surnames_among((), None) == []
    assert givens_among((), None, "") == []
    assert givens_among((), OLD, "KIMM") == ["MIN JOON"]
    assert with_surname(RomanName("", "MARIA"), "LOPEZ", (), None) == RomanName("LOPEZ", "MARIA")
