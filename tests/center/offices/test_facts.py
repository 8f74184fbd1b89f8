"""What differs between two states of an office is told fact by fact, old and new."""

from typing import Any

from center.offices.book import read_office
from center.offices.facts import Difference, differences
from center.offices.model import Office
from center.settings import OFFICES

OFFICE = read_office(OFFICES / "suwon-24.toml")


def changed(**fields: Any) -> Office:
    """The office with other fields."""
    return Office.model_validate(OFFICE.model_dump() | fields)


def test_only_what_changed_is_told() -> None:
    """Of a list only the entries that came or went; of a counter that went, all of it."""
    first, _, third = (counter.model_dump() for counter in OFFICE.counters)
    certificates, *others = (service.model_dump() for service in OFFICE.services)
    after = changed(
        tolerance=5,
        closed=["2026-12-31"],
        counters=[{**first, "languages": ["ko", "vi"]}, third],
        services=[{**certificates, "offered": False}, *others],
    )
    assert differences(OFFICE, OFFICE) == ()
    assert set(differences(OFFICE, after)) == {
        Difference("tolerance", "", ("3",), ("5",)),
        Difference("closed", "", (), ("2026-12-31",)),
        Difference("offered", "certificates", ("✓",), ()),
        Difference("counter_languages", "1", (), ("vi",)),
        Difference("counter_services", "2", ("passport",), ()),
        Difference("counter_languages", "2", ("ko", "en"), ()),
    }
