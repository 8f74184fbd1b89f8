"""The synthetic town: large enough, the same every time, and nobody in it can exist."""

from collections import Counter
from typing import Any

import pytest

from center.registry.demo.known import DEMO_PERSONS, demo_card_people
from center.registry.demo.numbers import LAST_BIRTHDAY, checksum_of
from center.registry.demo.register import DemoRegister
from center.registry.demo.town import build_town
from center.registry.records import Fact
from center.registry.register import NoSuchPerson, RegisterNonsense


def test_there_are_enough_people_and_they_never_change() -> None:
    """At least 2,000 residents in households; built again they are equal."""
    town = build_town()
    assert len(town.by_id) >= 2_000
    assert len(town.households) > 500
    again = build_town.__wrapped__()
    assert {key: one.person for key, one in town.by_id.items()} == {
        key: one.person for key, one in again.by_id.items()
    }


def test_no_resident_number_can_be_somebodys() -> None:
    """Born before October 2020 with a wrong checksum: never given out. Relatives outside too."""
    town = build_town()
    numbers = [one.person.rrn for one in town.by_id.values()]
    numbers += [relative.rrn for one in town.by_id.values() for relative in one.relatives]
    for rrn in numbers:
        digits = rrn.replace("-", "")
        assert checksum_of(digits[:12]) != int(digits[12])
    assert max(one.person.born for one in town.by_id.values()) <= LAST_BIRTHDAY


def test_the_checksum_is_that_of_true_numbers() -> None:
    """The published worked rule: weights 2..9,2..5, eleven minus the rest, last digit."""
    digits = "900101100000"
    total = sum(int(d) * w for d, w in zip(digits, (2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5), strict=True))
    assert checksum_of(digits) == (11 - total % 11) % 10


def test_the_people_of_the_tour_are_who_they_should_be(register: DemoRegister) -> None:
    """Card numbers lead to the names, and each has the trait it is known for."""
    for name, number in demo_card_people():
        assert register.person_by_card(number).name == name
    hong = register.person_by_card("RC-0000001")
    assert len(register.household(hong.id).members) == 4
    assert register.facts(hong.id) == frozenset()
    facts = {number: register.facts(register.person_by_card(number).id) for number in DEMO_PERSONS}
    assert Fact.TWO_MINOR_CHILDREN in facts["RC-0000005"]
    assert facts["RC-0000010"] == {Fact.BASIC_LIVELIHOOD}
    assert facts["RC-0000026"] == {Fact.NATIONAL_MERIT}
    assert not register.person_by_card("RC-0000011").district.startswith("4111")
    assert len(register.household(register.person_by_card("RC-0000012").id).members) == 12
    assert len(register.history(register.person_by_card("RC-0000024").id)) == 10


def test_minors_grow_up(clock: Any) -> None:
    """Two minor children are a fact of today, not of the day the town was built."""
    register = DemoRegister(clock)
    mother = register.person_by_card("RC-0000005").id
    clock.now = clock.now.replace(year=2034, month=4, day=2)
    assert Fact.TWO_MINOR_CHILDREN in register.facts(mother)
    clock.now = clock.now.replace(day=4)  # the elder turned nineteen
    assert Fact.TWO_MINOR_CHILDREN not in register.facts(mother)


def test_histories_and_households_agree(register: DemoRegister) -> None:
    """Days rise, the last address is the present one, and everybody in a household lives there."""
    town = build_town()
    for one in town.by_id.values():
        history = register.history(one.person.id)
        days = [row.moved_in for row in history]
        assert days == sorted(days)
        assert history[-1].address == one.person.address
        assert days[0] == one.person.born
    for household in town.households.values():
        assert household.members[0].relation == "본인"
        assert {town.by_id[one.person].person.address for one in household.members} == {
            household.addresses[0].address
        }


def test_facts_are_spread_over_the_town(register: DemoRegister) -> None:
    """A demonstration finds somebody for most rules."""
    counted = Counter(fact for one in build_town().by_id.values() for fact in one.facts)
    for fact in (Fact.BASIC_LIVELIHOOD, Fact.NATIONAL_MERIT, Fact.SINGLE_PARENT, Fact.WAR_VETERAN):
        assert counted[fact] > 1


def test_unknown_people_and_papers_are_told_apart(register: DemoRegister) -> None:
    """A wrong card is an answer; a document the demo does not know is not."""
    with pytest.raises(NoSuchPerson):
        register.person_by_card("RC-9999999")
    with pytest.raises(NoSuchPerson):
        register.household("P-999999")
    with pytest.raises(RegisterNonsense):
        register.field_data("land", "XX-99", "P-000001")


@pytest.fixture
def register(clock: Any) -> DemoRegister:
    """The town on a day of 2026."""
    return DemoRegister(clock)
