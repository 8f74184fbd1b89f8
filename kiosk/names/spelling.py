"""What may stand in the passport's name line, and what is worth a warning. Nothing is corrected here."""

import re
from collections.abc import Sequence
from enum import StrEnum

from kiosk.names.roman_name import RomanName

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


class Oddity(StrEnum):
    """What the citizen should know before choosing it."""

    DIFFERS = "differs"  # from the passport there is: that one's spelling wins
    NOT_ROMANISED = "not_romanised"  # neither custom nor rule
    HARD_TO_CHANGE = "hard_to_change"  # Passport Act, decree 3-2: only for a few reasons


def flaw_of(name: RomanName) -> Flaw | None:
    """What is wrong with it as a whole, or None."""
    flaws = [flaw for part in (name.surname, name.given) if (flaw := flaw_of_part(part)) is not None]
    if flaws:
        return flaws[0]
    return Flaw.TOO_LONG if len(name.surname) + FILLERS + len(name.given) > MOST_SIGNS else None


def flaw_of_part(part: str) -> Flaw | None:
    """What is wrong with a surname or a given name, its length aside."""
    if not part:
        return Flaw.EMPTY
    if re.search(r"[^A-Z -]", part):
        return Flaw.SIGN
    return None if _PART.fullmatch(part) else Flaw.DIVISION


def room_beside(other: str) -> int:
    """How many signs one part may have beside the `other`."""
    return max(0, MOST_SIGNS - FILLERS - len(other))


def oddities_of(
    name: RomanName, suggestions: Sequence[RomanName], existing: RomanName | None
) -> tuple[Oddity, ...]:
    """The gravest first; none where the passport there is spells it so, however odd it may be."""
    if name == existing:
        return ()
    found = []
    if existing is not None:
        found.append(Oddity.DIFFERS)
    if suggestions and not _follows(name, suggestions):  # else there is nothing it could follow
        found.append(Oddity.NOT_ROMANISED)
    return (*found, Oddity.HARD_TO_CHANGE)


def _follows(name: RomanName, suggestions: Sequence[RomanName]) -> bool:
    """Whether it is a suggestion, hyphens and spaces aside."""
    joined = name.surname, _joined(name.given)
    return any((each.surname, _joined(each.given)) == joined for each in suggestions)


def _joined(given: str) -> str:
    return given.replace("-", "").replace(" ", "")
