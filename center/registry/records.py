"""What a register answers. These models are the published contract of the HTTP connector."""

from datetime import date
from enum import StrEnum

from pydantic import BaseModel, ConfigDict, Field


class Record(BaseModel):
    """An answer of a register: what it has too much is ignored, what it lacks makes it nonsense."""

    model_config = ConfigDict(frozen=True, extra="ignore")


class Person(Record):
    """A resident. id: the register's own, opaque. rrn: `YYMMDD-NNNNNNN`."""

    id: str = Field(min_length=1, max_length=64)
    name: str = Field(min_length=1, max_length=100, repr=False)
    rrn: str = Field(pattern=r"^\d{6}-\d{7}$", repr=False)
    card_number: str = Field(min_length=1, max_length=32, repr=False)
    born: date = Field(repr=False)
    household: str = Field(min_length=1, max_length=64)
    address: str = Field(min_length=1, max_length=200, repr=False)
    district: str = Field(pattern=r"^\d{5}$")
    """Administrative code of the registered address: 41115 is Suwon-si Paldal-gu."""


class Member(Record):
    """One line of a household. relation: to its head. change: why this person came to this household."""

    person: str
    name: str = Field(min_length=1, max_length=100, repr=False)
    rrn: str = Field(pattern=r"^\d{6}-\d{7}$", repr=False)
    relation: str
    moved_in: date = Field(repr=False)
    change: str


class Residence(Record):
    """One address in a person's history, with the household of that time."""

    address: str = Field(min_length=1, max_length=200, repr=False)
    moved_in: date = Field(repr=False)
    change: str
    head: str = Field(repr=False)
    relation: str


class Household(Record):
    """Members with the head first; addresses newest first."""

    id: str
    composed: str
    composed_on: date
    members: tuple[Member, ...] = Field(min_length=1)
    addresses: tuple[Residence, ...] = Field(min_length=1)


class Relative(Record):
    """A family member: relation is seen from the person asked about."""

    relation: str
    name: str = Field(min_length=1, max_length=100, repr=False)
    rrn: str = Field(pattern=r"^\d{6}-\d{7}$", repr=False)


class Row(Record):
    """One line of a plain document."""

    label: str = Field(min_length=1, max_length=60)
    value: str = Field(max_length=400, repr=False)
    is_rrn: bool = False
    """The value is a resident number: masked before it is rendered, unless asked for in full."""


class Fact(StrEnum):
    """What may make a document free; the catalogue's exemptions name these."""

    BASIC_LIVELIHOOD = "basic_livelihood"
    TWO_MINOR_CHILDREN = "two_minor_children"
    SINGLE_PARENT = "single_parent"
    NATIONAL_MERIT = "national_merit"
    INDEPENDENCE_PATRIOT = "independence_patriot"
    MAY_18_MERIT = "may_18_merit"
    SPECIAL_MISSION_MERIT = "special_mission_merit"
    AGENT_ORANGE = "agent_orange"
    WAR_VETERAN = "war_veteran"
