"""Hangul as angular strokes, in the manner of old seal script; drawn here, taken from no emblem.

A syllable fills a square. Every jamo is a few polylines in a unit square, y downwards.
"""

Stroke = tuple[tuple[float, float], ...]

_H = ((0.0, 0.0), (1.0, 0.0))
_BOX: tuple[Stroke, ...] = (((0, 0), (1, 0), (1, 1), (0, 1), (0, 0)),)

CONSONANTS: dict[str, tuple[Stroke, ...]] = {
    "ㄱ": (((0, 0), (1, 0), (1, 1)),),
    "ㄴ": (((0, 0), (0, 1), (1, 1)),),
    "ㄷ": (((1, 0), (0, 0), (0, 1), (1, 1)),),
    "ㄹ": (((0, 0), (1, 0), (1, 0.5), (0, 0.5), (0, 1), (1, 1)),),
    "ㅁ": _BOX,
    "ㅂ": (((0, 0), (0, 1), (1, 1), (1, 0)), ((0, 0.5), (1, 0.5))),
    "ㅅ": (((0.5, 0), (0.5, 0.4)), ((0, 1), (0, 0.4), (1, 0.4), (1, 1))),
    "ㅇ": (
        ((0.15, 0), (0.85, 0), (1, 0.15), (1, 0.85), (0.85, 1), (0.15, 1), (0, 0.85), (0, 0.15), (0.15, 0)),
    ),
    "ㅈ": (_H, ((0.5, 0), (0.5, 0.5)), ((0, 1), (0, 0.5), (1, 0.5), (1, 1))),
    "ㅊ": (
        ((0.35, 0), (0.65, 0)),
        ((0, 0.3), (1, 0.3)),
        ((0.5, 0.3), (0.5, 0.6)),
        ((0, 1), (0, 0.6), (1, 0.6), (1, 1)),
    ),
    "ㅋ": (((0, 0), (1, 0), (1, 1)), ((0, 0.5), (1, 0.5))),
    "ㅌ": (((1, 0), (0, 0), (0, 1), (1, 1)), ((0, 0.5), (1, 0.5))),
    "ㅍ": (_H, ((0, 1), (1, 1)), ((0.25, 0), (0.25, 1)), ((0.75, 0), (0.75, 1))),
    "ㅎ": (
        ((0.3, 0), (0.7, 0)),
        ((0, 0.28), (1, 0.28)),
        ((0.15, 0.55), (0.85, 0.55), (0.85, 1), (0.15, 1), (0.15, 0.55)),
    ),
}

STANDING: dict[str, tuple[Stroke, ...]] = {
    "ㅏ": (((0.3, 0), (0.3, 1)), ((0.3, 0.5), (1, 0.5))),
    "ㅑ": (((0.3, 0), (0.3, 1)), ((0.3, 0.33), (1, 0.33)), ((0.3, 0.67), (1, 0.67))),
    "ㅓ": (((0.7, 0), (0.7, 1)), ((0, 0.5), (0.7, 0.5))),
    "ㅕ": (((0.7, 0), (0.7, 1)), ((0, 0.33), (0.7, 0.33)), ((0, 0.67), (0.7, 0.67))),
    "ㅣ": (((0.5, 0), (0.5, 1)),),
    "ㅐ": (((0, 0), (0, 1)), ((0, 0.5), (1, 0.5)), ((1, 0), (1, 1))),
    "ㅒ": (((0, 0), (0, 1)), ((0, 0.33), (1, 0.33)), ((0, 0.67), (1, 0.67)), ((1, 0), (1, 1))),
    "ㅔ": (((0.5, 0), (0.5, 1)), ((0, 0.5), (0.5, 0.5)), ((1, 0), (1, 1))),
    "ㅖ": (((0.5, 0), (0.5, 1)), ((0, 0.33), (0.5, 0.33)), ((0, 0.67), (0.5, 0.67)), ((1, 0), (1, 1))),
}

LYING: dict[str, tuple[Stroke, ...]] = {
    "ㅗ": (((0.5, 0), (0.5, 0.8)), ((0, 0.8), (1, 0.8))),
    "ㅛ": (((0.3, 0), (0.3, 0.8)), ((0.7, 0), (0.7, 0.8)), ((0, 0.8), (1, 0.8))),
    "ㅜ": (((0, 0.2), (1, 0.2)), ((0.5, 0.2), (0.5, 1))),
    "ㅠ": (((0, 0.2), (1, 0.2)), ((0.3, 0.2), (0.3, 1)), ((0.7, 0.2), (0.7, 1))),
    "ㅡ": (((0, 0.5), (1, 0.5)),),
}

BOTH = {"ㅘ": "ㅗㅏ", "ㅙ": "ㅗㅐ", "ㅚ": "ㅗㅣ", "ㅝ": "ㅜㅓ", "ㅞ": "ㅜㅔ", "ㅟ": "ㅜㅣ", "ㅢ": "ㅡㅣ"}
"""Vowels that lie under and stand beside the consonant."""

_DOUBLE = "ㄲㄱㄱ ㄸㄷㄷ ㅃㅂㅂ ㅆㅅㅅ ㅉㅈㅈ"
_MIXED = "ㄳㄱㅅ ㄵㄴㅈ ㄶㄴㅎ ㅄㅂㅅ ㄺㄹㄱ ㄻㄹㅁ ㄼㄹㅂ ㄽㄹㅅ ㄾㄹㅌ ㄿㄹㅍ ㅀㄹㅎ"
PAIRS = {group[0]: group[1:] for group in f"{_DOUBLE} {_MIXED}".split(" ")}
"""Two consonants side by side."""

_INITIAL = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
_VOWEL = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
_FINAL = " ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ"
_GAP = 0.2

Box = tuple[float, float, float, float]
"""Left, top, right, bottom."""


def syllable(sign: str) -> list[Stroke]:
    """The strokes of one Hangul syllable in a unit square. Raises ValueError for any other sign."""
    place = ord(sign) - 0xAC00
    if not 0 <= place < 11172:
        raise ValueError("not a Hangul syllable")
    initial, vowel, final = _INITIAL[place // 588], _VOWEL[place % 588 // 28], _FINAL[place % 28]
    if final == " ":
        return _body(initial, vowel, (0, 0, 1, 1))
    return [*_body(initial, vowel, (0, 0, 1, 0.58)), *_consonant(final, (0, 0.58 + _GAP * 0.8, 1, 1))]


def _body(initial: str, vowel: str, box: Box) -> list[Stroke]:
    left, top, right, bottom = box
    if vowel in STANDING:
        return [
            *_consonant(initial, (left, top, 0.5, bottom)),
            *_fit(STANDING[vowel], (0.5 + _GAP * 0.8, top, right, bottom)),
        ]
    middle = top + (bottom - top) * 0.52
    if vowel in LYING:
        return [
            *_consonant(initial, (left, top, right, middle)),
            *_fit(LYING[vowel], (left, middle + _GAP / 2, right, bottom)),
        ]
    lying, standing = tuple(BOTH[vowel])
    return [
        *_consonant(initial, (left, top, 0.6, middle)),
        *_fit(LYING[lying], (left, middle + _GAP / 2, 0.65, bottom)),
        *_fit(STANDING[standing], (0.8, top, right, bottom)),
    ]


def _consonant(jamo: str, box: Box) -> list[Stroke]:
    pair = PAIRS.get(jamo)
    if pair is None:
        return _fit(CONSONANTS[jamo], box)
    left, top, right, bottom = box
    half = (right - left - _GAP / 2) / 2
    return [
        *_fit(CONSONANTS[pair[0]], (left, top, left + half, bottom)),
        *_fit(CONSONANTS[pair[1]], (right - half, top, right, bottom)),
    ]


def _fit(strokes: tuple[Stroke, ...], box: Box) -> list[Stroke]:
    left, top, right, bottom = box
    return [tuple((left + x * (right - left), top + y * (bottom - top)) for x, y in line) for line in strokes]
