"""What may stand in the passport's name line, and what is worth a warning. Nothing is corrected here."""

from collections.abc import Sequence
from difflib import SequenceMatcher
from enum import StrEnum

from contract.roman import FILLERS, MOST_SIGNS, Flaw, flaw_of_both, flaw_of_part
from kiosk.names.roman_name import RomanName

__all__ = ["MOST_SIGNS", "Flaw", "Oddity", "flaw_of", "flaw_of_part", "oddities_of", "room_beside"]


ALIKE = 0.5
"""Below this share of common letters two surnames are taken for two: KIMM is KIM, PARK is not. Our choice."""


class Oddity(StrEnum):
    """What the citizen should know before choosing it."""

    DIFFERS = "differs"  # from the passport there is: that one's spelling wins
    NOT_ROMANISED = "not_romanised"  # neither custom nor rule
    ANOTHERS = "anothers"  # the passport's surname is unlike any that this Korean name is written with
    HARD_TO_CHANGE = "hard_to_change"  # Passport Act, decree 3-2: only for a few reasons


def flaw_of(name: RomanName) -> Flaw | None:
    """What is wrong with it as a whole, or None."""
    return flaw_of_both(name.surname, name.given)


def room_beside(other: str) -> int:
    """How many signs one part may have beside the `other`."""
    return max(0, MOST_SIGNS - FILLERS - len(other))


def oddities_of(
    name: RomanName, suggestions: Sequence[RomanName], existing: RomanName | None
) -> tuple[Oddity, ...]:
    """The gravest first; where the passport there is spells it so, only whether it is another person's."""
    if name == existing:
        return () if _is_alike(name.surname, suggestions) else (Oddity.ANOTHERS,)
    found = []
    if existing is not None:
        found.append(Oddity.DIFFERS)
    if suggestions and not _follows(name, suggestions):  # else there is nothing it could follow
        found.append(Oddity.NOT_ROMANISED)
    return (*found, Oddity.HARD_TO_CHANGE)


def _is_alike(surname: str, suggestions: Sequence[RomanName]) -> bool:
    """Whether half of it is as in a customary spelling; to a name we cannot spell any is alike."""
    usual = {each.surname for each in suggestions}
    return not usual or any(SequenceMatcher(None, surname, each).ratio() >= ALIKE for each in usual)


def _follows(name: RomanName, suggestions: Sequence[RomanName]) -> bool:
    """Whether it is a suggestion, hyphens and spaces aside."""
    joined = name.surname, _joined(name.given)
    return any((each.surname, _joined(each.given)) == joined for each in suggestions)


def _joined(given: str) -> str:
    return given.replace("-", "").replace(" ", "")
