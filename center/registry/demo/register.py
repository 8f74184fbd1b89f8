"""The built-in register: answers at once, from memory, about people who do not exist."""

from datetime import date

from center.clock import SEOUL, Clock, real_clock
from center.registry.demo.papers import plain_rows
from center.registry.demo.people import Resident
from center.registry.demo.town import Town, build_town
from center.registry.records import Fact, Household, Person, Relative, Residence, Row
from center.registry.register import NoSuchPerson, RegisterNonsense

ADULT_YEARS = 19
"""Age of majority (Civil Act art. 4)."""


class DemoRegister:
    """Implements `Register` over the synthetic town. clock: minors grow up."""

    def __init__(self, clock: Clock = real_clock, town: Town | None = None) -> None:
        self._clock = clock
        self._town = town or build_town()

    def person_by_card(self, card_number: str) -> Person:
        """See `Register`."""
        try:
            return self._town.by_card[card_number].person
        except KeyError:
            raise NoSuchPerson from None

    def household(self, person: str) -> Household:
        """See `Register`."""
        return self._town.households[self._resident(person).person.household]

    def history(self, person: str) -> tuple[Residence, ...]:
        """See `Register`."""
        return tuple(self._resident(person).history)

    def family(self, person: str) -> tuple[Relative, ...]:
        """See `Register`."""
        return tuple(self._resident(person).relatives)

    def facts(self, person: str) -> frozenset[str]:
        """See `Register`."""
        resident = self._resident(person)
        found = {fact.value for fact in resident.facts}
        today = self._clock().astimezone(SEOUL).date()
        if resident.relation in ("본인", "배우자"):
            minors = [one for one in self._children(resident) if _age(one.born, today) < ADULT_YEARS]
            found |= {Fact.TWO_MINOR_CHILDREN.value} if len(minors) >= 2 else set()
        return frozenset(found)

    def field_data(self, register: str, document: str, person: str) -> tuple[Row, ...]:
        """See `Register`."""
        try:
            return plain_rows(document, self._resident(person))
        except KeyError:
            raise RegisterNonsense(register, f"the demo has no lines for {document}") from None

    def probe(self, register: str) -> None:
        """Always alive."""

    def _resident(self, person: str) -> Resident:
        try:
            return self._town.by_id[person]
        except KeyError:
            raise NoSuchPerson from None

    def _children(self, resident: Resident) -> list[Person]:
        members = self._town.households[resident.person.household].members
        return [self._town.by_id[one.person].person for one in members if one.relation == "자녀"]


def _age(born: date, today: date) -> int:
    return today.year - born.year - ((today.month, today.day) < (born.month, born.day))
