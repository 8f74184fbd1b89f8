"""One synthetic resident, and the random choices that make one. The same seed always makes the same town."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random

from center.registry.demo import words
from center.registry.demo.numbers import LAST_BIRTHDAY, impossible_rrn
from center.registry.records import Fact, Person, Relative, Residence

GENERATED_ON = date(2026, 11, 1)
"""The town stands still on this day: births, moves and marriages lie before it."""

ALONE_FROM = 20
"""Nobody moves on their own before this age."""


@dataclass
class Resident:
    """A person of the town with what the registers know. Mutable while the town is built, then left alone."""

    person: Person
    male: bool
    relation: str
    facts: set[Fact] = field(default_factory=set)
    history: list[Residence] = field(default_factory=list)
    relatives: list[Relative] = field(default_factory=list)
    joined: date = GENERATED_ON
    change: str = "전입"


@dataclass(frozen=True)
class Home:
    """Where a household lives."""

    address: str
    district: str


def draw_name(random: Random, *, male: bool, surname: str | None = None) -> str:
    """A frequent surname with a frequent given name."""
    family = surname or random.choices(words.SURNAMES, words.SURNAME_WEIGHTS)[0]
    return family + random.choice(words.MEN if male else words.WOMEN)


def draw_home(random: Random) -> Home:
    """An address of Gyeonggi (now and then of Seoul or Incheon) that the post would not find."""
    district, place, roads = random.choice(words.DISTRICTS)
    road = f"{place} {random.choice(roads)} {random.randint(1, 380)}"
    if random.random() < 0.7:
        flat = f"{random.randint(101, 118)}동 {random.randint(1, 24)}{random.randint(1, 6):02d}호"
        road += f", {flat} ({random.choice(words.BUILDINGS)})"
    return Home(road, district)


def draw_birthday(random: Random, youngest: int, oldest: int) -> date:
    """A birthday that makes the age on the day of the town lie between the two."""
    latest = GENERATED_ON.replace(day=1, year=GENERATED_ON.year - youngest)
    earliest = latest.replace(year=GENERATED_ON.year - oldest - 1)
    return min(earliest + timedelta(days=random.randrange((latest - earliest).days)), LAST_BIRTHDAY)


def draw_dates(random: Random, first: date, count: int) -> list[date]:
    """`count` different days after `first`, in order."""
    span = max((GENERATED_ON - first).days, count + 1)
    return [first + timedelta(days=day) for day in sorted(random.sample(range(1, span + 1), count))]


def draw_head_history(random: Random, head: Resident, home: Home, moves: int) -> list[Residence]:
    """Born somewhere as a child; then, grown up, `moves` moves, the last one to `home`."""
    days = draw_dates(random, head.person.born.replace(day=1, year=head.person.born.year + ALONE_FROM), moves)
    return [
        born_row(head, draw_home(random).address),
        *(
            Residence(
                address=home.address if day == days[-1] else draw_home(random).address,
                moved_in=day,
                change="전입",
                head=head.person.name,
                relation="본인",
            )
            for day in days
        ),
    ]


def draw_member_history(random: Random, one: Resident, head: Resident) -> list[Residence]:
    """A child is born where the household lives; others come later. From then on all move together."""
    born = one.person.born
    is_child = one.relation == "자녀"
    since = born if is_child else born.replace(day=1, year=born.year + ALONE_FROM)
    lived = [row for row in head.history[1:] if row.moved_in <= since]
    moved = [row for row in head.history[1:] if row.moved_in > since]
    together = [row.model_copy(update={"relation": one.relation}) for row in moved]
    if is_child and lived:
        first = lived[-1].model_copy(
            update={"moved_in": born, "change": "출생등록", "relation": one.relation}
        )
        return [first, *together]
    if not together:  # older than the household's last move: came with it
        together = [head.history[-1].model_copy(update={"relation": one.relation})]
    return [born_row(one, draw_home(random).address), *together]


def born_row(one: Resident, address: str) -> Residence:
    """The first line of a history: at home with a parent."""
    father = next((row.name for row in one.relatives if row.relation in ("부", "모")), one.person.name)
    return Residence(
        address=address, moved_in=one.person.born, change="출생등록", head=father, relation="자녀"
    )


def elder_relatives(random: Random, resident: Resident) -> list[Relative]:
    """Parents who live elsewhere or no longer: known to the family register only."""
    surname = resident.person.name[0]
    parents = []
    for relation, male in (("부", True), ("모", False)):
        age = GENERATED_ON.year - resident.person.born.year + random.randint(23, 36)
        born = draw_birthday(random, age, age)
        name = draw_name(random, male=male, surname=surname if male else None)
        parents.append(
            Relative(relation=relation, name=name, rrn=impossible_rrn(born, male=male, random=random))
        )
    return parents
