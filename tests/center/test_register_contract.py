"""One contract for every connector: the demo register, and HTTP before the reference implementation."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from center.api.server import AppServer
from center.registry.demo.register import DemoRegister
from center.registry.demo.town import build_town
from center.registry.faulty import FaultyRegister
from center.registry.http import HttpRegister
from center.registry.reference import openapi_text, reference_app
from center.registry.register import NoSuchPerson, Register, RegisterDown, RegisterNonsense

PUBLISHED = Path(__file__).parents[2] / "docs" / "register-openapi.json"


@pytest.fixture(params=["demo", "http"])
def both(request: pytest.FixtureRequest, clock: Any) -> Iterator[tuple[Register, FaultyRegister]]:
    """A connector, and the handle of what stands behind it."""
    behind = FaultyRegister(DemoRegister(clock))
    if request.param == "demo":
        yield behind, behind
        return
    server = AppServer(reference_app(behind))
    connector = HttpRegister(server.start())
    yield connector, behind
    connector.close()
    server.stop()


class TestEveryConnector:
    """What `Register` promises."""

    def test_it_knows_a_card(self, both: tuple[Register, FaultyRegister]) -> None:
        """The person of a card, whole: name, number, birthday, address, district."""
        person = both[0].person_by_card("RC-0000001")
        assert person == build_town().by_card["RC-0000001"].person

    def test_it_does_not_know_a_stranger(self, both: tuple[Register, FaultyRegister]) -> None:
        """An answer, not a failure."""
        for ask in (
            both[0].person_by_card,
            both[0].household,
            both[0].history,
            both[0].family,
            both[0].facts,
        ):
            with pytest.raises(NoSuchPerson):
                ask("nobody")

    def test_it_tells_household_history_family_and_facts(
        self, both: tuple[Register, FaultyRegister], clock: Any
    ) -> None:
        """Equal to what the town holds, with names our fonts may not draw."""
        truth = DemoRegister(clock)
        for card in ("RC-0000001", "RC-0000005", "RC-0000009", "RC-0000012", "RC-0000024"):
            person = both[0].person_by_card(card)
            assert both[0].household(person.id) == truth.household(person.id)
            assert both[0].history(person.id) == truth.history(person.id)
            assert both[0].family(person.id) == truth.family(person.id)
            assert both[0].facts(person.id) == truth.facts(person.id)

    def test_it_has_the_lines_of_plain_documents(self, both: tuple[Register, FaultyRegister]) -> None:
        """Resident numbers are marked, so that they can be masked."""
        person = both[0].person_by_card("RC-0000001")
        rows = both[0].field_data("health", "HI-01", person.id)
        assert [row.value for row in rows if row.is_rrn] == [person.rrn]
        assert len(rows) > 3

    def test_it_is_alive(self, both: tuple[Register, FaultyRegister]) -> None:
        """A probe returns."""
        both[0].probe("residents")

    def test_what_is_down_behind_it_is_down(self, both: tuple[Register, FaultyRegister]) -> None:
        """One register may be down while the others live."""
        both[1].make_down("land")
        with pytest.raises(RegisterDown) as caught:
            both[0].probe("land")
        assert caught.value.register == "land"
        both[0].probe("residents")
        both[1].mend("land")
        both[0].probe("land")

    def test_a_document_it_has_not_is_a_failure(self, both: tuple[Register, FaultyRegister]) -> None:
        """Not an empty paper."""
        with pytest.raises((RegisterNonsense, RegisterDown)):
            both[0].field_data("land", "XX-99", "P-000001")


def test_the_published_contract_is_current(clock: Any) -> None:
    """`docs/register-openapi.json` is what `python -m center.registry.publish` writes."""
    assert PUBLISHED.read_text("utf-8") == openapi_text(DemoRegister(clock))


def test_the_published_contract_asks_in_bodies_only() -> None:
    """No card number, no person in a path or a query: URLs end up in logs."""
    import json

    paths = json.loads(PUBLISHED.read_text("utf-8"))["paths"]
    assert set(paths) == {
        "/v1/person",
        "/v1/household",
        "/v1/history",
        "/v1/family",
        "/v1/facts",
        "/v1/field-data",
        "/v1/health/{register_name}",
    }
    assert [
        one["name"] for path in paths.values() for verb in path.values() for one in verb.get("parameters", [])
    ] == ["register_name"]
