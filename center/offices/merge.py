"""Two changes to one office, put together: a later edit and one that was scheduled before it both hold."""

from collections.abc import Mapping
from typing import Any

from center.offices.model import Office

KEYED = {"services": "code", "counters": "number"}
"""Lists whose entries have names of their own: each entry is put together by itself."""

SETS = frozenset({"closed", "notices"})
"""Lists where what was added stays added, and what was taken away stays away; so are all lists of words."""

_GONE = object()


def merge(base: Office, ours: Office, theirs: Office, *, ours_win: bool) -> Office:
    """`theirs` with what `ours` changed since `base`. ours_win: whose value holds where both changed one.

    pydantic's ValidationError where the two do not fit together.
    """
    bodies = [office.model_dump(mode="json") for office in (base, ours, theirs)]
    return Office.model_validate(_mapping(bodies[0], bodies[1], bodies[2], ours_win=ours_win))


def _mapping(
    base: Mapping[Any, Any], ours: Mapping[Any, Any], theirs: Mapping[Any, Any], *, ours_win: bool
) -> dict[Any, Any]:
    found = {}
    for name in dict.fromkeys((*theirs, *ours)):
        values = [each.get(name, _GONE) for each in (base, ours, theirs)]
        value = _value(str(name), values[0], values[1], values[2], ours_win=ours_win)
        if value is not _GONE:
            found[name] = value
    return found


def _value(name: str, base: Any, ours: Any, theirs: Any, *, ours_win: bool) -> Any:
    if ours == base:
        return theirs
    if theirs in (base, ours):
        return ours
    if all(isinstance(each, dict) for each in (base, ours, theirs)):
        return _mapping(base, ours, theirs, ours_win=ours_win)
    if name in SETS or all(
        isinstance(entry, str) for each in (base, ours, theirs) for entry in _listed(each)
    ):
        kept = [entry for entry in theirs if entry in ours or entry not in base]
        return kept + [entry for entry in ours if entry not in base and entry not in theirs]
    if name in KEYED:
        named = [{entry[KEYED[name]]: entry for entry in each} for each in (base, ours, theirs)]
        merged = _mapping(named[0], named[1], named[2], ours_win=ours_win)
        return [merged[key] for key in _in_order(list(named[1]), list(named[2])) if key in merged]
    return ours if ours_win else theirs


def _listed(value: Any) -> list[Any]:
    """Anything else is no list of words."""
    return value if isinstance(value, list) else [value, None]


def _in_order(ours: list[Any], theirs: list[Any]) -> list[Any]:
    """Theirs; what is ours only stands behind what stood before it: the last entry stays the last."""
    order = list(theirs)
    for place, key in enumerate(ours):
        if key not in order:
            before = ours[place - 1] if place else None
            order.insert(order.index(before) + 1 if before in order else 0, key)
    return order
