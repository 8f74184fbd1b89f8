"""A to Z and the hyphen, for names as a passport carries them."""

from typing_extensions import override

from screens.parts.keypad import ERASE
from screens.parts.letter_key import TURN, Cell, Panel, row
from screens.parts.letters import LetterPad, holds
from screens.theme import Look

HYPHEN = "-"
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"

COLUMNS = 7
WHOLE: Panel = (row("ABCDEFG"), row("HIJKLMN"), row("OPQRSTU"), row("VWXYZ-", Cell(ERASE)))
"""In the order of the alphabet: who does not type every day knows no other."""

HALVES: tuple[Panel, Panel] = (
    (
        row("ABCDE", Cell(ERASE)),
        row("FGHIJ", Cell(HYPHEN)),
        row("KLM ", Cell(TURN, 2, "N–Z")),
    ),
    (
        row("NOPQR", Cell(ERASE)),
        row("STUVW", Cell(HYPHEN)),
        row("XYZ ", Cell(TURN, 2, "A–M")),
    ),
)


class LatinPad(LetterPad):
    """Capitals only."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, (WHOLE,) if holds(look, LETTERS, COLUMNS) else HALVES, {})

    @override
    def name_of(self, sign: str) -> str:
        names = {ERASE: self.tr("Erase"), HYPHEN: self.tr("Hyphen"), TURN: self.tr("Other letters")}
        return names.get(sign, sign)
