"""What can be chosen for each part of a name: the passport's spelling first, then the suggestions."""

from collections.abc import Sequence

from kiosk.names.roman_name import RomanName


def surnames_among(suggestions: Sequence[RomanName], existing: RomanName | None) -> list[str]:
    """Each spelling once."""
    first = () if existing is None else (existing.surname,)
    return list(dict.fromkeys((*first, *(each.surname for each in suggestions))))


def givens_among(suggestions: Sequence[RomanName], existing: RomanName | None, surname: str) -> list[str]:
    """What goes with `surname`; with one that nobody suggested, what goes with the likeliest."""
    likeliest = suggestions[0].surname if suggestions else surname
    known = surname if any(each.surname == surname for each in suggestions) else likeliest
    first = () if existing is None else (existing.given,)
    return list(dict.fromkeys((*first, *(each.given for each in suggestions if each.surname == known))))


def with_surname(
    name: RomanName, surname: str, suggestions: Sequence[RomanName], existing: RomanName | None
) -> RomanName:
    """`name` under another surname. A suggested given name gives way where the new surname parts
    the name otherwise (황보라)."""
    before = givens_among(suggestions, existing, name.surname)
    after = givens_among(suggestions, existing, surname)
    parts_otherwise = bool(after) and name.given in before and name.given not in after
    return RomanName(surname, after[0] if parts_otherwise else name.given)
