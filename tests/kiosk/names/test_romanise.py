"""Spellings are suggested by the rule and by custom, and the list they come from is sound."""

import re
from datetime import date
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.names.roman_name import RomanName
from kiosk.names.romanise import given_spellings, parted, romanised, suggested, surname_spellings
from kiosk.names.spelling import flaw_of
from kiosk.names.surnames import load_surnames

SURNAMES = load_surnames()
ALL = [chr(number) for number in range(ord("가"), ord("힣") + 1)]


@pytest.mark.parametrize(
    ("hangul", "roman"),
    [
        ("복남", "BOKNAM"),  # the notice's own examples: what is said between syllables is not spelled
        ("빛나", "BITNA"),
        ("용하", "YONGHA"),
        ("길동", "GILDONG"),
        ("민준", "MINJUN"),
        ("서연", "SEOYEON"),
        ("은혜", "EUNHYE"),
        ("의진", "UIJIN"),
        ("석규", "SEOKGYU"),
        ("광희", "GWANGHUI"),
        ("낙희", "NAKHUI"),
        ("종로", "JONGRO"),
        ("밝음", "BAKEUM"),
        ("설리", "SEOLLI"),
        ("쌍꽃잎", "SSANGKKOTIP"),
    ],
)
def test_given_names_follow_the_rule(hangul: str, roman: str) -> None:
    """Syllable by syllable, two meeting ㄹ as LL."""
    assert romanised(hangul) == roman


def test_a_hyphen_may_part_the_syllables() -> None:
    """The second choice, where there is more than one syllable; RL appears there."""
    assert given_spellings("길동") == ("GILDONG", "GIL-DONG")
    assert given_spellings("설리") == ("SEOLLI", "SEOL-RI")
    assert given_spellings("산") == ("SAN",)


@given(st.text(st.sampled_from(ALL), min_size=1, max_size=5))
def test_every_syllable_has_a_spelling(hangul: str) -> None:
    """Capital letters only, and as many parts as syllables."""
    together, *apart = given_spellings(hangul)
    assert re.fullmatch("[A-Z]+", together)
    assert all(len(each.split("-")) == len(hangul) for each in apart)


@pytest.mark.parametrize(
    ("hangul", "first", "also"),
    [
        ("김", "KIM", {"GIM"}),
        ("이", "LEE", {"YI", "RHEE", "I"}),
        ("박", "PARK", {"BAK"}),
        ("최", "CHOI", {"CHOE"}),
        ("정", "JUNG", {"JEONG", "CHUNG"}),
        ("남궁", "NAMKUNG", {"NAMGUNG"}),
        ("선우", "SUNWOO", {"SEONU"}),
        ("쩡", "JJEONG", set()),
    ],
)
def test_custom_comes_before_the_rule(hangul: str, first: str, also: set[str]) -> None:
    """A surname nobody listed has the rule alone."""
    spellings = surname_spellings(hangul, SURNAMES)
    assert spellings[0] == first
    assert also <= set(spellings)
    assert romanised(hangul) in spellings


def test_the_first_suggestion_is_the_likeliest() -> None:
    """Surname by custom, given name together."""
    assert suggested("한복남", SURNAMES) == (RomanName("HAN", "BOKNAM"), RomanName("HAN", "BOK-NAM"))
    assert suggested("이산", SURNAMES)[0] == RomanName("LEE", "SAN")


@pytest.mark.parametrize(
    ("korean", "ways"),
    [
        ("김민준", [("김", "민준")]),
        ("남궁민수", [("남궁", "민수")]),
        ("황보라", [("황보", "라"), ("황", "보라")]),
        ("독고진", [("독고", "진")]),
        ("남궁", [("남", "궁")]),
        ("이산", [("이", "산")]),
    ],
)
def test_a_name_is_parted(korean: str, ways: list[tuple[str, str]]) -> None:
    """Where two ways are possible both are shown: only the citizen knows."""
    assert list(parted(korean, SURNAMES)) == ways


def test_both_ways_to_part_a_name_are_suggested() -> None:
    """HWANGBO RA and HWANG BORA."""
    found = suggested("황보라", SURNAMES)
    assert {RomanName("HWANGBO", "RA"), RomanName("HWANG", "BORA")} <= set(found)


@pytest.mark.parametrize(
    "korean",
    [
        "",
        " ",
        "김",
        "Kim",
        "김a",
        "ㄱㄴ",
        "王偉",
        "마리아로페즈",
        "마리아 로페즈",
        "응우옌란",
        "José Lopez",
        "KIM 2",
    ],
)
def test_where_nothing_sensible_can_be_said_nothing_is(korean: str) -> None:
    """A name of one part, of other signs, or too long to know its surname: the citizen types it."""
    assert suggested(korean, SURNAMES) == ()


@pytest.mark.parametrize(
    ("korean", "first"),
    [
        ("왕 웨이", RomanName("WANG", "WEI")),
        ("김 민준", RomanName("KIM", "MINJUN")),
        (normalize("NFD", "김민준"), RomanName("KIM", "MINJUN")),
        ("Lopez, Maria Jose", RomanName("LOPEZ", "MARIA JOSE")),
        ("NGUYEN THI-LAN", RomanName("NGUYEN", "THI-LAN")),
    ],
)
def test_other_names_of_a_register_are_offered_as_they_are(korean: str, first: RomanName) -> None:
    """Parted as the register parts them; Latin letters stay."""
    assert suggested(korean, SURNAMES)[0] == first


@given(st.one_of(st.text(), st.text(st.sampled_from([*ALL[:400], *"김남궁황보 aA-,"]))))
def test_whatever_a_register_holds_there_is_no_error(korean: str) -> None:
    """And each suggestion is one a passport can carry."""
    assert all(flaw_of(name) is None for name in suggested(korean, SURNAMES))


def test_the_list_is_dated_and_sound() -> None:
    """At least sixty surnames, no spelling that a passport could not carry, none twice; honestly assumed."""
    assert SURNAMES.as_of >= date(2026, 11, 29)
    assert SURNAMES.status == "assumed"
    assert len([name for name in SURNAMES.spellings if len(name) == 1]) >= 60
    assert {"남궁", "황보", "제갈", "사공", "선우", "독고", "동방"} <= set(SURNAMES.spellings)
    for name, spellings in SURNAMES.spellings.items():
        assert re.fullmatch("[가-힣]{1,2}", name)
        assert spellings
        assert len(set(spellings)) == len(spellings)
        assert all(flaw_of(RomanName(each, "A")) is None for each in spellings)


def test_a_name_is_not_in_the_log() -> None:
    """Not even by accident."""
    assert "KIM" not in repr(RomanName("KIM", "MINJUN"))
