"""How a name must be spelled to stand in a passport: at a kiosk, and where a clerk mends it."""

import re
from enum import StrEnum

MOST_SIGNS = 39
"""Of the name field of a passport, the two fillers between surname and given name included (ICAO 9303-4)."""

FILLERS = 2

_PART = re.compile(r"[A-Z]+(?:[- ][A-Z]+)*")


class Flaw(StrEnum):
    """Why a spelling cannot stand in a passport."""

    EMPTY = "empty"
    SIGN = "sign"  # other than A to Z, hyphen, space
    DIVISION = "division"  # hyphen or space not between two letters
    TOO_LONG = "too_long"


def flaw_of_both(surname: str, given: str) -> Flaw | None:
    """What is wrong with a name as a whole, or None."""
    flaws = [flaw for part in (surname, given) if (flaw := flaw_of_part(part)) is not None]
    if flaws:
        return flaws[0]
    return Flaw.TOO_LONG if len(surname) + FILLERS + len(given) > MOST_SIGNS else None


def flaw_of_part(part: str) -> Flaw | None:
    """What is wrong with a surname or a given name, its length aside."""
    if not part:
        return Flaw.EMPTY
    if re.search(r"[^A-Z -]", part):
        return Flaw.SIGN
    return None if _PART.fullmatch(part) else Flaw.DIVISION
