"""Two changes to one office: what each of them changed holds."""

from typing import Any

import pytest
from pydantic import ValidationError

from center.offices.book import read_office
from center.offices.merge import merge
from center.offices.model import Office
from center.settings import OFFICES

OFFICE = read_office(OFFICES / "suwon-24.toml")


def changed(**fields: Any) -> Office:
    """The office with other fields."""
    return Office.model_validate(OFFICE.model_dump() | fields)


def test_fields_of_both_hold() -> None:
    """One changed the tolerance, the other the quiet hours."""
    both = merge(OFFICE, changed(tolerance=1), changed(quiet_from="20:00"), ours_win=False)
    assert both == changed(tolerance=1, quiet_from="20:00")


@pytest.mark.parametrize("ours_win", [True, False])
def test_where_both_changed_one_field_it_is_said_who_wins(ours_win: bool) -> None:
    """No mixture."""
    both = merge(OFFICE, changed(tolerance=1), changed(tolerance=9), ours_win=ours_win)
    assert both.tolerance == (1 if ours_win else 9)


def test_closed_days_are_added_and_taken_away() -> None:
    """Each day by itself."""
    base = changed(closed=["2026-12-31", "2027-01-01"])
    ours, theirs = (
        changed(closed=["2027-01-01", "2027-02-01"]),
        changed(closed=["2026-12-31", "2027-01-01", "2027-03-01"]),
    )
    both = merge(base, ours, theirs, ours_win=False)
    assert [str(day) for day in both.closed] == ["2027-01-01", "2027-03-01", "2027-02-01"]


def test_counters_are_put_together_one_by_one() -> None:
    """A new one of ours, another language of theirs."""
    counters = [counter.model_dump() for counter in OFFICE.counters]
    ours = changed(counters=[*counters, {"number": 9, "services": ["advice"]}])
    theirs = changed(counters=[{**counters[0], "languages": ["ko", "vi"]}, *counters[1:]])
    both = merge(OFFICE, ours, theirs, ours_win=False)
    assert [counter.number for counter in both.counters] == [1, 2, 3, 9]
    assert both.counter(1).languages == ("ko", "vi")  # type: ignore[union-attr]  # it is there


def test_what_does_not_fit_is_refused() -> None:
    """Both took the same new prefix."""
    services = [service.model_dump() for service in OFFICE.services]
    ours = changed(services=[{**services[0], "prefix": "Z"}, *services[1:]])
    theirs = changed(services=[services[0], {**services[1], "prefix": "Z"}, services[2]])
    with pytest.raises(ValidationError):
        merge(OFFICE, ours, theirs, ours_win=False)


def test_a_new_entry_keeps_its_place() -> None:
    """The last service stays the last: machines take it for everything else."""
    services = [service.model_dump() for service in OFFICE.services]
    new = {**services[0], "code": "tax", "prefix": "D"}
    ours = changed(services=[*services[:-1], new, services[-1]])
    theirs = changed(services=[services[0], {**services[1], "target_minutes": 30}, services[2]])
    both = merge(OFFICE, ours, theirs, ours_win=False)
    assert [service.code for service in both.services] == ["certificates", "passport", "tax", "advice"]


def test_words_of_both_are_in_a_counters_list() -> None:
    """Each word by itself, as with closed days."""
    counters = [counter.model_dump() for counter in OFFICE.counters]
    ours = changed(counters=[{**counters[0], "languages": ["ko", "vi"]}, *counters[1:]])
    theirs = changed(counters=[{**counters[0], "languages": ["ko", "en"]}, *counters[1:]])
    both = merge(OFFICE, ours, theirs, ours_win=False)
    assert both.counter(1).languages == ("ko", "en", "vi")  # type: ignore[union-attr]  # it is there
