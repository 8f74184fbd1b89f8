"""Names as a passport's zone writes them: signs A to Z and fillers, 39 of them (ICAO 9303-3, 6; 9303-4)."""

import unicodedata

FILLER = "<"
NAME_SIGNS = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ") | {FILLER}
LENGTH = 39
_BETWEEN = FILLER * 2
"""Between surname and given names."""

_DROPPED = dict.fromkeys("'’`.", "")
_PARTED = dict.fromkeys("-‐–, ", " ")
_LETTERS = {
    "Ä": "AE", "Å": "AA", "Æ": "AE", "Ð": "D", "Đ": "D", "Ħ": "H", "ı": "I", "Ĳ": "IJ", "ĸ": "Q", "Ł": "L",
    "Ŋ": "N", "Ö": "OE", "Ø": "OE", "Œ": "OE", "ẞ": "SS", "Þ": "TH", "Ŧ": "T", "Ü": "UE",
}  # fmt: skip
"""Recommended transliterations (9303-3, 6 A) of letters that are more than a letter with a mark."""


def romanised(name: str) -> str:
    """A Latin name in the zone's spelling, with blanks: `Kim-Müller` is `KIM MUELLER`, `O'Neil` is `ONEIL`.

    Raises ValueError for letters of another script: how 홍 is spelled is its bearer's choice, not ours.
    """
    table = str.maketrans(_DROPPED | _PARTED | _LETTERS)
    plain = unicodedata.normalize("NFC", name).upper().translate(table)
    plain = "".join(each for each in unicodedata.normalize("NFD", plain) if not unicodedata.combining(each))
    if not set(plain) <= (NAME_SIGNS - {FILLER}) | {" "} or not plain.strip():
        raise ValueError("a letter that is not Latin, or no letter")
    return " ".join(plain.split())


def joined_names(surname: str, given_names: str) -> str:
    """The 39 signs, cut so that a cut name ends in a letter (9303-4, 4.2.3). Raises ValueError."""
    first, second = _signs(surname), _signs(given_names) if given_names else ""
    if not second:
        return _cut(first, LENGTH).ljust(LENGTH, FILLER)
    if len(first) + len(_BETWEEN) + len(second) > LENGTH:  # something of the given names must stay
        first = _cut(first, LENGTH - len(_BETWEEN) - 1)
    return _cut(first + _BETWEEN + second, LENGTH).ljust(LENGTH, FILLER)


def split_names(signs: str) -> tuple[str, str]:
    """Surname and given names, with blanks; the second is empty for who has one name. Raises ValueError."""
    if not set(signs) <= NAME_SIGNS:
        raise ValueError("a sign that is no letter")
    surname, _, given_names = signs.rstrip(FILLER).partition(_BETWEEN)
    if not surname or surname.startswith(FILLER):
        raise ValueError("it does not begin with a letter")
    if _BETWEEN in given_names or given_names.startswith(FILLER):
        raise ValueError("a gap within a name")
    return surname.replace(FILLER, " "), given_names.replace(FILLER, " ")


def _signs(name: str) -> str:
    return romanised(name).replace(" ", FILLER)


def _cut(signs: str, size: int) -> str:
    """At most `size` signs. A cut between two names takes the next one's first letter in, one letter less.

    Where that letter would be a name's only one, it stays, and the next name goes.
    """
    kept = signs[:size]
    if len(signs) > size and kept.endswith(FILLER):
        initial = signs[size:].lstrip(FILLER)[:1]
        kept = kept.rstrip(FILLER)
        shorter = kept[: size - 2]
        kept = kept if shorter.endswith(FILLER) else shorter + FILLER + initial
    return kept
