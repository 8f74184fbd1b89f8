"""What a household is made of, before names and numbers are drawn."""

from dataclasses import dataclass, field
from datetime import date
from random import Random

from center.registry.demo.people import Home, draw_name
from center.registry.records import Fact


@dataclass(frozen=True)
class Seat:
    """One member to be. What is None or a range is drawn. family_name: shares the household's surname."""

    relation: str
    male: bool
    ages: tuple[int, int] = (0, 0)
    born: date | None = None
    name: str | None = None
    family_name: bool = True
    facts: tuple[Fact, ...] = ()


@dataclass(frozen=True)
class Plan:
    """One household to be; the head is the first seat. moves: of every member, None to draw."""

    seats: tuple[Seat, ...]
    surname: str | None = None
    home: Home | None = field(default=None, repr=False)
    moves: int | None = None
    single_parent: bool = False


_RARE_FACTS = (
    (Fact.BASIC_LIVELIHOOD, 0.05),
    (Fact.NATIONAL_MERIT, 0.02),
    (Fact.WAR_VETERAN, 0.01),
    (Fact.AGENT_ORANGE, 0.005),
    (Fact.MAY_18_MERIT, 0.002),
)
"""Shares of households, invented: enough of each that a demonstration finds one."""


def draw_plan(random: Random) -> Plan:
    """Singles, couples, families, single parents, three generations, in invented but likely shares."""
    kind = random.choices(("single", "couple", "family", "one_parent", "three"), (33, 19, 33, 8, 7))[0]
    male = random.random() < 0.7
    surname = draw_name(random, male=male)[0]
    facts = tuple(fact for fact, share in _RARE_FACTS if random.random() < share)
    age = random.randint(24, 84) if kind in ("single", "couple") else random.randint(32, 52)
    seats = [Seat("본인", male, (age, age), facts=facts)]
    if kind in ("couple", "family", "three"):
        seats.append(Seat("배우자", not male, (age - 3, age + 3), family_name=False))
    if kind in ("family", "one_parent", "three"):
        count = random.choices((1, 2, 3), (45, 45, 10))[0]
        oldest = age - 24
        seats += [Seat("자녀", random.random() < 0.5, (min(6, oldest), oldest)) for _ in range(count)]
    if kind == "three":
        seats.append(Seat("모", male=False, ages=(age + 24, age + 30), family_name=False))
    return Plan(tuple(seats), surname, single_parent=kind == "one_parent")
