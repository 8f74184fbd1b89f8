"""Two-set (두벌식) Hangul: keys of single jamo become syllables, as on every Korean keyboard. No Qt.

What is typed is kept as keys until its syllable is closed, so that a key can be taken back one by one.
"""

from dataclasses import dataclass, field

INITIALS = tuple("ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ")
VOWELS = tuple("ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ")
FINALS = ("", *"ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ")
"""In the order of the syllable block (Unicode 15, 3.12): U+AC00 + (initial x 21 + vowel) x 28 + final."""

FIRST, LAST = "가", "힣"

JOINED: dict[str, str] = {
    "ㅗㅏ": "ㅘ",
    "ㅗㅐ": "ㅙ",
    "ㅗㅣ": "ㅚ",
    "ㅜㅓ": "ㅝ",
    "ㅜㅔ": "ㅞ",
    "ㅜㅣ": "ㅟ",
    "ㅡㅣ": "ㅢ",
    "ㄱㅅ": "ㄳ",
    "ㄴㅈ": "ㄵ",
    "ㄴㅎ": "ㄶ",
    "ㄹㄱ": "ㄺ",
    "ㄹㅁ": "ㄻ",
    "ㄹㅂ": "ㄼ",
    "ㄹㅅ": "ㄽ",
    "ㄹㅌ": "ㄾ",
    "ㄹㅍ": "ㄿ",
    "ㄹㅎ": "ㅀ",
    "ㅂㅅ": "ㅄ",
}
"""Two keys, one vowel or final. Doubled consonants have keys of their own (with shift)."""

_PARTED = {joined: keys for keys, joined in JOINED.items()}


@dataclass(frozen=True, slots=True)
class Typed:
    """closed: what stands; opened: the keys of the syllable still being written."""

    closed: str = field(default="", repr=False)
    opened: str = field(default="", repr=False)

    @property
    def text(self) -> str:
        """As it is shown."""
        return self.closed + written(self.opened)

    def with_key(self, jamo: str) -> "Typed":
        """One more key. A vowel after a final takes its last consonant along."""
        if is_one(self.opened + jamo):
            return Typed(self.closed, self.opened + jamo)
        keys = self.opened
        takes_along = jamo in VOWELS and is_one(keys) and len(keys) > 1 and keys[-1] not in VOWELS
        if takes_along:
            return Typed(self.closed + written(keys[:-1]), keys[-1] + jamo)
        return Typed(self.text, jamo)

    def erased(self) -> "Typed":
        """One key of the open syllable less, else one whole syllable less."""
        if self.opened:
            return Typed(self.closed, self.opened[:-1])
        return Typed(self.closed[:-1])


def parts_of(keys: str) -> tuple[str, str, str]:
    """Initial, vowel and final of the keys of one syllable, each joined. Any of them may be missing."""
    start = 1 if keys and keys[0] in INITIALS else 0
    end = start
    while end < len(keys) and keys[end] in VOWELS:
        end += 1
    return keys[:start], _join(keys[start:end]), _join(keys[end:])


def is_one(keys: str) -> bool:
    """Whether `keys` make one syllable, finished or not."""
    initial, vowel, final = parts_of(keys)
    if not vowel:
        return bool(initial) and not final
    return vowel in VOWELS and final in FINALS and bool(initial or not final)


def written(keys: str) -> str:
    """The syllable, or the lone jamo while there is none."""
    initial, vowel, final = parts_of(keys)
    if not (initial and vowel):
        return initial or vowel
    number = (INITIALS.index(initial) * len(VOWELS) + VOWELS.index(vowel)) * len(FINALS)
    return chr(ord(FIRST) + number + FINALS.index(final))


def keys_of(syllable: str) -> str:
    """The keys that type `syllable`. ValueError where it is none."""
    if not is_syllable(syllable):
        raise ValueError("not one Hangul syllable")
    number, final = divmod(ord(syllable) - ord(FIRST), len(FINALS))
    initial, vowel = divmod(number, len(VOWELS))
    parts = INITIALS[initial], VOWELS[vowel], FINALS[final]
    return "".join(_PARTED.get(part, part) for part in parts)


def is_syllable(sign: str) -> bool:
    """Whether it is one finished syllable."""
    return len(sign) == 1 and FIRST <= sign <= LAST


def _join(keys: str) -> str:
    return JOINED.get(keys, keys)
