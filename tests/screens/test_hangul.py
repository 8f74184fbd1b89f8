"""The composer: every syllable can be typed, alone and among others, and taken back key by key."""

from functools import reduce

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from screens.hangul import FIRST, LAST, Typed, is_syllable, keys_of

ALL = [chr(number) for number in range(ord(FIRST), ord(LAST) + 1)]
JAMO = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎㅏㅐㅑㅒㅓㅔㅕㅖㅗㅛㅜㅠㅡㅣ"


def typed(keys: str) -> Typed:
    """All keys after each other."""
    return reduce(Typed.with_key, keys, Typed())


@pytest.mark.parametrize(
    ("keys", "text"),
    [
        ("ㄷㅏㄹㄱ", "닭"),
        ("ㄷㅏㄹㄱㅇㅣ", "닭이"),
        ("ㄷㅏㄹㄱㅣ", "달기"),
        ("ㄱㅏㅂㅅㅣ", "갑시"),
        ("ㅇㅗㅏㄴ", "완"),
        ("ㄱㅏㄸ", "가ㄸ"),
        ("ㄱㅏㄸㅏ", "가따"),
        ("ㅗㅏ", "ㅘ"),
        ("ㅗㅏㄴ", "ㅘㄴ"),
        ("ㄱㄱ", "ㄱㄱ"),
        ("ㄱㅏㅏ", "가ㅏ"),
        ("ㅇㅡㅣㅅㅏ", "의사"),
        ("ㅂㅏㄲㅔ", "바께"),
        ("ㅂㅏㄲㄱㅔ", "밖게"),
        ("ㄱㅏㅆㅇㅓ", "갔어"),
        ("ㅎㅗㅇㄱㅣㄹㄷㅗㅇ", "홍길동"),
        ("", ""),
    ],
)
def test_keys_become_syllables(keys: str, text: str) -> None:
    """The examples of accessibility.md 8 and their neighbours."""
    assert typed(keys).text == text


def test_every_syllable_can_be_typed_alone() -> None:
    """All 11,172, and none of them needs a key that is not on the board."""
    assert len(ALL) == 11_172
    assert [syllable for syllable in ALL if typed(keys_of(syllable)).text != syllable] == []
    assert {key for syllable in ALL for key in keys_of(syllable)} == set(JAMO)


@settings(max_examples=3000, deadline=None)
@given(st.lists(st.sampled_from(ALL), min_size=3, max_size=3).map("".join))
def test_any_three_syllables_can_be_typed(text: str) -> None:
    """No syllable spoils its neighbours."""
    assert typed("".join(map(keys_of, text))).text == text


@settings(deadline=None)
@given(st.text(JAMO, max_size=12))
def test_no_key_is_lost(keys: str) -> None:
    """Whatever is typed in whatever order: all of it is still there, taken apart again."""
    apart = (keys_of(sign) if is_syllable(sign) else _parted(sign) for sign in typed(keys).text)
    assert "".join(apart) == keys


def _parted(jamo: str) -> str:
    pairs = {"ㅘ": "ㅗㅏ", "ㅙ": "ㅗㅐ", "ㅚ": "ㅗㅣ", "ㅝ": "ㅜㅓ", "ㅞ": "ㅜㅔ", "ㅟ": "ㅜㅣ", "ㅢ": "ㅡㅣ"}
    return pairs.get(jamo, jamo)


@settings(deadline=None)
@given(st.sampled_from(ALL), st.sampled_from(ALL))
def test_erasing_takes_jamo_then_syllables(first: str, second: str) -> None:
    """The open syllable goes key by key, backwards through what was seen; the closed one at once."""
    before = typed(keys_of(first) + keys_of(second)[:2])
    now = before
    for key in keys_of(second)[2:]:
        now = now.with_key(key)
    for _ in keys_of(second)[2:]:
        now = now.erased()
    assert now == before
    assert now.erased().erased().erased() == Typed()


def test_erasing_a_word() -> None:
    """닭이 -> 닭ㅇ -> 닭 -> nothing: 닭 was closed by the next syllable. Nothing stays nothing."""
    seen, now = [], typed("ㄷㅏㄹㄱㅇㅣ")
    for _ in range(4):
        now = now.erased()
        seen.append(now.text)
    assert seen == ["닭ㅇ", "닭", "", ""]


def test_what_is_no_syllable_has_no_keys() -> None:
    """A bug in the caller, not silence."""
    for text in ("", "ㄱ", "a", "가나"):
        with pytest.raises(ValueError, match="syllable"):
            keys_of(text)


def test_what_was_typed_is_not_in_the_log() -> None:
    """It is somebody's name."""
    assert "닭" not in repr(typed("ㄷㅏㄹㄱㅇㅣ"))
