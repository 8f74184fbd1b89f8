"""Suggestions how a Korean name may be spelled in a passport: custom for the surname, the rule for the rest.

The rule is the Revised Romanization of Korean (Ministry of Culture, notice 2000-8 and after) as it is applied
to names, syllable by syllable: sound changes between syllables are not shown (한복남 is Boknam, not Bongnam),
the given name is written together, a hyphen may part its syllables. Two ㄹ meeting are written LL (chapter 2
of the notice), which we take for spelling rather than sound; L-R stays with the hyphen (assumed).
"""

from itertools import pairwise
from unicodedata import normalize

from kiosk.names.roman_name import RomanName
from kiosk.names.spelling import flaw_of
from kiosk.names.surnames import Surnames

FIRST, LAST = "가", "힣"
INITIALS = (
    "G",
    "KK",
    "N",
    "D",
    "TT",
    "R",
    "M",
    "B",
    "PP",
    "S",
    "SS",
    "",
    "J",
    "JJ",
    "CH",
    "K",
    "T",
    "P",
    "H",
)
VOWELS = (
    *("A", "AE", "YA", "YAE", "EO", "E", "YEO", "YE"),
    *("O", "WA", "WAE", "OE", "YO", "U", "WO", "WE", "WI", "YU", "EU", "UI", "I"),
)
FINALS = (
    *("", "K", "K", "K", "N", "N", "N", "T", "L", "K", "M", "L", "L", "L"),
    *("P", "L", "M", "P", "P", "T", "T", "NG", "T", "T", "K", "T", "P", "T"),
)
"""In the order of Unicode's syllables. A final is spelled as it sounds at the end of a word."""

LONG_SURNAME = 2
"""Syllables; no registered surname of this list is longer."""

MOST_GIVEN, MOST_BESIDE_UNKNOWN = 3, 2
"""Syllables of a given name, beside a listed surname and beside another: what is longer is mostly the name of
somebody naturalised, and nobody can tell from it which part is the surname (assumed)."""


def romanised(hangul: str) -> str:
    """By the rule, in capitals, all syllables together. ValueError where a sign is no Hangul syllable."""
    syllables = [_syllable(sign) for sign in hangul]
    meeting = {i + 1 for i, (one, two) in enumerate(pairwise(syllables)) if one[-1:] == "L" and two[0] == "R"}
    return "".join("L" + roman[1:] if i in meeting else roman for i, roman in enumerate(syllables))


def given_spellings(hangul: str) -> tuple[str, ...]:
    """Written together, then with hyphens."""
    apart = "-".join(map(_syllable, hangul))
    return tuple(dict.fromkeys((romanised(hangul), apart)))


def surname_spellings(hangul: str, surnames: Surnames) -> tuple[str, ...]:
    """The customary one first, the rule's last."""
    return tuple(dict.fromkeys((*surnames.spellings.get(hangul, ()), romanised(hangul))))


def suggested(korean: str, surnames: Surnames) -> tuple[RomanName, ...]:
    """Every spelling worth a look, the likeliest first; none where nothing sensible can be said.

    Some names can be parted in two ways (황보라): both are among them, so the citizen knows what we cannot.
    A register holds other names, too: Latin ones are offered as they stand there. Each fits a passport.
    """
    parts = normalize("NFKC", korean).replace(",", " ").split()
    found = [_latin(parts)] if "".join(parts).isascii() else _hangul(parts, surnames)
    return tuple(name for name in found if flaw_of(name) is None)


def parted(korean: str, surnames: Surnames) -> tuple[tuple[str, str], ...]:
    """(surname, given name), the likelier first. ValueError for less than two syllables."""
    if len(korean) < 2:
        raise ValueError("a surname and a given name are needed")
    short = (korean[:1], korean[1:])
    if len(korean) <= LONG_SURNAME or korean[:LONG_SURNAME] not in surnames.spellings:
        return (short,)
    long = (korean[:LONG_SURNAME], korean[LONG_SURNAME:])
    # with two more syllables the long surname is all but certain: hardly a given name has three
    certain = len(korean) > LONG_SURNAME + 1 or korean[:1] not in surnames.spellings
    return (long,) if certain else (long, short)


def _latin(parts: list[str]) -> RomanName:
    """The surname first, as foreign names are registered; empty parts where there is only one."""
    return RomanName("".join(parts[:1]).upper(), " ".join(parts[1:]).upper())


def _hangul(parts: list[str], surnames: Surnames) -> list[RomanName]:
    """In one piece, or parted by the register itself behind a surname we know."""
    whole = "".join(parts)
    if len(whole) < 2 or not all(FIRST <= sign <= LAST for sign in whole):
        return []
    if len(parts) == 1:
        ways = parted(whole, surnames)
    else:
        ways = ((parts[0], "".join(parts[1:])),) if parts[0] in surnames.spellings else ()
    return [
        RomanName(surname, given)
        for first, rest in ways
        if len(rest) <= (MOST_GIVEN if first in surnames.spellings else MOST_BESIDE_UNKNOWN)
        for surname in surname_spellings(first, surnames)
        for given in given_spellings(rest)
    ]


def _syllable(sign: str) -> str:
    if not FIRST <= sign <= LAST:
        raise ValueError("a Hangul syllable is needed")
    number, final = divmod(ord(sign) - ord(FIRST), len(FINALS))
    initial, vowel = divmod(number, len(VOWELS))
    return INITIALS[initial] + VOWELS[vowel] + FINALS[final]
