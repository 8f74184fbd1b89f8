"""Builds the town: households of many shapes until there are enough people."""

from dataclasses import dataclass
from functools import cache
from random import Random

from center.registry.demo.known import known_households
from center.registry.demo.numbers import impossible_rrn
from center.registry.demo.people import (
    Home,
    Resident,
    draw_birthday,
    draw_head_history,
    draw_home,
    draw_member_history,
    draw_name,
    elder_relatives,
)
from center.registry.demo.plan import Plan, Seat, draw_plan
from center.registry.records import Fact, Household, Member, Person, Relative

PEOPLE = 2_400
"""At least as many residents."""

SEED = 365
"""Changing it changes every synthetic person."""


@dataclass(frozen=True)
class Town:
    """All residents and households, by what they are looked up with."""

    by_card: dict[str, Resident]
    by_id: dict[str, Resident]
    households: dict[str, Household]


@cache
def build_town(people: int = PEOPLE, seed: int = SEED) -> Town:
    """The same town every time; takes about half a second, once in a process."""
    random = Random(seed)  # noqa: S311 - synthetic people, no secret
    town = Town({}, {}, {})
    for plan in known_households():
        _settle(town, plan, random)
    while len(town.by_id) < people:
        _settle(town, draw_plan(random), random)
    return town


def _settle(town: Town, plan: Plan, random: Random) -> None:
    """Turn a plan into residents with numbers, histories and relatives."""
    home = plan.home or draw_home(random)
    household = f"H-{len(town.households) + 1:06d}"
    first = len(town.by_id) + 1
    residents = [
        _resident(seat, plan, home, household, first + index, random) for index, seat in enumerate(plan.seats)
    ]
    head = residents[0]
    _relate(residents, random)
    moves = plan.moves if plan.moves is not None else random.randint(1, 4)
    head.history = draw_head_history(random, head, home, moves)
    for resident, seat in zip(residents, plan.seats, strict=True):
        if resident is not head:
            resident.history = draw_member_history(random, resident, head)
        resident.facts |= set(seat.facts) | ({Fact.SINGLE_PARENT} if plan.single_parent else set())
        resident.joined = resident.history[-1].moved_in
        resident.change = resident.history[-1].change
    for resident in residents:
        town.by_card[resident.person.card_number] = resident
        town.by_id[resident.person.id] = resident
    town.households[household] = _household(household, residents)


def _resident(seat: Seat, plan: Plan, home: Home, household: str, number: int, random: Random) -> Resident:
    born = seat.born or draw_birthday(random, *seat.ages)
    surname = plan.surname if seat.family_name else None
    person = Person(
        id=f"P-{number:06d}",
        name=seat.name or draw_name(random, male=seat.male, surname=surname),
        rrn=impossible_rrn(born, male=seat.male, random=random),
        card_number=f"RC-{number:07d}",
        born=born,
        household=household,
        address=home.address,
        district=home.district,
    )
    return Resident(person, seat.male, seat.relation)


def _relate(residents: list[Resident], random: Random) -> None:
    """Parents, spouse, children, as the relations to the head tell."""
    parents = [one for one in residents if one.relation in ("본인", "배우자")]
    children = [one for one in residents if one.relation == "자녀"]
    elders = [one for one in residents if one.relation in ("부", "모")]
    for one in residents:
        if one in children:
            one.relatives += [_seen(parent, "부" if parent.male else "모") for parent in parents]
        elif one is residents[0] and elders:
            one.relatives += [_seen(elder, elder.relation) for elder in elders]
        else:
            one.relatives += elder_relatives(random, one)
        if one in parents:
            one.relatives += [_seen(other, "배우자") for other in parents if other is not one]
            one.relatives += [_seen(child, "자녀") for child in children]
        elif one in elders:
            one.relatives += [_seen(other, "배우자") for other in elders if other is not one]
            one.relatives.append(_seen(residents[0], "자녀"))


def _seen(resident: Resident, relation: str) -> Relative:
    return Relative(relation=relation, name=resident.person.name, rrn=resident.person.rrn)


def _household(key: str, residents: list[Resident]) -> Household:
    """The household began with its head's first own address."""
    addresses = tuple(reversed(residents[0].history[1:]))
    return Household(
        id=key,
        composed="전입세대구성",
        composed_on=addresses[-1].moved_in,
        members=tuple(
            Member(
                person=one.person.id,
                name=one.person.name,
                rrn=one.person.rrn,
                relation=one.relation,
                moved_in=one.joined,
                change=one.change,
            )
            for one in residents
        ),
        addresses=addresses,
    )
