"""두벌식, the board of every Korean keyboard and telephone; in two halves where it is too wide."""

from typing_extensions import override

from screens.literals import QT_TRANSLATE_NOOP
from screens.parts.keypad import ERASE
from screens.parts.letter_key import SHIFT, TURN, Cell, Panel, row
from screens.parts.letters import LetterPad, holds
from screens.theme import Look
from screens.wording import translate

COLUMNS = 10
WHOLE: Panel = (
    row("ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔ"),
    row("ㅁㄴㅇㄹㅎㅗㅓㅏㅣ"),
    (Cell(SHIFT, 1.5), *row("ㅋㅌㅊㅍㅠㅜㅡ"), Cell(ERASE, 1.5)),
)

HALVES: tuple[Panel, Panel] = (
    (
        row("ㅂㅈㄷㄱㅅ", Cell(ERASE)),
        row("ㅁㄴㅇㄹㅎ", Cell(SHIFT)),
        row("ㅋㅌㅊㅍ", Cell(TURN, 2, "ㅏㅗ")),
    ),
    (
        row("ㅛㅕㅑㅐㅔ", Cell(ERASE)),
        row("ㅗㅓㅏㅣ ", Cell(SHIFT)),
        row("ㅠㅜㅡ ", Cell(TURN, 2, "ㄱㄴ")),
    ),
)
"""The places of the whole board, so that whoever knows it need not search."""

SHIFTED = {"ㅂ": "ㅃ", "ㅈ": "ㅉ", "ㄷ": "ㄸ", "ㄱ": "ㄲ", "ㅅ": "ㅆ", "ㅐ": "ㅒ", "ㅔ": "ㅖ"}

_ROWS = {"qwertyuiop": "ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔ", "asdfghjkl": "ㅁㄴㅇㄹㅎㅗㅓㅏㅣ", "zxcvbnm": "ㅋㅌㅊㅍㅠㅜㅡ"}
AT_LETTER = dict(pair for latin, hangul in _ROWS.items() for pair in zip(latin, hangul, strict=True))
"""What a keyboard set to Latin letters has at the same place."""

JAMO: dict[str, str] = {
    "ㄱ": QT_TRANSLATE_NOOP("Jamo", "giyeok"),
    "ㄲ": QT_TRANSLATE_NOOP("Jamo", "ssanggiyeok"),
    "ㄴ": QT_TRANSLATE_NOOP("Jamo", "nieun"),
    "ㄷ": QT_TRANSLATE_NOOP("Jamo", "digeut"),
    "ㄸ": QT_TRANSLATE_NOOP("Jamo", "ssangdigeut"),
    "ㄹ": QT_TRANSLATE_NOOP("Jamo", "rieul"),
    "ㅁ": QT_TRANSLATE_NOOP("Jamo", "mieum"),
    "ㅂ": QT_TRANSLATE_NOOP("Jamo", "bieup"),
    "ㅃ": QT_TRANSLATE_NOOP("Jamo", "ssangbieup"),
    "ㅅ": QT_TRANSLATE_NOOP("Jamo", "siot"),
    "ㅆ": QT_TRANSLATE_NOOP("Jamo", "ssangsiot"),
    "ㅇ": QT_TRANSLATE_NOOP("Jamo", "ieung"),
    "ㅈ": QT_TRANSLATE_NOOP("Jamo", "jieut"),
    "ㅉ": QT_TRANSLATE_NOOP("Jamo", "ssangjieut"),
    "ㅊ": QT_TRANSLATE_NOOP("Jamo", "chieut"),
    "ㅋ": QT_TRANSLATE_NOOP("Jamo", "kieuk"),
    "ㅌ": QT_TRANSLATE_NOOP("Jamo", "tieut"),
    "ㅍ": QT_TRANSLATE_NOOP("Jamo", "pieup"),
    "ㅎ": QT_TRANSLATE_NOOP("Jamo", "hieut"),
    "ㅏ": QT_TRANSLATE_NOOP("Jamo", "a"),
    "ㅐ": QT_TRANSLATE_NOOP("Jamo", "ae"),
    "ㅑ": QT_TRANSLATE_NOOP("Jamo", "ya"),
    "ㅒ": QT_TRANSLATE_NOOP("Jamo", "yae"),
    "ㅓ": QT_TRANSLATE_NOOP("Jamo", "eo"),
    "ㅔ": QT_TRANSLATE_NOOP("Jamo", "e"),
    "ㅕ": QT_TRANSLATE_NOOP("Jamo", "yeo"),
    "ㅖ": QT_TRANSLATE_NOOP("Jamo", "ye"),
    "ㅗ": QT_TRANSLATE_NOOP("Jamo", "o"),
    "ㅛ": QT_TRANSLATE_NOOP("Jamo", "yo"),
    "ㅜ": QT_TRANSLATE_NOOP("Jamo", "u"),
    "ㅠ": QT_TRANSLATE_NOOP("Jamo", "yu"),
    "ㅡ": QT_TRANSLATE_NOOP("Jamo", "eu"),
    "ㅣ": QT_TRANSLATE_NOOP("Jamo", "i"),
}
"""The names of the letters (Hangul orthography, article 4), spoken for each key."""


class HangulPad(LetterPad):
    """Single jamo; whoever listens composes them."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, (WHOLE,) if holds(look, tuple(JAMO), COLUMNS) else HALVES, SHIFTED)

    @override
    def name_of(self, sign: str) -> str:
        if sign in JAMO:
            return f"{sign} {translate('Jamo', JAMO[sign])}"
        names = {
            ERASE: self.tr("Erase"),
            SHIFT: self.tr("Doubled letters"),
            TURN: self.tr("Other letters"),
        }
        return names[sign]


def jamo_at(key: str) -> str | None:
    """What a key of a keyboard means on this board: a jamo itself, or the Latin letter at its place."""
    if key in JAMO:
        return key
    jamo = AT_LETTER.get(key.lower())
    return SHIFTED.get(jamo, jamo) if jamo is not None and key.isupper() else jamo
